# A responder offers a second app or number, for when messages do not arrive in this one. Neutral words: others may read them.
# $places: one line for each place where we can be reached. $word: letters and digits such as K7QF-M2WX, valid for three days.
second-way-offer =
    One more thing.
    Sometimes our messages here do not arrive. You can also write to us at:
    { $places }
    Write only this there, as your first message: { $word }
    Then we know that it is you. It works once, and no longer after three days. If you do not want this, do nothing.
# $address: a link. Opening it writes the word by itself.
second-way-telegram = Telegram (open this and press Start): { $address }
# $address: a phone number.
second-way-whatsapp = WhatsApp: { $address }
# Said where the word was written.
second-way-joined =
    Thank you.
    We know that it is you. You can write here too.
