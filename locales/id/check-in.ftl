# Orang lain bisa membaca setiap kata di sini: tidak ada baris yang boleh menunjukkan ini soal apa.

check-in-hello = Hai, apa kabar?
check-in-hello-2 = Halo lagi. Gimana kabarnya?
check-in-hello-3 = Sekadar menyapa. Semua seperti biasa?

check-in-free-now =
    Makasih.
    Ada waktu sebentar untuk chat?
check-in-free-now-2 =
    Cuma tanya.
    Sekarang enak, atau nanti?
check-in-free-now-3 =
    Pilih satu.
    Chat sekarang atau lain kali?

check-in-later =
    Oke, santai saja.
    Tulis kapan saja kamu mau.
check-in-later-2 =
    Tidak buru-buru.
    Kapan saja boleh.
check-in-later-3 =
    Tidak apa-apa.
    Sapa saja kalau sudah sempat.

check-in-private =
    Sip, makasih.
    Aku cuma penasaran satu hal:
check-in-private-2 =
    Hmm, gimana tadi?
    Aku tadi tanya:
check-in-private-3 =
    Sekali lagi ya.
    Yang aku tanya itu:

check-in-news =
    Senang dengar kabarmu.
    Apa yang baru sejak terakhir?
check-in-news-2 =
    Terserah kamu.
    Ada yang beda dari yang lalu?
check-in-news-3 =
    Satu baris cukup.
    Apa yang berubah?

check-in-more =
    Makasih.
    Tulis lagi kapan saja kamu mau.
check-in-more-2 =
    Sip.
    Yang lain juga boleh.
check-in-more-3 =
    Oke.
    Chat ini tetap terbuka.
