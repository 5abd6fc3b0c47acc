# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-name =
    እናመሰግናለን።
    በፓስፖርትዎ ላይ ያለው ስም ማን ነው? ማንኛውንም ጥያቄ መዝለል ይቻላል፦ "ዝለል" ብለው ይጻፉ።
distress-name-2 =
    ማለታችን ይህ ነው።
    ሙሉ ስምዎን ይጻፉ፣ ወይም "ዝለል"።
distress-name-3 =
    አንድ መስመር ይበቃል።
    ሙሉ ስምዎ ማን ነው?

distress-age =
    እሺ።
    ዕድሜዎ ስንት ነው?
distress-age-2 =
    ቁጥሩን ብቻ።
    ስንት ዓመትዎ ነው?
distress-age-3 =
    አንድ ቁጥር ይበቃል።
    በስንት ዓመተ ምሕረት ተወለዱ፣ ወይም ዕድሜዎ ስንት ነው?

distress-home-place =
    ቀጣዩ።
    የመጡት ከየትኛው ከተማ ወይም መንደር ነው?
distress-home-place-2 =
    የቦታውን ስም ብቻ።
    ቤተሰብዎ የሚኖረው በየትኛው ከተማ ነው?
distress-home-place-3 =
    አንድ ቃል ይበቃል።
    ከየትኛው አካባቢ ነዎት?

distress-passport =
    ቀጣዩ።
    ካስታወሱ የፓስፖርት ቁጥርዎን ይጻፉ። ፎቶም ይቻላል።
distress-passport-2 =
    ካላስታወሱ ችግር የለም።
    የፓስፖርት ቁጥር ወይም ፎቶ አለ? ወይም "ዝለል" ብለው ይጻፉ።
distress-passport-3 =
    ይህን መዝለል ይቻላል።
    የፓስፖርት ቁጥሩን ይጻፉ፣ ወይም "ዝለል"።

distress-passport-holder =
    እሺ።
    አሁን ፓስፖርትዎ ማን ጋር ነው?
distress-passport-holder-2 =
    አንዱን ብቻ ይምረጡ።
    ፓስፖርቱ እርስዎ ጋር ነው፣ ወይስ ሌሎች ጋር?
distress-passport-holder-3 =
    አንድ ጊዜ እንደገና።
    አሁን ፓስፖርትዎ የት ነው?

distress-country =
    ቀጣዩ።
    አሁን በየትኛው አገር ነዎት? አንዱን ይምረጡ ወይም ይጻፉ።
distress-country-2 =
    የአገሩን ስም ብቻ።
    አሁን የት ነዎት?
distress-country-3 =
    እርግጠኛ ካልሆኑ ግምትዎን ይጻፉ።
    በየትኛው አገር?

distress-city =
    እሺ።
    የትኛው ከተማ ወይም አካባቢ?
distress-city-2 =
    የቦታውን ስም ብቻ።
    በጣም ቅርብ ያለው ከተማ የትኛው ነው?
distress-city-3 =
    ግምትም ይበቃል።
    በየትኛው ከተማ አቅራቢያ?

distress-compound =
    ቀጣዩ።
    የቦታው ወይም የድርጅቱ ስም ማን ነው? እንደፈለጉ ይጻፉት።
distress-compound-2 =
    የቻሉትን ይጻፉ።
    በሩ ላይ ወይም ካርድ ላይ ምን ተጽፏል?
distress-compound-3 =
    ካላወቁ "ዝለል" ይበሉ።
    እዚያ ያሉ ሰዎች ምን ብለው ይጠሩታል?

distress-which-place =
    እሺ፣ ተመዝግቧል።
    ከእነዚህ አንዱ ነው? ካልሆነ የመጨረሻውን ይምረጡ።
distress-which-place-2 =
    አንዱን ብቻ ይምረጡ።
    ትክክለኛው ስም የትኛው ነው?
distress-which-place-3 =
    ትክክል የሆነ ከሌለ የመጨረሻውን ይምረጡ።
    ቦታው ከእነዚህ አንዱ ነው?

distress-building =
    እሺ።
    የትኛው ሕንፃ፣ ፎቅ ወይም ክፍል?
distress-building-2 =
    የሚያውቁትን ብቻ።
    በየትኛው ሕንፃ እና ፎቅ ይተኛሉ?
distress-building-3 =
    አንድ ቁጥር ይበቃል።
    የክፍል ወይም የፎቅ ቁጥር?

distress-landmarks =
    ቀጣዩ።
    ከዚያ ምን ይታያል? ለምሳሌ ወንዝ፣ ማማ፣ የበሩ ቀለም።
distress-landmarks-2 =
    የሚያውቁትን ብቻ።
    በአቅራቢያው ምን አለ?
distress-landmarks-3 =
    አንድ ነገር ይበቃል።
    እዚያ በቀላሉ የሚለየው ምንድን ነው?

