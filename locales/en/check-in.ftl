# Somebody else may read every word of these: no line may show what this is about.

check-in-hello = Hi, how is it going?
check-in-hello-2 = Hello again. How are things?
check-in-hello-3 = Just saying hi. Is it all as usual?

check-in-free-now =
    Thanks.
    Do you have a moment to chat?
check-in-free-now-2 =
    Just asking.
    Is now a good time, or later?
check-in-free-now-3 =
    Pick one.
    Chat now or another time?

check-in-later =
    OK, no hurry.
    Write when you feel like it.
check-in-later-2 =
    Take your time.
    Any time is fine.
check-in-later-3 =
    No problem.
    Just say hi when you are free.

check-in-private =
    Thanks for that.
    One small thing I was wondering:
check-in-private-2 =
    Hmm, say that again?
    I was asking:
check-in-private-3 =
    Just one more time.
    What I asked was:

check-in-news =
    Good to hear from you.
    What is new since last time?
check-in-news-2 =
    Just as you like.
    Is anything different from last time?
check-in-news-3 =
    One line is enough.
    What has changed?

check-in-more =
    Thanks.
    Write again whenever you like.
check-in-more-2 =
    Got it.
    Anything else is fine too.
check-in-more-3 =
    OK.
    This chat stays open.
