# Read by new staff, never by a person who asks for help. Held to the same rules all the same.

training-hello =
    This is practice.
    Nobody is waiting: it is a mock case. A worker writes, and you choose what to write back. Ready?
training-hello-2 =
    Practice, nothing real.
    Shall we begin?
training-hello-3 =
    Only practice.
    Press the button to begin.

training-first =
    Practice 1 of 5.
    She writes: "hello, is this where one can talk". What do you write first?
training-first-2 =
    Look at the choices.
    What comes before everything else?
training-first-3 =
    Pick one.
    What is your first question to her?

training-first-good =
    Yes.
    First ask whether now is a good time, and whose phone it is. All else can wait.

training-first-call =
    Better not.
    A phone that rings can show others that she writes to us. First ask whether now is a good time.

training-first-name =
    Later.
    Her name helps an embassy, but first ask whether now is a good time and whose phone it is.

training-watched =
    Practice 2 of 5.
    In the middle of it she writes: "sorry wrong number". What do you do?
training-watched-2 =
    It may be a sign.
    What would you do now?
training-watched-3 =
    Pick one.
    What follows after these words?

training-watched-good =
    Yes.
    It may be her sign that someone reads along. Write nothing more about it. The bot has sent a shop's reply. Wait until she writes.

training-watched-ask =
    Better not.
    Someone may read along now. Each word about the matter can harm her. Be quiet and wait until she writes.

training-when-home =
    Practice 3 of 5.
    She asks: "when can I go home?" What do you write?
training-when-home-2 =
    You do not know it.
    What can you say that is true?
training-when-home-3 =
    Pick one.
    What do you say about the time?

training-when-home-good =
    Yes.
    Say what you know, what you will ask, and that you do not know the day. She will plan by your words.

training-when-home-date =
    Better not.
    A day that does not come takes her trust away, and she may run because of it. Say what you know and what you do not know.

training-kin =
    Practice 4 of 5.
    Another writes: "I am her father. Is she with you?" What do you write?
training-kin-2 =
    Anyone can say that.
    What do you answer?
training-kin-3 =
    Pick one.
    What does the father hear?

training-kin-good =
    Yes.
    Everyone who asks gets the same answer. She decides who may know.

training-kin-confirm =
    Better not.
    People who hunt for her say that they are family. A yes shows where she is, and a no tells something too. Use the same answer for all.

training-sentence =
    Practice 5 of 5.
    She stops writing for a day, then says hi. Write her one sentence.
training-sentence-2 =
    Your own words.
    How do you greet her?
training-sentence-3 =
    One line is enough.
    What do you write?

training-done =
    Practice is over.
    Read your sentence again: is the first line harmless on a lock screen? Does it say only what is so? Does it ask one thing only?
