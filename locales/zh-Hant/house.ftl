# 流程之外的回覆，隨時可能送出。從不作任何保證。

language-menu = 你想用哪種語言？
language-missing =
    好。
    後面的話還沒有繁體中文。下面哪種語言你看得懂？
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
    你好，又見面了。
    接著剛才的說。
stopped =
    好。
    我們先不傳了。想繼續時，隨便傳點什麼就好。
human-coming =
    好，記下了。
    會有人看你的訊息。你可以繼續在這裡寫。
# 各個 App 的按鈕名稱不同，所以只籠統地說怎麼刪。
wipe-how-to =
    好。
    刪除方法：在聊天列表裡長按這個聊天，選「刪除」。如果有問，就選雙方都刪除。
    你想清除我們這邊的紀錄，會有人看到。
# 像店家的回覆。有別人在看的時候用。
cover-reply = 不好意思，小店現在休息。謝謝詢問。
unknown-message =
    訊息收到了。
    暫時打不開。可以打字寫一下嗎？
too-long =
    訊息收到了。
    內容很長，會有人看。上一個問題，簡短回答就好。
