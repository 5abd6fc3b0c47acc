# Labels of buttons: short, at most 64 letters.

choice-yes = ඔව්
choice-no = නැහැ
choice-in-danger = ඔව්, දැන්ම
choice-unsure = හරියටම දන්නේ නැහැ
choice-can-chat = දැන් පුළුවන්
choice-not-now = පස්සේ
choice-own-phone = මගේ ෆෝන් එක
choice-shared-phone = ඉල්ලගත්ත එකක්
choice-checked-phone = වෙන අය බලනවා
choice-held-by-me = මගේ ළඟ
choice-held-by-others = වෙන කෙනෙක් ළඟ
choice-need-help = උදව්වක් ඕනේ
choice-look-for = කෙනෙක්ව හොයනවා
choice-job = රස්සාවක් ගැන
choice-other = වෙන දෙයක්
choice-indonesia = ඉන්දුනීසියාව
choice-philippines = පිලිපීනය
choice-malaysia = මැලේසියාව
choice-myanmar = මියන්මාරය
choice-cambodia = කාම්බෝජය
choice-laos = ලාඕසය
choice-thailand = තායිලන්තය
choice-none-of-these = මේ එකක්වත් නෙවෙයි

# Beside a list of languages: the rest of the list, and somebody who reads the messages.
choice-more = තව
choice-a-person = කෙනෙක්

choice-already-out = දැනටමත් එළියේ
choice-back-home = දැන් ගෙදර
choice-my-messages = මගේ මැසේජ්
choice-another-country = වෙන රටක්
choice-part = ටිකක් විතරයි
choice-under-18 = 18ට අඩුයි
choice-adult = 18 හෝ වැඩියි
choice-still-inside = තවම ඇතුළේ
choice-nobody = කවුරුත් නැහැ
choice-family-friends = පවුල හෝ යාළුවෝ
choice-other-people = වෙන අය
choice-lost = නැති වුණා
choice-my-child = මගේ දරුවා
choice-my-sibling = සහෝදරයා හෝ සහෝදරිය
choice-my-partner = සැමියා හෝ බිරිඳ
choice-my-parent = අම්මා හෝ තාත්තා
choice-my-friend = යාළුවෙක්
choice-fine = හොඳින්
choice-as-before = කලින් වගේමයි
choice-not-so-good = එච්චර හොඳ නැහැ
choice-doctor = දොස්තර කෙනෙක්
choice-someone-to-talk = කතා කරන්න කෙනෙක්
choice-both = දෙකම
choice-work = වැඩ
choice-school = ඉගෙනීම
choice-what-is-kept = තියාගන්නේ මොනවද
choice-who-sees-it = කියවන්නේ කවුද
choice-change-it = යමක් වෙනස් කරන්න
choice-erase-it = මකන්න ඕනේ
choice-that-is-all = එච්චරයි
choice-it-is-me = ඒ මම
choice-someone-with-me = මාත් එක්ක ඉන්න කෙනා

# Countries people come from.
choice-china = චීනය
choice-vietnam = වියට්නාමය
choice-india = ඉන්දියාව
choice-ethiopia = ඉතියෝපියාව
choice-kenya = කෙන්යාව
choice-bangladesh = බංග්ලාදේශය
choice-brazil = බ්‍රසීලය
choice-cameroon = කැමරූන්
choice-ghana = ඝානාව
choice-hong-kong = හොංකොං
choice-ivory-coast = අයිවරි කෝස්ට්
choice-japan = ජපානය
choice-nepal = නේපාලය
choice-nigeria = නයිජීරියාව
choice-pakistan = පාකිස්තානය
choice-rwanda = රුවන්ඩාව
choice-south-africa = දකුණු අප්‍රිකාව
choice-south-korea = දකුණු කොරියාව
choice-sri-lanka = ශ්‍රී ලංකාව
choice-taiwan = තායිවානය
choice-uganda = උගන්ඩාව
choice-zimbabwe = සිම්බාබ්වේ

# The check of a job offer.
choice-thats-all = එච්චරයි
choice-not-left = තාම පිටත් වුණේ නැහැ
choice-at-airport = ගුවන් තොටුපළේ
choice-on-the-way = මඟ
choice-there = එහේ ඉන්නේ
choice-correct = වචන හදන්න
choice-another-offer = වෙන යෝජනාවක්
choice-only-number = අංකය විතරයි
choice-picture-for-friends = යාළුවන්ට පින්තූරයක්

# For the practice of new staff.
choice-ready = පටන් ගන්න
choice-training-ok-now = දැන් පුළුවන්ද?
choice-training-call = කෝල් කරනවා
choice-training-name = ඔබේ නම මොකක්ද?
choice-training-quiet = කතා නොකර ඉන්නවා
choice-training-ask = ප්‍රශ්නය අහනවා
choice-training-hide = හැංගෙන්න කියනවා
choice-training-honest = තවම දන්නේ නැහැ
choice-training-date = දවසක් කියනවා
choice-training-sure = වැඩි කල් නොයයි කියනවා
choice-training-same = හැමෝටම එකම උත්තරය
choice-training-confirm = ඔව්, මෙහේ ඉන්නවා
choice-training-deny = නැහැ, මෙහේ නැහැ
