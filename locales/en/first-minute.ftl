# The first questions after somebody writes. Every language has these, also those that have little else.
# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-safe-now =
    Hello, we read you.
    Is it OK to chat now?
distress-safe-now-2 =
    We are here.
    Can you chat now, or better later?
distress-safe-now-3 =
    Just pick one.
    Is now a good time to chat?

distress-not-now =
    OK, later then.
    If you like, write a good time for you.
distress-not-now-2 =
    No problem.
    At what hour can you usually chat?
distress-not-now-3 =
    Take it easy.
    Write one hour, for example: 10 at night.

distress-resume =
    OK, noted.
    Write anything here when it is a good time.
distress-resume-2 =
    Take it easy.
    Reply when you like.
distress-resume-3 =
    No hurry.
    Just send one letter when it is a good time.

distress-whose-phone =
    OK.
    Whose phone is this? Does anyone else read it?
distress-whose-phone-2 =
    One thing first.
    Is this phone yours, borrowed, or checked by others?
distress-whose-phone-3 =
    Just pick one.
    Who holds this phone?

distress-danger-now =
    OK, noted.
    Are you in danger right now?
distress-danger-now-2 =
    Once more.
    Could someone hurt you today?
distress-danger-now-3 =
    Just pick one.
    Is it urgent right now?

distress-nationality =
    Thank you.
    What is your nationality? Pick one or write it.
distress-nationality-2 =
    We mean this.
    Which country are you from?
distress-nationality-3 =
    Just the name of the country.
    Where are you from?

distress-nationality-more =
    OK.
    Which country? Pick one or write its name.
distress-nationality-more-2 =
    Just the name of the country.
    What does it say on your passport or ID?
distress-nationality-more-3 =
    Any spelling is fine.
    Write the country you come from, or "skip".
