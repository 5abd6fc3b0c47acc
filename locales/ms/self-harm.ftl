# Baris pertama nampak pada skrin kunci: mesti biasa saja. Soalan pada baris kedua.

self-harm-thoughts =
    Kami baca. Terima kasih sebab tulis.
    Awak ada terfikir nak tamatkan hidup awak?
self-harm-thoughts-2 =
    Kami ada di sini.
    Awak ada terfikir nak bunuh diri?
self-harm-thoughts-3 =
    Tak payah kelam-kabut.
    Awak nak tamatkan hidup awak?

self-harm-today =
    Terima kasih.
    Awak rasa awak mungkin buat hari ini?
self-harm-today-2 =
    Ambil masa awak.
    Pasal hari ini, atau bukan sekarang?
self-harm-today-3 =
    Pilih satu saja.
    Hari ini: ya atau tidak?

self-harm-near =
    OK, dah dicatat.
    Ada benda dekat awak yang boleh dipakai untuk itu?
self-harm-near-2 =
    Pilih satu saja.
    Benda itu ada dekat dengan awak?
self-harm-near-3 =
    Tanya sekali lagi.
    Tangan awak boleh capai benda itu?

self-harm-put-away =
    Satu perkara dulu.
    Letak benda itu jauh-jauh, atau pergi jauh daripadanya. Lepas itu tulis lagi kepada kami.

self-harm-someone =
    Terima kasih.
    Ada orang yang awak percaya dekat dengan awak?
self-harm-someone-2 =
    Pilih satu saja.
    Boleh duduk dengan orang yang awak suka?
self-harm-someone-3 =
    Tanya sekali lagi.
    Ada kawan dekat situ?

self-harm-contacts =
    OK, terima kasih.
    Kami dah minta orang baca mesej ini. Kalau awak boleh telefon, mereka ini pun sudi dengar:

self-harm-contacts-none =
    OK, terima kasih.
    Kami dah minta orang baca mesej ini. Kalau boleh, duduk dekat orang yang awak percaya. Tulis di sini, satu perkataan pun cukup.

self-harm-more =
    Sambung saja kalau nak.
    Macam mana awak rasa sekarang?
self-harm-more-2 =
    Ambil masa awak.
    Tulis apa-apa saja, satu huruf pun boleh.
self-harm-more-3 =
    Chat ini masih dibuka.
    Awak boleh cakap apa-apa saja di sini.
