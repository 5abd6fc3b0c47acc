# Di luar soalan: jawapan yang boleh dihantar bila-bila masa. Tak pernah menjanjikan apa-apa.

language-menu = Nak guna bahasa apa?
# Bila teks belum ada dalam bahasa ini. Pilihannya nama bahasa, dan seorang manusia.
language-missing =
    OK.
    Ayat seterusnya belum ada dalam bahasa Melayu. Antara ini, mana yang awak boleh baca?
language-name-id = Bahasa Indonesia
language-name-en = English
language-name-zh-Hans = 简体中文
language-name-vi = Tiếng Việt
language-name-am = አማርኛ
language-name-hi = हिन्दी
language-name-sw = Kiswahili
language-name-th = ไทย
language-name-my = မြန်မာ
language-name-tl = Filipino
language-name-bn = বাংলা
language-name-ms = Bahasa Melayu
language-name-ta = தமிழ்
language-name-si = සිංහල
language-name-ur = اردو
language-name-ne = नेपाली
language-name-zh-Hant = 繁體中文
language-name-km = ខ្មែរ

welcome-back =
    Hai lagi.
    Kita sambung dari tadi.
stopped =
    OK.
    Kami diam sekarang. Tulis apa-apa saja kalau nak sambung.
human-coming =
    OK, dah dicatat.
    Ada orang akan baca mesej awak. Awak boleh terus tulis di sini.
# Cara padam ditulis secara umum, sebab nama butang lain-lain dalam setiap aplikasi.
wipe-how-to =
    OK.
    Cara padam: tekan lama chat ini dalam senarai chat, lepas itu pilih padam. Kalau ditanya, pilih kedua-dua pihak.
    Ada orang baca permintaan awak tentang rekod kami.
# Macam jawapan kedai. Dipakai bila ada orang lain yang membaca sekali.
cover-reply = Maaf ya, kedai dah tutup sekarang. Terima kasih sebab tanya.
unknown-message =
    Mesej dah sampai.
    Kami belum boleh buka. Boleh tulis dengan perkataan?
too-long =
    Mesej dah sampai.
    Panjang sangat, jadi ada orang akan baca. Untuk soalan tadi, jawapan pendek pun cukup.
