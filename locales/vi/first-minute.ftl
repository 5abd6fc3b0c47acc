# Những câu hỏi đầu tiên. Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

distress-safe-now =
    Chào bạn, mình thấy tin rồi.
    Giờ nhắn tin có tiện không?
distress-safe-now-2 =
    Mình đây.
    Giờ nhắn được không, hay để lát nữa?
distress-safe-now-3 =
    Chọn một cái là được.
    Lúc này có hợp để nhắn không?

distress-not-now =
    Được, để lát nữa.
    Nếu muốn, viết giờ nào tiện cho bạn.
distress-not-now-2 =
    Không sao.
    Bạn hay nhắn được vào lúc mấy giờ?
distress-not-now-3 =
    Cứ từ từ.
    Viết một giờ thôi, ví dụ: 10 giờ tối.

distress-resume =
    Được, ghi rồi nhé.
    Lúc nào tiện thì viết gì cũng được.
distress-resume-2 =
    Cứ từ từ.
    Khi nào muốn thì trả lời.
distress-resume-3 =
    Không vội.
    Lúc tiện chỉ cần gửi một chữ.

distress-whose-phone =
    Được.
    Điện thoại này của ai? Có ai khác đọc không?
distress-whose-phone-2 =
    Hỏi một chuyện trước.
    Điện thoại là của bạn, mượn, hay có người kiểm tra?
distress-whose-phone-3 =
    Chọn một cái là được.
    Ai giữ điện thoại này?

distress-danger-now =
    Được, ghi rồi nhé.
    Bạn có đang gặp nguy hiểm không?
distress-danger-now-2 =
    Hỏi lại nhé.
    Hôm nay có ai có thể làm bạn đau không?
distress-danger-now-3 =
    Chọn một cái là được.
    Lúc này có gấp không?

distress-nationality =
    Cảm ơn bạn.
    Bạn là người nước nào? Chọn hoặc viết ra.
distress-nationality-2 =
    Ý là thế này.
    Bạn từ nước nào tới?
distress-nationality-3 =
    Chỉ cần tên nước.
    Quê bạn ở nước nào?

distress-nationality-more =
    Được.
    Nước nào? Chọn hoặc viết tên nước.
distress-nationality-more-2 =
    Chỉ cần tên nước.
    Hộ chiếu hay căn cước của bạn ghi nước nào?
distress-nationality-more-3 =
    Viết sao cũng được.
    Viết nước bạn từ đó tới, hoặc viết “bỏ qua”.
