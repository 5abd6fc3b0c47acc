# Outside the flows: replies that may come at any time. They never promise anything.

language-menu = எந்த மொழி வேண்டும்?
# Said where a text is missing in the person's language. The choices are languages by their own names, and a person.
language-missing =
    சரி.
    அடுத்த வரிகள் உங்கள் மொழியில் இன்னும் இல்லை. இவற்றில் எந்த மொழியை உங்களால் படிக்க முடியும்?

welcome-back =
    மீண்டும் வணக்கம்.
    விட்ட இடத்திலிருந்து தொடரலாம்.
stopped =
    சரி.
    இப்போது நாங்கள் எழுதுவதை நிறுத்துகிறோம். தொடர விரும்பினால் ஏதாவது எழுதுங்கள்.
human-coming =
    சரி, குறித்துக்கொண்டோம்.
    ஒருவர் உங்கள் மெசேஜைப் படிப்பார். நீங்கள் இங்கே தொடர்ந்து எழுதலாம்.
# How to delete is told in general words, since each app names its buttons differently.
wipe-how-to =
    சரி.
    அழிக்க: சாட் பட்டியலில் இந்த சாட்டை அழுத்திப் பிடியுங்கள், பிறகு அழி (Delete) என்பதைத் தேர்ந்தெடுங்கள். கேட்டால், இரண்டு பக்கமும் அழிக்கத் தேர்ந்தெடுங்கள்.
    எங்களிடம் உள்ள விவரங்கள் பற்றி நீங்கள் கேட்டதை ஒருவர் படிப்பார்.
# Like a reply from a shop. Said when someone else reads along.
cover-reply = மன்னிக்கவும், கடை இப்போது மூடியிருக்கிறது. கேட்டதற்கு நன்றி.
unknown-message =
    உங்கள் மெசேஜ் வந்தது.
    அதை இன்னும் திறக்க முடியவில்லை. வார்த்தைகளில் எழுத முடியுமா?
too-long =
    உங்கள் மெசேஜ் வந்தது.
    அது மிக நீளமாக இருப்பதால் ஒருவர் படிப்பார். கடைசிக் கேள்விக்குச் சின்ன பதில் போதும்.
