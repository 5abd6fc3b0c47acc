# The first line shows on a lock screen: keep it harmless. The question stands on the second.

rights-which =
    OK.
    What would you like to know about your messages here?
rights-which-2 =
    You can pick one.
    What is it about your messages?
rights-which-3 =
    One number is enough too.
    Which is closest?

rights-kept =
    Here is how it is.
    We keep what you write and send here, locked with a key that is yours alone. People who answer see a code in place of your number. The app you write in keeps its own copy too.

rights-seen =
    Here is how it is.
    Only the people who answer here read it. We pass it on only to those to whom you said yes. You can take that yes back.

rights-anything-else =
    OK.
    Is there anything else about your messages?
rights-anything-else-2 =
    You can pick one.
    Or are you done?
rights-anything-else-3 =
    One number is enough too.
    What else?

rights-change =
    OK.
    What is wrong, and how should it be?
rights-change-2 =
    Just write it.
    Which answer should we change?
rights-change-3 =
    You may skip this.
    What should it say?

rights-change-noted =
    Thank you, noted.
    A person will read it and change it.

rights-erase =
    OK.
    Shall we erase all we keep of you? It cannot be brought back.
rights-erase-2 =
    Just pick one.
    Erase everything: yes or no?
rights-erase-3 =
    You decide.
    Do you wish us to erase all of it?

rights-done =
    OK.
    You can write again at any time.