distress-people =
    እሺ።
    ከእርስዎ ጋር ወደ ቤት መሄድ የሚፈልጉ ስንት ሰዎች አሉ?
distress-people-2 =
    ቁጥሩን ብቻ።
    ብቻዎን ነዎት፣ ወይስ ከስንት ሰዎች ጋር?
distress-people-3 =
    ግምትም ይበቃል።
    በአጠቃላይ ስንት ሰዎች?

distress-children =
    ቀጣዩ።
    ከ18 ዓመት በታች የሆነ ሰው አለ?
distress-children-2 =
    አንዱን ብቻ ይምረጡ።
    እዚያ ልጆች አሉ?
distress-children-3 =
    አንድ ጊዜ እንደገና።
    ገና ልጅ የሆነ ሰው አለ?

distress-injuries =
    እሺ።
    የተጎዳ ወይም የታመመ፣ ሐኪም የሚያስፈልገው ሰው አለ? ከዚህ በላይ መናገር አያስፈልግም።
distress-injuries-2 =
    አንዱን ብቻ ይምረጡ።
    መድኃኒት ወይም ሐኪም የሚያስፈልገው ሰው አለ?
distress-injuries-3 =
    አንድ ጊዜ እንደገና።
    አሁን የታመመ ሰው አለ?

distress-pregnancy =
    ቀጣዩ።
    ነፍሰ ጡር የሆነች ሰው አለች?
distress-pregnancy-2 =
    አንዱን ብቻ ይምረጡ።
    እርስዎ ወይም አብራዎት ያለች ሰው ነፍሰ ጡር ናችሁ?
distress-pregnancy-3 =
    አንድ ጊዜ እንደገና።
    ልጅ የምትጠብቅ ሰው አለች?

distress-debt =
    እሺ።
    ከመሄድ በፊት ገንዘብ ክፈሉ የሚል ሰው አለ?
distress-debt-2 =
    አንዱን ብቻ ይምረጡ።
    ወደ ቤት ለመሄድ መጀመሪያ ክፈሉ ተብለዋል?
distress-debt-3 =
    አንድ ጊዜ እንደገና።
    ገንዘብ ተጠይቀዋል?

distress-debt-deadline =
    መዝግበናል።
    ስንት ነው፣ እስከ መቼ? ለእኛ ምንም አይከፈልም።
distress-debt-deadline-2 =
    የሚያውቁትን ብቻ።
    መጠኑን እና ቀኑን ይጻፉ።
distress-debt-deadline-3 =
    አንድ መስመር ይበቃል።
    እስከ የትኛው ቀን ክፈሉ ተባለ?

distress-recruited =
    ቀጣዩ።
    ስለዚህ ሥራ መጀመሪያ እንዴት ሰሙ? ለምሳሌ ከጓደኛ፣ ከ Facebook፣ ከደላላ።
distress-recruited-2 =
    የሚያውቁትን ብቻ።
    ሥራውን ያቀረበው ማን ወይም የትኛው መተግበሪያ ነው?
distress-recruited-3 =
    አንድ ቃል ይበቃል።
    የሥራው ሐሳብ ከየት መጣ?

distress-hours =
    እሺ።
    ለመጻጻፍ የሚመቸው ስንት ሰዓት ላይ ነው?
distress-hours-2 =
    ለምሳሌ፦ ከምሽቱ 4 ሰዓት።
    አብዛኛውን ጊዜ ከስልኩ ጋር ብቻዎን የሚሆኑት መቼ ነው?
distress-hours-3 =
    አንድ ሰዓት ይበቃል።
    መቼ እንጻፍ?

distress-consent-embassy =
    እርስዎ ይወስናሉ።
    መልሶችዎን ለአገርዎ ኤምባሲ ማስተላለፍ እንችላለን?
distress-consent-embassy-2 =
    አንዱን ብቻ ይምረጡ።
    የአገርዎ ኤምባሲ መልሶችዎን ማወቅ ይችላል?
distress-consent-embassy-3 =
    አይ ማለት ይቻላል።
    ለአገርዎ ኤምባሲ ብንነግር፦ አዎ ወይስ አይ?

distress-consent-ngo =
    እንደበፊቱ እርስዎ ይወስናሉ።
    መልሶችዎን አብረውን ለሚሠሩ የእርዳታ ድርጅቶች ማስተላለፍ እንችላለን?
distress-consent-ngo-2 =
    አንዱን ብቻ ይምረጡ።
    አብረውን የሚሠሩ የእርዳታ ድርጅቶች መልሶችዎን ማወቅ ይችላሉ?
distress-consent-ngo-3 =
    አይ ማለት ይቻላል።
    ለእርዳታ ድርጅቶች ብንነግር፦ አዎ ወይስ አይ?

