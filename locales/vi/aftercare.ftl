# Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

aftercare-bothered =
    Chào bạn, mình thấy tin rồi.
    Có ai hồi trước còn làm phiền bạn hay gia đình bạn không?
aftercare-bothered-2 =
    Mình đây.
    Có ai từ chỗ đó còn nhắn, gọi hay tới không?
aftercare-bothered-3 =
    Chọn một cái là được.
    Còn bị ai làm phiền: có hay không?

aftercare-stay =
    Được, ghi rồi nhé.
    Mấy tuần tới bạn có chỗ ở không?
aftercare-stay-2 =
    Chọn một cái là được.
    Giờ bạn có chỗ ngủ, mái nhà không?
aftercare-stay-3 =
    Hỏi lại nhé.
    Chỗ ở: có hay không?

aftercare-papers =
    Câu tiếp nhé.
    Bạn còn cần giấy tờ không, như căn cước hay hộ chiếu?
aftercare-papers-2 =
    Chọn một cái là được.
    Có giấy tờ nào còn thiếu không?
aftercare-papers-3 =
    Hỏi lại nhé.
    Giấy tờ: bạn có cần không?

aftercare-care =
    Được.
    Bạn có muốn gặp bác sĩ, hay nói chuyện với ai đó về những ngày đêm khó khăn không?
aftercare-care-2 =
    Chọn một cái là được.
    Bác sĩ, người để nói chuyện, cả hai, hay không cần?
aftercare-care-3 =
    Bạn nói không cũng được.
    Gặp bác sĩ hay nói chuyện có tốt cho bạn không?

aftercare-work =
    Câu tiếp nhé.
    Bạn muốn nghe về việc làm hay đi học không?
aftercare-work-2 =
    Chọn một cái là được.
    Việc làm, đi học, hay không cần?
aftercare-work-3 =
    Bạn nói không cũng được.
    Có cần người kể bạn nghe về việc làm hay đi học không?

aftercare-city =
    Được.
    Giờ bạn ở thành phố hay vùng nào?
aftercare-city-2 =
    Chỉ cần tên nơi đó.
    Lúc này bạn sống ở đâu?
aftercare-city-3 =
    Đoán cũng được.
    Gần thành phố nào?

aftercare-contacts =
    Cảm ơn bạn.
    Những người này dành cho ai đã trở về:

aftercare-contacts-none =
    Cảm ơn bạn.
    Sẽ có người tìm ai đó gần bạn để đi tiếp cùng bạn.

aftercare-warn =
    Một câu nữa.
    Bạn có muốn nhắc người khác về lời mời bạn đã gặp không? Không bao giờ nói tên bạn.
aftercare-warn-2 =
    Chọn một cái là được.
    Người khác được biết lời mời đó, không có tên bạn, được không?
aftercare-warn-3 =
    Bạn nói không cũng được.
    Nhắc người khác: có hay không?

aftercare-warn-what =
    Cảm ơn bạn.
    Người khác nên biết gì? Tin tuyển, ứng dụng, nơi đó. Đừng viết tên bạn.
aftercare-warn-what-2 =
    Muốn kể gì thì kể.
    Dán hoặc gửi ảnh tin tuyển.
aftercare-warn-what-3 =
    Câu này bỏ qua được.
    Người khác nên để ý điều gì?

aftercare-more =
    Cảm ơn bạn, ghi rồi nhé.
    Có người đọc tin này. Lúc nào bạn cũng viết thêm được.
aftercare-more-2 =
    Mình thấy rồi.
    Còn gì tốt cho bạn thì cứ viết.
aftercare-more-3 =
    Chỗ này luôn mở.
    Viết gì ở đây cũng được.
