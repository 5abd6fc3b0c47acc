# Soalan pertama. Baris pertama nampak pada skrin kunci: mesti biasa saja. Soalan pada baris kedua.

distress-safe-now =
    Hai, mesej dah dibaca.
    Boleh chat sekarang?
distress-safe-now-2 =
    Kami ada di sini.
    Awak boleh chat sekarang, atau nanti saja?
distress-safe-now-3 =
    Pilih satu saja.
    Sekarang masa yang sesuai untuk chat?

distress-not-now =
    OK, nanti saja.
    Kalau nak, tulis masa yang sesuai.
distress-not-now-2 =
    Tak apa.
    Biasanya pukul berapa awak boleh chat?
distress-not-now-3 =
    Tak payah kelam-kabut.
    Tulis satu masa, contohnya: 10 malam.

distress-resume =
    OK, dah dicatat.
    Bila masa sesuai, tulis apa-apa saja di sini.
distress-resume-2 =
    Tak payah kelam-kabut.
    Balas bila-bila masa awak nak.
distress-resume-3 =
    Lambat pun tak apa.
    Bila masa sesuai, hantar satu huruf saja.

distress-whose-phone =
    OK.
    Telefon ini siapa punya? Ada orang lain baca?
distress-whose-phone-2 =
    Satu perkara dulu.
    Telefon ini awak punya, pinjam, atau orang lain check?
distress-whose-phone-3 =
    Pilih satu saja.
    Siapa pegang telefon ini?

distress-danger-now =
    OK, dah dicatat.
    Awak dalam bahaya sekarang?
distress-danger-now-2 =
    Tanya sekali lagi.
    Ada orang yang mungkin cederakan awak hari ini?
distress-danger-now-3 =
    Pilih satu saja.
    Sekarang ini kecemasan?

distress-nationality =
    Terima kasih.
    Awak warganegara mana? Pilih atau tulis.
distress-nationality-2 =
    Maksudnya begini.
    Awak dari negara mana?
distress-nationality-3 =
    Nama negara saja.
    Awak berasal dari mana?

distress-nationality-more =
    OK.
    Negara mana? Pilih satu atau tulis namanya.
distress-nationality-more-2 =
    Nama negara saja.
    Dalam pasport atau IC, tulis negara apa?
distress-nationality-more-3 =
    Ejaan tak kisah.
    Tulis negara asal awak, atau "langkau".
