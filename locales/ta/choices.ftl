# Labels of buttons: short, at most 64 letters.

choice-yes = ஆமாம்
choice-no = இல்லை
choice-in-danger = ஆமாம், இப்போதே
choice-unsure = தெரியவில்லை
choice-can-chat = இப்போது எழுதலாம்
choice-not-now = பிறகு
choice-own-phone = என் போன்
choice-shared-phone = இரவல் போன்
choice-checked-phone = மற்றவர்கள் பார்ப்பார்கள்
choice-held-by-me = என்னிடம்
choice-held-by-others = வேறொருவரிடம்
choice-need-help = உதவி வேண்டும்
choice-look-for = ஒருவரைத் தேடுகிறேன்
choice-job = வேலை பற்றி
choice-other = வேறு விஷயம்
choice-indonesia = இந்தோனேசியா
choice-philippines = பிலிப்பைன்ஸ்
choice-malaysia = மலேசியா
choice-myanmar = மியான்மர்
choice-cambodia = கம்போடியா
choice-laos = லாவோஸ்
choice-thailand = தாய்லாந்து
choice-none-of-these = இதில் எதுவும் இல்லை

# Beside a list of languages: the rest of the list, and somebody who reads the messages.
choice-more = மேலும்
choice-a-person = ஒரு நபர்

choice-already-out = வெளியே வந்துவிட்டேன்
choice-back-home = இப்போது வீட்டில்
choice-my-messages = என் மெசேஜ்கள்
choice-another-country = வேறு நாடு
choice-part = கொஞ்சம் மட்டும்
choice-under-18 = 18க்குக் கீழ்
choice-adult = 18 அல்லது மேல்
choice-still-inside = இன்னும் உள்ளே
choice-nobody = யாரும் இல்லை
choice-family-friends = குடும்பம் அல்லது நண்பர்
choice-other-people = வேறு ஆட்கள்
choice-lost = தொலைந்துவிட்டது
choice-my-child = என் பிள்ளை
choice-my-sibling = சகோதரர் அல்லது சகோதரி
choice-my-partner = கணவர் அல்லது மனைவி
choice-my-parent = அம்மா அல்லது அப்பா
choice-my-friend = நண்பர்
choice-fine = நல்லா இருக்கிறேன்
choice-as-before = முன்பு போலவே
choice-not-so-good = அவ்வளவு நல்லா இல்லை
choice-doctor = டாக்டர்
choice-someone-to-talk = மனம் விட்டுப் பேச
choice-both = இரண்டும்
choice-work = வேலை
choice-school = படிப்பு
choice-what-is-kept = எது சேமிக்கப்படும்
choice-who-sees-it = யார் படிக்கிறார்கள்
choice-change-it = ஒன்றை மாற்ற வேண்டும்
choice-erase-it = அழிக்க வேண்டும்
choice-that-is-all = இவ்வளவுதான்
choice-it-is-me = நான்தான்
choice-someone-with-me = என்னுடன் இருப்பவர்

# Countries people come from.
choice-china = சீனா
choice-vietnam = வியட்நாம்
choice-india = இந்தியா
choice-ethiopia = எத்தியோப்பியா
choice-kenya = கென்யா
choice-bangladesh = வங்காளதேசம்
choice-brazil = பிரேசில்
choice-cameroon = கேமரூன்
choice-ghana = கானா
choice-hong-kong = ஹாங்காங்
choice-ivory-coast = ஐவரி கோஸ்ட்
choice-japan = ஜப்பான்
choice-nepal = நேபாளம்
choice-nigeria = நைஜீரியா
choice-pakistan = பாகிஸ்தான்
choice-rwanda = ருவாண்டா
choice-south-africa = தென்னாப்பிரிக்கா
choice-south-korea = தென் கொரியா
choice-sri-lanka = இலங்கை
choice-taiwan = தைவான்
choice-uganda = உகாண்டா
choice-zimbabwe = ஜிம்பாப்வே

# The check of a job offer.
choice-thats-all = அவ்வளவுதான்
choice-not-left = கிளம்பவில்லை
choice-at-airport = விமான நிலையத்தில்
choice-on-the-way = வழியில்
choice-there = அங்கே இருக்கிறேன்
choice-correct = சொற்களைத் திருத்து
choice-another-offer = வேறு அழைப்பு
choice-only-number = எண் மட்டும்
choice-picture-for-friends = நண்பர்களுக்குப் படம்

# For the practice of new staff.
choice-ready = தொடங்கலாம்
choice-training-ok-now = இப்போது எழுதலாமா?
choice-training-call = போன் செய்வேன்
choice-training-name = உங்கள் பெயர் என்ன?
choice-training-quiet = பேசாமல் காத்திருப்பேன்
choice-training-ask = பிரச்சனையைக் கேட்பேன்
choice-training-hide = ஒளியச் சொல்வேன்
choice-training-honest = இன்னும் தெரியாது
choice-training-date = ஒரு நாளைச் சொல்வேன்
choice-training-sure = நேரம் ஆகாது என்பேன்
choice-training-same = எல்லோருக்கும் ஒரே பதில்
choice-training-confirm = ஆமாம், இங்கே உண்டு
choice-training-deny = இல்லை, இங்கே இல்லை
