# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

escaped-place =
    Halo, kami baca.
    Tempatmu sekarang bisa dipakai untuk malam ini?
escaped-place-2 =
    Kami di sini.
    Bisa menginap di situ malam ini?
escaped-place-3 =
    Pilih satu saja.
    Tempat itu cukup baik malam ini, atau tidak?

escaped-followed =
    Oke, kami catat.
    Ada orang yang mencarimu sekarang?
escaped-followed-2 =
    Pilih satu saja.
    Mungkin ada yang mengikutimu?
escaped-followed-3 =
    Sekali lagi ya.
    Menurutmu ada yang mencarimu?

escaped-known-by =
    Oke.
    Siapa yang tahu kamu di mana sekarang?
escaped-known-by-2 =
    Pilih satu saja.
    Kamu bilang ke siapa kamu di mana?
escaped-known-by-3 =
    Satu kata cukup.
    Orang mana yang tahu tempatmu?

escaped-health =
    Lanjut ya.
    Kamu luka atau sakit dan perlu dokter? Tidak perlu cerita.
escaped-health-2 =
    Pilih satu saja.
    Kamu perlu obat atau dokter?
escaped-health-3 =
    Sekali lagi ya.
    Badanmu baik, atau perlu dokter?

escaped-embassy =
    Terima kasih.
    Sebaiknya tanya kedutaan negaramu dulu. Di sana bisa dibuat surat jalan. Bisa dihubungi di sini:

escaped-embassy-none =
    Terima kasih.
    Sebaiknya tanya kedutaan negaramu dulu. Di sana bisa dibuat surat jalan. Seseorang akan mencari bersamamu cara menghubunginya.

escaped-overstay =
    Lanjut ya.
    Tanggal di visa atau cap masukmu sudah lewat?
escaped-overstay-2 =
    Pilih satu saja.
    Kamu di negara ini lebih lama dari yang tertulis di visa?
escaped-overstay-3 =
    Sekali lagi ya.
    Tanggal visanya: sudah lewat?

escaped-offer =
    Oke.
    Sejak keluar, ada yang menawarkan kerja, tumpangan, atau jalan pulang?
escaped-offer-2 =
    Pilih satu saja.
    Ada yang menawarkan kerja, mobil, atau menyeberang batas negara?
escaped-offer-3 =
    Sekali lagi ya.
    Tawaran baru dari orang: ada atau tidak?

escaped-care =
    Satu hal.
    Ada orang yang menawarkan kerja, tumpangan, atau surat kilat, lalu menjual orang lagi. Sebelum ikut atau membayar siapa pun, tanya kedutaanmu atau tanya di sini.

escaped-told =
    Hampir selesai.
    Sudah bilang ke kedutaan, polisi, atau lembaga? Yang mana?
escaped-told-2 =
    Sebisanya saja.
    Kamu sudah tanya ke siapa, dan apa katanya?
escaped-told-3 =
    Boleh dilewati.
    Ada kantor yang sudah tahu tentangmu?

escaped-shelter =
    Oke, kami catat.
    Mereka bisa memberi tahu soal tempat tidur dan dokter:

escaped-shelter-none =
    Oke, kami catat.
    Kalau perlu, seseorang akan mencari bersamamu tempat tidur dan dokter.
