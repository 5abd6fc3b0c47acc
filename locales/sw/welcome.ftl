# The first line shows on a lock screen: keep it harmless. The question stands on the second.

welcome-which =
    Habari, tumesoma.
    Ni kuhusu nini?
welcome-which-2 =
    Unaweza kuchagua moja.
    Ujumbe wako ni kuhusu nini?
welcome-which-3 =
    Namba moja inatosha pia.
    Ipi iko karibu zaidi?

welcome-other =
    Sawa.
    Andika tu kwa maneno yako.
welcome-other-2 =
    Tumesoma.
    Ungependa kutuambia nini?
welcome-other-3 =
    Lugha yoyote ni sawa.
    Andika, au tuma ujumbe wa sauti.

welcome-noted =
    Asante, tumeandika.
    Mtu anasoma hii.

welcome-more =
    Sawa.
    Ipi iko karibu zaidi? Au andika kwa maneno yako.
welcome-more-2 =
    Unaweza kuchagua moja.
    Au andika tu ni kuhusu nini.
welcome-more-3 =
    Namba moja inatosha pia.
    Au andika, au tuma ujumbe wa sauti.
