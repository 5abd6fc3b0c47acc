# The check of a job offer. The first line of a message shows on a lock screen: keep it harmless. Nothing here may say that an offer
# is good, true or certain: no check can know that.

job-check-offer =
    Habari, tunasoma.
    Bandika tangazo la kazi hapa, litume mbele, au tuma picha yake.
job-check-offer-2 =
    Tuko hapa.
    Nakili maneno ya tangazo hapa, au tuma picha ya skrini.
job-check-offer-3 =
    Ulichonacho tu.
    Andika ni kazi gani, mshahara, mahali, na nani anaitoa.
job-check-gathered =
    Imefika.
    Kama kuna kingine cha tangazo hili, tuma sasa.
job-check-reading =
    Asante.
    Tunaisoma.
job-check-paste =
    Jambo moja zaidi.
    Tafadhali bandika tangazo, au tuma picha ya skrini yenye namba ya mtumaji.
job-check-paste-2 =
    Tunahitaji kidogo zaidi.
    Walikuandikia maneno gani? Yanakili hapa.
job-check-paste-3 =
    Maneno machache yatosha.
    Andika kazi, mshahara na mahali walipotaja.
job-check-correct =
    Sawa.
    Andika inavyosema hasa, au tuma picha iliyo wazi zaidi.
job-check-correct-2 =
    Tuko hapa.
    Andika maneno ya tangazo hapa.
job-check-correct-3 =
    Mambo makuu tu.
    Ni kazi gani, mshahara, mahali na namba gani imeandikwa?
job-check-stage =
    Swali moja.
    Kuhusu kazi hii, uko wapi sasa?
job-check-stage-2 =
    Chagua moja tu.
    Je, umeshaondoka kwa ajili ya kazi hii?
job-check-stage-3 =
    Namba yatosha.
    Uko nyumbani, uwanja wa ndege, njiani, au umeshafika?
job-check-next-not-left =
    Hatua inayofuata:
    Usilipe, usimpe mtu pasipoti, na usiondoke kabla ofisi ya kazi ya nchi yako haijathibitisha kampuni.
job-check-next-airport =
    Mtu anasoma hii sasa.
    Bado unaweza kurudi. Shika pasipoti yako mwenyewe na mwambie afisa au wahudumu wa ndege kuwa una shaka na kazi hii.
job-check-next-on-the-way =
    Mtu anasoma hii sasa.
    Shika simu na pasipoti yako. Ukiweza, kaa mahali penye watu.
job-check-next-there =
    Mtu anasoma hii sasa.
    Usifanye chochote kitakachokuhatarisha. Tunauliza mambo machache mafupi.
job-check-registers =
    Kabla ya kukubali:
    Hapa unaweza kuuliza kama kampuni na kazi vinajulikana.
job-check-registers-none =
    Kabla ya kukubali:
    Uliza ofisi ya kazi ya nchi yako kama kampuni na kazi vinajulikana.
job-check-nationality =
    Swali lingine moja.
    Unatoka nchi gani? Tutakutajia ofisi inayojua kampuni za huko.
job-check-nationality-2 =
    Swali lingine moja.
    Chagua tu nchi yako.
job-check-nationality-3 =
    Ukipenda tu.
    Tunauliza tu ili tutaje ofisi sahihi. Nchi gani?
job-check-news =
    Swali lingine moja.
    Tukuandikie ikiwa baadaye tangazo au namba hii itaonekana ni mtego?
job-check-news-2 =
    Ndiyo au hapana yatosha.
    Tunaweza kukuandikia baadaye kuhusu tangazo hili?
job-check-news-3 =
    Ukipenda tu.
    Ungependa kusikia tena habari zake?
job-check-news-agreed =
    Sawa.
    Tutaandika tu kama kuna kilichogunduliwa. Unaweza kusema "acha" wakati wowote.
job-check-news-told =
    Habari za kazi uliyouliza.
    Watu wa hapa wamethibitisha: ni mtego. Usilipe, usisafiri, na andika hapa ukihitaji mtu.
job-check-more =
    Asante.
    Unaweza kuandika tena wakati wowote; mtu husoma.
job-check-more-2 =
    Tunasoma.
    Andika tu kama kuna zaidi kuhusu tangazo hili.
job-check-more-3 =
    Hapa pabaki wazi.
    Unaweza kuandika chochote hapa.
job-check-late =
    Hii inachukua muda.
    Mtu atasoma ulichotuma.
job-check-read = Tumeisoma.

# The page.
job-check-page-title = Angalia tangazo la kazi
job-check-page-lead = Bandika tangazo au mazungumzo, au weka picha. Utaona kisicho sawa.
job-check-page-text = Maneno ya tangazo
job-check-page-picture = Picha, picha ya skrini au PDF
job-check-page-send = Angalia
job-check-page-kept = Maneno haya yanaweza kuhifadhiwa ili kuwaonya wengine. Bila alama hii hakuna kinachohifadhiwa.
job-check-page-empty = Tafadhali bandika maneno machache au weka picha.
job-check-page-too-long = Ni ndefu mno. Punguza kidogo.
job-check-page-slow-down = Mengi mno kwa mara moja. Subiri kidogo.
job-check-page-picture-refused = Faili hii haisomeki: picha au PDF, isizidi MB 5.
job-check-page-friends = Ya kutuma kwa marafiki
job-check-page-again = Angalia lingine
job-check-page-person = Ongea na mtu
