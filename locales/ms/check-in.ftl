# Orang lain mungkin membaca setiap perkataan: tiada baris yang boleh menunjukkan ini pasal apa.

check-in-hello = Hai, apa khabar?
check-in-hello-2 = Hai lagi. Macam mana sekarang?
check-in-hello-3 = Saja nak tegur. Semua macam biasa?

check-in-free-now =
    Terima kasih.
    Ada masa sekejap untuk chat?
check-in-free-now-2 =
    Tanya saja.
    Sekarang sesuai, atau nanti?
check-in-free-now-3 =
    Pilih satu.
    Chat sekarang atau lain kali?

check-in-later =
    OK, lambat pun tak apa.
    Tulis bila awak rasa nak.
check-in-later-2 =
    Tak payah kelam-kabut.
    Bila-bila masa pun boleh.
check-in-later-3 =
    Tak apa.
    Bila ada masa, tegur saja.

check-in-private =
    OK, terima kasih.
    Nak tanya satu benda kecil:
check-in-private-2 =
    Hmm, apa tadi?
    Tadi saya tanya:
check-in-private-3 =
    Sekali lagi saja.
    Yang saya tanya:

check-in-news =
    Seronok dapat mesej awak.
    Apa yang baru sejak kali lepas?
check-in-news-2 =
    Ikut suka awak.
    Ada yang lain daripada kali lepas?
check-in-news-3 =
    Satu baris pun cukup.
    Apa yang berubah?

check-in-more =
    Terima kasih.
    Tulis lagi bila-bila awak nak.
check-in-more-2 =
    OK, dah faham.
    Benda lain pun boleh.
check-in-more-3 =
    OK.
    Chat ini tetap terbuka.
