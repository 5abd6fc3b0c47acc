# The first line shows on a lock screen: keep it harmless. The question stands on the second.

welcome-which =
    ሰላም፣ አንብበናል።
    ጉዳዩ ስለ ምንድን ነው?
welcome-which-2 =
    አንዱን መምረጥ ይችላሉ።
    መልእክትዎ ስለ ምንድን ነው?
welcome-which-3 =
    አንድ ቁጥርም ይበቃል።
    የሚቀርበው የትኛው ነው?

welcome-other =
    እሺ።
    በራስዎ ቃላት ይጻፉት።
welcome-other-2 =
    አንብበናል።
    ምን ሊነግሩን ይፈልጋሉ?
welcome-other-3 =
    በየትኛውም ቋንቋ ይቻላል።
    ይጻፉ፣ ወይም የድምፅ መልእክት ይላኩ።

welcome-noted =
    እናመሰግናለን፣ መዝግበናል።
    ይህን ሰው ያነበዋል።

welcome-more =
    እሺ።
    የሚቀርበው የትኛው ነው? ወይም በራስዎ ቃላት ይጻፉት።
welcome-more-2 =
    አንዱን መምረጥ ይችላሉ።
    ወይም ስለ ምን እንደሆነ ይጻፉ።
welcome-more-3 =
    አንድ ቁጥርም ይበቃል።
    ወይም ይጻፉ፣ ወይም የድምፅ መልእክት ይላኩ።
