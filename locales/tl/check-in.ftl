# Somebody else may read every word of these: no line may show what this is about.

check-in-hello = Hi, kumusta ka?
check-in-hello-2 = Hello ulit. Kumusta na?
check-in-hello-3 = Hi lang. Gaya pa rin ba ng dati?

check-in-free-now =
    Salamat.
    May oras ka bang mag-chat saglit?
check-in-free-now-2 =
    Nagtatanong lang.
    Ok ba ngayon, o mamaya na?
check-in-free-now-3 =
    Pumili lang ng isa.
    Chat ngayon o sa ibang oras?

check-in-later =
    Ok, hindi kailangang magmadali.
    Sumulat ka kapag gusto mo.
check-in-later-2 =
    Dahan-dahan lang.
    Kahit kailan, pwede.
check-in-later-3 =
    Walang problema.
    Mag-hi ka lang kapag may oras ka na.

check-in-private =
    Ok, salamat.
    May isang maliit na tanong lang ako:
check-in-private-2 =
    Hmm, ano ulit iyon?
    Ang tanong ko kanina:
check-in-private-3 =
    Isang beses na lang.
    Ito ang tanong ko:

check-in-news =
    Buti at nag-message ka.
    Ano ang bago mula noong huli?
check-in-news-2 =
    Ikaw ang bahala.
    May naiba ba mula noong huli?
check-in-news-3 =
    Kahit isang linya lang.
    Ano ang nagbago?

check-in-more =
    Salamat.
    Sumulat ka ulit kung kailan mo gusto.
check-in-more-2 =
    Ok, nakuha ko.
    Pwede rin ang ibang bagay.
check-in-more-3 =
    Ok.
    Bukas pa rin ang chat na ito.
