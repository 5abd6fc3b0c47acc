# The first line shows on a lock screen: keep it harmless. The question stands on the second.

self-harm-thoughts =
    Tumesoma. Asante kwa kuandika.
    Je, unafikiria kumaliza maisha yako?
self-harm-thoughts-2 =
    Tupo hapa.
    Je, unawaza kufa kwa mkono wako mwenyewe?
self-harm-thoughts-3 =
    Polepole tu.
    Je, unataka kumaliza maisha yako?

self-harm-today =
    Asante kwa kusema.
    Je, unadhani unaweza kufanya hivyo leo?
self-harm-today-2 =
    Polepole tu.
    Ni kuhusu leo, au si sasa?
self-harm-today-3 =
    Chagua moja tu.
    Leo: ndiyo au hapana?

self-harm-near =
    Sawa, tumeandika.
    Je, kuna kitu karibu nawe unachoweza kutumia kwa hilo?
self-harm-near-2 =
    Chagua moja tu.
    Je, kitu hicho kiko karibu nawe?
self-harm-near-3 =
    Mara moja tena.
    Je, unaweza kukifikia, ndiyo au hapana?

self-harm-put-away =
    Jambo moja kwanza.
    Kiweke mbali, au ondoka kilipo. Kisha tuandikie tena.

self-harm-someone =
    Asante.
    Je, kuna mtu unayemwamini karibu nawe?
self-harm-someone-2 =
    Chagua moja tu.
    Je, unaweza kukaa na mtu unayempenda?
self-harm-someone-3 =
    Mara moja tena.
    Je, kuna rafiki karibu?

self-harm-contacts =
    Sawa, asante.
    Tumemwomba mtu asome hii. Kama unaweza kupiga simu, watu hawa pia husikiliza:

self-harm-contacts-none =
    Sawa, asante.
    Tumemwomba mtu asome hii. Ukiweza, kaa karibu na mtu unayemwamini. Unaweza kuandika hapa, neno moja linatosha.

self-harm-more =
    Bado tunasoma.
    Unajisikiaje sasa hivi?
self-harm-more-2 =
    Chukua muda wako.
    Andika chochote, hata herufi moja.
self-harm-more-3 =
    Hapa pako wazi bado.
    Unaweza kusema chochote hapa.
