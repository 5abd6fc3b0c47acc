# Di luar alur: jawaban yang bisa datang kapan saja. Tidak pernah menjanjikan apa pun.

language-menu = Mau pakai bahasa apa?
# Dikatakan kalau sebuah teks belum ada dalam bahasa orang itu. Pilihannya: nama bahasa, dan seseorang.
language-missing =
    Oke.
    Kata-kata berikutnya belum ada dalam bahasamu. Mana yang bisa kamu baca?

welcome-back =
    Halo lagi.
    Kita lanjut dari yang tadi.
stopped =
    Oke.
    Kami diam sekarang. Tulis apa saja kalau mau lanjut.
human-coming =
    Oke, dicatat.
    Seseorang akan membaca pesanmu. Kamu boleh tetap menulis di sini.
# Cara hapus ditulis umum, karena nama tombol berbeda di tiap aplikasi.
wipe-how-to =
    Oke.
    Untuk menghapus: tekan lama nama chat ini di daftar chat, lalu pilih hapus. Kalau ditanya, pilih hapus untuk kedua pihak.
    Permintaanmu soal catatan kami dibaca oleh seseorang.
# Seperti balasan toko. Dipakai kalau ada orang lain yang ikut membaca.
cover-reply = Maaf kak, tokonya lagi tutup. Terima kasih sudah tanya.
unknown-message =
    Pesanmu masuk.
    Kami belum bisa membukanya. Bisa ditulis dengan kata-kata?
too-long =
    Pesanmu masuk.
    Panjang sekali, jadi seseorang akan membacanya. Untuk pertanyaan tadi, jawab pendek saja.
