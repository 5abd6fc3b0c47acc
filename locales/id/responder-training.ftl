# Dibaca staf baru, tidak pernah oleh orang yang menulis kepada kami. Aturannya tetap sama.

training-hello =
    Ini latihan.
    Tidak ada yang menunggu: ini contoh. Seorang pekerja menulis, kamu memilih balasannya. Siap?
training-hello-2 =
    Latihan, bukan sungguhan.
    Kita mulai?
training-hello-3 =
    Sebuah contoh.
    Tekan tombol untuk mulai.

training-first =
    Latihan 1 dari 5.
    Dia menulis: "halo, ini tempat untuk bicara ya". Apa balasanmu yang pertama?
training-first-2 =
    Lihat pilihannya.
    Apa yang harus lebih dulu?
training-first-3 =
    Pilih satu.
    Apa pertanyaan pertamamu kepadanya?

training-first-good =
    Ya.
    Tanya dulu apakah sekarang enak untuk chat, dan HP siapa itu. Yang lain bisa menunggu.

training-first-call =
    Jangan dulu.
    HP yang berbunyi bisa membuat orang tahu dia menulis kepada kita. Tanya dulu apakah sekarang enak.

training-first-name =
    Nanti.
    Namanya berguna untuk kedutaan, tetapi tanya dulu apakah sekarang enak dan HP siapa itu.

training-watched =
    Latihan 2 dari 5.
    Di tengah chat dia menulis: "maaf salah sambung". Bagaimana kamu?
training-watched-2 =
    Mungkin itu tanda.
    Sekarang kamu bagaimana?
training-watched-3 =
    Pilih satu.
    Setelah kata-kata itu, bagaimana?

training-watched-good =
    Ya.
    Itu bisa jadi tanda ada yang ikut membaca. Jangan tulis apa pun soal itu. Bot sudah membalas seperti toko. Tunggu sampai dia menulis.

training-watched-ask =
    Jangan.
    Bisa jadi ada yang ikut membaca. Setiap kata soal itu bisa membahayakannya. Diam, dan tunggu sampai dia menulis.

training-when-home =
    Latihan 3 dari 5.
    Dia bertanya: "kapan saya bisa pulang?" Apa balasanmu?
training-when-home-2 =
    Kamu tidak tahu.
    Apa yang bisa kamu katakan dengan jujur?
training-when-home-3 =
    Pilih satu.
    Apa katamu soal waktu?

training-when-home-good =
    Ya.
    Katakan apa yang kamu tahu, apa yang akan kamu tanyakan, dan bahwa kamu tidak tahu harinya. Dia membuat rencana dari kata-katamu.

training-when-home-date =
    Jangan.
    Hari yang tidak datang menghilangkan kepercayaannya, dan dia bisa nekat lari. Katakan apa yang kamu tahu dan yang tidak kamu tahu.

training-kin =
    Latihan 4 dari 5.
    Orang lain menulis: "Saya ayahnya. Dia ada di kalian?" Apa balasanmu?
training-kin-2 =
    Siapa pun bisa bilang begitu.
    Apa jawabanmu?
training-kin-3 =
    Pilih satu.
    Apa yang didengar sang ayah?

training-kin-good =
    Ya.
    Semua yang bertanya dapat jawaban yang sama. Dia sendiri yang menentukan siapa yang boleh tahu.

training-kin-confirm =
    Jangan.
    Orang yang memburunya mengaku keluarga. Jawaban ya menunjukkan di mana dia, jawaban tidak juga memberi tahu sesuatu. Pakai jawaban yang sama untuk semua.

training-sentence =
    Latihan 5 dari 5.
    Dia diam sehari, lalu menyapa. Tulis satu kalimat untuknya.
training-sentence-2 =
    Dengan kata-katamu sendiri.
    Bagaimana kamu menyapanya?
training-sentence-3 =
    Satu baris cukup.
    Apa yang kamu tulis?

training-done =
    Latihan selesai.
    Baca lagi kalimatmu: baris pertamanya biasa saja di layar kunci? Isinya hanya yang benar? Pertanyaannya satu saja?
