# The first line shows on a lock screen: keep it harmless. The question stands on the second.

rights-which =
    እሺ።
    እዚህ ስላሉት መልእክቶችዎ ምን ማወቅ ይፈልጋሉ?
rights-which-2 =
    አንዱን መምረጥ ይችላሉ።
    ስለ መልእክቶችዎ የትኛው ጉዳይ ነው?
rights-which-3 =
    አንድ ቁጥርም ይበቃል።
    የሚቀርበው የትኛው ነው?

rights-kept =
    እንዲህ ነው።
    እዚህ የሚጽፉትን እና የሚልኩትን እናስቀምጣለን፣ የእርስዎ ብቻ በሆነ ቁልፍ ተቆልፎ። የሚመልሱት ሰዎች በቁጥርዎ ፋንታ ኮድ ያያሉ። የሚጽፉበት መተግበሪያም የራሱን ቅጂ ያስቀምጣል።

rights-seen =
    እንዲህ ነው።
    የሚያነቡት እዚህ የሚመልሱ ሰዎች ብቻ ናቸው። የምናስተላልፈው አዎ ላሉላቸው ብቻ ነው። ያንን አዎ መልሰው መውሰድ ይችላሉ።

rights-anything-else =
    እሺ።
    ስለ መልእክቶችዎ ሌላ ነገር አለ?
rights-anything-else-2 =
    አንዱን መምረጥ ይችላሉ።
    ወይስ ጨርሰዋል?
rights-anything-else-3 =
    አንድ ቁጥርም ይበቃል።
    ሌላስ?

rights-change =
    እሺ።
    ምኑ ትክክል አይደለም፣ እንዴትስ መሆን አለበት?
rights-change-2 =
    ይጻፉት።
    የትኛውን መልስ እንቀይር?
rights-change-3 =
    ይህን መዝለል ይቻላል።
    ምን ማለት አለበት?

rights-change-noted =
    እናመሰግናለን፣ መዝግበናል።
    ሰው አንብቦ ይቀይረዋል።

rights-erase =
    እሺ።
    ስለእርስዎ የያዝነውን ሁሉ እንሰርዝ? ከዚያ መመለስ አይቻልም።
rights-erase-2 =
    አንዱን ብቻ ይምረጡ።
    ሁሉንም እንሰርዝ፦ አዎ ወይስ አይ?
rights-erase-3 =
    እርስዎ ይወስናሉ።
    ሁሉንም እንድንሰርዝ ይፈልጋሉ?

rights-done =
    እሺ።
    በማንኛውም ጊዜ እንደገና መጻፍ ይችላሉ።
