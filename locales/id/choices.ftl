# Tulisan tombol: pendek, paling banyak 64 huruf.

choice-yes = Ya
choice-no = Tidak
choice-in-danger = Ya, ada
choice-unsure = Tidak tahu
choice-can-chat = Bisa
choice-not-now = Nanti saja
choice-own-phone = HP saya
choice-shared-phone = HP pinjam
choice-checked-phone = Sering dicek
choice-held-by-me = Saya
choice-held-by-others = Orang lain
choice-need-help = Butuh bantuan
choice-look-for = Cari seseorang
choice-job = Soal kerja
choice-other = Hal lain
choice-indonesia = Indonesia
choice-philippines = Filipina
choice-malaysia = Malaysia
choice-myanmar = Myanmar
choice-cambodia = Kamboja
choice-laos = Laos
choice-thailand = Thailand
choice-none-of-these = Bukan semuanya

# Di samping daftar bahasa: sisa daftar, dan seseorang yang membaca pesan.
choice-more = Lainnya
choice-a-person = Seseorang

choice-already-out = Sudah di luar
choice-back-home = Sudah kembali
choice-my-messages = Soal pesanku
choice-another-country = Negara lain
choice-part = Sebagian
choice-under-18 = Di bawah 18
choice-adult = 18 ke atas
choice-still-inside = Masih di dalam
choice-nobody = Tidak ada
choice-family-friends = Keluarga atau teman
choice-other-people = Orang lain lagi
choice-lost = Hilang
choice-my-child = Anak saya
choice-my-sibling = Saudara saya
choice-my-partner = Suami atau istri
choice-my-parent = Orang tua saya
choice-my-friend = Teman
choice-fine = Baik
choice-as-before = Seperti biasa
choice-not-so-good = Kurang baik
choice-doctor = Dokter
choice-someone-to-talk = Teman bicara
choice-both = Keduanya
choice-work = Kerja
choice-school = Sekolah
choice-what-is-kept = Apa yang disimpan
choice-who-sees-it = Siapa yang baca
choice-change-it = Ubah sesuatu
choice-erase-it = Hapus catatannya
choice-that-is-all = Itu saja
choice-it-is-me = Saya
choice-someone-with-me = Orang bersama saya

# Negara asal orang.
choice-china = Tiongkok
choice-vietnam = Vietnam
choice-india = India
choice-ethiopia = Etiopia
choice-kenya = Kenya
choice-bangladesh = Bangladesh
choice-brazil = Brasil
choice-cameroon = Kamerun
choice-ghana = Ghana
choice-hong-kong = Hong Kong
choice-ivory-coast = Pantai Gading
choice-japan = Jepang
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
choice-thats-all = Itu saja
choice-not-left = Belum berangkat
choice-at-airport = Di bandara
choice-on-the-way = Di jalan
choice-there = Sudah di sana
choice-correct = Perbaiki teksnya
choice-another-offer = Tawaran lain
choice-only-number = Nomornya saja
choice-picture-for-friends = Gambar untuk teman

# Untuk latihan staf baru.
choice-ready = Mulai
choice-training-ok-now = Enak chat sekarang?
choice-training-call = Saya telepon dia
choice-training-name = Siapa namamu?
choice-training-quiet = Diam dan tunggu
choice-training-ask = Tanya ada apa
choice-training-hide = Suruh dia sembunyi
choice-training-honest = Kami belum tahu
choice-training-date = Sebut satu hari
choice-training-sure = Bilang akan cepat
choice-training-same = Sama seperti semua
choice-training-confirm = Ya, ada
choice-training-deny = Tidak ada dia
