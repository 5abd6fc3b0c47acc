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
# Di samping daftar bahasa: sisa daftar, dan seseorang yang membaca pesan.
choice-more = Lainnya
choice-a-person = Seseorang
