# Somebody else may read every word of these: no line may show what this is about.

check-in-hello = Habari za leo?
check-in-hello-2 = Habari tena. Mambo yanaendaje?
check-in-hello-3 = Salamu tu. Je, yote ni kama kawaida?

check-in-free-now =
    Asante.
    Una muda kidogo wa kuchati?
check-in-free-now-2 =
    Nauliza tu.
    Sasa ni sawa, au baadaye?
check-in-free-now-3 =
    Chagua moja.
    Tuchati sasa au wakati mwingine?

check-in-later =
    Sawa, hakuna haraka.
    Andika ukipenda.
check-in-later-2 =
    Polepole tu.
    Wakati wowote ni sawa.
check-in-later-3 =
    Hakuna shida.
    Ukipata nafasi, tuma salamu tu.

check-in-private =
    Sawa, asante.
    Nilitaka kuuliza jambo dogo tu:
check-in-private-2 =
    Hmm, unaweza kusema tena?
    Nilikuwa nauliza:
check-in-private-3 =
    Mara moja tu tena.
    Nilichouliza ni hiki:

check-in-news =
    Vizuri kusikia kutoka kwako.
    Kuna jipya gani tangu mara ya mwisho?
check-in-news-2 =
    Upendavyo tu.
    Kuna tofauti na mara ya mwisho?
check-in-news-3 =
    Mstari mmoja unatosha.
    Nini kimebadilika?

check-in-more =
    Asante.
    Andika tena ukipenda.
check-in-more-2 =
    Nimeelewa.
    Jambo lingine pia ni sawa.
check-in-more-3 =
    Sawa.
    Mazungumzo haya yanabaki wazi.
