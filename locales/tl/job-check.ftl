# The check of a job offer. The first line of a message shows on a lock screen: keep it harmless. Nothing here may say that an offer
# is good, true or certain: no check can know that.

job-check-offer =
    Hello, nababasa namin.
    I-paste dito ang alok na trabaho, i-forward, o magpadala ng litrato nito.
job-check-offer-2 =
    Nandito kami.
    Kopyahin dito ang mga salita ng alok, o magpadala ng screenshot.
job-check-offer-3 =
    Kung ano lang ang mayroon.
    Isulat kung anong trabaho, sahod, lugar, at sino ang nag-aalok.
job-check-gathered =
    Natanggap na.
    Kung may kasama pa ito, ipadala na ngayon.
job-check-reading =
    Salamat.
    Binabasa na namin.
job-check-paste =
    Isa pa.
    Paki-paste ang anunsyo, o magpadala ng screenshot na kita ang numero ng nagpadala.
job-check-paste-2 =
    Kulang pa nang kaunti.
    Ano ang isinulat nila sa iyo? Kopyahin dito.
job-check-paste-3 =
    Ilang salita lang.
    Isulat ang trabaho, sahod at lugar na binanggit nila.
job-check-correct =
    Sige.
    Isulat kung ano talaga ang nakasulat, o magpadala ng mas malinaw na litrato.
job-check-correct-2 =
    Nandito kami.
    I-type dito ang mga salita ng alok.
job-check-correct-3 =
    Ang mahalaga lang.
    Anong trabaho, sahod, lugar at numero ang nakasulat?
job-check-stage =
    Isang tanong.
    Nasaan ka na ngayon sa trabahong ito?
job-check-stage-2 =
    Pumili lang ng isa.
    Nakaalis ka na ba para sa trabahong ito?
job-check-stage-3 =
    Numero lang ay ayos na.
    Nasa bahay ka ba, nasa airport, nasa biyahe, o naroon na?
job-check-next-not-left =
    Susunod na hakbang:
    Huwag magbayad, huwag ibigay ang pasaporte, at huwag umalis hangga't hindi kinukumpirma ng DMW o tanggapan ng paggawa ang kumpanya.
job-check-next-airport =
    May taong nagbabasa nito ngayon.
    Puwede ka pang umatras. Hawakan mo ang pasaporte mo at sabihin sa airline o sa opisyal na nagdududa ka sa trabaho.
job-check-next-on-the-way =
    May taong nagbabasa nito ngayon.
    Hawakan mo ang telepono at pasaporte mo. Kung kaya, manatili kung saan maraming tao.
job-check-next-there =
    May taong nagbabasa nito ngayon.
    Huwag gumawa ng ikapapahamak mo. May ilang maikling tanong kami.
job-check-registers =
    Bago ka pumayag:
    Dito mo maitatanong kung nakarehistro ang kumpanya at ang trabaho.
job-check-registers-none =
    Bago ka pumayag:
    Itanong sa tanggapan ng paggawa ng bansa mo kung nakarehistro ang kumpanya at ang trabaho.
job-check-nationality =
    Isa pang tanong.
    Taga-saang bansa ka? Sasabihin namin ang tanggapang nakakakilala sa mga kompanya roon.
job-check-nationality-2 =
    Isa pang tanong.
    Piliin lang ang bansa mo.
job-check-nationality-3 =
    Kung gusto mo lang.
    Tanong lang ito para tama ang tanggapan. Aling bansa?
job-check-news =
    Isa pang tanong.
    Sasabihan ka ba namin kung lumabas na bitag pala ang alok o numerong ito?
job-check-news-2 =
    Oo o hindi lang.
    Puwede ka ba naming sulatan ulit tungkol dito?
job-check-news-3 =
    Kung gusto mo lang.
    Gusto mo bang makabalita ulit?
job-check-news-agreed =
    Sige.
    Susulat lang kami kung may natuklasan. Puwede kang magsabi ng "tigil" kahit kailan.
job-check-news-told =
    Balita sa trabahong itinanong mo.
    Kinumpirma ng mga tao rito: bitag ito. Huwag magbayad, huwag umalis, at sumulat dito kung kailangan mo ng tao.
job-check-more =
    Salamat.
    Puwede kang sumulat ulit kahit kailan; may taong nagbabasa.
job-check-more-2 =
    Nababasa namin.
    Sumulat lang kung may dagdag tungkol sa alok.
job-check-more-3 =
    Bukas pa rin ito.
    Kahit ano puwedeng isulat dito.
job-check-late =
    Matagal-tagal ito.
    May taong magbabasa ng ipinadala mo.
job-check-read = Nabasa na namin.

# The page.
job-check-page-title = Suriin ang alok na trabaho
job-check-page-lead = I-paste ang anunsyo o chat, o magdagdag ng litrato. Makikita mo kung ano ang mali.
job-check-page-text = Mga salita ng alok
job-check-page-picture = Litrato, screenshot o PDF
job-check-page-send = Suriin
job-check-page-kept = Puwedeng itago ang mga salitang ito para mabalaan ang iba. Kung walang tsek, walang itatago.
job-check-page-empty = Mag-paste ng ilang salita o magdagdag ng litrato.
job-check-page-too-long = Masyadong mahaba. Bawasan nang kaunti.
job-check-page-slow-down = Masyadong marami nang sabay. Maghintay nang kaunti.
job-check-page-picture-refused = Hindi mabasa ang file: litrato o PDF, hanggang 5 MB.
job-check-page-friends = Para ipadala sa mga kaibigan
job-check-page-again = Suriin ang iba pa
job-check-page-person = Makipag-usap sa tao
