# Petugas menawarkan aplikasi atau nomor kedua, kalau pesan tidak sampai di sini. Kata-katanya netral: orang lain mungkin ikut membaca.
# $places: satu baris untuk tiap tempat. $word: huruf dan angka seperti K7QF-M2WX, berlaku tiga hari.
second-way-offer =
    Satu hal lagi.
    Kadang pesan kami tidak sampai di sini. Kamu juga bisa menulis ke kami di:
    { $places }
    Sebagai pesan pertama di sana, tulis ini saja: { $word }
    Dengan begitu kami tahu itu kamu. Bisa dipakai satu kali saja, dan setelah tiga hari tidak berlaku lagi. Kalau tidak mau, abaikan saja.
# $address: tautan. Membukanya akan mengirim kata itu sendiri.
second-way-telegram = Telegram (buka ini lalu tekan Start): { $address }
# $address: nomor telepon.
second-way-whatsapp = WhatsApp: { $address }
# Dikatakan di tempat kata itu ditulis.
second-way-joined =
    Terima kasih.
    Kami tahu ini kamu. Kamu juga bisa menulis di sini.
