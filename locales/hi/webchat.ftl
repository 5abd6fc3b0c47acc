# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = नोट्स
webchat-begin = यहाँ कुछ भी लिखिए।
webchat-write = संदेश लिखिए
webchat-placeholder = संदेश
webchat-send = भेजें
webchat-attach = फ़ोटो, आवाज़ या फ़ाइल जोड़ें
webchat-leave = बंद करें
webchat-leave-hint = यह पेज तुरंत बंद होता है। Esc दो बार दबाने से भी यही होता है।
webchat-messages = संदेश
webchat-sending = भेजा जा रहा है…
webchat-not-sent = नहीं गया
webchat-waiting = कनेक्शन का इंतज़ार है…
webchat-file = फ़ाइल
webchat-too-long = यह बहुत लंबा है। टुकड़ों में भेजिए।
webchat-file-refused = यह फ़ाइल नहीं जा सकती: फ़ोटो, आवाज़, वीडियो या PDF, ज़्यादा से ज़्यादा 10 MB।
webchat-reload = नए संदेश देखें
