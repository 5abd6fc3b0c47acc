# Người khác có thể đọc từng chữ: không dòng nào được lộ ra là chuyện gì.

check-in-hello =
    Chào bạn, dạo này thế nào?
check-in-hello-2 =
    Chào bạn lần nữa. Mọi chuyện sao rồi?
check-in-hello-3 =
    Hỏi thăm thôi. Vẫn như mọi khi chứ?

check-in-free-now =
    Cảm ơn bạn.
    Bạn rảnh nhắn một chút không?
check-in-free-now-2 =
    Hỏi vậy thôi.
    Giờ tiện, hay để lúc khác?
check-in-free-now-3 =
    Chọn một cái.
    Nhắn giờ hay khi khác?

check-in-later =
    Được, không vội.
    Khi nào muốn thì viết.
check-in-later-2 =
    Cứ từ từ.
    Lúc nào cũng được.
check-in-later-3 =
    Không sao.
    Rảnh thì chào một tiếng.

check-in-private =
    Ừ, cảm ơn nhé.
    Mình chỉ muốn hỏi một chuyện nhỏ:
check-in-private-2 =
    Hmm, bạn nói lại nhé?
    Lúc nãy mình hỏi:
check-in-private-3 =
    Mình hỏi thêm một lần thôi.
    Câu mình hỏi là:

check-in-news =
    Vui vì nhận được tin bạn.
    Từ lần trước có gì mới?
check-in-news-2 =
    Tùy bạn thôi.
    Có gì khác lần trước không?
check-in-news-3 =
    Một dòng là đủ.
    Có gì thay đổi?

check-in-more =
    Cảm ơn bạn.
    Lúc nào thích thì viết tiếp.
check-in-more-2 =
    Nhận rồi nhé.
    Chuyện khác cũng được.
check-in-more-3 =
    Được.
    Cuộc trò chuyện này vẫn mở.
