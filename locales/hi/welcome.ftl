# The first line shows on a lock screen: keep it harmless. The question stands on the second.

welcome-which =
    नमस्ते, हमने पढ़ लिया।
    बात किस बारे में है?
welcome-which-2 =
    एक चुन सकते हैं।
    आपका संदेश किस बारे में है?
welcome-which-3 =
    एक अंक लिखना भी काफ़ी है।
    सबसे पास क्या है?

welcome-other =
    ठीक है।
    अपने शब्दों में लिखिए।
welcome-other-2 =
    हमने पढ़ लिया।
    आप क्या बताना चाहेंगे?
welcome-other-3 =
    कोई भी भाषा चलेगी।
    लिखिए, या आवाज़ में बोलकर भेजिए।

welcome-noted =
    धन्यवाद, हमने लिख लिया।
    एक इंसान इसे पढ़ता है।

welcome-more =
    ठीक है।
    सबसे पास क्या है? या अपने शब्दों में लिखिए।
welcome-more-2 =
    एक चुन सकते हैं।
    या बस लिखिए कि बात किस बारे में है।
welcome-more-3 =
    एक अंक लिखना भी काफ़ी है।
    या लिखिए, या आवाज़ में बोलकर भेजिए।
