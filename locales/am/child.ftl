# The first line shows on a lock screen: keep it harmless. The question stands on the second.

child-now =
    ሰላም፣ አንብበናል።
    አሁን መጻጻፍ ይመቻል?
child-now-2 =
    እዚህ ነን።
    አሁን እንጻጻፍ፣ ወይስ በኋላ?
child-now-3 =
    አንዱን ይምረጡ።
    አሁን ጥሩ ሰዓት ነው?

child-who =
    እሺ።
    ከ18 ዓመት በታች የሆነው ማን ነው?
child-who-2 =
    አንዱን ይምረጡ።
    እርስዎ ነዎት፣ ወይስ አብሮዎት ያለ ሰው?
child-who-3 =
    አንድ ጊዜ እንደገና።
    ዕድሜዎ ከ18 በታች ነው?

child-danger =
    መጻፍዎ ጥሩ ነው።
    አሁን አጠገብ ያለ ሰው ያስፈራል?
child-danger-2 =
    አንዱን ይምረጡ።
    ዛሬ ሰው ሊጎዳዎት ይችላል?
child-danger-3 =
    አንድ ጊዜ እንደገና።
    አሁን የሚያስፈራ ሰው አለ?

child-grown-up =
    እናመሰግናለን።
    የሚያምኑት ትልቅ ሰው አብሮዎት አለ?
child-grown-up-2 =
    አንዱን ይምረጡ።
    ደግ የሆነ ትልቅ ሰው አጠገብዎ አለ?
child-grown-up-3 =
    አንድ ጊዜ እንደገና።
    የሚወዱት ትልቅ ሰው፦ አዎ ወይስ አይ?

child-hurt =
    እሺ።
    የሚያም ነገር አለ? ሐኪም ያስፈልጋል?
child-hurt-2 =
    አንዱን ይምረጡ።
    ሕመም ወይም ጉዳት አለ?
child-hurt-3 =
    አንድ ጊዜ እንደገና።
    ሐኪም ያስፈልጋል?

child-where =
    ሊያልቅ ነው።
    የት ነዎት? የቦታው ስም ይበቃል፣ ወይም የሚያዩት ነገር።
child-where-2 =
    የሚያውቁት ይበቃል።
    ከዚያ ምን ይታያል?
child-where-3 =
    ይህን መዝለል ይቻላል።
    የቦታውን ስም ያውቃሉ?

child-more =
    እናመሰግናለን። መጻፍዎ ጥሩ ነው።
    ይህን ሰው ያነበዋል። በማንኛውም ጊዜ ተጨማሪ መጻፍ ይችላሉ።
child-more-2 =
    አንብበናል።
    ማንኛውንም ነገር ሊነግሩን ይችላሉ።
child-more-3 =
    ይህ ክፍት ሆኖ ይቆያል።
    ሲፈልጉ ይጻፉ።
