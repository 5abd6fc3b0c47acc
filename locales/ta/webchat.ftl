# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = குறிப்புகள்
webchat-begin = இங்கே எதையும் எழுதலாம்.
webchat-write = செய்தி எழுதுங்கள்
webchat-placeholder = செய்தி
webchat-send = அனுப்பு
webchat-attach = படம், குரல் அல்லது கோப்பு சேர்க்க
webchat-leave = மூடு
webchat-leave-hint = இந்தப் பக்கம் மூடும். Esc இரண்டு முறை அழுத்தினாலும் அதுவே.
webchat-messages = செய்திகள்
webchat-sending = அனுப்பப்படுகிறது…
webchat-not-sent = போகவில்லை
webchat-waiting = இணைப்புக்காகக் காத்திருக்கிறது…
webchat-file = கோப்பு
webchat-too-long = இது மிக நீளம். பகுதி பகுதியாக அனுப்புங்கள்.
webchat-file-refused = இந்தக் கோப்பை அனுப்ப முடியாது: படம், குரல், வீடியோ அல்லது PDF, அதிகம் 10 MB.
webchat-reload = புதிய செய்திகளைப் பார்க்க
