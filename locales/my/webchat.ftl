# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = မှတ်စု
webchat-begin = ဒီမှာ ဘာမဆို ရေးလို့ရပါတယ်။
webchat-write = စာရေးရန်
webchat-placeholder = စာ
webchat-send = ပို့ရန်
webchat-attach = ဓာတ်ပုံ၊ အသံ သို့မဟုတ် ဖိုင် ထည့်ရန်
webchat-leave = ပိတ်ရန်
webchat-leave-hint = ဒီစာမျက်နှာကို ပိတ်ပါတယ်။ Esc နှစ်ချက် နှိပ်လည်း အတူတူပါပဲ။
webchat-messages = စာများ
webchat-sending = ပို့နေပါတယ်…
webchat-not-sent = မရောက်သေးပါ
webchat-waiting = ကွန်ရက်ကို စောင့်နေပါတယ်…
webchat-file = ဖိုင်
webchat-too-long = ရှည်လွန်းပါတယ်။ အပိုင်းလိုက် ပို့ပါ။
webchat-file-refused = ဒီဖိုင်ကို ပို့လို့မရပါ။ ဓာတ်ပုံ၊ အသံ၊ ဗီဒီယို သို့မဟုတ် PDF၊ အများဆုံး 10 MB။
webchat-reload = စာအသစ်ကို ကြည့်ရန်
