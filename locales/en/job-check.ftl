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

# The answer.
job-check-read = We have read it.
job-check-strong = Strong signs of a trap:
job-check-some = Some things here do not fit:
job-check-none = This text alone shows us no sign. That says little about the people behind it.
job-check-cannot-tell = We cannot tell from this.
job-check-warning = This reads like a warning or news, not like an offer.
job-check-no-offer = We see no job offer in this.
job-check-too-little = This alone is too little. We found nothing about it in our lists.
job-check-nothing-read = We could not read anything of what you sent.
job-check-on-the-way = You seem to be on the way already.
job-check-seen = Read from the picture or file: { $text }
job-check-claims = It says so itself, nobody has checked it: { $claims }.
job-check-claim-licence = licence number
job-check-claim-official = official
job-check-claim-no-fee = no fee
job-check-claim-contract = contract
job-check-claim-work-visa = work visa
job-check-unchecked = We could not check: { $what }.
job-check-unheard = We cannot listen to voice or watch video. Please write what is said.
job-check-unseen = We could not read a picture or file. Please write its words.
job-check-doubt = Our checks are not of one mind. A person can read it too: write "person".
job-check-limit = No check can rule out a trap.
job-check-friends = Careful with a job offer that goes round:
job-check-friends-ask = Ask the labour office before you pay or travel. No check can rule out a trap.

# Why. Each stands before the words that show it.
job-check-reason-role-scam-typical = This kind of work is often used as bait
job-check-reason-salary-out-of-line = The pay does not fit this work
job-check-reason-dest-scam-hub = Many people were held in scam centres there
job-check-reason-dest-transit = This place is often used to take people on over the border
job-check-reason-dest-hidden = The country is not named
job-check-reason-no-company = No firm is named
job-check-reason-all-costs-paid = All costs paid: later this often becomes a debt
job-check-reason-contact-personal-only = Only a private number or account to answer to
job-check-reason-border-crossing = You would be fetched or taken over a border
job-check-reason-urgency = You are hurried
job-check-reason-secrecy = You are to keep it quiet, or to say something untrue at the border
job-check-reason-freedom-restriction = You could not go out freely, or your phone would be taken
job-check-reason-debt-deduction = Costs are cut from your pay, or leaving costs money
job-check-reason-no-process = The official way is to be avoided
job-check-reason-visa-mismatch = Working on a tourist visa is not allowed
job-check-reason-easy-requirements = Hardly anything is asked of you
job-check-reason-evasion = The words are disguised
job-check-reason-group-recruit = Many people are wanted, or you are to bring friends
job-check-reason-cash-advance = Money in advance: it becomes a debt
job-check-reason-passport-surrender = Others want to take or keep your passport
job-check-reason-contract-absent = The contract comes only after you arrive, or not at all
job-check-reason-personal-data = They want photos or papers first
job-check-reason-fee-upfront = You are to pay first
job-check-reason-license-claim-fake = The licence number does not look like a real one
job-check-reason-reassurance = They stress that it is not a fraud
job-check-reason-known-bad-contact = Responders have confirmed: this number or account belongs to a trap
job-check-reason-near-duplicate-confirmed = Nearly the same text as an advert that was confirmed as a trap
job-check-reason-impersonated-company = The name of this firm is often misused
job-check-reason-registry-match = This agency stands in the register. Call the number of the register, not this one
job-check-reason-registry-contact-differs = The agency exists, but its number in the register is another one
job-check-reason-registry-missing = Not found in the register
job-check-reason-short-link = A short link hides where it leads

# The page.
job-check-page-title = Check a job offer
job-check-page-lead = Paste the advert or the chat, or add a picture. You see what is wrong with it.
job-check-page-text = Words of the offer
job-check-page-picture = Picture, screenshot or PDF
job-check-page-send = Check
job-check-page-kept = We keep the text without your name or address, so that responders can warn others.
job-check-page-empty = Please paste some words or add a picture.
job-check-page-too-long = This is too long. Leave some of it out.
job-check-page-slow-down = Too many at once. Please wait a little.
job-check-page-picture-refused = This file cannot be read: a picture or PDF, at most 5 MB.
job-check-page-friends = To send to friends
job-check-page-again = Check another
job-check-page-person = Talk with a person
