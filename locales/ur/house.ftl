# Outside the flows: replies that may come at any time. They never promise anything.

language-menu = کون سی زبان ٹھیک رہے گی؟
# Said where a text is missing in the person's language. The choices are languages by their own names, and a person.
language-missing =
    ٹھیک ہے۔
    اگلے الفاظ ابھی آپ کی زبان میں نہیں ہیں۔ ان میں سے کون سی زبان پڑھنا آسان ہے؟

welcome-back =
    پھر سے سلام۔
    جہاں بات رکی تھی، وہیں سے آگے چلتے ہیں۔
stopped =
    ٹھیک ہے۔
    اب ہم خاموش ہیں۔ آگے بات کرنی ہو تو کچھ بھی لکھیے۔
human-coming =
    ٹھیک ہے، لکھ لیا۔
    ایک انسان آپ کا پیغام پڑھے گا۔ آپ یہاں لکھتے رہ سکتے ہیں۔
# How to delete is told in general words, since each app names its buttons differently.
wipe-how-to =
    ٹھیک ہے۔
    مٹانے کے لیے: چیٹ کی فہرست میں اس چیٹ کو دیر تک دبائیے، پھر مٹانا چنیے۔ پوچھا جائے تو دونوں طرف سے مٹانا چنیے۔
    ہمارے پاس جو لکھا ہے، اس کے بارے میں آپ کی بات ایک انسان پڑھے گا۔
# Like a reply from a shop. Said when someone else reads along.
cover-reply = معذرت، دکان ابھی بند ہے۔ پوچھنے کا شکریہ۔
unknown-message =
    آپ کا پیغام مل گیا۔
    ہم اسے ابھی کھول نہیں سکے۔ کیا اسے لفظوں میں لکھا جا سکتا ہے؟
too-long =
    آپ کا پیغام مل گیا۔
    یہ بہت لمبا ہے، اس لیے ایک انسان اسے پڑھے گا۔ پچھلے سوال کا چھوٹا جواب کافی ہے۔
