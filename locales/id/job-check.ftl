# The check of a job offer. The first line of a message shows on a lock screen: keep it harmless. Nothing here may say that an offer
# is good, true or certain: no check can know that.

job-check-offer =
    Halo, kami baca.
    Tempel tawaran kerjanya, teruskan pesannya, atau kirim fotonya.
job-check-offer-2 =
    Kami di sini.
    Salin kata-kata tawaran itu ke obrolan ini, atau kirim tangkapan layarnya.
job-check-offer-3 =
    Seadanya saja.
    Tulis apa isinya: kerja apa, gaji, tempat, siapa yang menawarkan.
job-check-gathered =
    Sudah masuk.
    Kalau masih ada bagian lain, kirim sekarang.
job-check-reading =
    Terima kasih.
    Kami sedang membacanya.
job-check-paste =
    Satu lagi.
    Tolong tempel iklannya, atau kirim tangkapan layar yang memperlihatkan nomor pengirim.
job-check-paste-2 =
    Kami perlu sedikit lagi.
    Apa kata-kata yang mereka tulis? Salin ke sini.
job-check-paste-3 =
    Beberapa kata cukup.
    Tulis kerja apa, gaji berapa, dan tempat mana yang mereka sebut.
job-check-correct =
    Oke.
    Tulis isi yang benar, atau kirim gambar yang lebih jelas.
job-check-correct-2 =
    Kami di sini.
    Ketik kata-kata tawaran itu di sini.
job-check-correct-3 =
    Pokoknya saja.
    Kerja, gaji, tempat, dan nomor apa yang tertulis?
job-check-stage =
    Satu pertanyaan.
    Sekarang kamu di mana dengan kerja ini?
job-check-stage-2 =
    Pilih satu saja.
    Apakah kamu sudah berangkat untuk kerja ini?
job-check-stage-3 =
    Angka saja cukup.
    Kamu di rumah, di bandara, di jalan, atau sudah di sana?
job-check-next-not-left =
    Langkah berikutnya:
    Jangan bayar, jangan serahkan paspor, dan jangan berangkat sebelum dinas tenaga kerja membenarkan perusahaannya.
job-check-next-airport =
    Seseorang membaca ini sekarang.
    Kamu masih boleh batal. Pegang paspormu sendiri dan bilang ke petugas maskapai atau imigrasi bahwa kamu ragu soal kerja ini.
job-check-next-on-the-way =
    Seseorang membaca ini sekarang.
    Pegang HP dan paspormu sendiri. Kalau bisa, tetap di tempat yang ramai.
job-check-next-there =
    Seseorang membaca ini sekarang.
    Jangan lakukan apa pun yang membahayakanmu. Kami tanya beberapa hal pendek.
job-check-registers =
    Sebelum bilang ya:
    Di sini kamu bisa tanya apakah perusahaan dan kerja itu terdaftar.
job-check-registers-none =
    Sebelum bilang ya:
    Tanya dinas tenaga kerja di negaramu apakah perusahaan dan kerja itu terdaftar.
job-check-nationality =
    Satu lagi.
    Kamu dari negara mana? Kami sebutkan kantor yang tahu perusahaan di sana.
job-check-nationality-2 =
    Satu lagi.
    Pilih saja negaramu.
job-check-nationality-3 =
    Kalau kamu mau saja.
    Kami tanya hanya supaya kantornya tepat. Negara mana?
job-check-news =
    Satu lagi.
    Boleh kami kabari kalau tawaran ini atau nomornya nanti terbukti jebakan?
job-check-news-2 =
    Ya atau tidak cukup.
    Boleh kami menulis lagi soal tawaran ini?
job-check-news-3 =
    Kalau kamu mau saja.
    Mau dengar kabarnya lagi?
job-check-news-agreed =
    Oke.
    Kami hanya menulis kalau ada temuan. Kapan saja bisa bilang "stop".
job-check-news-told =
    Kabar soal kerja yang kamu tanyakan.
    Petugas di sini sudah memastikan: itu jebakan. Jangan bayar, jangan berangkat, dan tulis di sini kalau perlu orang.
job-check-more =
    Terima kasih.
    Kamu boleh menulis lagi kapan saja; seseorang membacanya.
job-check-more-2 =
    Kami baca.
    Tulis saja kalau ada tambahan soal tawaran ini.
job-check-more-3 =
    Ini tetap terbuka.
    Apa saja boleh ditulis di sini.
job-check-late =
    Ini butuh waktu lebih.
    Seseorang akan membaca yang kamu kirim.
job-check-read = Sudah kami baca.

# The page.
job-check-page-title = Periksa tawaran kerja
job-check-page-lead = Tempel iklan atau obrolannya, atau tambahkan gambar. Kamu lihat apa yang janggal.
job-check-page-text = Kata-kata tawaran
job-check-page-picture = Gambar, tangkapan layar, atau PDF
job-check-page-send = Periksa
job-check-page-kept = Kata-kata ini boleh disimpan untuk memperingatkan orang lain. Tanpa centang ini tidak ada yang disimpan.
job-check-page-empty = Tempel beberapa kata atau tambahkan gambar.
job-check-page-too-long = Ini terlalu panjang. Kurangi sedikit.
job-check-page-slow-down = Terlalu banyak sekaligus. Tunggu sebentar.
job-check-page-picture-refused = Berkas ini tidak bisa dibaca: gambar atau PDF, paling besar 5 MB.
job-check-page-friends = Untuk dikirim ke teman
job-check-page-again = Periksa yang lain
job-check-page-person = Bicara dengan seseorang
