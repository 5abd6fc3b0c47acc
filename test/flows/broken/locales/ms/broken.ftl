# A language that may lack texts, and lacks most.

plain =
    Hai satu.

plain-2 =
    Hai dua.

plain-3 =
    Hai tiga.
