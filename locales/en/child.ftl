# The first line shows on a lock screen: keep it harmless. The question stands on the second.

child-now =
    Hello, we read you.
    Is it OK for you to chat now?
child-now-2 =
    We are here.
    Chat now, or later?
child-now-3 =
    Pick one.
    Is now a good time?

child-who =
    OK.
    Who is younger than 18?
child-who-2 =
    Pick one.
    Is it you, or someone with you?
child-who-3 =
    Once more.
    Are you younger than 18?

child-danger =
    Good, thank you.
    Are you afraid of someone near you now?
child-danger-2 =
    Pick one.
    Could someone hurt you today?
child-danger-3 =
    Once more.
    Is someone scaring you now?

child-grown-up =
    Thank you.
    Is there a grown-up with you whom you trust?
child-grown-up-2 =
    Pick one.
    Is a kind grown-up near you?
child-grown-up-3 =
    Once more.
    A grown-up you like: yes or no?

child-hurt =
    OK.
    Does something hurt? Do you need a doctor?
child-hurt-2 =
    Pick one.
    Are you ill or hurt?
child-hurt-3 =
    Once more.
    Do you need a doctor?

child-where =
    Almost done.
    Where are you? A name is enough, or what you see.
child-where-2 =
    What you know is enough.
    What can you see from there?
child-where-3 =
    You may skip this.
    Do you know the name of the place?

child-more =
    Thank you.
    You did well to write. A person reads this. You can write more at any time.
child-more-2 =
    We read you.
    You can tell us anything.
child-more-3 =
    This stays open.
    Write when you like.
