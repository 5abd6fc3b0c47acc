# The check of a job offer. The first line of a message shows on a lock screen: keep it harmless. Nothing here may say that an offer
# is good, true or certain: no check can know that.

job-check-offer =
    ሰላም፣ እናነባለን።
    የሥራ ቅናሹን እዚህ ለጥፉ፣ አስተላልፉ ወይም ፎቶውን ላኩ።
job-check-offer-2 =
    እዚህ ነን።
    የቅናሹን ቃላት እዚህ ገልብጡ ወይም ስክሪንሾት ላኩ።
job-check-offer-3 =
    ያለዎትን ብቻ።
    ምን ሥራ፣ ደሞዝ፣ ቦታ እና ማን እንደሚያቀርብ ጻፉ።
job-check-gathered =
    ደርሶናል።
    የሱ የሆነ ሌላ ካለ አሁን ላኩ።
job-check-reading =
    እናመሰግናለን።
    እያነበብነው ነው።
job-check-paste =
    አንድ ነገር።
    እባክዎ ማስታወቂያውን ለጥፉ፣ ወይም የላኪውን ቁጥር የሚያሳይ ስክሪንሾት ላኩ።
job-check-paste-2 =
    ትንሽ ተጨማሪ እንፈልጋለን።
    ምን ብለው ጻፉልዎ? እዚህ ገልብጡ።
job-check-paste-3 =
    ጥቂት ቃላት ይበቃሉ።
    የጠቀሱትን ሥራ፣ ደሞዝና ቦታ ጻፉ።
job-check-correct =
    እሺ።
    በትክክል ምን እንደሚል ጻፉ፣ ወይም ግልጽ ምስል ላኩ።
job-check-correct-2 =
    እዚህ ነን።
    የቅናሹን ቃላት እዚህ ጻፉ።
job-check-correct-3 =
    ዋና ዋናውን ብቻ።
    የትኛው ሥራ፣ ደሞዝ፣ ቦታና ቁጥር ተጽፏል?
job-check-stage =
    አንድ ጥያቄ።
    ከዚህ ሥራ ጋር በተያያዘ አሁን የት ነዎት?
job-check-stage-2 =
    አንዱን ብቻ ይምረጡ።
    ለዚህ ሥራ ጉዞ ጀምረዋል?
job-check-stage-3 =
    ቁጥር ይበቃል።
    ቤት፣ አውሮፕላን ማረፊያ፣ መንገድ ላይ ወይስ እዚያ ነዎት?
job-check-next-not-left =
    ቀጣዩ እርምጃ፦
    ገንዘብ አይክፈሉ፣ ፓስፖርት ለማንም አይስጡ፣ የሠራተኛ ቢሮ ድርጅቱን ሳያረጋግጥ አይሂዱ።
job-check-next-airport =
    አንድ ሰው አሁን ይህን ያነባል።
    አሁንም መመለስ ይችላሉ። ፓስፖርትዎን በእጅዎ ይያዙ፣ ለአየር መንገዱ ወይም ለሠራተኛ በሥራው እንደሚጠራጠሩ ይንገሩ።
job-check-next-on-the-way =
    አንድ ሰው አሁን ይህን ያነባል።
    ስልክዎንና ፓስፖርትዎን በእጅዎ ይያዙ። ከቻሉ ሰው ባለበት ቦታ ይቆዩ።
job-check-next-there =
    አንድ ሰው አሁን ይህን ያነባል።
    ለአደጋ የሚያጋልጥዎ ነገር አያድርጉ። ጥቂት አጭር ነገሮች እንጠይቃለን።
job-check-registers =
    እሺ ከማለትዎ በፊት፦
    ድርጅቱና ሥራው የታወቁ መሆናቸውን እዚህ መጠየቅ ይችላሉ።
job-check-registers-none =
    እሺ ከማለትዎ በፊት፦
    ድርጅቱና ሥራው የታወቁ መሆናቸውን የሀገርዎን የሠራተኛ ቢሮ ይጠይቁ።
job-check-nationality =
    አንድ ጥያቄ ደግሞ።
    ከየትኛው አገር ነዎት? እዚያ ያሉ ድርጅቶችን የሚያውቀውን ቢሮ እንነግርዎታለን።
job-check-nationality-2 =
    አንድ ጥያቄ ደግሞ።
    አገርዎን ብቻ ይምረጡ።
job-check-nationality-3 =
    ከፈለጉ ብቻ።
    የምንጠይቀው ትክክለኛውን ቢሮ ለመንገር ብቻ ነው። የትኛው አገር?
job-check-news =
    አንድ ጥያቄ ደግሞ።
    ይህ ቅናሽ ወይም ቁጥሩ በኋላ ወጥመድ ሆኖ ከተገኘ እንጻፍልዎ?
job-check-news-2 =
    አዎ ወይም አይ ይበቃል።
    ስለዚህ ቅናሽ በኋላ ልንጽፍልዎ እንችላለን?
job-check-news-3 =
    ከፈለጉ ብቻ።
    ስለሱ እንደገና መስማት ይፈልጋሉ?
job-check-news-agreed =
    እሺ።
    የተገኘ ነገር ካለ ብቻ እንጽፋለን። በማንኛውም ጊዜ "አቁም" ማለት ይችላሉ።
job-check-news-told =
    ስለጠየቁት ሥራ ዜና።
    እዚህ ያሉ ሰዎች አረጋግጠዋል፦ ወጥመድ ነው። አይክፈሉ፣ አይሂዱ፣ ሰው ካስፈለገዎ እዚህ ይጻፉ።
job-check-more =
    እናመሰግናለን።
    በማንኛውም ጊዜ እንደገና መጻፍ ይችላሉ፤ ሰው ያነበዋል።
job-check-more-2 =
    እናነባለን።
    ስለዚህ ቅናሽ ሌላ ካለ ይጻፉ።
job-check-more-3 =
    ይህ ክፍት ነው።
    እዚህ ማንኛውንም ነገር መጻፍ ይችላሉ።
job-check-late =
    ይህ ተጨማሪ ጊዜ ይወስዳል።
    የላኩትን አንድ ሰው ያነበዋል።
job-check-read = አንብበነዋል።

# The page.
job-check-page-title = የሥራ ቅናሽ ይመርምሩ
job-check-page-lead = ማስታወቂያውን ወይም ውይይቱን ይለጥፉ፣ ወይም ምስል ይጨምሩ። ምን ችግር እንዳለበት ያያሉ።
job-check-page-text = የቅናሹ ቃላት
job-check-page-picture = ምስል፣ ስክሪንሾት ወይም PDF
job-check-page-send = መርምር
job-check-page-kept = ሌሎችን ለማስጠንቀቅ እነዚህን ቃላት ማስቀመጥ ይቻላል። ይህ ምልክት ከሌለ ምንም አይቀመጥም።
job-check-page-empty = እባክዎ ጥቂት ቃላት ይለጥፉ ወይም ምስል ይጨምሩ።
job-check-page-too-long = በጣም ረጅም ነው። ትንሽ ይቀንሱ።
job-check-page-slow-down = በአንድ ጊዜ በጣም ብዙ ነው። ትንሽ ይጠብቁ።
job-check-page-picture-refused = ይህ ፋይል ሊነበብ አይችልም፦ ምስል ወይም PDF፣ እስከ 5 MB።
job-check-page-friends = ለጓደኞች ለመላክ
job-check-page-again = ሌላ ይመርምሩ
job-check-page-person = ከሰው ጋር ይነጋገሩ
