# The first line shows on a lock screen: keep it harmless. The question stands on the second.

job-offer-offer =
    Hello, we read you.
    Paste the job offer here, or send a photo of it.
job-offer-offer-2 =
    We are here.
    What does the offer say? Pay, place, who offers it.
job-offer-offer-3 =
    Just what you know.
    Write what you know about that job.

job-offer-where =
    OK.
    In which country or city is the job?
job-offer-where-2 =
    Just the name of the place.
    Where would you work?
job-offer-where-3 =
    If you don't know, "skip".
    Where do they say it is?

job-offer-source =
    Last one.
    Where did the offer come from? For example a friend, Facebook, an agent.
job-offer-source-2 =
    Just what you know.
    Who offers it?
job-offer-source-3 =
    One word is enough.
    Through what?

job-offer-more =
    Thank you, we have noted it.
    A person reads this. You can write again at any time.
job-offer-more-2 =
    We read you.
    Just write if there is more about this offer.
job-offer-more-3 =
    This stays open.
    You can write anything here.

job-offer-registers =
    Thank you.
    Before you say yes, you can ask here whether the firm and the job are known:

job-offer-registers-none =
    Thank you.
    Before you say yes, ask the labour office of your country whether the firm and the job are known.
