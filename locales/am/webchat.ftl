# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = ማስታወሻ
webchat-begin = እዚህ ማንኛውንም ነገር መጻፍ ይቻላል።
webchat-write = መልእክት ለመጻፍ
webchat-placeholder = መልእክት
webchat-send = ላክ
webchat-attach = ፎቶ፣ ድምፅ ወይም ፋይል ጨምር
webchat-leave = ዝጋ
webchat-leave-hint = ይህ ገጽ ወዲያው ይዘጋል። Esc ሁለት ጊዜ መጫንም ያው ነው።
webchat-messages = መልእክቶች
webchat-sending = በመላክ ላይ…
webchat-not-sent = አልተላከም
webchat-waiting = ኔትወርክ በመጠበቅ ላይ…
webchat-file = ፋይል
webchat-too-long = በጣም ረጅም ነው። ከፋፍሎ መላክ ይቻላል።
webchat-file-refused = ይህ ፋይል አይላክም፦ ፎቶ፣ ድምፅ፣ ቪዲዮ ወይም PDF፣ ቢበዛ 10 MB።
webchat-reload = አዲስ መልእክቶችን እይ
