# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = टिपोट
webchat-begin = यहाँ जे पनि लेख्नुहोस्।
webchat-write = सन्देश लेख्नुहोस्
webchat-placeholder = सन्देश
webchat-send = पठाउनुहोस्
webchat-attach = फोटो, आवाज वा फाइल थप्नुहोस्
webchat-leave = बन्द गर्नुहोस्
webchat-leave-hint = यो पाना त्यही बेला बन्द हुन्छ। Esc दुई पटक थिचे पनि त्यही हुन्छ।
webchat-messages = सन्देश
webchat-sending = पठाउँदै…
webchat-not-sent = गएन
webchat-waiting = नेट पर्खँदै…
webchat-file = फाइल
webchat-too-long = यो धेरै लामो भयो। भाग गरेर पठाउनुहोस्।
webchat-file-refused = यो फाइल पठाउन मिल्दैन: फोटो, आवाज, भिडियो वा PDF, बढीमा 10 MB।
webchat-reload = नयाँ सन्देश हेर्नुहोस्
