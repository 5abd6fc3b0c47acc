# Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

child-now =
    Chào bạn, mình thấy tin rồi.
    Giờ bạn nhắn tin được không?
child-now-2 =
    Mình đây.
    Nhắn bây giờ, hay lát nữa?
child-now-3 =
    Chọn một cái.
    Lúc này có tiện không?

child-who =
    Được.
    Ai dưới 18 tuổi?
child-who-2 =
    Chọn một cái.
    Là bạn, hay người ở cùng bạn?
child-who-3 =
    Hỏi lại nhé.
    Bạn dưới 18 tuổi phải không?

child-danger =
    Bạn viết như vậy là tốt.
    Giờ bạn có sợ ai ở gần không?
child-danger-2 =
    Chọn một cái.
    Hôm nay có ai có thể làm bạn đau không?
child-danger-3 =
    Hỏi lại nhé.
    Giờ có ai dọa bạn không?

child-grown-up =
    Cảm ơn bạn.
    Có người lớn nào ở cùng mà bạn tin không?
child-grown-up-2 =
    Chọn một cái.
    Gần bạn có người lớn nào tốt với bạn không?
child-grown-up-3 =
    Hỏi lại nhé.
    Người lớn mà bạn quý: có hay không?

child-hurt =
    Được.
    Bạn có đau ở đâu không? Có cần bác sĩ không?
child-hurt-2 =
    Chọn một cái.
    Bạn có bị bệnh hay bị đau không?
child-hurt-3 =
    Hỏi lại nhé.
    Bạn cần bác sĩ không?

child-where =
    Gần xong rồi.
    Bạn ở đâu? Một cái tên là đủ, hoặc thứ bạn nhìn thấy.
child-where-2 =
    Biết gì viết nấy là đủ.
    Từ đó bạn nhìn thấy gì?
child-where-3 =
    Câu này bỏ qua được.
    Bạn biết chỗ đó tên gì không?

child-more =
    Cảm ơn bạn. Bạn viết là đúng rồi.
    Có người đọc tin này. Lúc nào bạn cũng viết thêm được.
child-more-2 =
    Mình thấy rồi.
    Chuyện gì bạn cũng kể được.
child-more-3 =
    Chỗ này luôn mở.
    Muốn lúc nào thì viết lúc đó.
