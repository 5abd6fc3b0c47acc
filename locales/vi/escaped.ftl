# Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

escaped-place =
    Chào bạn, mình thấy tin rồi.
    Chỗ bạn đang ở, tối nay ở lại được không?
escaped-place-2 =
    Mình đây.
    Tối nay bạn ở lại đó được không?
escaped-place-3 =
    Chọn một cái là được.
    Tối nay ở đó ổn hay không?

escaped-followed =
    Được, ghi rồi nhé.
    Giờ có ai tìm bạn không?
escaped-followed-2 =
    Chọn một cái là được.
    Có thể có ai theo bạn không?
escaped-followed-3 =
    Hỏi lại nhé.
    Bạn nghĩ có người đang tìm bạn không?

escaped-known-by =
    Được.
    Ai biết giờ bạn ở đâu?
escaped-known-by-2 =
    Chọn một cái là được.
    Bạn đã nói với ai là bạn ở đâu?
escaped-known-by-3 =
    Một từ là đủ.
    Những ai biết chỗ của bạn?

escaped-health =
    Câu tiếp nhé.
    Bạn có bị đau, bị bệnh và cần bác sĩ không? Không cần kể thêm.
escaped-health-2 =
    Chọn một cái là được.
    Bạn cần thuốc hay bác sĩ không?
escaped-health-3 =
    Hỏi lại nhé.
    Người bạn ổn, hay cần bác sĩ?

escaped-embassy =
    Cảm ơn bạn.
    Tốt nhất là hỏi đại sứ quán nước bạn trước. Ở đó làm được giấy đi đường. Liên lạc như sau:

escaped-embassy-none =
    Cảm ơn bạn.
    Tốt nhất là hỏi đại sứ quán nước bạn trước. Ở đó làm được giấy đi đường. Sẽ có người cùng bạn xem cách liên lạc.

escaped-overstay =
    Câu tiếp nhé.
    Ngày trên visa hay dấu nhập cảnh đã quá hạn chưa?
escaped-overstay-2 =
    Chọn một cái là được.
    Bạn ở nước này lâu hơn visa ghi chưa?
escaped-overstay-3 =
    Hỏi lại nhé.
    Ngày visa: hết hạn chưa?

escaped-offer =
    Được.
    Từ lúc ra, có ai mời bạn việc mới, cho đi xe hay nói đưa về không?
escaped-offer-2 =
    Chọn một cái là được.
    Có ai nói cho bạn việc, xe hay đưa qua biên giới không?
escaped-offer-3 =
    Hỏi lại nhé.
    Có ai mời gì mới: có hay không?

escaped-care =
    Để bạn biết thêm.
    Có người mời việc, cho đi xe hay làm giấy nhanh rồi bán người ta lần nữa. Trước khi đi với ai hay trả tiền cho ai, hỏi đại sứ quán hoặc hỏi ở đây.

escaped-told =
    Gần xong rồi.
    Bạn đã báo đại sứ quán, công an hay nhóm nào chưa? Ở đâu?
escaped-told-2 =
    Biết gì viết nấy.
    Trước đây bạn hỏi ai, họ nói gì?
escaped-told-3 =
    Câu này bỏ qua được.
    Có cơ quan nào biết chuyện của bạn chưa?

escaped-shelter =
    Được, ghi rồi nhé.
    Những người này chỉ được chỗ ngủ và bác sĩ:

escaped-shelter-none =
    Được, ghi rồi nhé.
    Nếu bạn cần, sẽ có người cùng bạn tìm chỗ ngủ và bác sĩ.
