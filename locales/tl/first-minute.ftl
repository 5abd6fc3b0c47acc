# Mga unang tanong. Ang unang linya ay nakikita sa lock screen: dapat karaniwan lang.

distress-safe-now =
    Hello, nababasa namin.
    Ok lang bang mag-chat ngayon?
distress-safe-now-2 =
    Nandito kami.
    Pwede ka bang mag-chat ngayon, o mamaya na lang?
distress-safe-now-3 =
    Pumili lang ng isa.
    Ok ba ang oras na ito para mag-chat?

distress-not-now =
    Ok, mamaya na lang.
    Kung gusto mo, isulat ang oras na ok sa iyo.
distress-not-now-2 =
    Walang problema.
    Anong oras ka karaniwang pwedeng mag-chat?
distress-not-now-3 =
    Dahan-dahan lang.
    Isulat ang isang oras, halimbawa: 10 ng gabi.

distress-resume =
    Ok, naitala.
    Magsulat ng kahit ano dito kapag pwede ka na.
distress-resume-2 =
    Dahan-dahan lang.
    Mag-reply kung kailan mo gusto.
distress-resume-3 =
    Hindi nagmamadali.
    Isang letra lang kapag pwede ka na.

distress-whose-phone =
    Ok.
    Kaninong phone ito? May iba bang nagbabasa?
distress-whose-phone-2 =
    Isang bagay muna.
    Sa iyo ba ang phone, hiram, o tinitingnan ng iba?
distress-whose-phone-3 =
    Pumili lang ng isa.
    Sino ang may hawak ng phone na ito?

distress-danger-now =
    Ok, naitala.
    Nasa panganib ka ba ngayon?
distress-danger-now-2 =
    Isa pang beses.
    May pwede bang manakit sa iyo ngayong araw?
distress-danger-now-3 =
    Pumili lang ng isa.
    Delikado ba ngayon mismo?

distress-nationality =
    Salamat.
    Ano ang nationality mo? Pumili o isulat.
distress-nationality-2 =
    Ganito ang ibig namin.
    Saang bansa ka galing?
distress-nationality-3 =
    Pangalan lang ng bansa.
    Taga-saan ka?

distress-nationality-more =
    Ok.
    Anong bansa? Pumili o isulat ang pangalan.
distress-nationality-more-2 =
    Pangalan lang ng bansa.
    Ano ang nakasulat sa passport o ID mo?
distress-nationality-more-3 =
    Kahit anong spelling.
    Isulat ang bansang pinanggalingan mo, o "laktaw".
