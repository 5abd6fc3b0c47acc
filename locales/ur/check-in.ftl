# Somebody else may read every word of these: no line may show what this is about.

check-in-hello = سلام، کیا حال ہے؟
check-in-hello-2 = پھر سے سلام۔ سب کیسا چل رہا ہے؟
check-in-hello-3 = بس حال پوچھنا تھا۔ سب پہلے جیسا ہے؟

check-in-free-now =
    شکریہ۔
    تھوڑی دیر چیٹ ہو سکتی ہے؟
check-in-free-now-2 =
    بس یوں ہی پوچھا۔
    ابھی ٹھیک ہے، یا بعد میں؟
check-in-free-now-3 =
    ایک چنیے۔
    ابھی چیٹ، یا کسی اور وقت؟

check-in-later =
    ٹھیک ہے، کوئی جلدی نہیں۔
    جب دل چاہے، لکھیے۔
check-in-later-2 =
    آرام سے۔
    کوئی بھی وقت ٹھیک ہے۔
check-in-later-3 =
    کوئی بات نہیں۔
    وقت ملے تو بس سلام لکھیے۔

check-in-private =
    اچھا، شکریہ۔
    بس ایک چھوٹی سی بات پوچھنی تھی:
check-in-private-2 =
    ہمم، پھر سے کہیے؟
    میں نے یہ پوچھا تھا:
check-in-private-3 =
    بس ایک بار اور۔
    میرا سوال یہ ہے:

check-in-news =
    آپ سے بات ہوئی، اچھا لگا۔
    پچھلی بار سے نیا کیا ہے؟
check-in-news-2 =
    جیسا ٹھیک لگے۔
    کیا پچھلی بار سے کچھ الگ ہے؟
check-in-news-3 =
    ایک لائن کافی ہے۔
    کیا بدلا ہے؟

check-in-more =
    شکریہ۔
    جب چاہیں، پھر لکھیے۔
check-in-more-2 =
    مل گیا۔
    کوئی اور بات بھی ٹھیک ہے۔
check-in-more-3 =
    ٹھیک ہے۔
    یہ چیٹ کھلی رہتی ہے۔
