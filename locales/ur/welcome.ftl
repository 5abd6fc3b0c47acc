# The first line shows on a lock screen: keep it harmless. The question stands on the second.

welcome-which =
    سلام، ہم نے پڑھ لیا۔
    بات کس بارے میں ہے؟
welcome-which-2 =
    ایک چن سکتے ہیں۔
    آپ کا پیغام کس بارے میں ہے؟
welcome-which-3 =
    ایک عدد لکھنا بھی کافی ہے۔
    سب سے قریب کیا ہے؟

welcome-other =
    ٹھیک ہے۔
    اپنے الفاظ میں لکھیے۔
welcome-other-2 =
    ہم نے پڑھ لیا۔
    آپ کیا بتانا چاہیں گے؟
welcome-other-3 =
    کوئی بھی زبان چلے گی۔
    لکھیے، یا آواز میں بول کر بھیجیے۔

welcome-noted =
    شکریہ، ہم نے لکھ لیا۔
    ایک انسان اسے پڑھتا ہے۔

welcome-more =
    ٹھیک ہے۔
    سب سے قریب کیا ہے؟ یا اپنے الفاظ میں لکھیے۔
welcome-more-2 =
    ایک چن سکتے ہیں۔
    یا بس لکھیے کہ بات کس بارے میں ہے۔
welcome-more-3 =
    ایک عدد لکھنا بھی کافی ہے۔
    یا لکھیے، یا آواز میں بھیجیے۔
