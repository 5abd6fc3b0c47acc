# The first line shows on a lock screen: keep it harmless. The question stands on the second.

escaped-place =
    Hello, we read you.
    Is the place where you are now OK to stay tonight?
escaped-place-2 =
    We are here.
    Can you stay where you are tonight?
escaped-place-3 =
    Just pick one.
    Is it OK there tonight, or not?

escaped-followed =
    OK, noted.
    Is anyone looking for you now?
escaped-followed-2 =
    Just pick one.
    Could someone be following you?
escaped-followed-3 =
    Once more.
    Do you think somebody looks for you?

escaped-known-by =
    OK.
    Who knows where you are now?
escaped-known-by-2 =
    Just pick one.
    Whom have you told where you are?
escaped-known-by-3 =
    One word is enough.
    Which people know your place?

escaped-health =
    Next one.
    Are you hurt or ill and need a doctor? No need to tell more.
escaped-health-2 =
    Just pick one.
    Do you need medicine or a doctor?
escaped-health-3 =
    Once more.
    Is your body OK, or do you need a doctor?

escaped-embassy =
    Thank you.
    It is best to ask your own embassy first. It can make travel papers. You can reach it here:

escaped-embassy-none =
    Thank you.
    It is best to ask your own embassy first. It can make travel papers. A person will look with you how to reach it.

escaped-overstay =
    Next one.
    Is the date on your visa or entry stamp over?
escaped-overstay-2 =
    Just pick one.
    Have you been in this country longer than your visa says?
escaped-overstay-3 =
    Once more.
    The visa date: is it over?

escaped-offer =
    OK.
    Has anyone offered you a new job, a ride or a way home since you left?
escaped-offer-2 =
    Just pick one.
    Did someone offer you work, a car or a border crossing?
escaped-offer-3 =
    Once more.
    A new offer from somebody: yes or no?

escaped-care =
    One thing.
    Some people offer work, a ride or quick papers and then sell others again. Before you go with anyone or pay anyone, ask your embassy or ask here.

escaped-told =
    Almost done.
    Have you told your embassy, the police or a group already? Which one?
escaped-told-2 =
    Just what you know.
    Whom have you asked before, and what did they say?
escaped-told-3 =
    You may skip this.
    Does any office know about you already?

escaped-shelter =
    OK, noted.
    These people can tell you about a place to sleep and a doctor:

escaped-shelter-none =
    OK, noted.
    A person will look with you for a place to sleep and a doctor, if you need one.
