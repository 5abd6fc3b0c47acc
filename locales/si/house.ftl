# Outside the flows: replies that may come at any time. They never promise anything.

language-menu = කොයි භාෂාවද හොඳ?
# Said where a text is missing in the person's language. The choices are languages by their own names, and a person.
language-missing =
    හරි.
    ඊළඟ වචන තවම ඔබේ භාෂාවෙන් නැහැ. මේවායින් කොයි භාෂාවද කියවන්න පුළුවන්?

welcome-back =
    ආයෙත් හලෝ.
    නතර කරපු තැනින් අපි ඉස්සරහට යමු.
stopped =
    හරි.
    දැන් අපි ලියන එක නවත්වනවා. ආයෙත් ලියන්න ඕනේ නම් මොනවා හරි එවන්න.
human-coming =
    හරි, සටහන් කරගත්තා.
    ඔබේ මැසේජ් එක කෙනෙක් කියවනවා. ඔබට මෙතන දිගටම ලියන්න පුළුවන්.
# How to delete is told in general words, since each app names its buttons differently.
wipe-how-to =
    හරි.
    මකන්න: චැට් ලැයිස්තුවේ මේ චැට් එක තද කරගෙන ඉන්න, පස්සේ මකන්න (Delete) තෝරන්න. ඇහුවොත්, දෙපැත්තෙන්ම මකන්න තෝරන්න.
    අපි ළඟ තියෙන විස්තර ගැන ඔබ ඉල්ලපු දේ කෙනෙක් කියවනවා.
# Like a reply from a shop. Said when someone else reads along.
cover-reply = සමාවෙන්න, කඩේ දැන් වහලා. ඇහුවට ස්තුතියි.
unknown-message =
    ඔබේ මැසේජ් එක ආවා.
    ඒක තවම අරින්න බැහැ. වචනවලින් ලියන්න පුළුවන්ද?
too-long =
    ඔබේ මැසේජ් එක ආවා.
    ඒක හුඟක් දිග නිසා කෙනෙක් කියවනවා. අන්තිම ප්‍රශ්නෙට කෙටි උත්තරයක් ඇති.
