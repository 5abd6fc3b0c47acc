# The first questions after somebody writes. Every language has these, also those that have little else.
# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-safe-now =
    හලෝ, අපි කියෙව්වා.
    දැන් මැසේජ් කරන්න පුළුවන්ද?
distress-safe-now-2 =
    අපි මෙතන ඉන්නවා.
    දැන් ලියන්න පුළුවන්ද, නැත්නම් පස්සේද?
distress-safe-now-3 =
    එකක් තෝරන්න.
    දැන් ලියන්න හොඳ වෙලාවක්ද?

distress-not-now =
    හරි, එහෙනම් පස්සේ.
    කැමති නම්, ඔබට හොඳ වෙලාවක් ලියන්න.
distress-not-now-2 =
    කමක් නැහැ.
    සාමාන්‍යයෙන් කීයට විතරද ලියන්න පුළුවන්?
distress-not-now-3 =
    හෙමින් ලියන්න.
    වෙලාවක් විතරක් ලියන්න, උදාහරණයක්: රෑ 10ට.

distress-resume =
    හරි, සටහන් කරගත්තා.
    හොඳ වෙලාවක මෙතන මොනවා හරි ලියන්න.
distress-resume-2 =
    හෙමින් ලියන්න.
    කැමති වෙලාවක උත්තර දෙන්න.
distress-resume-3 =
    ඉක්මන් වෙන්න ඕනේ නැහැ.
    හොඳ වෙලාවක එක අකුරක් එව්වත් ඇති.

distress-whose-phone =
    හරි.
    මේ ෆෝන් එක කාගෙද? වෙන කවුරුහරි මේක කියවනවද?
distress-whose-phone-2 =
    මුලින්ම එක දෙයක්.
    මේ ෆෝන් එක ඔබේද, ඉල්ලගත්ත එකක්ද, නැත්නම් වෙන අය බලනවද?
distress-whose-phone-3 =
    එකක් තෝරන්න.
    මේ ෆෝන් එක තියෙන්නේ කාගේ අතේද?

distress-danger-now =
    හරි, සටහන් කරගත්තා.
    දැන් ඔබට අනතුරක් තියෙනවද?
distress-danger-now-2 =
    තව එක පාරක්.
    අද කවුරුහරි ඔබට රිද්දන්න ඉඩ තියෙනවද?
distress-danger-now-3 =
    එකක් තෝරන්න.
    මේ වෙලාවේ හදිස්සිද?

distress-nationality =
    ස්තුතියි.
    ඔබ කොයි රටේ කෙනෙක්ද? එකක් තෝරන්න, නැත්නම් ලියන්න.
distress-nationality-2 =
    අහන්නේ මේකයි.
    ඔබේ රට මොකක්ද?
distress-nationality-3 =
    රටේ නම විතරක්.
    ඔබේ ගම තියෙන්නේ කොයි රටේද?

distress-nationality-more =
    හරි.
    කොයි රටද? එකක් තෝරන්න, නැත්නම් නම ලියන්න.
distress-nationality-more-2 =
    රටේ නම විතරක්.
    ඔබේ පාස්පෝට් එකේ හරි හැඳුනුම්පතේ හරි තියෙන්නේ කොයි රටද?
distress-nationality-more-3 =
    කොහොම ලිව්වත් කමක් නැහැ.
    ඔබේ රටේ නම ලියන්න, නැත්නම් "මඟ හරින්න" කියලා ලියන්න.
