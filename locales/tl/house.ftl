# Labas sa mga daloy: mga sagot na pwedeng dumating kahit kailan. Walang pinapangako.

language-menu = Anong wika ang gusto mo?
language-missing =
    Ok.
    Wala pa sa wika mo ang susunod. Alin dito ang kaya mong basahin?

welcome-back =
    Hello ulit.
    Ituloy natin kung saan tayo huminto.
stopped =
    Ok.
    Tahimik na kami. Magsulat ng kahit ano kung gusto mong ituloy.
human-coming =
    Ok, naitala.
    May taong magbabasa ng message mo. Pwede kang magpatuloy sa pagsulat dito.
wipe-how-to =
    Ok.
    Para burahin: pindutin nang matagal ang chat na ito sa listahan, tapos piliin ang delete. Kung tatanungin, piliin na burahin sa magkabilang panig.
    May taong babasa sa hiling mo tungkol sa mga tala namin.
cover-reply = Pasensya na po, sarado ang shop ngayon. Salamat sa pagtatanong.
unknown-message =
    Dumating ang message mo.
    Hindi pa namin mabuksan. Pwede mo bang isulat?
too-long =
    Dumating ang message mo.
    Mahaba ito, kaya may taong babasa. Sa huling tanong, maikling sagot lang.
