# The first line shows on a lock screen: keep it harmless. The question stands on the second.

aftercare-bothered =
    ሰላም፣ አንብበናል።
    ከበፊቶቹ ሰዎች አሁንም እርስዎን ወይም ቤተሰብዎን የሚያስቸግር አለ?
aftercare-bothered-2 =
    እዚህ ነን።
    ከዚያ ያለ ሰው አሁንም ይጽፋል፣ ይደውላል ወይም ይመጣል?
aftercare-bothered-3 =
    አንዱን ብቻ ይምረጡ።
    አሁንም የሚያስቸግር ሰው፦ አዎ ወይስ አይ?

aftercare-stay =
    እሺ፣ መዝግበናል።
    ለሚቀጥሉት ሳምንታት የሚቆዩበት ቦታ አለ?
aftercare-stay-2 =
    አንዱን ብቻ ይምረጡ።
    ለጊዜው የሚተኙበት አልጋ እና ጣሪያ አለ?
aftercare-stay-3 =
    አንድ ጊዜ እንደገና።
    የሚቆዩበት ቦታ፦ አዎ ወይስ አይ?

aftercare-papers =
    ቀጣዩ።
    እንደ መታወቂያ ወይም ፓስፖርት ያሉ ወረቀቶች አሁንም ያስፈልጋሉ?
aftercare-papers-2 =
    አንዱን ብቻ ይምረጡ።
    የጎደለ ወረቀት አለ?
aftercare-papers-3 =
    አንድ ጊዜ እንደገና።
    ወረቀት፦ የሚያስፈልግ አለ?

aftercare-care =
    እሺ።
    ሐኪም ማየት፣ ወይም ስለ መጥፎ ቀናት እና ሌሊቶች ከሰው ጋር ማውራት ይፈልጋሉ?
aftercare-care-2 =
    አንዱን ብቻ ይምረጡ።
    ሐኪም፣ የሚያዋራ ሰው፣ ሁለቱም፣ ወይስ ምንም?
aftercare-care-3 =
    አይ ማለት ይቻላል።
    ሐኪም ወይም ንግግር ይጠቅማል?

aftercare-work =
    ቀጣዩ።
    ስለ ሥራ ወይም ትምህርት መስማት ይፈልጋሉ?
aftercare-work-2 =
    አንዱን ብቻ ይምረጡ።
    ሥራ፣ ትምህርት፣ ወይስ ምንም?
aftercare-work-3 =
    አይ ማለት ይቻላል።
    ስለ ሥራ ወይም ትምህርት ሰው ይንገርዎት?

aftercare-city =
    እሺ።
    አሁን በየትኛው ከተማ ወይም አካባቢ ነዎት?
aftercare-city-2 =
    የቦታውን ስም ብቻ።
    በአሁኑ ጊዜ የት ይኖራሉ?
aftercare-city-3 =
    ግምትም ይበቃል።
    በየትኛው ከተማ አቅራቢያ?

aftercare-contacts =
    እናመሰግናለን።
    እነዚህ ሰዎች ለተመለሱ ሰዎች አሉ፦

aftercare-contacts-none =
    እናመሰግናለን።
    በአቅራቢያዎ ከእርስዎ ጋር መቀጠል የሚችሉ ሰዎችን ሰው ይፈልጋል።

aftercare-warn =
    አንድ ተጨማሪ።
    ስለቀረበልዎት ሥራ ሌሎችን ማስጠንቀቅ ይፈልጋሉ? ስምዎ በፍጹም አይነገርም።
aftercare-warn-2 =
    አንዱን ብቻ ይምረጡ።
    ሌሎች ያለ ስምዎ ከዚያ ማስታወቂያ መማር ይችላሉ?
aftercare-warn-3 =
    አይ ማለት ይቻላል።
    ሌሎችን ማስጠንቀቅ፦ አዎ ወይስ አይ?

aftercare-warn-what =
    እናመሰግናለን።
    ሌሎች ምን ማወቅ አለባቸው? ማስታወቂያው፣ መተግበሪያው፣ ቦታው። የራስዎን ስም ይተዉት።
aftercare-warn-what-2 =
    እንደፈለጉ።
    ማስታወቂያውን ይለጥፉ ወይም ፎቶውን ይላኩ።
aftercare-warn-what-3 =
    ይህን መዝለል ይቻላል።
    ሌሎች ከምን መጠንቀቅ አለባቸው?

aftercare-more =
    እናመሰግናለን፣ መዝግበናል።
    ይህን ሰው ያነበዋል። በማንኛውም ጊዜ እንደገና መጻፍ ይችላሉ።
aftercare-more-2 =
    አንብበናል።
    ሌላ ምን ጥሩ እንደሚሆን ይጻፉ።
aftercare-more-3 =
    ይህ ክፍት ሆኖ ይቆያል።
    እዚህ ማንኛውንም ነገር መጻፍ ይችላሉ።
