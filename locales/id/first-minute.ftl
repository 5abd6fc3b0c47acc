# Pertanyaan pertama setelah seseorang menulis. Semua bahasa punya ini.
# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

distress-safe-now =
    Halo, kami baca.
    Aman chat sekarang?
distress-safe-now-2 =
    Kami di sini.
    Bisa chat sekarang, atau nanti saja?
distress-safe-now-3 =
    Pilih satu saja.
    Sekarang enak untuk chat?

distress-not-now =
    Oke, nanti saja.
    Kalau mau, tulis jam yang enak buatmu.
distress-not-now-2 =
    Tidak apa-apa.
    Jam berapa biasanya enak untuk chat?
distress-not-now-3 =
    Santai saja.
    Tulis satu jam, misalnya: 10 malam.

distress-resume =
    Oke, dicatat.
    Tulis apa saja di sini kalau sudah enak.
distress-resume-2 =
    Santai saja.
    Balas kapan kamu mau.
distress-resume-3 =
    Tidak buru-buru.
    Kirim satu huruf saja kalau sudah enak.

distress-whose-phone =
    Oke.
    Ini HP siapa? Ada orang lain yang membacanya?
distress-whose-phone-2 =
    Satu hal dulu.
    HP ini punyamu, pinjam, atau sering dicek orang?
distress-whose-phone-3 =
    Pilih satu saja.
    Siapa yang pegang HP ini?

distress-danger-now =
    Oke, kami catat.
    Apa sekarang ada bahaya buatmu?
distress-danger-now-2 =
    Sekali lagi ya.
    Ada yang bisa melukaimu hari ini?
distress-danger-now-3 =
    Pilih satu saja.
    Keadaanmu gawat sekarang?

distress-nationality =
    Terima kasih.
    Kamu warga negara mana? Boleh pilih atau tulis.
distress-nationality-2 =
    Maksudnya begini.
    Kamu dari negara apa?
distress-nationality-3 =
    Tulis nama negaranya saja.
    Asalmu dari mana?

distress-nationality-more =
    Oke.
    Negara mana? Pilih satu atau tulis namanya.
distress-nationality-more-2 =
    Nama negaranya saja.
    Negara apa yang tertulis di paspor atau KTP-mu?
distress-nationality-more-3 =
    Ejaan bebas.
    Tulis negara asalmu, atau "lewati".
