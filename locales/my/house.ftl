# မေးခွန်းတွေအပြင်က အဖြေများ၊ ဘယ်အချိန်မဆို ပို့နိုင်တယ်။ ဘာကတိမှ မပေးဘူး။

language-menu = ဘယ်ဘာသာစကား သုံးချင်လဲ?
# စာက ဒီဘာသာနဲ့ မရှိသေးတဲ့အခါ။ ရွေးစရာတွေက ဘာသာနာမည်များနဲ့ လူတစ်ယောက်။
language-missing =
    ဟုတ်ကဲ့။
    နောက်စာတွေက မြန်မာလို မရှိသေးပါဘူး။ ဒီထဲက ဘယ်ဘာသာကို ဖတ်တတ်လဲ?
language-name-id = Bahasa Indonesia
language-name-en = English
language-name-zh-Hans = 简体中文
language-name-vi = Tiếng Việt
language-name-am = አማርኛ
language-name-hi = हिन्दी
language-name-sw = Kiswahili
language-name-th = ไทย
language-name-my = မြန်မာ
language-name-tl = Filipino
language-name-bn = বাংলা
language-name-ms = Bahasa Melayu
language-name-ta = தமிழ்
language-name-si = සිංහල
language-name-ur = اردو
language-name-ne = नेपाली
language-name-zh-Hant = 繁體中文
language-name-km = ខ្មែរ

welcome-back =
    မင်္ဂလာပါ။
    ခုနက နေရာကနေ ဆက်ပြောကြမယ်။
stopped =
    ဟုတ်ကဲ့။
    အခု တိတ်တိတ်နေပါမယ်။ ဆက်ပြောချင်ရင် ဘာမဆို ရေးလိုက်ပါ။
human-coming =
    ဟုတ်ကဲ့၊ မှတ်ထားပါတယ်။
    စာကို လူတစ်ယောက် ဖတ်ပါမယ်။ ဒီမှာ ဆက်ရေးလို့ ရပါတယ်။
# အက်ပ်တိုင်း ခလုတ်နာမည် မတူလို့ ယေဘုယျပဲ ရေးထားတယ်။
wipe-how-to =
    ဟုတ်ကဲ့။
    ဖျက်နည်း - စာရင်းထဲက ဒီစာကို ဖိထားပြီး "ဖျက်" ကို ရွေးပါ။ မေးရင် နှစ်ဖက်လုံး ဖျက်ဖို့ ရွေးပါ။
    ဒီမှာ သိမ်းထားတဲ့ မှတ်တမ်းအကြောင်း ရေးတာကို လူတစ်ယောက် ဖတ်ပါတယ်။
# ဆိုင်က ပြန်စာလို။ တခြားသူ ဖတ်နေတဲ့အခါ သုံးတယ်။
cover-reply = ဆောရီးပါ၊ အခု ဆိုင်ပိတ်ထားပါတယ်။ မေးတဲ့အတွက် ကျေးဇူးပါ။
unknown-message =
    စာရောက်ပါတယ်။
    ဖွင့်လို့ မရသေးပါဘူး။ စာနဲ့ ရေးပေးလို့ ရမလား?
too-long =
    စာရောက်ပါတယ်။
    အရမ်းရှည်လို့ လူတစ်ယောက် ဖတ်ပါမယ်။ ခုနက မေးခွန်းကို တိုတိုဖြေရင် ရပါတယ်။
