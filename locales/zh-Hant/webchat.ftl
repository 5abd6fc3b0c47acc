# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = 記事
webchat-begin = 在這裡隨便寫。
webchat-write = 寫一則訊息
webchat-placeholder = 訊息
webchat-send = 傳送
webchat-attach = 加入照片、語音或檔案
webchat-leave = 關閉
webchat-leave-hint = 關閉此頁。按兩次 Esc 也一樣。
webchat-messages = 訊息
webchat-sending = 傳送中…
webchat-not-sent = 沒有送出
webchat-waiting = 正在等待網路…
webchat-file = 檔案
webchat-too-long = 太長了，請分幾次傳。
webchat-file-refused = 這個檔案傳不了：照片、語音、影片或 PDF，最大 10 MB。
webchat-reload = 查看新訊息
