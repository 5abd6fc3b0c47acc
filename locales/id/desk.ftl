# Yang dibaca tim di grup. Tidak ada kata-kata orangnya di sini: itu ditambahkan di bawahnya.
# $code: kode kasus. $severity: 1 sampai 5. $kind: distress, family, job_offer, aftercare, rights atau unclear.
# $audience: team, supervisor, administrator, responder atau skill. $team: nama tim, orang atau keahliannya.
# $because: nobody-accepted, other-ladder, room-made, owner-silent, owner-off-duty, case-stale atau graver. $owner: pemegang sebelumnya.

desk-topic-title = { $code } · { $severity }/5 · { $kind ->
    [distress] minta tolong
    [family] keluarga
    [job_offer] tawaran kerja
    [aftercare] sesudah pulang
    [rights] soal pesan
   *[other] belum jelas
}
desk-offer = Siapa ambil kasus { $code }? Tingkat { $severity } dari 5, { $kind ->
    [distress] minta tolong
    [family] keluarga
    [job_offer] tawaran kerja
    [aftercare] sesudah pulang
    [rights] soal pesan
   *[other] belum jelas
}. Ditawarkan ke { $audience ->
    [team] tim { $team }
    [supervisor] para supervisor
    [responder] { $team }
    [skill] yang terlatih: { $team }
   *[other] para administrator
}.
desk-offer-again = ‼ { $because ->
    [owner-silent] { $owner }, kasus { $code } bukan milikmu lagi: orangnya terlalu lama menunggu balasan. Kasus terbuka lagi.
    [owner-off-duty] { $owner }, kasus { $code } bukan milikmu lagi: kamu selesai bertugas dan masih berutang balasan. Kasus terbuka lagi.
    [case-stale] { $owner }, kasus { $code } bukan milikmu lagi: terlalu lama tidak ada kabar. Kasus terbuka lagi.
    [graver] { $owner }, kasus { $code } menjadi lebih gawat dan bukan milikmu sendiri lagi: kasus terbuka lagi.
    [other-ladder] Kasus { $code } menjadi lebih gawat, dan belum ada yang ambil.
    [room-made] Kasus { $code } belum ada yang ambil, dan ada yang sempat.
   *[other] Kasus { $code } belum ada yang ambil.
} Tingkat { $severity } dari 5. Sekarang ditawarkan ke { $audience ->
    [team] tim { $team }
    [supervisor] para supervisor
    [responder] { $team }
    [skill] yang terlatih: { $team }
   *[other] para administrator
} (tahap { $rung }, putaran { $round }).
desk-graver = ‼ Ada yang baru di kasus { $code }, tingkat { $severity } dari 5.
desk-reminder = ⏰ { $owner }, orang di kasus { $code } menunggu balasan. Tanpa balasan, kasus akan ditawarkan ke yang lain.
desk-stale = ⏰ { $owner }, sudah lama tidak ada apa-apa di kasus { $code }. Tulis ke orangnya, buat catatan, atau tutup. Kalau tidak, kasus akan ditawarkan ke yang lain.
desk-blocked = 🚫 { $owner ->
    [none] Orang
   *[other] { $owner }, orang
} di kasus { $code } menghentikan kita, atau ponselnya diambil orang lain. Pesan kita tidak sampai sebelum kita diizinkan lagi. Anggaplah yang lebih buruk.
desk-moved = Ditawarkan lagi di bawah.
desk-accept = Saya ambil kasus ini
desk-taken = Diambil oleh { $name }.
desk-expired = Tidak diambil tepat waktu. Ditawarkan lagi di bawah.
desk-closed = Kasus ini sudah ditutup.

# Tertulis pada peringatan kasus seperti itu. $reason: child atau self-harm.
desk-care = { $reason ->
    [child] Ada anak: untuk orang yang terlatih bicara dengan anak.
   *[other] Seseorang mungkin ingin mengakhiri hidupnya: untuk orang yang terlatih, sekarang.
}

# Tertulis pada peringatan tentang kabar yang disepakati. $reason: check-in-missed atau phone-taken.
desk-check-in = { $reason ->
    [phone-taken] ⚠ PONSEL DIAMBIL? Tanda bahaya yang disepakati muncul, atau pertanyaan pribadi dijawab salah. Jangan tulis apa pun yang tidak boleh dibaca orang lain.
   *[other] ⏰ TERLEWAT: kabar yang disepakati tidak dijawab, atau tidak bisa dikirim. Lihat kasusnya.
}
