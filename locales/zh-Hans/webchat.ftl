# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = 记事
webchat-begin = 在这里随便写。
webchat-write = 写一条消息
webchat-placeholder = 消息
webchat-send = 发送
webchat-attach = 添加照片、语音或文件
webchat-leave = 关闭
webchat-leave-hint = 关闭此页。按两次 Esc 也一样。
webchat-messages = 消息
webchat-sending = 发送中…
webchat-not-sent = 没有发出
webchat-waiting = 正在等待网络…
webchat-file = 文件
webchat-too-long = 太长了，请分几次发。
webchat-file-refused = 这个文件发不了：照片、语音、视频或 PDF，最大 10 MB。
webchat-reload = 查看新消息
