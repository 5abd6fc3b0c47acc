# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = Ghi chú
webchat-begin = Viết gì ở đây cũng được.
webchat-write = Viết tin nhắn
webchat-placeholder = Tin nhắn
webchat-send = Gửi
webchat-attach = Thêm ảnh, giọng nói hoặc tệp
webchat-leave = Đóng
webchat-leave-hint = Đóng trang này ngay. Bấm Esc hai lần cũng vậy.
webchat-messages = Tin nhắn
webchat-sending = đang gửi…
webchat-not-sent = chưa gửi được
webchat-waiting = Đang chờ mạng…
webchat-file = Tệp
webchat-too-long = Dài quá. Hãy gửi thành nhiều phần.
webchat-file-refused = Không gửi được tệp này: ảnh, giọng nói, video hoặc PDF, nhiều nhất 10 MB.
webchat-reload = Xem tin nhắn mới
