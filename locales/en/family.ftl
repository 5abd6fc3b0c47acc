# The first line shows on a lock screen: keep it harmless. The question stands on the second.

family-who =
    Hello, we read you.
    What is the name of the person you look for?
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
    Last one.
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
