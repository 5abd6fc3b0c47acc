# Outside the flows: replies that may come at any time. They never promise anything.

language-menu = কোন ভাষা হলে ভালো?
# Said where a text is missing in the person's language. The choices are languages by their own names, and a person.
language-missing =
    ঠিক আছে।
    পরের কথাগুলো এখনও আপনার ভাষায় নেই। এর মধ্যে কোন ভাষা পড়তে পারেন?

welcome-back =
    আবার কথা হলো।
    যেখানে থেমেছিলাম, সেখান থেকেই চলি।
stopped =
    ঠিক আছে।
    এখন আমরা চুপ। আবার কথা বলতে চাইলে যা খুশি লিখুন।
human-coming =
    ঠিক আছে, লিখে রাখলাম।
    একজন মানুষ আপনার বার্তা পড়বেন। আপনি এখানে লিখতে থাকতে পারেন।
# How to delete is told in general words, since each app names its buttons differently.
wipe-how-to =
    ঠিক আছে।
    মুছতে হলে: চ্যাটের তালিকায় এই চ্যাটে অনেকক্ষণ চাপ দিয়ে ধরুন, তারপর মুছুন বেছে নিন। জিজ্ঞেস করলে দুই পক্ষ থেকে মুছুন বেছে নিন।
    আমাদের কাছে যা লেখা আছে, সে বিষয়ে আপনার কথা একজন মানুষ পড়েন।
# Like a reply from a shop. Said when someone else reads along.
cover-reply = দুঃখিত, দোকান এখন বন্ধ। জিজ্ঞেস করার জন্য ধন্যবাদ।
unknown-message =
    আপনার বার্তা এসেছে।
    এখনও খুলতে পারিনি। কথায় লিখে দিতে পারবেন?
too-long =
    আপনার বার্তা এসেছে।
    এটা অনেক লম্বা, তাই একজন মানুষ পড়বেন। আগের প্রশ্নের ছোট উত্তরই যথেষ্ট।
