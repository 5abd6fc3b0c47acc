# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

distress-name =
    Terima kasih.
    Siapa namamu, seperti di paspor? Semua pertanyaan boleh dilewati: tulis "lewati".
distress-name-2 =
    Maksudnya begini.
    Tulis nama lengkapmu, atau "lewati".
distress-name-3 =
    Cukup satu baris.
    Nama lengkapmu siapa?

distress-age =
    Oke.
    Berapa umurmu?
distress-age-2 =
    Angkanya saja.
    Umurmu berapa tahun?
distress-age-3 =
    Satu angka cukup.
    Kamu lahir tahun berapa, atau umur berapa?

distress-home-place =
    Lanjut ya.
    Kampung atau kota asalmu di mana?
distress-home-place-2 =
    Nama tempatnya saja.
    Rumah keluargamu di kota mana?
distress-home-place-3 =
    Satu kata cukup.
    Dari daerah mana kamu?

distress-passport =
    Lanjut ya.
    Kalau ingat, tulis nomor paspormu. Foto juga boleh.
distress-passport-2 =
    Kalau tidak ingat, tidak apa-apa.
    Ada nomor atau foto paspor? Bisa juga "lewati".
distress-passport-3 =
    Boleh dilewati.
    Tulis nomor paspor, atau "lewati".

distress-passport-holder =
    Oke.
    Paspormu sekarang siapa yang pegang?
distress-passport-holder-2 =
    Pilih satu saja.
    Paspor ada di kamu, atau di orang lain?
distress-passport-holder-3 =
    Sekali lagi ya.
    Di mana paspormu sekarang?

distress-country =
    Lanjut ya.
    Sekarang kamu di negara mana? Boleh pilih atau tulis.
distress-country-2 =
    Nama negaranya saja.
    Kamu sekarang ada di mana?
distress-country-3 =
    Kalau kurang tahu, tulis saja kira-kira.
    Di negara apa?

distress-city =
    Oke.
    Kota atau daerah apa?
distress-city-2 =
    Nama tempatnya saja.
    Kota yang paling dekat apa?
distress-city-3 =
    Kira-kira saja boleh.
    Dekat kota mana?

distress-compound =
    Lanjut ya.
    Apa nama tempat atau perusahaannya? Ejaan bebas.
distress-compound-2 =
    Tulis sebisanya.
    Apa tulisan di gerbang atau di kartu?
distress-compound-3 =
    Kalau tidak tahu, "lewati".
    Orang di sana menyebutnya apa?

distress-building =
    Oke.
    Gedung, lantai, atau kamar berapa?
distress-building-2 =
    Sebisanya saja.
    Kamu tidur di gedung dan lantai berapa?
distress-building-3 =
    Satu angka cukup.
    Nomor kamar atau lantainya?

distress-landmarks =
    Lanjut ya.
    Apa yang terlihat dari sana? Misalnya sungai, menara, warna gerbang.
distress-landmarks-2 =
    Sebisanya saja.
    Ada apa di dekat situ?
distress-landmarks-3 =
    Satu hal cukup.
    Apa yang paling mudah dikenali di sana?

distress-people =
    Oke.
    Ada berapa orang bersamamu yang juga ingin pulang?
distress-people-2 =
    Angkanya saja.
    Kamu sendiri, atau dengan berapa orang?
distress-people-3 =
    Kira-kira boleh.
    Berapa orang semuanya?

distress-children =
    Lanjut ya.
    Ada yang umurnya di bawah 18 tahun?
distress-children-2 =
    Pilih satu saja.
    Ada anak-anak di sana?
distress-children-3 =
    Sekali lagi ya.
    Ada yang masih anak atau remaja?

distress-injuries =
    Oke.
    Ada yang luka atau sakit dan perlu dokter? Tidak perlu cerita.
distress-injuries-2 =
    Pilih satu saja.
    Ada yang perlu obat atau dokter?
distress-injuries-3 =
    Sekali lagi ya.
    Ada yang sakit sekarang?

distress-pregnancy =
    Lanjut ya.
    Ada yang sedang hamil?
distress-pregnancy-2 =
    Pilih satu saja.
    Kamu atau temanmu ada yang hamil?
distress-pregnancy-3 =
    Sekali lagi ya.
    Hamil: ada atau tidak?

distress-debt =
    Oke.
    Ada yang minta uang supaya kamu boleh keluar?
distress-debt-2 =
    Pilih satu saja.
    Kamu disuruh bayar sebelum boleh pulang?
distress-debt-3 =
    Sekali lagi ya.
    Ada uang yang diminta darimu?

distress-debt-deadline =
    Kami catat.
    Berapa, dan sampai kapan? Kamu tidak perlu membayar ke kami.
distress-debt-deadline-2 =
    Sebisanya saja.
    Tulis jumlah dan tanggalnya.
distress-debt-deadline-3 =
    Satu baris cukup.
    Harus dibayar sampai tanggal berapa?

