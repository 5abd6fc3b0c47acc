# 工作人员提供第二个应用或号码，以防这里的消息送不到。用词中性：别人可能也会看到。
# $places：每个地方一行。$word：类似 K7QF-M2WX 的字母和数字，三天内有效。
second-way-offer =
    还有一件事。
    有时候我们的消息在这里送不到。你也可以在这里写给我们：
    { $places }
    在那边的第一条消息里，只写这个：{ $word }
    这样我们就知道是你。只能用一次，三天后失效。如果不想用，不用管它。
# $address：链接。打开后会自动发出这个词。
second-way-telegram = Telegram（打开后按 Start）：{ $address }
# $address：电话号码。
second-way-whatsapp = WhatsApp：{ $address }
# 在写下这个词的地方说。
second-way-joined =
    谢谢。
    我们知道是你。你也可以在这里写。
