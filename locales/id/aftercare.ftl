# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

aftercare-bothered =
    Halo, kami baca.
    Ada orang dari sana yang masih mengganggu kamu atau keluargamu?
aftercare-bothered-2 =
    Kami di sini.
    Ada yang dari sana masih menulis, menelepon, atau datang?
aftercare-bothered-3 =
    Pilih satu saja.
    Masih ada yang mengganggu: ya atau tidak?

aftercare-stay =
    Oke, kami catat.
    Ada tempat tinggal untuk minggu-minggu ini?
aftercare-stay-2 =
    Pilih satu saja.
    Ada tempat tidur dan atap untuk sementara?
aftercare-stay-3 =
    Sekali lagi ya.
    Tempat tinggal: ada atau tidak?

aftercare-papers =
    Lanjut ya.
    Masih perlu surat, misalnya KTP atau paspor?
aftercare-papers-2 =
    Pilih satu saja.
    Ada suratmu yang belum ada?
aftercare-papers-3 =
    Sekali lagi ya.
    Surat: masih perlu?

aftercare-care =
    Oke.
    Mau ke dokter, atau bicara dengan seseorang soal hari dan malam yang berat?
aftercare-care-2 =
    Pilih satu saja.
    Dokter, teman bicara, keduanya, atau tidak?
aftercare-care-3 =
    Boleh bilang tidak.
    Dokter atau teman bicara, baik untukmu?

aftercare-work =
    Lanjut ya.
    Mau tahu soal kerja atau sekolah?
aftercare-work-2 =
    Pilih satu saja.
    Kerja, sekolah, atau tidak dua-duanya?
aftercare-work-3 =
    Boleh bilang tidak.
    Mau diberi tahu soal kerja atau sekolah?

aftercare-city =
    Oke.
    Sekarang kamu di kota atau daerah mana?
aftercare-city-2 =
    Nama tempatnya saja.
    Kamu tinggal di mana sekarang?
aftercare-city-3 =
    Kira-kira saja boleh.
    Dekat kota mana?

aftercare-contacts =
    Terima kasih.
    Mereka ada untuk orang yang baru kembali:

aftercare-contacts-none =
    Terima kasih.
    Seseorang akan mencari orang di dekatmu yang bisa menemanimu.

aftercare-warn =
    Satu lagi.
    Mau memperingatkan orang lain soal tawaran yang dulu kamu terima? Namamu tidak kami tulis.
aftercare-warn-2 =
    Pilih satu saja.
    Boleh orang lain belajar dari tawaran itu, tanpa namamu?
aftercare-warn-3 =
    Boleh bilang tidak.
    Peringatkan orang lain: ya atau tidak?

aftercare-warn-what =
    Terima kasih.
    Apa yang perlu orang lain tahu? Iklannya, aplikasinya, tempatnya. Jangan tulis namamu.
aftercare-warn-what-2 =
    Sejauh kamu mau.
    Tempel atau kirim foto tawarannya.
aftercare-warn-what-3 =
    Boleh dilewati.
    Orang lain perlu hati-hati soal apa?

aftercare-more =
    Terima kasih, sudah kami catat.
    Seseorang membaca ini. Kamu boleh menulis lagi kapan saja.
aftercare-more-2 =
    Kami baca.
    Tulis saja apa lagi yang baik untukmu.
aftercare-more-3 =
    Ini tetap terbuka.
    Apa saja boleh ditulis di sini.
