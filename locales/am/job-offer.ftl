# The first line shows on a lock screen: keep it harmless. The question stands on the second.

job-offer-offer =
    ሰላም፣ አንብበናል።
    የሥራ ማስታወቂያውን እዚህ ይለጥፉ፣ ወይም ፎቶውን ይላኩ።
job-offer-offer-2 =
    እዚህ ነን።
    ማስታወቂያው ምን ይላል? ክፍያ፣ ቦታ፣ ያቀረበው ማን ነው።
job-offer-offer-3 =
    የሚያውቁትን ብቻ።
    ስለዚያ ሥራ የሚያውቁትን ይጻፉ።

job-offer-where =
    እሺ።
    ሥራው በየትኛው አገር ወይም ከተማ ነው?
job-offer-where-2 =
    የቦታውን ስም ብቻ።
    የሚሠሩት የት ነው?
job-offer-where-3 =
    ካላወቁ "ዝለል" ይበሉ።
    የት ነው ይላሉ?

job-offer-source =
    የመጨረሻው።
    ሥራው የቀረበው ከየት ነው? ለምሳሌ ከጓደኛ፣ ከ Facebook፣ ከደላላ።
job-offer-source-2 =
    የሚያውቁትን ብቻ።
    ያቀረበው ማን ነው?
job-offer-source-3 =
    አንድ ቃል ይበቃል።
    በምን በኩል?

job-offer-more =
    እናመሰግናለን፣ መዝግበናል።
    ይህን ሰው ያነበዋል። በማንኛውም ጊዜ እንደገና መጻፍ ይችላሉ።
job-offer-more-2 =
    አንብበናል።
    ስለዚህ ሥራ ተጨማሪ ካለ ይጻፉ።
job-offer-more-3 =
    ይህ ክፍት ሆኖ ይቆያል።
    እዚህ ማንኛውንም ነገር መጻፍ ይችላሉ።

job-offer-registers =
    እናመሰግናለን።
    እሺ ከማለትዎ በፊት ድርጅቱ እና ሥራው የሚታወቁ መሆናቸውን እዚህ መጠየቅ ይችላሉ፦

job-offer-registers-none =
    እናመሰግናለን።
    እሺ ከማለትዎ በፊት ድርጅቱ እና ሥራው የሚታወቁ መሆናቸውን የአገርዎን የሠራተኛ ጉዳይ ቢሮ ይጠይቁ።