distress-recruited =
    Lanjut ya.
    Dari mana kamu dulu tahu kerja ini? Misalnya teman, Facebook, agen.
distress-recruited-2 =
    Sebisanya saja.
    Siapa atau aplikasi apa yang menawarkan kerja itu?
distress-recruited-3 =
    Satu kata cukup.
    Tawaran kerjanya dari mana?

distress-hours =
    Oke.
    Jam berapa yang paling enak untuk chat?
distress-hours-2 =
    Misalnya: 10 malam.
    Kapan kamu biasanya sendirian dengan HP?
distress-hours-3 =
    Satu jam cukup.
    Kapan kami boleh menulis?

distress-consent-embassy =
    Kamu yang tentukan.
    Boleh kami teruskan jawabanmu ke kedutaan negaramu?
distress-consent-embassy-2 =
    Pilih satu saja.
    Bolehkah kedutaan negaramu tahu jawabanmu?
distress-consent-embassy-3 =
    Boleh bilang tidak.
    Kalau kami beri tahu kedutaan negaramu: boleh atau tidak?

distress-consent-ngo =
    Sama seperti tadi, kamu yang tentukan.
    Boleh kami teruskan jawabanmu ke lembaga sosial yang bekerja dengan kami?
distress-consent-ngo-2 =
    Pilih satu saja.
    Bolehkah lembaga sosial yang bekerja dengan kami tahu jawabanmu?
distress-consent-ngo-3 =
    Boleh bilang tidak.
    Kalau kami beri tahu lembaga sosial yang bekerja dengan kami: boleh atau tidak?

distress-consent-family =
    Satu lagi, kamu yang tentukan.
    Boleh kami teruskan jawabanmu ke keluargamu?
distress-consent-family-2 =
    Pilih satu saja.
    Bolehkah keluargamu tahu jawabanmu?
distress-consent-family-3 =
    Boleh bilang tidak.
    Kalau kami beri tahu keluargamu: boleh atau tidak?

distress-pin =
    Hampir selesai.
    Kalau mudah, kirim lokasimu di sini. Tidak wajib: tulis "lewati".
distress-pin-2 =
    Tidak wajib.
    Kirim lokasi atau tulis alamatnya, atau "lewati".
distress-pin-3 =
    Boleh dilewati.
    Ada alamat atau titik di peta?

distress-told =
    Lanjut ya.
    Siapa yang sudah kamu kabari soal ini?
distress-told-2 =
    Sebisanya saja.
    Kamu sudah pernah lapor ke siapa?
distress-told-3 =
    Boleh dilewati.
    Ada orang atau kantor yang sudah tahu?

distress-more =
    Terima kasih, sudah kami catat.
    Seseorang membaca ini. Kamu boleh menulis lagi kapan saja.
distress-more-2 =
    Kami baca.
    Tulis saja kalau ada yang mau ditambah.
distress-more-3 =
    Ini tetap terbuka.
    Apa saja boleh ditulis di sini.

distress-further =
    Terima kasih, itu berguna.
    Masih ada lima pertanyaan pendek. Berguna untuk urusan surat. Boleh kami tanya?
distress-further-2 =
    Pilih satu saja.
    Lima pertanyaan pendek lagi, atau cukup di sini?
distress-further-3 =
    Boleh bilang tidak.
    Lanjut dengan lima pertanyaan pendek?

distress-can-go-out =
    Lanjut ya.
    Bisa keluar gerbang kapan kamu mau?
distress-can-go-out-2 =
    Pilih satu saja.
    Boleh pergi dari situ lalu kembali sendiri?
distress-can-go-out-3 =
    Sekali lagi ya.
    Kamu bisa keluar sendirian?

distress-food =
    Oke.
    Makan, air, dan obat cukup sekarang?
distress-food-2 =
    Pilih satu saja.
    Cukup makan dan minum?
distress-food-3 =
    Sekali lagi ya.
    Makan dan minum: cukup atau tidak?

distress-paid =
    Lanjut ya.
    Kerjanya dibayar?
distress-paid-2 =
    Pilih satu saja.
    Gajimu sudah diterima?
distress-paid-3 =
    Sekali lagi ya.
    Gajinya diterima semua, sebagian, atau tidak sama sekali?

distress-threats =
    Oke.
    Ada yang mengancam kamu atau keluargamu? Tidak perlu cerita.
distress-threats-2 =
    Pilih satu saja.
    Ada yang bilang kamu atau keluargamu akan disakiti?
distress-threats-3 =
    Sekali lagi ya.
    Ancaman untukmu atau keluargamu: ada atau tidak?

distress-police-threat =
    Yang terakhir dari lima.
    Ada yang menakutimu soal polisi supaya kamu tetap di situ?
distress-police-threat-2 =
    Pilih satu saja.
    Kamu ditakuti urusan polisi kalau pergi?
distress-police-threat-3 =
    Sekali lagi ya.
    Ditakuti dengan polisi: ya atau tidak?
