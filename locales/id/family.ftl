# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

family-who =
    Halo, kami baca.
    Siapa nama orang yang kamu cari? Semua pertanyaan boleh dilewati: tulis "lewati".
family-who-2 =
    Kami di sini.
    Tulis nama lengkapnya.
family-who-3 =
    Satu baris cukup.
    Namanya siapa?

family-from =
    Oke.
    Orang itu dari kota atau kampung mana?
family-from-2 =
    Nama tempatnya saja.
    Asalnya dari mana?
family-from-3 =
    Satu kata cukup.
    Kota asalnya apa?

family-where =
    Lanjut ya.
    Menurutmu, sekarang ada di mana?
family-where-2 =
    Kira-kira saja boleh.
    Negara atau kota apa?
family-where-3 =
    Kalau tidak tahu, "lewati".
    Terakhir kabarnya dari mana?

family-last-word =
    Lanjut ya.
    Kapan dan bagaimana kabar terakhirnya?
family-last-word-2 =
    Sebisanya saja.
    Kapan terakhir kalian bicara?
family-last-word-3 =
    Satu baris cukup.
    Kabar terakhirnya apa?

family-more =
    Terima kasih, sudah kami catat.
    Seseorang membaca ini. Kamu boleh menulis lagi kapan saja.
family-more-2 =
    Kami baca.
    Tulis saja kalau ada tambahan soal orang ini.
family-more-3 =
    Ini tetap terbuka.
    Apa saja boleh ditulis di sini.

family-relation =
    Oke.
    Orang ini siapamu?
family-relation-2 =
    Boleh pilih satu.
    Anak, saudara, pasangan, orang tua, atau teman?
family-relation-3 =
    Satu kata cukup.
    Dari mana kamu kenal orang ini?

family-age =
    Oke.
    Berapa umur orang ini?
family-age-2 =
    Angkanya saja.
    Umurnya berapa tahun?
family-age-3 =
    Kira-kira boleh.
    Di bawah 18, atau 18 ke atas?

family-recruiter =
    Lanjut ya.
    Siapa yang menawarkan kerja atau perjalanannya? Nama, nomor, atau akun cukup.
family-recruiter-2 =
    Sebisanya saja.
    Siapa yang membawa ke sana, atau lewat aplikasi apa?
family-recruiter-3 =
    Foto tawarannya juga boleh.
    Tawarannya dari siapa?

family-ransom =
    Oke.
    Ada yang minta uang darimu untuk orang ini?
family-ransom-2 =
    Pilih satu saja.
    Kamu disuruh bayar supaya orang ini boleh pergi?
family-ransom-3 =
    Sekali lagi ya.
    Ada uang yang diminta?

family-ransom-advice =
    Baca ini dulu sebelum menjawab siapa pun.
    Tanyakan hal yang hanya orang ini tahu. Jangan bayar sendirian, dan jangan langsung bayar: harganya bisa naik. Beri tahu polisi di tempatmu, dan kementerian atau kedutaan. Simpan semua pesan.

family-ransom-detail =
    Boleh cerita lebih.
    Berapa, sampai kapan, dan ke rekening mana? Kamu tidak perlu membayar ke kami.
family-ransom-detail-2 =
    Sebisanya saja.
    Tulis jumlah, tanggal, dan rekeningnya, atau kirim fotonya.
family-ransom-detail-3 =
    Boleh dilewati.
    Apa tepatnya yang diminta?

family-reports =
    Lanjut ya.
    Sudah lapor ke mana? Kantor apa, dan ada nomornya?
family-reports-2 =
    Sebisanya saja.
    Polisi, kementerian, atau kedutaan sudah tahu?
family-reports-3 =
    Boleh dilewati.
    Kamu sudah bilang ke siapa?

family-your-name =
    Hampir selesai.
    Siapa namamu sendiri, dan kamu tinggal di kota mana?
family-your-name-2 =
    Sejauh kamu mau.
    Kami panggil kamu siapa?
family-your-name-3 =
    Boleh dilewati.
    Namamu siapa?

family-tell-person =
    Kamu yang tentukan.
    Kalau kami bisa bicara dengan orang ini: boleh kami bilang kamu bertanya?
family-tell-person-2 =
    Pilih satu saja.
    Bolehkah orang ini tahu dari kami bahwa kamu mencarinya?
family-tell-person-3 =
    Boleh bilang tidak.
    Boleh kami sebut namamu ke orang ini?

family-pass-on =
    Kamu yang tentukan.
    Boleh kami teruskan jawabanmu ke kedutaan yang mengurus orang ini?
family-pass-on-2 =
    Pilih satu saja.
    Bolehkah kedutaan itu tahu jawabanmu?
family-pass-on-3 =
    Boleh bilang tidak.
    Kalau kami beri tahu kedutaan itu: boleh atau tidak?

family-same-answer =
    Begini cara kami.
    Semua yang bertanya dapat jawaban yang sama: kami tidak bilang apakah kami kenal seseorang. Kalau kami bisa menghubungi seseorang, orang itu yang menentukan apa yang boleh kamu tahu.
