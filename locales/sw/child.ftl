# The first line shows on a lock screen: keep it harmless. The question stands on the second.

child-now =
    Habari, tumesoma.
    Ni sawa kuchati sasa?
child-now-2 =
    Tupo hapa.
    Kuchati sasa, au baadaye?
child-now-3 =
    Chagua moja.
    Je, sasa ni wakati mzuri?

child-who =
    Sawa.
    Nani ana umri chini ya miaka 18?
child-who-2 =
    Chagua moja.
    Ni wewe, au mtu aliye nawe?
child-who-3 =
    Mara moja tena.
    Je, una umri chini ya miaka 18?

child-danger =
    Asante kwa kuandika.
    Je, unamwogopa mtu aliye karibu nawe sasa?
child-danger-2 =
    Chagua moja.
    Je, kuna mtu anaweza kukuumiza leo?
child-danger-3 =
    Mara moja tena.
    Je, kuna mtu anakutisha sasa?

child-grown-up =
    Asante.
    Je, kuna mtu mzima unayemwamini hapo ulipo?
child-grown-up-2 =
    Chagua moja.
    Je, kuna mtu mzima mwema karibu nawe?
child-grown-up-3 =
    Mara moja tena.
    Mtu mzima unayempenda: ndiyo au hapana?

child-hurt =
    Sawa.
    Je, unaumwa mahali? Unahitaji daktari?
child-hurt-2 =
    Chagua moja.
    Je, wewe ni mgonjwa au una jeraha?
child-hurt-3 =
    Mara moja tena.
    Je, unahitaji daktari?

child-where =
    Tunakaribia kumaliza.
    Uko wapi? Jina linatosha, au unachokiona.
child-where-2 =
    Unachojua kinatosha.
    Unaona nini kutoka hapo?
child-where-3 =
    Unaweza kuruka hili.
    Je, unajua jina la mahali hapo?

child-more =
    Asante.
    Ulifanya vizuri kuandika. Mtu anasoma hii. Unaweza kuandika tena wakati wowote.
child-more-2 =
    Tumesoma.
    Unaweza kutuambia chochote.
child-more-3 =
    Hapa pako wazi bado.
    Andika unapopenda.
