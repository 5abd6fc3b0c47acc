# The first line shows on a lock screen: keep it harmless. The question stands on the second.

aftercare-bothered =
    Hello, we read you.
    Is anyone from before still bothering you or your family?
aftercare-bothered-2 =
    We are here.
    Does anyone from there still write, call or come?
aftercare-bothered-3 =
    Just pick one.
    Still bothered by someone: yes or no?

aftercare-stay =
    OK, noted.
    Do you have a place to stay for the coming weeks?
aftercare-stay-2 =
    Just pick one.
    Do you have a bed and a roof for now?
aftercare-stay-3 =
    Once more.
    A place to stay: yes or no?

aftercare-papers =
    Next one.
    Do you still need papers, such as an ID or a passport?
aftercare-papers-2 =
    Just pick one.
    Are any of your papers missing?
aftercare-papers-3 =
    Once more.
    Papers: do you need some?

aftercare-care =
    OK.
    Would you like to see a doctor, or talk with someone about bad days and nights?
aftercare-care-2 =
    Just pick one.
    A doctor, someone to talk to, both, or neither?
aftercare-care-3 =
    You may say no.
    Would a doctor or a talk be good for you?

aftercare-work =
    Next one.
    Would you like to hear about work or school?
aftercare-work-2 =
    Just pick one.
    Work, school, or neither?
aftercare-work-3 =
    You may say no.
    Shall a person tell you about work or school?

aftercare-city =
    OK.
    In which city or area are you now?
aftercare-city-2 =
    Just the name of the place.
    Where do you live at the moment?
aftercare-city-3 =
    A guess is fine.
    Near which city?

aftercare-contacts =
    Thank you.
    These people are there for those who have come back:

aftercare-contacts-none =
    Thank you.
    A person will look for people near you who can go on with you.

aftercare-warn =
    One more.
    Would you like to warn others about the offer you got? We leave out your name.
aftercare-warn-2 =
    Just pick one.
    May others learn from your offer, without your name?
aftercare-warn-3 =
    You may say no.
    Warn others: yes or no?

aftercare-warn-what =
    Thank you.
    What should others know? The advert, the app, the place. Leave out your own name.
aftercare-warn-what-2 =
    Just what you like.
    Paste or send a photo of the offer.
aftercare-warn-what-3 =
    You may skip this.
    What should others look out for?

aftercare-more =
    Thank you, we have noted it.
    A person reads this. You can write again at any time.
aftercare-more-2 =
    We read you.
    Just write what else would be good.
aftercare-more-3 =
    This stays open.
    You can write anything here.
