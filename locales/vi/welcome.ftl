# Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

welcome-which =
    Chào bạn, mình thấy tin rồi.
    Chuyện về gì vậy?
welcome-which-2 =
    Chọn một cái cũng được.
    Tin của bạn nói về gì?
welcome-which-3 =
    Gửi một số cũng được.
    Cái nào gần nhất?

welcome-other =
    Được.
    Cứ viết theo lời của bạn.
welcome-other-2 =
    Mình thấy rồi.
    Bạn muốn nói gì?
welcome-other-3 =
    Tiếng nào cũng được.
    Viết, hoặc gửi tin thoại.

welcome-noted =
    Cảm ơn bạn, ghi rồi nhé.
    Có người đọc tin này.

welcome-more =
    Được.
    Cái nào gần nhất? Hoặc viết theo lời của bạn.
welcome-more-2 =
    Chọn một cái cũng được.
    Hoặc viết luôn là chuyện gì.
welcome-more-3 =
    Gửi một số cũng được.
    Hoặc viết, hoặc gửi tin thoại.
