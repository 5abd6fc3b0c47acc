# Somebody else may read every word of these: no line may show what this is about.

check-in-hello = नमस्ते, के छ खबर?
check-in-hello-2 = फेरि नमस्ते। कस्तो चल्दैछ?
check-in-hello-3 = खबर मात्र सोधेको। सबै पहिला जस्तै छ?

check-in-free-now =
    धन्यवाद।
    एकछिन च्याट गर्ने समय छ?
check-in-free-now-2 =
    सोधेको मात्र।
    अहिले मिल्छ, कि पछि?
check-in-free-now-3 =
    एउटा छान्नुहोस्।
    अहिले च्याट, कि अरू बेला?

check-in-later =
    हुन्छ, हतार छैन।
    मन लागेको बेला लेख्नुहोस्।
check-in-later-2 =
    बिस्तारै।
    जुन बेला पनि हुन्छ।
check-in-later-3 =
    केही छैन।
    फुर्सद भएपछि नमस्ते मात्र लेखे पुग्छ।

check-in-private =
    हुन्छ, धन्यवाद।
    एउटा सानो कुरा सोध्न मन थियो:
check-in-private-2 =
    हजुर, फेरि भन्नुहुन्छ?
    सोधेको यो थियो:
check-in-private-3 =
    अब एक पटक मात्र।
    मेरो प्रश्न यो हो:

check-in-news =
    तपाईंको खबर पाएर खुसी लाग्यो।
    अघिल्लो पटकदेखि नयाँ के छ?
check-in-news-2 =
    जसो मन लाग्छ।
    अघिल्लो पटकभन्दा केही फरक छ?
check-in-news-3 =
    एक लाइन भए पुग्छ।
    के बदलियो?

check-in-more =
    धन्यवाद।
    मन लागेको बेला फेरि लेख्नुहोस्।
check-in-more-2 =
    बुझियो।
    अरू कुरा पनि लेख्न हुन्छ।
check-in-more-3 =
    हुन्छ।
    यो च्याट खुलै रहन्छ।
