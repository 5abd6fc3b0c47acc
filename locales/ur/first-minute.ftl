# The first questions after somebody writes. Every language has these, also those that have little else.
# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-safe-now =
    سلام، ہم نے پڑھ لیا۔
    کیا ابھی چیٹ کرنا ٹھیک ہے؟
distress-safe-now-2 =
    ہم یہاں ہیں۔
    ابھی چیٹ ہو سکتی ہے، یا بعد میں بہتر ہے؟
distress-safe-now-3 =
    بس ایک چنیے۔
    کیا ابھی بات کرنے کا وقت ٹھیک ہے؟

distress-not-now =
    ٹھیک ہے، بعد میں۔
    چاہیں تو لکھیے کہ آپ کے لیے کون سا وقت ٹھیک ہے۔
distress-not-now-2 =
    کوئی بات نہیں۔
    عام طور پر کتنے بجے چیٹ ہو سکتی ہے؟
distress-not-now-3 =
    آرام سے۔
    ایک وقت لکھیے، جیسے: رات 10 بجے۔

distress-resume =
    ٹھیک ہے، لکھ لیا۔
    جب وقت ٹھیک ہو، یہاں کچھ بھی لکھیے۔
distress-resume-2 =
    آرام سے۔
    جب دل چاہے، جواب دیجیے۔
distress-resume-3 =
    کوئی جلدی نہیں۔
    وقت ٹھیک ہو تو بس ایک حرف بھیجیے۔

distress-whose-phone =
    ٹھیک ہے۔
    یہ فون کس کا ہے؟ کیا کوئی اور بھی اسے پڑھتا ہے؟
distress-whose-phone-2 =
    پہلے ایک بات۔
    یہ فون آپ کا ہے، کسی سے لیا ہے، یا دوسرے اسے دیکھتے ہیں؟
distress-whose-phone-3 =
    بس ایک چنیے۔
    یہ فون کس کے ہاتھ میں رہتا ہے؟

distress-danger-now =
    ٹھیک ہے، لکھ لیا۔
    کیا آپ ابھی اسی وقت خطرے میں ہیں؟
distress-danger-now-2 =
    ایک بار اور۔
    کیا آج کوئی آپ کو چوٹ پہنچا سکتا ہے؟
distress-danger-now-3 =
    بس ایک چنیے۔
    کیا ابھی بہت ضروری ہے؟

distress-nationality =
    شکریہ۔
    آپ کس ملک کے شہری ہیں؟ ایک چنیے یا لکھیے۔
distress-nationality-2 =
    مطلب یہ ہے۔
    آپ کس ملک سے ہیں؟
distress-nationality-3 =
    بس ملک کا نام۔
    آپ کہاں سے ہیں؟

distress-nationality-more =
    ٹھیک ہے۔
    کون سا ملک؟ ایک چنیے یا نام لکھیے۔
distress-nationality-more-2 =
    بس ملک کا نام۔
    آپ کے پاسپورٹ یا شناختی کارڈ پر کون سا ملک لکھا ہے؟
distress-nationality-more-3 =
    جیسے بھی لکھیں، ٹھیک ہے۔
    اپنے ملک کا نام لکھیے، یا "چھوڑو"۔
