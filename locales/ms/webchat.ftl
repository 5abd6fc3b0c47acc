# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = Nota
webchat-begin = Tulis apa sahaja di sini.
webchat-write = Tulis mesej
webchat-placeholder = Mesej
webchat-send = Hantar
webchat-attach = Tambah foto, suara atau fail
webchat-leave = Tutup
webchat-leave-hint = Tutup halaman ini serta-merta. Tekan Esc dua kali pun sama.
webchat-messages = Mesej
webchat-sending = sedang dihantar…
webchat-not-sent = belum dihantar
webchat-waiting = Menunggu sambungan…
webchat-file = Fail
webchat-too-long = Ini terlalu panjang. Hantar sebahagian demi sebahagian.
webchat-file-refused = Fail ini tidak boleh dihantar: foto, suara, video atau PDF, paling besar 10 MB.
webchat-reload = Lihat mesej baru
