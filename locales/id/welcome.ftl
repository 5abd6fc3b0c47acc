# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

welcome-which =
    Halo, kami baca.
    Mau cerita soal apa?
welcome-which-2 =
    Boleh pilih satu.
    Soal apa pesanmu?
welcome-which-3 =
    Balas dengan satu angka juga bisa.
    Yang mana paling dekat?

welcome-other =
    Oke.
    Tulis saja dengan kata-katamu sendiri.
welcome-other-2 =
    Kami baca.
    Apa yang ingin kamu sampaikan?
welcome-other-3 =
    Bahasa apa saja boleh.
    Tulis atau kirim suara.

welcome-noted =
    Terima kasih, sudah kami catat.
    Seseorang membaca ini.

welcome-more =
    Oke.
    Yang mana paling dekat? Atau tulis dengan kata-katamu sendiri.
welcome-more-2 =
    Boleh pilih satu.
    Atau tulis saja soal apa.
welcome-more-3 =
    Satu angka juga bisa.
    Atau tulis, atau kirim suara.
