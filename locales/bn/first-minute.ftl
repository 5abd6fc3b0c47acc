# The first questions after somebody writes. Every language has these, also those that have little else.
# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-safe-now =
    আমরা পড়েছি।
    এখন চ্যাট করা কি ঠিক হবে?
distress-safe-now-2 =
    আমরা আছি।
    এখন চ্যাট করা যায়, না পরে ভালো?
distress-safe-now-3 =
    শুধু একটা বেছে নিন।
    এখন কি কথা বলার ভালো সময়?

distress-not-now =
    ঠিক আছে, পরে।
    চাইলে আপনার জন্য ভালো একটা সময় লিখুন।
distress-not-now-2 =
    সমস্যা নেই।
    সাধারণত কয়টার সময় চ্যাট করা যায়?
distress-not-now-3 =
    ধীরে সুস্থে।
    একটা সময় লিখুন, যেমন: রাত ১০টা।

distress-resume =
    ঠিক আছে, লিখে রাখলাম।
    ভালো সময় হলে এখানে যা খুশি লিখুন।
distress-resume-2 =
    ধীরে সুস্থে।
    যখন ইচ্ছা উত্তর দিন।
distress-resume-3 =
    তাড়া নেই।
    ভালো সময় হলে শুধু একটা অক্ষর পাঠান।

distress-whose-phone =
    ঠিক আছে।
    এই ফোনটা কার? আর কেউ কি এটা পড়ে?
distress-whose-phone-2 =
    আগে একটা কথা।
    এই ফোন কি আপনার, ধার করা, না অন্যরা দেখে?
distress-whose-phone-3 =
    শুধু একটা বেছে নিন।
    এই ফোন কার হাতে থাকে?

distress-danger-now =
    ঠিক আছে, লিখে রাখলাম।
    আপনি কি এই মুহূর্তে বিপদে আছেন?
distress-danger-now-2 =
    আরেকবার।
    আজ কি কেউ আপনাকে আঘাত করতে পারে?
distress-danger-now-3 =
    শুধু একটা বেছে নিন।
    এখন কি খুব জরুরি?

distress-nationality =
    ধন্যবাদ।
    আপনি কোন দেশের নাগরিক? একটা বেছে নিন বা লিখুন।
distress-nationality-2 =
    মানে এই।
    আপনি কোন দেশের?
distress-nationality-3 =
    শুধু দেশের নাম।
    আপনার বাড়ি কোন দেশে?

distress-nationality-more =
    ঠিক আছে।
    কোন দেশ? একটা বেছে নিন বা নাম লিখুন।
distress-nationality-more-2 =
    শুধু দেশের নাম।
    আপনার পাসপোর্ট বা পরিচয়পত্রে কোন দেশ লেখা?
distress-nationality-more-3 =
    যেভাবেই লিখুন, চলবে।
    আপনার দেশের নাম লিখুন, বা "বাদ"।
