# Ang unang linya ay nakikita sa lock screen: dapat karaniwan lang. Ang tanong ay nasa ikalawa.

welcome-which =
    Hello, nababasa namin.
    Tungkol saan ito?
welcome-which-2 =
    Pumili lang ng isa.
    Tungkol saan ang message mo?
welcome-which-3 =
    Pwede ring isang numero lang.
    Alin ang pinakamalapit?

welcome-other =
    Ok.
    Isulat lang sa sarili mong salita.
welcome-other-2 =
    Nababasa namin.
    Ano ang gusto mong sabihin?
welcome-other-3 =
    Kahit anong wika.
    Sumulat, o mag-send ng voice message.

welcome-noted =
    Salamat, naitala namin.
    May taong magbabasa nito.

welcome-more =
    Ok.
    Alin ang pinakamalapit? O isulat sa sarili mong salita.
welcome-more-2 =
    Pumili lang ng isa.
    O isulat kung tungkol saan.
welcome-more-3 =
    Pwede ring isang numero lang.
    O isulat, o mag-send ng voice message.
