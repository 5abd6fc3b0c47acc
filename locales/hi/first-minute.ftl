# The first questions after somebody writes. Every language has these, also those that have little else.
# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-safe-now =
    नमस्ते, हमने पढ़ लिया।
    क्या अभी चैट करना ठीक है?
distress-safe-now-2 =
    हम यहाँ हैं।
    अभी चैट हो सकती है, या बाद में बेहतर है?
distress-safe-now-3 =
    बस एक चुनिए।
    क्या अभी बात करने का समय ठीक है?

distress-not-now =
    ठीक है, बाद में।
    चाहें तो लिखिए कि आपके लिए कौन सा समय ठीक है।
distress-not-now-2 =
    कोई बात नहीं।
    आम तौर पर कितने बजे चैट हो सकती है?
distress-not-now-3 =
    आराम से।
    एक समय लिखिए, जैसे: रात 10 बजे।

distress-resume =
    ठीक है, लिख लिया।
    जब समय ठीक हो, यहाँ कुछ भी लिखिए।
distress-resume-2 =
    आराम से।
    जब मन हो, जवाब दीजिए।
distress-resume-3 =
    कोई जल्दी नहीं।
    समय ठीक हो तो बस एक अक्षर भेजिए।

distress-whose-phone =
    ठीक है।
    यह फ़ोन किसका है? क्या कोई और भी इसे पढ़ता है?
distress-whose-phone-2 =
    पहले एक बात।
    यह फ़ोन आपका है, किसी से लिया है, या दूसरे इसे देखते हैं?
distress-whose-phone-3 =
    बस एक चुनिए।
    यह फ़ोन किसके हाथ में रहता है?

distress-danger-now =
    ठीक है, लिख लिया।
    क्या आप अभी इसी समय ख़तरे में हैं?
distress-danger-now-2 =
    एक बार और।
    क्या आज कोई आपको चोट पहुँचा सकता है?
distress-danger-now-3 =
    बस एक चुनिए।
    क्या अभी बहुत ज़रूरी है?

distress-nationality =
    धन्यवाद।
    आपकी नागरिकता किस देश की है? एक चुनिए या लिखिए।
distress-nationality-2 =
    मतलब यह है।
    आप किस देश से हैं?
distress-nationality-3 =
    बस देश का नाम।
    आप कहाँ से हैं?

distress-nationality-more =
    ठीक है।
    कौन सा देश? एक चुनिए या नाम लिखिए।
distress-nationality-more-2 =
    बस देश का नाम।
    आपके पासपोर्ट या पहचान पत्र पर कौन सा देश लिखा है?
distress-nationality-more-3 =
    जैसे भी लिखें, ठीक है।
    अपने देश का नाम लिखिए, या "छोड़ो"।
