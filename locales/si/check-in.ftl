# Somebody else may read every word of these: no line may show what this is about.

check-in-hello = හලෝ, කොහොමද?
check-in-hello-2 = ආයෙත් හලෝ. කොහොමද විස්තර?
check-in-hello-3 = නිකන් හලෝ කියන්න ආවේ. හැමදේම කලින් වගේද?

check-in-free-now =
    ස්තුතියි.
    පොඩ්ඩක් ලියන්න වෙලාවක් තියෙනවද?
check-in-free-now-2 =
    නිකන් ඇහුවේ.
    දැන් හොඳද, නැත්නම් පස්සේද?
check-in-free-now-3 =
    එකක් තෝරන්න.
    දැන් ලියමුද, වෙන වෙලාවකද?

check-in-later =
    හරි, කලබලයක් නැහැ.
    හිතුණු වෙලාවක ලියන්න.
check-in-later-2 =
    හෙමින් ලියන්න.
    ඕනෑම වෙලාවක් හොඳයි.
check-in-later-3 =
    කමක් නැහැ.
    වෙලාවක් ලැබුණාම හලෝ එකක් එවන්න.

check-in-private =
    හරි, ස්තුතියි.
    පොඩි දෙයක් අහන්න හිතුණා:
check-in-private-2 =
    හ්ම්, ආයෙත් කියනවද?
    මම ඇහුවේ:
check-in-private-3 =
    තව එක පාරක් විතරයි.
    අහන්න ඕනේ වුණේ මේකයි:

check-in-news =
    ඔබ ලිව්ව එක සතුටක්.
    කලින් පාරට පස්සේ අලුත් මොනවද?
check-in-news-2 =
    කැමති විදිහකට ලියන්න.
    කලින් පාරට වඩා වෙනසක් තියෙනවද?
check-in-news-3 =
    එක පේළියක් ඇති.
    මොනවද වෙනස් වුණේ?

check-in-more =
    ස්තුතියි.
    කැමති වෙලාවක ආයෙත් ලියන්න.
check-in-more-2 =
    තේරුණා.
    වෙන දෙයක් වුණත් කමක් නැහැ.
check-in-more-3 =
    හරි.
    මෙතන ඕනෑම වෙලාවක ලියන්න පුළුවන්.
