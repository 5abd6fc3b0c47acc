# Ang unang linya ay nakikita sa lock screen: dapat karaniwan lang. Ang tanong ay nasa ikalawa.

self-harm-thoughts =
    Nababasa namin. Salamat sa pagsulat.
    Naiisip mo bang tapusin ang buhay mo?
self-harm-thoughts-2 =
    Nandito kami.
    Naiisip mo bang mamatay sa sarili mong kamay?
self-harm-thoughts-3 =
    Dahan-dahan lang.
    Gusto mo bang tapusin ang buhay mo?

self-harm-today =
    Salamat sa pagsabi.
    Sa tingin mo, pwede mo ba itong gawin ngayong araw?
self-harm-today-2 =
    Dahan-dahan lang.
    Tungkol ba sa ngayong araw, o hindi ngayon?
self-harm-today-3 =
    Pumili lang ng isa.
    Ngayong araw: oo o hindi?

self-harm-near =
    Ok, naitala.
    May bagay bang malapit sa iyo na pwede mong gamitin doon?
self-harm-near-2 =
    Pumili lang ng isa.
    Malapit ba sa iyo ang bagay na iyon?
self-harm-near-3 =
    Isa pang beses.
    Abot mo ba iyon, oo o hindi?

self-harm-put-away =
    Isang bagay muna.
    Ilayo mo iyon, o lumayo ka roon. Tapos sumulat ka ulit sa amin.

self-harm-someone =
    Salamat.
    May tao bang malapit sa iyo na may tiwala ka?
self-harm-someone-2 =
    Pumili lang ng isa.
    Pwede ka bang umupo kasama ang taong gusto mo?
self-harm-someone-3 =
    Isa pang beses.
    May kaibigan bang malapit sa iyo?

self-harm-contacts =
    Ok, salamat.
    Hiniling namin sa isang tao na basahin ito. Kung pwede kang tumawag, nakikinig din sila:

self-harm-contacts-none =
    Ok, salamat.
    Hiniling namin sa isang tao na basahin ito. Kung pwede, manatili sa tabi ng taong may tiwala ka. Sumulat ka rito, sapat na ang isang salita.

self-harm-more =
    Nagbabasa pa rin kami.
    Kumusta ang pakiramdam mo ngayon?
self-harm-more-2 =
    Dahan-dahan lang.
    Sumulat ng kahit ano, kahit isang letra.
self-harm-more-3 =
    Bukas pa rin ito.
    Pwede mong sabihin kahit ano rito.
