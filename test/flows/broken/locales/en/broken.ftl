# What flows must not say: these texts are there to be refused.

plain =
    Hello one.

only-english =
    Hello.

plain-2 =
    Hello two.

plain-2-copy =
    Hello, two!

plain-3 =
    Hello three.

choice-a =
    A

choice-b =
    B

alarming =
    Is the police there?

promise-rescue =
    OK.
    We will get you out.

promise-time =
    OK.
    Wait 15 minutes.

judgement =
    OK.
    You are a victim.

long =
    panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang panjang

long-label =
    long long long long long long long long long long long long long long long long long long long long

second-line =
    OK.
    Is the police there?

label-stop =
    Stop.

promise-police =
    OK.
    The police will take you home.
