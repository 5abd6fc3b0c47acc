# ခလုတ်ပေါ်က စာ၊ တိုတိုပဲ။

choice-yes = ဟုတ်ကဲ့
choice-no = မဟုတ်ဘူး
choice-in-danger = ဟုတ်တယ်၊ အခု
choice-unsure = မသေချာဘူး
choice-can-chat = အခုရတယ်
choice-not-now = နောက်မှ
choice-own-phone = ကိုယ့်ဖုန်း
choice-shared-phone = ငှားထားတာ
choice-checked-phone = သူများစစ်တယ်
choice-held-by-me = ကိုယ့်ဆီမှာ
choice-held-by-others = သူများဆီမှာ
choice-need-help = အကူအညီလိုတယ်
choice-look-for = လူရှာနေတယ်
choice-job = အလုပ်အကြောင်း
choice-other = တခြားကိစ္စ
choice-indonesia = အင်ဒိုနီးရှား
choice-philippines = ဖိလစ်ပိုင်
choice-malaysia = မလေးရှား
choice-myanmar = မြန်မာ
choice-cambodia = ကမ္ဘောဒီးယား
choice-laos = လာအို
choice-thailand = ထိုင်း
choice-none-of-these = ဒီထဲမှာ မပါဘူး

# ဘာသာစာရင်းဘေးမှာ၊ ကျန်တဲ့ဘာသာများနဲ့ စာဖတ်တဲ့လူ။
choice-more = နောက်ထပ်
choice-a-person = လူနဲ့ ပြောမယ်

choice-already-out = ထွက်လာပြီ
choice-back-home = အိမ်ပြန်ရောက်ပြီ
choice-my-messages = ကိုယ့်စာအကြောင်း
choice-another-country = တခြားနိုင်ငံ
choice-part = တချို့ပဲ
choice-under-18 = ၁၈ မပြည့်သေး
choice-adult = ၁၈ နဲ့အထက်
choice-still-inside = အထဲမှာပဲ
choice-nobody = ဘယ်သူမှမရှိ
choice-family-friends = မိသားစု၊ သူငယ်ချင်း
choice-other-people = တခြားသူတွေ
choice-lost = ပျောက်သွားပြီ
choice-my-child = သား၊ သမီး
choice-my-sibling = မောင်နှမ
choice-my-partner = လင်၊ မယား
choice-my-parent = အဖေ၊ အမေ
choice-my-friend = သူငယ်ချင်း
choice-fine = နေကောင်းတယ်
choice-as-before = အရင်လိုပဲ
choice-not-so-good = သိပ်မကောင်းဘူး
choice-doctor = ဆရာဝန်
choice-someone-to-talk = စကားပြောဖော်
choice-both = နှစ်ခုလုံး
choice-work = အလုပ်
choice-school = ကျောင်း
choice-what-is-kept = ဘာတွေသိမ်းထားလဲ
choice-who-sees-it = ဘယ်သူဖတ်လဲ
choice-change-it = ပြင်ချင်တယ်
choice-erase-it = ဖျက်ချင်တယ်
choice-that-is-all = ဒါပါပဲ
choice-it-is-me = ကိုယ်တိုင်ပါ
choice-someone-with-me = အတူရှိတဲ့သူ

# လူတွေ လာတဲ့နိုင်ငံများ။
choice-china = တရုတ်
choice-vietnam = ဗီယက်နမ်
choice-india = အိန္ဒိယ
choice-ethiopia = အီသီယိုးပီးယား
choice-kenya = ကင်ညာ
choice-bangladesh = ဘင်္ဂလားဒေ့ရှ်
choice-brazil = ဘရာဇီး
choice-cameroon = ကင်မရွန်း
choice-ghana = ဂါနာ
choice-hong-kong = ဟောင်ကောင်
choice-ivory-coast = အိုင်ဗရီကို့စ်
choice-japan = ဂျပန်
choice-nepal = နီပေါ
choice-nigeria = နိုင်ဂျီးရီးယား
choice-pakistan = ပါကစ္စတန်
choice-rwanda = ရဝမ်ဒါ
choice-south-africa = တောင်အာဖရိက
choice-south-korea = တောင်ကိုရီးယား
choice-sri-lanka = သီရိလင်္ကာ
choice-taiwan = ထိုင်ဝမ်
choice-uganda = ယူဂန်ဒါ
choice-zimbabwe = ဇင်ဘာဘွေ

# The check of a job offer.
choice-thats-all = ဒါပဲ
choice-not-left = မထွက်သေးဘူး
choice-at-airport = လေဆိပ်မှာ
choice-on-the-way = လမ်းမှာ
choice-there = ရောက်နေပြီ
choice-correct = စာပြင်မယ်
choice-another-offer = နောက်အလုပ်တစ်ခု
choice-only-number = နံပါတ်ပဲ
choice-picture-for-friends = သူငယ်ချင်းအတွက် ပုံ

# လူသစ်တွေ လေ့ကျင့်ဖို့။
choice-ready = စမယ်
choice-training-ok-now = အခု ပြောလို့ရလား?
choice-training-call = သူ့ကို ဖုန်းဆက်မယ်
choice-training-name = နာမည် ဘယ်လိုခေါ်လဲ?
choice-training-quiet = တိတ်တိတ် စောင့်မယ်
choice-training-ask = ဘာဖြစ်လဲ မေးမယ်
choice-training-hide = ပုန်းဖို့ ပြောမယ်
choice-training-honest = အခုထိ မသိသေးဘူး
choice-training-date = ရက်တစ်ရက် ပြောမယ်
choice-training-sure = မြန်မယ်လို့ ပြောမယ်
choice-training-same = အားလုံးကို ပြောသလို
choice-training-confirm = ဟုတ်တယ်၊ ရှိတယ်
choice-training-deny = မဟုတ်ဘူး၊ မရှိဘူး
