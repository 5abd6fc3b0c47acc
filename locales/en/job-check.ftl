# The check of a job offer. The first line of a message shows on a lock screen: keep it harmless. Nothing here may say that an offer
# is good, true or certain: no check can know that.

job-check-offer =
    Hello, we read you.
    Paste the job offer, forward it, or send a photo of it.
job-check-offer-2 =
    We are here.
    Copy the words of the offer into this chat, or send a screenshot.
job-check-offer-3 =
    Just what you have.
    Write what the offer says: work, pay, place, who offers it.
job-check-gathered =
    Got it.
    If more belongs to it, send it now.
job-check-reading =
    Thank you.
    We are reading it.
job-check-paste =
    One more thing.
    Please paste the advert, or send a screenshot that shows the sender's number.
job-check-paste-2 =
    We need a little more.
    Which words did they write to you? Copy them here.
job-check-paste-3 =
    A few words are enough.
    Write what work, what pay and which place they named.
job-check-correct =
    OK.
    Write what it really says, or send a sharper picture.
job-check-correct-2 =
    We are here.
    Type the words of the offer here.
job-check-correct-3 =
    Only the main points.
    Which work, pay, place and number stand there?
job-check-stage =
    One question.
    Where are you now with this job?
job-check-stage-2 =
    Just choose one.
    Have you left for this job already?
job-check-stage-3 =
    A number is enough.
    Are you at home, at the airport, travelling, or there?
job-check-next-not-left =
    Next step:
    Pay nothing, give nobody your passport and do not set off before the labour office of your country has confirmed the firm.
job-check-next-airport =
    A person reads this now.
    You may still turn back. Keep your passport with you and tell the airline desk or an officer that you are unsure about the job.
job-check-next-on-the-way =
    A person reads this now.
    Keep your phone and passport with you. If you can, stay where other people are.
job-check-next-there =
    A person reads this now.
    Do nothing that puts you at risk. We ask you a few short things.
job-check-registers =
    Before you say yes:
    Here you can ask whether the firm and the job are known.
job-check-registers-none =
    Before you say yes:
    Ask the labour office of your country whether the firm and the job are known.
job-check-nationality =
    One more question.
    Which country are you from? Then we name the office that knows firms there.
job-check-nationality-2 =
    Your country.
    Just choose your country.
job-check-nationality-3 =
    Only if you like.
    We ask only to name the right office. Which country?
job-check-news =
    One more question.
    Shall we write to you if this offer or its number is found to be a trap later?
job-check-news-2 =
    Yes or no is enough.
    May we write to you about this offer later?
job-check-news-3 =
    Only if you like.
    Do you want to hear of it again?
job-check-news-agreed =
    OK.
    We write only if something is found. Say "stop" at any time.
job-check-news-told =
    News about the job you asked about.
    People here have now confirmed: it is a trap. Pay nothing, do not travel, and write here if you need somebody.
job-check-more =
    Thank you.
    You can write again at any time; a person reads it.
job-check-more-2 =
    We read you.
    Just write if there is more about this offer.
job-check-more-3 =
    This stays open.
    You can write anything here.
job-check-late =
    This takes longer.
    A person will read what you sent.

# The first line of an answer.
job-check-read = We have read it.

# The page.
job-check-page-title = Check a job offer
job-check-page-lead = Paste the advert or the chat, or add a picture. You see what is wrong with it.
job-check-page-text = Words of the offer
job-check-page-picture = Picture, screenshot or PDF
job-check-page-send = Check
job-check-page-kept = You may keep these words to warn others. Without this tick nothing is kept.
job-check-page-empty = Please paste some words or add a picture.
job-check-page-too-long = This is too long. Leave some of it out.
job-check-page-slow-down = Too many at once. Please wait a little.
job-check-page-picture-refused = This file cannot be read: a picture or PDF, at most 5 MB.
job-check-page-friends = To send to friends
job-check-page-again = Check another
job-check-page-person = Talk with a person
