# The first line shows on a lock screen: keep it harmless. The question stands on the second.

self-harm-thoughts =
    አንብበናል። ስለጻፉ እናመሰግናለን።
    ሕይወትዎን ለማጥፋት እያሰቡ ነው?
self-harm-thoughts-2 =
    እዚህ ነን።
    በራስዎ እጅ ስለ መሞት ያስባሉ?
self-harm-thoughts-3 =
    እዚህ መናገር ይቻላል።
    ሕይወትዎን ማጥፋት ይፈልጋሉ?

self-harm-today =
    ስለነገሩን እናመሰግናለን።
    ዛሬ ሊያደርጉት እንደሚችሉ ያስባሉ?
self-harm-today-2 =
    እዚህ መናገር ይቻላል።
    ስለ ዛሬ ነው፣ ወይስ አሁን አይደለም?
self-harm-today-3 =
    አንዱን ብቻ ይምረጡ።
    ዛሬ፦ አዎ ወይስ አይ?

self-harm-near =
    ማንበባችንን እንቀጥላለን።
    ለዚያ ሊውል የሚችል ነገር አጠገብዎ አለ?
self-harm-near-2 =
    አንዱን ብቻ ይምረጡ።
    እንዲህ ያለ ነገር በቅርብ አለ?
self-harm-near-3 =
    አንድ ጊዜ እንደገና።
    እጅዎ ይደርስበታል፦ አዎ ወይስ አይ?

self-harm-put-away =
    እባክዎ አሁን አንድ ነገር ያድርጉ።
    እሱን ሩቅ ያስቀምጡት፣ ወይም ከእሱ ይራቁ። ከዚያ እንደገና ይጻፉልን።

self-harm-someone =
    እናመሰግናለን።
    የሚያምኑት ሰው አጠገብዎ አለ?
self-harm-someone-2 =
    አንዱን ብቻ ይምረጡ።
    ከሚወዱት ሰው ጋር መቀመጥ ይችላሉ?
self-harm-someone-3 =
    አንድ ጊዜ እንደገና።
    ጓደኛ በቅርብ አለ?

self-harm-contacts =
    ይህን ሰው ያነበዋል።
    መደወል ከቻሉ እነዚህ ሰዎችም ያዳምጣሉ፦

self-harm-contacts-none =
    ይህን ሰው ያነበዋል።
    ከቻሉ ከሚያምኑት ሰው አጠገብ ይሁኑ። እዚህ መጻፍ ይችላሉ፣ አንድ ቃል ይበቃል።

self-harm-more =
    አሁንም እያነበብን ነው።
    አሁን እንዴት ነዎት?
self-harm-more-2 =
    የሚያስፈልገውን ጊዜ ይውሰዱ።
    ማንኛውንም ነገር ይጻፉ፣ አንድ ፊደልም ቢሆን።
self-harm-more-3 =
    ይህ ክፍት ሆኖ ይቆያል።
    እዚህ ማንኛውንም ነገር መናገር ይችላሉ።