distress-consent-family =
    አንድ ተጨማሪ፣ እርስዎ ይወስናሉ።
    መልሶችዎን ለቤተሰብዎ ማስተላለፍ እንችላለን?
distress-consent-family-2 =
    አንዱን ብቻ ይምረጡ።
    ቤተሰብዎ መልሶችዎን ማወቅ ይችላል?
distress-consent-family-3 =
    አይ ማለት ይቻላል።
    ለቤተሰብዎ ብንነግር፦ አዎ ወይስ አይ?

distress-pin =
    ሊያልቅ ነው።
    ቀላል ከሆነ ያሉበትን ቦታ (ሎኬሽን) እዚህ ይላኩ። ግዴታ አይደለም፦ "ዝለል" ብለው ይጻፉ።
distress-pin-2 =
    ግዴታ አይደለም።
    ሎኬሽን ይላኩ ወይም አድራሻ ይጻፉ፣ ወይም "ዝለል"።
distress-pin-3 =
    ይህን መዝለል ይቻላል።
    አድራሻ ወይም ካርታ ላይ ያለ ነጥብ አለ?

distress-told =
    ቀጣዩ።
    ስለዚህ ከዚህ በፊት ለማን ነግረዋል?
distress-told-2 =
    የሚያውቁትን ብቻ።
    ከዚህ በፊት ለማንም አመልክተዋል?
distress-told-3 =
    ይህን መዝለል ይቻላል።
    ይህን የሚያውቅ ሰው ወይም መሥሪያ ቤት አለ?

distress-more =
    እናመሰግናለን፣ መዝግበናል።
    ይህን ሰው ያነበዋል። በማንኛውም ጊዜ እንደገና መጻፍ ይችላሉ።
distress-more-2 =
    አንብበናል።
    ተጨማሪ ካለ ይጻፉ።
distress-more-3 =
    ይህ ክፍት ሆኖ ይቆያል።
    እዚህ ማንኛውንም ነገር መጻፍ ይችላሉ።

distress-further =
    እናመሰግናለን፣ ይጠቅማል።
    አምስት አጫጭር ጥያቄዎች ቀርተዋል። ለወረቀት ሥራ ይጠቅማሉ። እንጠይቅ?
distress-further-2 =
    አንዱን ብቻ ይምረጡ።
    አምስት አጫጭር ጥያቄዎች፣ ወይስ እዚህ እናቁም?
distress-further-3 =
    አይ ማለት ይቻላል።
    በአምስት አጫጭር ጥያቄዎች እንቀጥል?

distress-can-go-out =
    ቀጣዩ።
    ሲፈልጉ ከበሩ ውጭ መውጣት ይችላሉ?
distress-can-go-out-2 =
    አንዱን ብቻ ይምረጡ።
    ብቻዎን ወጥተው መመለስ ይፈቀዳል?
distress-can-go-out-3 =
    አንድ ጊዜ እንደገና።
    ብቻዎን መውጣት ይችላሉ?

distress-food =
    እሺ።
    አሁን በቂ ምግብ፣ ውሃ እና መድኃኒት አለ?
distress-food-2 =
    አንዱን ብቻ ይምረጡ።
    የሚበላ እና የሚጠጣ በቂ ነው?
distress-food-3 =
    አንድ ጊዜ እንደገና።
    ምግብ እና ውሃ፦ ይበቃል?

distress-paid =
    ቀጣዩ።
    ለሥራው ተከፍሎዎታል?
distress-paid-2 =
    አንዱን ብቻ ይምረጡ።
    ደመወዝዎን አግኝተዋል?
distress-paid-3 =
    አንድ ጊዜ እንደገና።
    ደመወዙ ሙሉ፣ በከፊል፣ ወይስ ምንም አልተሰጠም?

distress-threats =
    እሺ።
    እርስዎን ወይም ቤተሰብዎን ያስፈራራ ሰው አለ? ከዚህ በላይ መናገር አያስፈልግም።
distress-threats-2 =
    አንዱን ብቻ ይምረጡ።
    እርስዎ ወይም ቤተሰብዎ ትጎዳላችሁ የሚል ሰው አለ?
distress-threats-3 =
    አንድ ጊዜ እንደገና።
    በእርስዎ ወይም በቤተሰብዎ ላይ ማስፈራሪያ፦ አዎ ወይስ አይ?

distress-police-threat =
    ከአምስቱ የመጨረሻው።
    ከወጡ ፖሊስ ይይዝዎታል የሚል ሰው አለ?
distress-police-threat-2 =
    አንዱን ብቻ ይምረጡ።
    መውጣት ከፖሊስ ጋር ችግር ያመጣል ተብለዋል?
distress-police-threat-3 =
    አንድ ጊዜ እንደገና።
    በፖሊስ ያስፈራራሉ?
