# The check of a job offer. The first line of a message shows on a lock screen: keep it harmless. Nothing here may say that an offer
# is good, true or certain: no check can know that.

job-check-offer =
    Helo, kami baca.
    Tampal tawaran kerja itu, majukan mesejnya, atau hantar fotonya.
job-check-offer-2 =
    Kami di sini.
    Salin kata-kata tawaran itu ke sini, atau hantar tangkap layar.
job-check-offer-3 =
    Setakat yang ada.
    Tulis kerja apa, gaji, tempat, siapa yang menawarkan.
job-check-gathered =
    Sudah terima.
    Kalau ada lagi yang berkaitan, hantar sekarang.
job-check-reading =
    Terima kasih.
    Kami sedang membacanya.
job-check-paste =
    Satu lagi.
    Sila tampal iklan itu, atau hantar tangkap layar yang menunjukkan nombor penghantar.
job-check-paste-2 =
    Kami perlu sedikit lagi.
    Apa yang mereka tulis? Salin ke sini.
job-check-paste-3 =
    Beberapa kata cukup.
    Tulis kerja, gaji dan tempat yang mereka sebut.
job-check-correct =
    Baik.
    Tulis apa yang sebenarnya tertulis, atau hantar gambar yang lebih jelas.
job-check-correct-2 =
    Kami di sini.
    Taip kata-kata tawaran itu di sini.
job-check-correct-3 =
    Yang penting sahaja.
    Kerja, gaji, tempat dan nombor apa tertulis?
job-check-stage =
    Satu soalan.
    Sekarang awak di mana dengan kerja ini?
job-check-stage-2 =
    Pilih satu sahaja.
    Sudahkah awak bertolak untuk kerja ini?
job-check-stage-3 =
    Nombor sahaja cukup.
    Awak di rumah, di lapangan terbang, dalam perjalanan, atau sudah di sana?
job-check-next-not-left =
    Langkah seterusnya:
    Jangan bayar, jangan serah pasport, dan jangan bertolak sebelum jabatan buruh mengesahkan syarikat itu.
job-check-next-airport =
    Seseorang sedang membaca ini.
    Awak masih boleh berpatah balik. Pegang pasport sendiri dan beritahu kaunter syarikat penerbangan atau pegawai bahawa awak ragu tentang kerja ini.
job-check-next-on-the-way =
    Seseorang sedang membaca ini.
    Pegang telefon dan pasport sendiri. Kalau boleh, kekal di tempat ramai orang.
job-check-next-there =
    Seseorang sedang membaca ini.
    Jangan buat apa-apa yang membahayakan awak. Kami tanya beberapa perkara pendek.
job-check-registers =
    Sebelum kata ya:
    Di sini awak boleh tanya sama ada syarikat dan kerja itu berdaftar.
job-check-registers-none =
    Sebelum kata ya:
    Tanya jabatan buruh negara awak sama ada syarikat dan kerja itu berdaftar.
job-check-nationality =
    Satu soalan lagi.
    Anda dari negara mana? Kami beritahu pejabat yang kenal syarikat di sana.
job-check-nationality-2 =
    Satu soalan lagi.
    Pilih sahaja negara anda.
job-check-nationality-3 =
    Kalau awak mahu sahaja.
    Kami tanya hanya supaya pejabatnya tepat. Negara mana?
job-check-news =
    Satu soalan lagi.
    Mahu kami beritahu kalau tawaran atau nombor ini didapati perangkap nanti?
job-check-news-2 =
    Ya atau tidak cukup.
    Boleh kami tulis lagi tentang tawaran ini?
job-check-news-3 =
    Kalau awak mahu sahaja.
    Mahu dengar tentangnya lagi?
job-check-news-agreed =
    Baik.
    Kami tulis hanya kalau ada penemuan. Awak boleh kata "berhenti" bila-bila masa.
job-check-news-told =
    Berita tentang kerja yang awak tanya.
    Petugas di sini telah mengesahkan: itu perangkap. Jangan bayar, jangan pergi, dan tulis di sini kalau perlukan orang.
job-check-more =
    Terima kasih.
    Awak boleh tulis lagi bila-bila masa; seseorang membacanya.
job-check-more-2 =
    Kami baca.
    Tulis sahaja kalau ada lagi tentang tawaran ini.
job-check-more-3 =
    Ini tetap terbuka.
    Apa sahaja boleh ditulis di sini.
job-check-late =
    Ini ambil masa lebih.
    Seseorang akan membaca apa yang awak hantar.
job-check-read = Kami sudah baca.

# The page.
job-check-page-title = Semak tawaran kerja
job-check-page-lead = Tampal iklan atau sembang, atau tambah gambar. Awak nampak apa yang tidak kena.
job-check-page-text = Kata-kata tawaran
job-check-page-picture = Gambar, tangkap layar atau PDF
job-check-page-send = Semak
job-check-page-kept = Kata-kata ini boleh disimpan untuk memberi amaran kepada orang lain. Tanpa tanda ini tiada apa disimpan.
job-check-page-empty = Sila tampal beberapa kata atau tambah gambar.
job-check-page-too-long = Ini terlalu panjang. Kurangkan sedikit.
job-check-page-slow-down = Terlalu banyak sekali gus. Tunggu sekejap.
job-check-page-picture-refused = Fail ini tidak dapat dibaca: gambar atau PDF, paling besar 5 MB.
job-check-page-friends = Untuk dihantar kepada kawan
job-check-page-again = Semak yang lain
job-check-page-person = Cakap dengan orang
