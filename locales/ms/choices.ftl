# Tulisan butang: pendek, paling banyak 64 huruf.

choice-yes = Ya
choice-no = Tidak
choice-in-danger = Ya, sekarang
choice-unsure = Tak pasti
choice-can-chat = Boleh
choice-not-now = Nanti
choice-own-phone = Telefon saya
choice-shared-phone = Telefon pinjam
choice-checked-phone = Orang lain check
choice-held-by-me = Pada saya
choice-held-by-others = Orang lain
choice-need-help = Saya perlu bantuan
choice-look-for = Cari seseorang
choice-job = Pasal kerja
choice-other = Hal lain
choice-indonesia = Indonesia
choice-philippines = Filipina
choice-malaysia = Malaysia
choice-myanmar = Myanmar
choice-cambodia = Kemboja
choice-laos = Laos
choice-thailand = Thailand
choice-none-of-these = Bukan yang ini semua

# Di sebelah senarai bahasa: bahasa yang lain, dan orang yang membaca mesej.
choice-more = Lagi
choice-a-person = Orang sebenar

choice-already-out = Dah keluar
choice-back-home = Dah balik rumah
choice-my-messages = Mesej saya
choice-another-country = Negara lain
choice-part = Sebahagian
choice-under-18 = Bawah 18
choice-adult = 18 ke atas
choice-still-inside = Masih di dalam
choice-nobody = Tak ada sesiapa
choice-family-friends = Keluarga atau kawan
choice-other-people = Orang lain lagi
choice-lost = Dah hilang
choice-my-child = Anak saya
choice-my-sibling = Adik-beradik
choice-my-partner = Suami atau isteri
choice-my-parent = Ibu atau bapa
choice-my-friend = Kawan
choice-fine = Baik
choice-as-before = Macam biasa
choice-not-so-good = Kurang baik
choice-doctor = Doktor
choice-someone-to-talk = Teman berbual
choice-both = Dua-dua
choice-work = Kerja
choice-school = Sekolah
choice-what-is-kept = Apa yang disimpan
choice-who-sees-it = Siapa yang baca
choice-change-it = Ubah sesuatu
choice-erase-it = Padam rekod saya
choice-that-is-all = Itu saja
choice-it-is-me = Saya
choice-someone-with-me = Orang dengan saya

# Negara asal orang.
choice-china = China
choice-vietnam = Vietnam
choice-india = India
choice-ethiopia = Ethiopia
choice-kenya = Kenya
choice-bangladesh = Bangladesh
choice-brazil = Brazil
choice-cameroon = Cameroon
choice-ghana = Ghana
choice-hong-kong = Hong Kong
choice-ivory-coast = Ivory Coast
choice-japan = Jepun
choice-nepal = Nepal
choice-nigeria = Nigeria
choice-pakistan = Pakistan
choice-rwanda = Rwanda
choice-south-africa = Afrika Selatan
choice-south-korea = Korea Selatan
choice-sri-lanka = Sri Lanka
choice-taiwan = Taiwan
choice-uganda = Uganda
choice-zimbabwe = Zimbabwe

# The check of a job offer.
choice-thats-all = Itu sahaja
choice-not-left = Belum bertolak
choice-at-airport = Di lapangan terbang
choice-on-the-way = Dalam perjalanan
choice-there = Sudah di sana
choice-correct = Betulkan teks
choice-another-offer = Tawaran lain
choice-only-number = Nombornya sahaja
choice-picture-for-friends = Gambar untuk kawan

# Untuk latihan orang baru.
choice-ready = Mula
choice-training-ok-now = Boleh chat sekarang?
choice-training-call = Saya telefon dia
choice-training-name = Siapa nama awak?
choice-training-quiet = Diam dan tunggu
choice-training-ask = Tanya apa masalah
choice-training-hide = Suruh dia menyorok
choice-training-honest = Kami belum tahu
choice-training-date = Sebut satu hari
choice-training-sure = Kata sekejap saja
choice-training-same = Sama macam semua
choice-training-confirm = Ya, dia ada
choice-training-deny = Tidak, dia tiada
