# Baris pertama tampil di layar kunci: harus biasa saja. Pertanyaan di baris kedua.

rights-which =
    Oke.
    Apa yang ingin kamu tahu soal pesanmu di sini?
rights-which-2 =
    Boleh pilih satu.
    Ada apa dengan pesanmu?
rights-which-3 =
    Satu angka juga bisa.
    Yang mana paling dekat?

rights-kept =
    Begini adanya.
    Kami menyimpan yang kamu tulis dan kirim di sini, dikunci dengan kunci milikmu sendiri. Yang menjawab melihat kode, bukan nomormu. Aplikasi yang kamu pakai juga menyimpan salinannya.

rights-seen =
    Begini adanya.
    Hanya orang yang menjawab di sini yang membacanya. Kami teruskan hanya ke pihak yang kamu bilang boleh. Izin itu bisa kamu tarik lagi.

rights-anything-else =
    Oke.
    Ada lagi soal pesanmu?
rights-anything-else-2 =
    Boleh pilih satu.
    Atau sudah cukup?
rights-anything-else-3 =
    Satu angka juga bisa.
    Apa lagi?

rights-change =
    Oke.
    Apa yang salah, dan seharusnya bagaimana?
rights-change-2 =
    Tulis saja.
    Jawaban mana yang perlu kami ubah?
rights-change-3 =
    Boleh dilewati.
    Seharusnya tertulis apa?

rights-change-noted =
    Terima kasih, dicatat.
    Seseorang akan membaca dan mengubahnya.

rights-erase =
    Oke.
    Kami hapus semua yang kami simpan tentangmu? Setelah itu tidak bisa kembali.
rights-erase-2 =
    Pilih satu saja.
    Hapus semuanya: ya atau tidak?
rights-erase-3 =
    Kamu yang tentukan.
    Mau kami hapus semuanya?

rights-done =
    Oke.
    Kamu boleh menulis lagi kapan saja.
