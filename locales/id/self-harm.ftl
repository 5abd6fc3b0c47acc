# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

self-harm-thoughts =
    Kami baca. Terima kasih sudah menulis.
    Apa kamu berpikir untuk mengakhiri hidupmu?
self-harm-thoughts-2 =
    Kami di sini.
    Kamu terpikir untuk mati dengan tanganmu sendiri?
self-harm-thoughts-3 =
    Pelan-pelan saja.
    Kamu ingin mengakhiri hidupmu?

self-harm-today =
    Terima kasih.
    Menurutmu, kamu bisa melakukannya hari ini?
self-harm-today-2 =
    Tidak buru-buru.
    Soal hari ini, atau bukan sekarang?
self-harm-today-3 =
    Pilih satu saja.
    Hari ini: ya atau tidak?

self-harm-near =
    Oke, kami catat.
    Ada sesuatu di dekatmu yang bisa kamu pakai untuk itu?
self-harm-near-2 =
    Pilih satu saja.
    Alatnya ada di dekatmu?
self-harm-near-3 =
    Sekali lagi ya.
    Itu terjangkau olehmu, ya atau tidak?

self-harm-put-away =
    Satu hal dulu ya.
    Jauhkan itu, atau pergilah menjauh darinya. Lalu tulis lagi ke kami.

self-harm-someone =
    Terima kasih.
    Ada orang yang kamu percaya di dekatmu?
self-harm-someone-2 =
    Pilih satu saja.
    Bisa duduk dengan orang yang kamu suka?
self-harm-someone-3 =
    Sekali lagi ya.
    Ada teman di dekatmu?

self-harm-contacts =
    Oke, terima kasih.
    Kami sudah minta seseorang membaca ini. Kalau kamu bisa menelepon, mereka juga mau mendengarkan:

self-harm-contacts-none =
    Oke, terima kasih.
    Kami sudah minta seseorang membaca ini. Kalau bisa, tetaplah dekat orang yang kamu percaya. Tulis saja di sini, satu kata cukup.

self-harm-more =
    Teruskan sesukamu.
    Bagaimana rasanya sekarang?
self-harm-more-2 =
    Pelan-pelan saja.
    Tulis apa saja, satu huruf juga boleh.
self-harm-more-3 =
    Ini tetap terbuka.
    Apa saja boleh kamu katakan di sini.
