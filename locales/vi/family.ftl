# Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

family-who =
    Chào bạn, mình thấy tin rồi.
    Người bạn tìm tên gì? Câu nào cũng bỏ qua được: viết “bỏ qua”.
family-who-2 =
    Mình đây.
    Viết họ tên đầy đủ của người đó.
family-who-3 =
    Một dòng là đủ.
    Người đó tên gì?

family-from =
    Được.
    Người đó quê ở tỉnh, xã nào?
family-from-2 =
    Chỉ cần tên nơi đó.
    Người đó từ đâu tới?
family-from-3 =
    Một từ là đủ.
    Nhà người đó ở đâu?

family-where =
    Câu tiếp nhé.
    Bạn nghĩ giờ người đó ở đâu?
family-where-2 =
    Đoán cũng được.
    Nước nào hay thành phố nào?
family-where-3 =
    Không biết thì viết “bỏ qua”.
    Tin cuối cùng tới từ đâu?

family-last-word =
    Câu tiếp nhé.
    Lần cuối có tin là khi nào, và bằng cách nào?
family-last-word-2 =
    Biết gì viết nấy.
    Lần cuối nói chuyện là khi nào?
family-last-word-3 =
    Một dòng là đủ.
    Lời cuối cùng là gì?

family-more =
    Cảm ơn bạn, ghi rồi nhé.
    Có người đọc tin này. Lúc nào bạn cũng viết thêm được.
family-more-2 =
    Mình thấy rồi.
    Còn gì về người này thì cứ viết.
family-more-3 =
    Chỗ này luôn mở.
    Viết gì ở đây cũng được.

family-relation =
    Được.
    Người này là gì của bạn?
family-relation-2 =
    Chọn một cái cũng được.
    Là con, anh chị em, vợ chồng, cha mẹ hay bạn?
family-relation-3 =
    Một từ là đủ.
    Bạn quen người này thế nào?

family-age =
    Được.
    Người này bao nhiêu tuổi?
family-age-2 =
    Chỉ cần số.
    Năm nay người đó mấy tuổi?
family-age-3 =
    Đoán cũng được.
    Dưới 18, hay 18 trở lên?

family-recruiter =
    Câu tiếp nhé.
    Ai mời đi làm hay đi chuyến đó? Tên, số điện thoại hay tài khoản là đủ.
family-recruiter-2 =
    Biết gì viết nấy.
    Ai đưa người đó đi, hay qua ứng dụng nào?
family-recruiter-3 =
    Gửi ảnh tin tuyển cũng được.
    Ai là người mời?

family-ransom =
    Được.
    Có ai đòi bạn tiền vì người này không?
family-ransom-2 =
    Chọn một cái là được.
    Có ai bảo trả tiền thì người này mới được đi không?
family-ransom-3 =
    Hỏi lại nhé.
    Đòi tiền: có hay không?

family-ransom-advice =
    Bạn đọc phần này trước khi trả lời ai nhé.
    Hỏi một điều mà chỉ chính người đó biết. Đừng trả tiền một mình, và đừng trả ngay: trả rồi họ có thể đòi thêm. Báo công an nơi bạn ở, và bộ ngoại giao hoặc đại sứ quán. Giữ lại mọi tin nhắn.

family-ransom-detail =
    Bạn kể thêm được.
    Bao nhiêu, tới ngày nào, vào tài khoản nào? Bạn không bao giờ phải trả tiền cho mình.
family-ransom-detail-2 =
    Biết gì viết nấy.
    Viết số tiền, ngày và tài khoản, hoặc gửi ảnh.
family-ransom-detail-3 =
    Câu này bỏ qua được.
    Họ đòi chính xác những gì?

family-reports =
    Câu tiếp nhé.
    Bạn đã báo ai chưa? Cơ quan nào, có số hồ sơ không?
family-reports-2 =
    Biết gì viết nấy.
    Công an, bộ hay đại sứ quán biết chưa?
family-reports-3 =
    Câu này bỏ qua được.
    Bạn đã nói với ai rồi?

family-your-name =
    Gần xong rồi.
    Tên bạn là gì, và bạn sống ở đâu?
family-your-name-2 =
    Muốn kể gì thì kể.
    Mình gọi bạn là gì?
family-your-name-3 =
    Câu này bỏ qua được.
    Cho mình xin tên bạn?

family-tell-person =
    Bạn quyết định.
    Nếu có lúc mình nói chuyện với người này: mình nói là bạn có hỏi được không?
family-tell-person-2 =
    Chọn một cái là được.
    Người này được biết là bạn đang tìm không?
family-tell-person-3 =
    Bạn nói không cũng được.
    Nói tên bạn cho người này: có hay không?

family-pass-on =
    Bạn quyết định.
    Mình chuyển câu trả lời của bạn cho đại sứ quán lo cho người này được không?
family-pass-on-2 =
    Chọn một cái là được.
    Đại sứ quán đó được biết câu trả lời của bạn không?
family-pass-on-3 =
    Bạn nói không cũng được.
    Mình báo đại sứ quán: có hay không?

family-same-answer =
    Để bạn biết cách mình làm.
    Ai hỏi cũng nhận cùng một câu trả lời này: mình không nói có biết một người hay không. Nếu liên lạc được, người đó quyết định bạn được biết gì.
