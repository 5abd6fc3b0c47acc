# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

child-now =
    Halo, kami baca.
    Enak chat sekarang?
child-now-2 =
    Kami di sini.
    Chat sekarang, atau nanti?
child-now-3 =
    Pilih satu.
    Sekarang waktunya pas?

child-who =
    Oke.
    Siapa yang umurnya di bawah 18?
child-who-2 =
    Pilih satu.
    Kamu, atau orang yang bersamamu?
child-who-3 =
    Sekali lagi ya.
    Umurmu di bawah 18?

child-danger =
    Bagus, terima kasih.
    Kamu takut pada orang di dekatmu sekarang?
child-danger-2 =
    Pilih satu.
    Ada yang bisa menyakitimu hari ini?
child-danger-3 =
    Sekali lagi ya.
    Ada yang menakutimu sekarang?

child-grown-up =
    Terima kasih.
    Ada orang dewasa bersamamu yang kamu percaya?
child-grown-up-2 =
    Pilih satu.
    Ada orang dewasa yang baik di dekatmu?
child-grown-up-3 =
    Sekali lagi ya.
    Orang dewasa yang kamu suka: ada atau tidak?

child-hurt =
    Oke.
    Ada yang sakit? Perlu dokter?
child-hurt-2 =
    Pilih satu.
    Kamu sakit atau luka?
child-hurt-3 =
    Sekali lagi ya.
    Kamu perlu dokter?

child-where =
    Hampir selesai.
    Kamu di mana? Nama saja cukup, atau apa yang kamu lihat.
child-where-2 =
    Setahumu saja.
    Apa yang terlihat dari situ?
child-where-3 =
    Boleh dilewati.
    Kamu tahu nama tempatnya?

child-more =
    Terima kasih.
    Bagus kamu sudah menulis. Seseorang membaca ini. Kamu boleh menulis lagi kapan saja.
child-more-2 =
    Kami baca.
    Kamu boleh cerita apa saja.
child-more-3 =
    Ini tetap terbuka.
    Tulis kapan kamu mau.
