# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

family-who =
    Halo, kami baca.
    Siapa nama orang yang kamu cari?
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
    Terakhir.
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
