# The first questions after somebody writes. Every language has these, also those that have little else.
# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-safe-now =
    ሰላም፣ አንብበናል።
    አሁን መጻጻፍ ይመቻል?
distress-safe-now-2 =
    እዚህ ነን።
    አሁን መጻጻፍ ይቻላል፣ ወይስ በኋላ ይሻላል?
distress-safe-now-3 =
    አንዱን ብቻ ይምረጡ።
    አሁን ለመጻጻፍ ጥሩ ሰዓት ነው?

distress-not-now =
    እሺ፣ በኋላ።
    ከፈለጉ የሚመችዎትን ሰዓት ይጻፉ።
distress-not-now-2 =
    ችግር የለም።
    አብዛኛውን ጊዜ በስንት ሰዓት መጻጻፍ ይቻላል?
distress-not-now-3 =
    በእርጋታ።
    አንድ ሰዓት ይጻፉ፣ ለምሳሌ፦ ከምሽቱ 4 ሰዓት።

distress-resume =
    እሺ፣ መዝግበናል።
    ጥሩ ሰዓት ሲሆን እዚህ ማንኛውንም ነገር ይጻፉ።
distress-resume-2 =
    በእርጋታ።
    ሲፈልጉ ይመልሱ።
distress-resume-3 =
    ችኮላ የለም።
    ጥሩ ሰዓት ሲሆን አንድ ፊደል ብቻ ይላኩ።

distress-whose-phone =
    እሺ።
    ይህ ስልክ የማን ነው? ሌላ ሰው ያነበዋል?
distress-whose-phone-2 =
    በመጀመሪያ አንድ ነገር።
    ይህ ስልክ የእርስዎ ነው፣ የተዋሱት ነው፣ ወይስ ሌሎች ያዩታል?
distress-whose-phone-3 =
    አንዱን ብቻ ይምረጡ።
    ይህን ስልክ የሚይዘው ማን ነው?

distress-danger-now =
    እሺ፣ መዝግበናል።
    አሁን በዚህ ሰዓት አደጋ ላይ ነዎት?
distress-danger-now-2 =
    አንድ ጊዜ እንደገና።
    ዛሬ ሰው ሊጎዳዎት ይችላል?
distress-danger-now-3 =
    አንዱን ብቻ ይምረጡ።
    አሁን በጣም አስቸኳይ ነው?

distress-nationality =
    እናመሰግናለን።
    ዜግነትዎ ምንድን ነው? አንዱን ይምረጡ ወይም ይጻፉ።
distress-nationality-2 =
    ማለታችን ይህ ነው።
    ከየትኛው አገር ነዎት?
distress-nationality-3 =
    የአገሩን ስም ብቻ።
    ከየት ነዎት?

distress-nationality-more =
    እሺ።
    የትኛው አገር? አንዱን ይምረጡ ወይም ስሙን ይጻፉ።
distress-nationality-more-2 =
    የአገሩን ስም ብቻ።
    ፓስፖርትዎ ወይም መታወቂያዎ ላይ የትኛው አገር ተጽፏል?
distress-nationality-more-3 =
    እንደፈለጉ ይጻፉት።
    የመጡበትን አገር ይጻፉ፣ ወይም "ዝለል"።
