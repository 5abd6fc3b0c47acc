# Outside the flows: replies that may come at any time. They never promise anything.

language-menu = የትኛው ቋንቋ ይሻላል?
# Said where a text is missing in the person's language. The choices are languages by their own names, and a person.
language-missing =
    እሺ።
    ቀጣዮቹ ቃላት ገና በእርስዎ ቋንቋ አልተጻፉም። ከእነዚህ የትኛውን ማንበብ ይችላሉ?

welcome-back =
    ሰላም በድጋሚ።
    ካቆምንበት እንቀጥላለን።
stopped =
    እሺ።
    አሁን ዝም እንላለን። መቀጠል ሲፈልጉ ማንኛውንም ነገር ይጻፉ።
human-coming =
    እሺ፣ መዝግበናል።
    መልእክትዎን ሰው ያነበዋል። እዚህ መጻፍ መቀጠል ይችላሉ።
# How to delete is told in general words, since each app names its buttons differently.
wipe-how-to =
    እሺ።
    ለመሰረዝ፦ በውይይቶች ዝርዝር ውስጥ ይህን ውይይት ተጭነው ይቆዩ፣ ከዚያ ሰርዝ የሚለውን ይምረጡ። ከተጠየቁ ለሁለቱም ወገን ሰርዝ የሚለውን ይምረጡ።
    እኛ ስለያዝነው መዝገብ ያለዎትን ጥያቄ ሰው ያነበዋል።
# Like a reply from a shop. Said when someone else reads along.
cover-reply = ይቅርታ፣ ሱቁ አሁን ዝግ ነው። ስለጠየቁ እናመሰግናለን።
unknown-message =
    መልእክትዎ ደርሷል።
    ገና ልንከፍተው አልቻልንም። በቃላት ሊጽፉት ይችላሉ?
too-long =
    መልእክትዎ ደርሷል።
    በጣም ረጅም ስለሆነ ሰው ያነበዋል። ለመጨረሻው ጥያቄ አጭር መልስ ይበቃል።
