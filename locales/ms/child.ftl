# Baris pertama nampak pada skrin kunci: mesti biasa saja. Soalan pada baris kedua.

child-now =
    Hai, mesej dah dibaca.
    Awak boleh chat sekarang?
child-now-2 =
    Kami ada di sini.
    Chat sekarang, atau nanti?
child-now-3 =
    Pilih satu.
    Sekarang masa yang sesuai?

child-who =
    OK.
    Siapa yang umurnya bawah 18?
child-who-2 =
    Pilih satu.
    Awak, atau orang dengan awak?
child-who-3 =
    Tanya sekali lagi.
    Umur awak bawah 18?

child-danger =
    Bagus, terima kasih.
    Awak takut orang di sebelah awak sekarang?
child-danger-2 =
    Pilih satu.
    Ada orang yang mungkin sakitkan awak hari ini?
child-danger-3 =
    Tanya sekali lagi.
    Ada orang buat awak takut sekarang?

child-grown-up =
    Terima kasih.
    Ada orang dewasa yang awak percaya dengan awak?
child-grown-up-2 =
    Pilih satu.
    Ada orang dewasa yang baik dekat dengan awak?
child-grown-up-3 =
    Tanya sekali lagi.
    Orang dewasa yang awak suka: ada atau tak ada?

child-hurt =
    OK.
    Ada sakit di mana-mana? Perlu doktor?
child-hurt-2 =
    Pilih satu.
    Awak sakit atau luka?
child-hurt-3 =
    Tanya sekali lagi.
    Awak perlu doktor?

child-where =
    Dah nak habis.
    Awak di mana? Nama saja cukup, atau apa yang awak nampak.
child-where-2 =
    Setakat yang awak tahu saja.
    Apa yang awak nampak dari situ?
child-where-3 =
    Yang ini boleh langkau.
    Awak tahu nama tempat itu?

child-more =
    Terima kasih.
    Bagus awak tulis. Ada orang baca mesej ini. Awak boleh tulis lagi bila-bila masa.
child-more-2 =
    Kami tengah baca.
    Awak boleh cerita apa-apa saja.
child-more-3 =
    Chat ini masih dibuka.
    Tulis bila-bila awak nak.
