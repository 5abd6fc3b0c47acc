# Ang unang linya ay nakikita sa lock screen: dapat karaniwan lang. Ang tanong ay nasa ikalawa.

child-now =
    Hello, nababasa namin.
    Ok lang bang mag-chat ngayon?
child-now-2 =
    Nandito kami.
    Chat ngayon, o mamaya?
child-now-3 =
    Pumili ng isa.
    Ok ba ang oras na ito?

child-who =
    Ok.
    Sino ang wala pang 18 taon?
child-who-2 =
    Pumili ng isa.
    Ikaw ba, o ang kasama mo?
child-who-3 =
    Isa pang beses.
    Wala ka pang 18 taon?

child-danger =
    Mabuti at sumulat ka.
    Takot ka ba sa isang taong malapit sa iyo ngayon?
child-danger-2 =
    Pumili ng isa.
    May pwede bang manakit sa iyo ngayong araw?
child-danger-3 =
    Isa pang beses.
    May nananakot ba sa iyo ngayon?

child-grown-up =
    Salamat.
    May kasama ka bang matanda na may tiwala ka?
child-grown-up-2 =
    Pumili ng isa.
    May mabait bang matanda na malapit sa iyo?
child-grown-up-3 =
    Isa pang beses.
    Matandang gusto mo: meron o wala?

child-hurt =
    Ok.
    May masakit ba sa iyo? Kailangan mo ba ng doktor?
child-hurt-2 =
    Pumili ng isa.
    May sakit ka ba o sugat?
child-hurt-3 =
    Isa pang beses.
    Kailangan mo ba ng doktor?

child-where =
    Malapit nang matapos.
    Nasaan ka? Pangalan lang, o kung ano ang nakikita mo.
child-where-2 =
    Kung ano lang ang alam mo.
    Ano ang nakikita mo mula diyan?
child-where-3 =
    Pwede itong laktawan.
    Alam mo ba ang pangalan ng lugar?

child-more =
    Salamat.
    Mabuti at sumulat ka. May taong nagbabasa nito. Pwede kang sumulat ulit kahit kailan.
child-more-2 =
    Nababasa namin.
    Pwede mong sabihin kahit ano.
child-more-3 =
    Bukas pa rin ito.
    Sumulat kung kailan mo gusto.
