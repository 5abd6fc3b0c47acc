# Outside the flows: replies that may come at any time. They never promise anything.

language-menu = कुन भाषा ठिक हुन्छ?
# Said where a text is missing in the person's language. The choices are languages by their own names, and a person.
language-missing =
    हुन्छ।
    अबका शब्द अहिले तपाईंको भाषामा छैनन्। यीमध्ये कुन भाषा पढ्न सजिलो छ?

welcome-back =
    फेरि नमस्ते।
    जहाँ रोकिएको थियो, त्यहीँबाट अगाडि बढौं।
stopped =
    हुन्छ।
    अब हामी चुप छौं। अगाडि बढ्न मन लागे जे पनि लेख्नुहोस्।
human-coming =
    हुन्छ, टिपियो।
    एक जना मान्छेले तपाईंको सन्देश पढ्छ। यहाँ लेखिरहन सक्नुहुन्छ।
# How to delete is told in general words, since each app names its buttons differently.
wipe-how-to =
    हुन्छ।
    मेटाउन: कुराकानीको सूचीमा यो च्याट लामो समय थिच्नुहोस्, अनि मेटाउने छान्नुहोस्। सोधियो भने दुवै तर्फबाट मेटाउने छान्नुहोस्।
    हामीसँग भएको विवरणबारे तपाईंको कुरा एक जना मान्छेले पढ्छ।
# Like a reply from a shop. Said when someone else reads along.
cover-reply = माफ गर्नुहोस्, पसल अहिले बन्द छ। सोध्नुभएकोमा धन्यवाद।
unknown-message =
    तपाईंको सन्देश आइपुग्यो।
    अहिले खोल्न सकिएन। शब्दमा लेख्न मिल्छ?
too-long =
    तपाईंको सन्देश आइपुग्यो।
    धेरै लामो भएकाले एक जना मान्छेले पढ्छ। अघिको प्रश्नको छोटो जवाफ भए पुग्छ।
