# The first questions after somebody writes. Every language has these, also those that have little else.
# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-safe-now =
    Habari, tumesoma.
    Ni sawa kuchati sasa hivi?
distress-safe-now-2 =
    Tupo hapa.
    Tunaweza kuchati sasa, au baadaye ni bora?
distress-safe-now-3 =
    Chagua moja tu.
    Je, sasa ni wakati mzuri wa kuchati?

distress-not-now =
    Sawa, baadaye basi.
    Ukipenda, andika saa inayokufaa.
distress-not-now-2 =
    Hakuna shida.
    Kwa kawaida unaweza kuchati saa ngapi?
distress-not-now-3 =
    Polepole tu.
    Andika saa moja, kwa mfano: saa nne usiku.

distress-resume =
    Sawa, tumeandika.
    Andika chochote hapa wakati ukiwa mzuri.
distress-resume-2 =
    Polepole tu.
    Jibu unapopenda.
distress-resume-3 =
    Hakuna haraka.
    Tuma herufi moja tu wakati ukiwa mzuri.

distress-whose-phone =
    Sawa.
    Simu hii ni ya nani? Kuna mtu mwingine anayeisoma?
distress-whose-phone-2 =
    Jambo moja kwanza.
    Simu hii ni yako, umeazima, au wengine huikagua?
distress-whose-phone-3 =
    Chagua moja tu.
    Nani anashika simu hii?

distress-danger-now =
    Sawa, tumeandika.
    Je, uko hatarini sasa hivi?
distress-danger-now-2 =
    Mara moja tena.
    Je, kuna mtu anaweza kukuumiza leo?
distress-danger-now-3 =
    Chagua moja tu.
    Je, ni haraka sana sasa hivi?

distress-nationality =
    Asante.
    Wewe ni raia wa nchi gani? Chagua moja au andika.
distress-nationality-2 =
    Tunamaanisha hivi.
    Unatoka nchi gani?
distress-nationality-3 =
    Jina la nchi tu.
    Unatoka wapi?

distress-nationality-more =
    Sawa.
    Nchi gani? Chagua moja au andika jina lake.
distress-nationality-more-2 =
    Jina la nchi tu.
    Pasipoti au kitambulisho chako kinasema nchi gani?
distress-nationality-more-3 =
    Andika vyovyote.
    Andika nchi unayotoka, au "ruka".
