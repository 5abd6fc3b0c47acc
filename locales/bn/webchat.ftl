# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = নোট
webchat-begin = এখানে যা খুশি লিখুন।
webchat-write = বার্তা লিখুন
webchat-placeholder = বার্তা
webchat-send = পাঠান
webchat-attach = ছবি, ভয়েস বা ফাইল যোগ করুন
webchat-leave = বন্ধ করুন
webchat-leave-hint = এই পাতা সঙ্গে সঙ্গে বন্ধ হয়। Esc দুবার চাপলেও তাই হয়।
webchat-messages = বার্তা
webchat-sending = পাঠানো হচ্ছে…
webchat-not-sent = যায়নি
webchat-waiting = সংযোগের জন্য অপেক্ষা…
webchat-file = ফাইল
webchat-too-long = এটা বেশি লম্বা। ভাগ করে পাঠান।
webchat-file-refused = এই ফাইল পাঠানো যায় না: ছবি, ভয়েস, ভিডিও বা PDF, বড়জোর 10 MB।
webchat-reload = নতুন বার্তা দেখুন
