# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = සටහන්
webchat-begin = මෙතන ඕනෑම දෙයක් ලියන්න.
webchat-write = පණිවිඩයක් ලියන්න
webchat-placeholder = පණිවිඩය
webchat-send = යවන්න
webchat-attach = පින්තූරයක්, හඬක් හෝ ගොනුවක් එක් කරන්න
webchat-leave = වසන්න
webchat-leave-hint = මේ පිටුව එවෙලේම වැසෙයි. Esc දෙවරක් එබුවත් එහෙමයි.
webchat-messages = පණිවිඩ
webchat-sending = යවමින්…
webchat-not-sent = ගියේ නැහැ
webchat-waiting = සම්බන්ධතාව එනතුරු…
webchat-file = ගොනුව
webchat-too-long = මේක දිග වැඩියි. කොටස් කර යවන්න.
webchat-file-refused = මේ ගොනුව යවන්න බැහැ: පින්තූර, හඬ, වීඩියෝ හෝ PDF, වැඩිම 10 MB.
webchat-reload = අලුත් පණිවිඩ බලන්න
