# The first line shows on a lock screen: keep it harmless. The question stands on the second.

welcome-which =
    Hello, we read you.
    What is it about?
welcome-which-2 =
    You can pick one.
    What is your message about?
welcome-which-3 =
    One number is enough too.
    Which is closest?

welcome-other =
    OK.
    Just write it in your own words.
welcome-other-2 =
    We read you.
    What would you like to tell us?
welcome-other-3 =
    Any language is fine.
    Write, or send a voice message.

welcome-noted =
    Thank you, we have noted it.
    A person reads this.

welcome-more =
    OK.
    Which is closest? Or write it in your own words.
welcome-more-2 =
    You can pick one.
    Or just write what it is about.
welcome-more-3 =
    One number is enough too.
    Or write it, or send a voice message.
