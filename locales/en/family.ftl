# The first line shows on a lock screen: keep it harmless. The question stands on the second.

family-who =
    Hello, we read you.
    What is the name of the person you look for? You may skip any question: write "skip".
family-who-2 =
    We are here.
    Write their full name.
family-who-3 =
    One line is enough.
    What is their name?

family-from =
    OK.
    Which town or village is that person from?
family-from-2 =
    Just the name of the place.
    Where do they come from?
family-from-3 =
    One word is enough.
    What is their home town?

family-where =
    Next one.
    Where do you think they are now?
family-where-2 =
    A guess is fine.
    Which country or city?
family-where-3 =
    If you don't know, "skip".
    Where was the last word from?

family-last-word =
    Next one.
    When and how did you last hear from them?
family-last-word-2 =
    Just what you know.
    When did you last talk?
family-last-word-3 =
    One line is enough.
    What was the last word?

family-more =
    Thank you, we have noted it.
    A person reads this. You can write again at any time.
family-more-2 =
    We read you.
    Just write if there is more about this person.
family-more-3 =
    This stays open.
    You can write anything here.

family-relation =
    OK.
    Who is this person to you?
family-relation-2 =
    You can pick one.
    Is it your child, brother, sister, partner, parent or friend?
family-relation-3 =
    One word is enough.
    How do you know this person?

family-age =
    OK.
    How old is this person?
family-age-2 =
    Just the number.
    What is their age in years?
family-age-3 =
    A guess is fine.
    Is this person under 18, or 18 or more?

family-recruiter =
    Next one.
    Who offered the job or the trip? A name, number or account is enough.
family-recruiter-2 =
    Just what you know.
    Who took them there, or which app was it?
family-recruiter-3 =
    A photo of the offer is fine too.
    Who made the offer?

family-ransom =
    OK.
    Does anyone ask you for money for this person?
family-ransom-2 =
    Just pick one.
    Were you told to pay, so that this person may leave?
family-ransom-3 =
    Once more.
    Money asked: yes or no?

family-ransom-advice =
    Before you answer anyone, read this.
    Ask something that only this person can know. Do not pay alone, and do not pay at once: paying can lead to a higher price. Tell the police where you live, and your ministry or embassy. Keep all messages.

family-ransom-detail =
    You can tell us more.
    How much, until when, and into which account? You never pay us.
family-ransom-detail-2 =
    Just what you know.
    Write the sum, the date and the account, or send a photo.
family-ransom-detail-3 =
    You may skip this.
    What exactly was asked?

family-reports =
    Next one.
    Have you reported this to anyone? Which office, and is there a number?
family-reports-2 =
    Just what you know.
    Do the police, a ministry or an embassy know?
family-reports-3 =
    You may skip this.
    Whom have you told already?

family-your-name =
    Almost done.
    What is your own name, and in which town do you live?
family-your-name-2 =
    Just what you like to tell.
    How may we call you?
family-your-name-3 =
    You may skip this.
    Your name, please?

family-tell-person =
    You decide.
    If we ever talk to this person: may we say that you asked?
family-tell-person-2 =
    Just pick one.
    May this person hear from us that you look for them?
family-tell-person-3 =
    You may say no.
    May we name you to this person: yes or no?

family-pass-on =
    You decide.
    May we pass your answers on to the embassy that looks after this person?
family-pass-on-2 =
    Just pick one.
    May that embassy know your answers?
family-pass-on-3 =
    You may say no.
    If we tell the embassy: yes or no?

family-same-answer =
    So you know how we work.
    Everyone who asks gets this same answer: we do not say whether we know a person. If we can reach someone, that person decides what you are told.
