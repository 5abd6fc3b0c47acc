# Kata-kata halaman obrolan sendiri. Tidak ada yang menyebut milik siapa: bisa saja ada yang melihat dari belakang.
webchat-title = Catatan
webchat-begin = Tulis apa saja di sini.
webchat-write = Tulis pesan
webchat-placeholder = Pesan
webchat-send = Kirim
webchat-attach = Tambah foto, suara, atau berkas
webchat-leave = Tutup
webchat-leave-hint = Tutup halaman ini seketika. Menekan Esc dua kali sama saja.
webchat-messages = Pesan
webchat-sending = mengirim…
webchat-not-sent = belum terkirim
webchat-waiting = Menunggu sambungan…
webchat-file = Berkas
webchat-too-long = Ini terlalu panjang. Kirim sebagian-sebagian.
webchat-file-refused = Berkas ini tidak bisa dikirim: foto, suara, video, atau PDF, paling besar 10 MB.
webchat-reload = Lihat pesan baru
