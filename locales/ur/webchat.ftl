# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = نوٹس
webchat-begin = یہاں کچھ بھی لکھیے۔
webchat-write = پیغام لکھیے
webchat-placeholder = پیغام
webchat-send = بھیجیے
webchat-attach = تصویر، آواز یا فائل شامل کیجیے
webchat-leave = بند کیجیے
webchat-leave-hint = یہ صفحہ اسی وقت بند ہوتا ہے۔ Esc دو بار دبانے سے بھی یہی ہوتا ہے۔
webchat-messages = پیغامات
webchat-sending = بھیجا جا رہا ہے…
webchat-not-sent = نہیں گیا
webchat-waiting = کنکشن کا انتظار ہے…
webchat-file = فائل
webchat-too-long = یہ بہت لمبا ہے۔ حصوں میں بھیجیے۔
webchat-file-refused = یہ فائل نہیں جا سکتی: تصویر، آواز، ویڈیو یا PDF، زیادہ سے زیادہ 10 MB۔
webchat-reload = نئے پیغام دیکھیے
