# 流程之外的回复，随时可能发出。从不作任何保证。

language-menu = 你想用哪种语言？
language-missing =
    好的。
    后面的话还没有中文。下面哪种语言你看得懂？
language-name-id = Bahasa Indonesia
language-name-en = English
language-name-zh-Hans = 简体中文
language-name-vi = Tiếng Việt
language-name-am = አማርኛ
language-name-hi = हिन्दी
language-name-sw = Kiswahili
language-name-th = ไทย
language-name-my = မြန်မာ
language-name-tl = Filipino
language-name-bn = বাংলা
language-name-ms = Bahasa Melayu
language-name-ta = தமிழ்
language-name-si = සිංහල
language-name-ur = اردو
language-name-ne = नेपाली
language-name-zh-Hant = 繁體中文
language-name-km = ខ្មែរ

welcome-back =
    你好，又见面了。
    接着刚才的说。
stopped =
    好的。
    我们先不发了。想继续时，随便发点什么就行。
human-coming =
    好的，记下了。
    会有人看你的消息。你可以继续在这里写。
# 各个应用的按钮名称不同，所以只笼统地说怎么删。
wipe-how-to =
    好的。
    删除方法：在聊天列表里长按这个聊天，选“删除”。如果问你，就选双方都删除。
    你想清除我们这里的记录，会有人看到。
# 像店铺的回复。有别人在看时用。
cover-reply = 不好意思，小店现在休息。谢谢咨询。
unknown-message =
    消息收到了。
    暂时打不开。能打字写一下吗？
too-long =
    消息收到了。
    内容很长，会有人看。上一个问题，简短回答就行。
