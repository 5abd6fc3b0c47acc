# The first line shows on a lock screen: keep it harmless. The question stands on the second.

welcome-which =
    নমস্কার, সালাম, আমরা পড়েছি।
    কথাটা কী নিয়ে?
welcome-which-2 =
    একটা বেছে নিতে পারেন।
    আপনার বার্তা কী নিয়ে?
welcome-which-3 =
    একটা সংখ্যা লিখলেও হবে।
    সবচেয়ে কাছের কোনটা?

welcome-other =
    ঠিক আছে।
    নিজের কথায় লিখুন।
welcome-other-2 =
    আমরা পড়েছি।
    কী বলতে চান?
welcome-other-3 =
    যে কোনো ভাষা চলবে।
    লিখুন, বা ভয়েস পাঠান।

welcome-noted =
    ধন্যবাদ, লিখে রাখলাম।
    একজন মানুষ এটা পড়েন।

welcome-more =
    ঠিক আছে।
    সবচেয়ে কাছের কোনটা? বা নিজের কথায় লিখুন।
welcome-more-2 =
    একটা বেছে নিতে পারেন।
    বা লিখুন কথাটা কী নিয়ে।
welcome-more-3 =
    একটা সংখ্যা লিখলেও হবে।
    বা লিখুন, বা ভয়েস পাঠান।
