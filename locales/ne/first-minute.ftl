# The first questions after somebody writes. Every language has these, also those that have little else.
# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-safe-now =
    नमस्ते, हामीले पढ्यौं।
    अहिले च्याट गर्न मिल्छ?
distress-safe-now-2 =
    हामी यहीँ छौं।
    अहिले च्याट गर्न मिल्छ, कि पछि ठिक हुन्छ?
distress-safe-now-3 =
    एउटा मात्र छान्नुहोस्।
    अहिले कुरा गर्ने समय ठिक छ?

distress-not-now =
    हुन्छ, पछि।
    चाहनुहुन्छ भने आफूलाई मिल्ने समय लेख्नुहोस्।
distress-not-now-2 =
    केही छैन।
    प्रायः कति बजे च्याट गर्न मिल्छ?
distress-not-now-3 =
    बिस्तारै।
    एउटा समय लेख्नुहोस्, जस्तै: राति १० बजे।

distress-resume =
    हुन्छ, टिपियो।
    समय मिलेपछि यहाँ जे पनि लेख्नुहोस्।
distress-resume-2 =
    बिस्तारै।
    मन लागेको बेला जवाफ दिनुहोस्।
distress-resume-3 =
    हतार छैन।
    समय मिलेपछि एउटा अक्षर मात्र पठाउनुहोस्।

distress-whose-phone =
    हुन्छ।
    यो फोन कसको हो? अरू कसैले पनि पढ्छ?
distress-whose-phone-2 =
    पहिला एउटा कुरा।
    यो फोन आफ्नै हो, मागेको हो, कि अरूले हेर्छन्?
distress-whose-phone-3 =
    एउटा मात्र छान्नुहोस्।
    यो फोन कसको हातमा हुन्छ?

distress-danger-now =
    हुन्छ, टिपियो।
    अहिले यही बेला तपाईं खतरामा हुनुहुन्छ?
distress-danger-now-2 =
    फेरि एक पटक।
    आज कसैले तपाईंलाई चोट पुर्‍याउन सक्छ?
distress-danger-now-3 =
    एउटा मात्र छान्नुहोस्।
    अहिले एकदम जरुरी छ?

distress-nationality =
    धन्यवाद।
    तपाईं कुन देशको नागरिक हो? एउटा छान्नुहोस् वा लेख्नुहोस्।
distress-nationality-2 =
    भन्न खोजेको यो हो।
    तपाईं कुन देशबाट हो?
distress-nationality-3 =
    देशको नाम मात्र।
    तपाईं कहाँबाट हो?

distress-nationality-more =
    हुन्छ।
    कुन देश? एउटा छान्नुहोस् वा नाम लेख्नुहोस्।
distress-nationality-more-2 =
    देशको नाम मात्र।
    तपाईंको पासपोर्ट वा परिचयपत्रमा कुन देश लेखिएको छ?
distress-nationality-more-3 =
    जसरी लेखे पनि हुन्छ।
    आफ्नो देशको नाम लेख्नुहोस्, वा "छोडौं"।
