# Outside the flows: replies that may come at any time. They never promise anything.

language-menu = Which language would you like?
# Said where a text is missing in the person's language. The choices are languages by their own names, and a person.
language-missing =
    OK.
    The next words are not in your language yet. Which of these can you read?

welcome-back =
    Hello again.
    We go on from where we were.
stopped =
    OK.
    We are quiet now. Write anything if you want to go on.
human-coming =
    OK, noted.
    A person will read your message. You can keep writing here.
# How to delete is told in general words, since each app names its buttons differently.
wipe-how-to =
    OK.
    To delete: press long on this chat in your list of chats, then choose delete. If asked, choose to delete for both sides.
    A person reads your wish about our records.
# Like a reply from a shop. Said when someone else reads along.
cover-reply = Sorry, the shop is closed right now. Thanks for asking.
unknown-message =
    Your message arrived.
    We cannot open it yet. Can you write it in words?
too-long =
    Your message arrived.
    It is very long, so a person will read it. For the last question, a short answer is enough.
