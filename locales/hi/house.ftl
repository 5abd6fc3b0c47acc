# Outside the flows: replies that may come at any time. They never promise anything.

language-menu = कौन सी भाषा ठीक रहेगी?
# Said where a text is missing in the person's language. The choices are languages by their own names, and a person.
language-missing =
    ठीक है।
    आगे के शब्द अभी आपकी भाषा में नहीं हैं। इनमें से कौन सी भाषा पढ़ना आसान है?

welcome-back =
    फिर से नमस्ते।
    जहाँ बात रुकी थी, वहीं से आगे चलते हैं।
stopped =
    ठीक है।
    अब हम चुप हैं। आगे बात करनी हो तो कुछ भी लिखिए।
human-coming =
    ठीक है, लिख लिया।
    एक इंसान आपका संदेश पढ़ेगा। आप यहाँ लिखते रह सकते हैं।
# How to delete is told in general words, since each app names its buttons differently.
wipe-how-to =
    ठीक है।
    मिटाने के लिए: चैट की सूची में इस चैट को देर तक दबाइए, फिर मिटाना चुनिए। पूछा जाए तो दोनों तरफ़ से मिटाना चुनिए।
    हमारे पास जो लिखा है, उसके बारे में आपकी बात एक इंसान पढ़ेगा।
# Like a reply from a shop. Said when someone else reads along.
cover-reply = माफ़ कीजिए, दुकान अभी बंद है। पूछने के लिए धन्यवाद।
unknown-message =
    आपका संदेश मिला।
    हम इसे अभी खोल नहीं पाए। क्या इसे शब्दों में लिख सकते हैं?
too-long =
    आपका संदेश मिला।
    यह बहुत लंबा है, इसलिए एक इंसान इसे पढ़ेगा। पिछले सवाल का छोटा जवाब काफ़ी है।
