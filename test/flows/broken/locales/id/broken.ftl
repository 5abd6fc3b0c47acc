# What flows must not say: these texts are there to be refused.

plain =
    Halo satu.

plain-2 =
    Halo dua.

plain-2-copy =
    Halo, dua!

plain-3 =
    Halo tiga.

choice-a =
    A

choice-b =
    B

alarming =
    Polisi datang?

promise-rescue =
    Oke.
    Kami akan menyelamatkan kamu.

promise-time =
    Oke.
    Tunggu 15 menit.

judgement =
    Oke.
    Kamu korban.

long =
    panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang

long-label =
    panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang

second-line =
    Oke.
    Ada polisi?

label-stop =
    Berhenti

promise-police =
    Oke.
    Polisi akan menjemput kamu.
