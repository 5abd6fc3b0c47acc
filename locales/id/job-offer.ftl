# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

job-offer-offer =
    Halo, kami baca.
    Tempel tawaran kerjanya di sini, atau kirim fotonya.
job-offer-offer-2 =
    Kami di sini.
    Apa isi tawarannya? Gaji, tempat, siapa yang menawarkan.
job-offer-offer-3 =
    Sebisanya saja.
    Tulis apa yang kamu tahu soal kerja itu.

job-offer-where =
    Oke.
    Kerjanya di negara atau kota mana?
job-offer-where-2 =
    Nama tempatnya saja.
    Tempat kerjanya di mana?
job-offer-where-3 =
    Kalau tidak tahu, "lewati".
    Katanya di mana?

job-offer-source =
    Terakhir.
    Tawarannya dari mana? Misalnya teman, Facebook, agen.
job-offer-source-2 =
    Sebisanya saja.
    Siapa yang menawarkan?
job-offer-source-3 =
    Satu kata cukup.
    Lewat apa?

job-offer-more =
    Terima kasih, sudah kami catat.
    Seseorang membaca ini. Kamu boleh menulis lagi kapan saja.
job-offer-more-2 =
    Kami baca.
    Tulis saja kalau ada tambahan soal tawaran ini.
job-offer-more-3 =
    Ini tetap terbuka.
    Apa saja boleh ditulis di sini.

job-offer-registers =
    Terima kasih.
    Sebelum bilang ya, kamu bisa tanya di sini apakah perusahaan dan kerja itu terdaftar:

job-offer-registers-none =
    Terima kasih.
    Sebelum bilang ya, tanya dinas tenaga kerja di negaramu apakah perusahaan dan kerja itu terdaftar.
