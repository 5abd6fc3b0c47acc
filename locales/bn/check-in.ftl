# Somebody else may read every word of these: no line may show what this is about.

check-in-hello = কী খবর, কেমন আছেন?
check-in-hello-2 = আবার এলাম। সব কেমন চলছে?
check-in-hello-3 = এমনি খবর নিলাম। সব কি আগের মতো?

check-in-free-now =
    ধন্যবাদ।
    একটু চ্যাট করার সময় আছে?
check-in-free-now-2 =
    এমনি জিজ্ঞেস করছি।
    এখন ঠিক আছে, না পরে?
check-in-free-now-3 =
    একটা বেছে নিন।
    এখন চ্যাট, না অন্য সময়?

check-in-later =
    ঠিক আছে, তাড়া নেই।
    যখন ইচ্ছা লিখুন।
check-in-later-2 =
    ধীরে সুস্থে।
    যে কোনো সময় চলবে।
check-in-later-3 =
    সমস্যা নেই।
    সময় পেলে শুধু হাই লিখুন।

check-in-private =
    আচ্ছা, ধন্যবাদ।
    একটা ছোট কথা জানতে চাইছিলাম:
check-in-private-2 =
    হুম, আবার বলবেন?
    জিজ্ঞেস করেছিলাম:
check-in-private-3 =
    শুধু আর একবার।
    আমার প্রশ্নটা ছিল:

check-in-news =
    আপনার খবর পেয়ে ভালো লাগল।
    গতবারের পর নতুন কী আছে?
check-in-news-2 =
    যেমন আপনার ইচ্ছা।
    গতবারের চেয়ে কিছু কি আলাদা?
check-in-news-3 =
    এক লাইনই যথেষ্ট।
    কী বদলেছে?

check-in-more =
    ধন্যবাদ।
    যখন ইচ্ছা আবার লিখুন।
check-in-more-2 =
    বুঝেছি।
    অন্য কথাও লিখতে পারেন।
check-in-more-3 =
    ঠিক আছে।
    এই চ্যাট খোলাই থাকে।
