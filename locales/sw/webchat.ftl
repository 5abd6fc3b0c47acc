# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = Maandishi
webchat-begin = Andika chochote hapa.
webchat-write = Andika ujumbe
webchat-placeholder = Ujumbe
webchat-send = Tuma
webchat-attach = Ongeza picha, sauti au faili
webchat-leave = Funga
webchat-leave-hint = Funga ukurasa huu papo hapo. Kubonyeza Esc mara mbili ni sawa.
webchat-messages = Ujumbe
webchat-sending = inatumwa…
webchat-not-sent = haijatumwa
webchat-waiting = Inasubiri mtandao…
webchat-file = Faili
webchat-too-long = Hii ni ndefu mno. Itume kwa sehemu.
webchat-file-refused = Faili hii haiwezi kutumwa: picha, sauti, video au PDF, isizidi 10 MB.
webchat-reload = Tazama ujumbe mpya
