# Baris pertama nampak pada skrin kunci: mesti biasa saja. Soalan pada baris kedua.

welcome-which =
    Hai, mesej dah dibaca.
    Ini pasal apa?
welcome-which-2 =
    Boleh pilih satu.
    Mesej awak pasal apa?
welcome-which-3 =
    Satu nombor pun cukup.
    Mana yang paling dekat?

welcome-other =
    OK.
    Tulis saja dengan ayat awak sendiri.
welcome-other-2 =
    Kami tengah baca.
    Awak nak cerita apa?
welcome-other-3 =
    Bahasa apa pun boleh.
    Tulis, atau hantar mesej suara.

welcome-noted =
    Terima kasih, dah dicatat.
    Ada orang baca mesej ini.

welcome-more =
    OK.
    Mana yang paling dekat? Atau tulis dengan ayat awak sendiri.
welcome-more-2 =
    Boleh pilih satu.
    Atau tulis saja pasal apa.
welcome-more-3 =
    Satu nombor pun cukup.
    Atau tulis, atau hantar mesej suara.
