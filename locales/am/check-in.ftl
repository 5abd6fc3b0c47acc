# Somebody else may read every word of these: no line may show what this is about.

check-in-hello = ሰላም፣ እንዴት ነው?
check-in-hello-2 = ሰላም በድጋሚ። ሁሉ እንዴት ነው?
check-in-hello-3 = ሰላም ለማለት ነው። ሁሉም እንደተለመደው ነው?

check-in-free-now =
    እናመሰግናለን።
    ለመጻጻፍ ትንሽ ጊዜ አለ?
check-in-free-now-2 =
    ለመጠየቅ ያህል ነው።
    አሁን ይመቻል፣ ወይስ በኋላ?
check-in-free-now-3 =
    አንዱን ይምረጡ።
    አሁን እንጻጻፍ ወይስ ሌላ ጊዜ?

check-in-later =
    እሺ፣ ችኮላ የለም።
    ደስ ሲልዎት ይጻፉ።
check-in-later-2 =
    በእርጋታ።
    በማንኛውም ጊዜ ይቻላል።
check-in-later-3 =
    ችግር የለም።
    ጊዜ ሲኖርዎት ሰላም ብቻ ይበሉ።

check-in-private =
    እሺ፣ አመሰግናለሁ።
    አንድ ትንሽ ነገር ልጠይቅ፦
check-in-private-2 =
    እስቲ እንደገና?
    የጠየቅኩት ይህን ነበር፦
check-in-private-3 =
    አንድ ጊዜ ብቻ ደግሜ ልጠይቅ።
    ጥያቄዬ ይህ ነው፦

check-in-news =
    መልእክትዎ ደስ ይላል።
    ካለፈው ጊዜ ወዲህ ምን አዲስ ነገር አለ?
check-in-news-2 =
    እንደፈለጉ።
    ካለፈው ጊዜ የተለየ ነገር አለ?
check-in-news-3 =
    አንድ መስመር ይበቃል።
    ምን ተቀየረ?

check-in-more =
    እናመሰግናለን።
    በፈለጉ ጊዜ እንደገና ይጻፉ።
check-in-more-2 =
    ደርሶናል።
    ሌላ ነገርም ይቻላል።
check-in-more-3 =
    እሺ።
    ይህ ውይይት ክፍት ሆኖ ይቆያል።
