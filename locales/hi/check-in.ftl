# Somebody else may read every word of these: no line may show what this is about.

check-in-hello = नमस्ते, सब कैसा चल रहा है?
check-in-hello-2 = फिर से नमस्ते। हाल कैसा है?
check-in-hello-3 = बस हाल पूछना था। सब पहले जैसा है?

check-in-free-now =
    धन्यवाद।
    थोड़ी देर चैट हो सकती है?
check-in-free-now-2 =
    बस पूछ रहे हैं।
    अभी ठीक है, या बाद में?
check-in-free-now-3 =
    एक चुनिए।
    अभी चैट, या किसी और समय?

check-in-later =
    ठीक है, कोई जल्दी नहीं।
    जब मन हो, लिखिए।
check-in-later-2 =
    आराम से।
    कोई भी समय ठीक है।
check-in-later-3 =
    कोई बात नहीं।
    समय मिले तो बस नमस्ते लिखिए।

check-in-private =
    अच्छा, शुक्रिया।
    बस एक छोटी सी बात पूछनी थी:
check-in-private-2 =
    हम्म, फिर से कहना?
    मैंने यह पूछा था:
check-in-private-3 =
    बस एक बार और।
    मेरा सवाल यह है:

check-in-news =
    आपकी ख़बर पाकर अच्छा लगा।
    पिछली बार से नया क्या है?
check-in-news-2 =
    जैसा ठीक लगे।
    क्या पिछली बार से कुछ अलग है?
check-in-news-3 =
    एक पंक्ति काफ़ी है।
    क्या बदला है?

check-in-more =
    धन्यवाद।
    जब चाहें, फिर लिखिए।
check-in-more-2 =
    मिल गया।
    और कुछ हो तो वह भी ठीक है।
check-in-more-3 =
    ठीक है।
    यह चैट खुली रहती है।
