# Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

rights-which =
    Được.
    Bạn muốn biết gì về tin nhắn của bạn ở đây?
rights-which-2 =
    Chọn một cái cũng được.
    Về tin nhắn của bạn là chuyện gì?
rights-which-3 =
    Gửi một số cũng được.
    Cái nào gần nhất?

rights-kept =
    Là thế này.
    Mình lưu những gì bạn viết và gửi ở đây, khóa bằng một chìa chỉ của riêng bạn. Người trả lời chỉ thấy một mã thay cho số của bạn. Ứng dụng bạn dùng cũng lưu một bản của nó.

rights-seen =
    Là thế này.
    Chỉ những người trả lời ở đây đọc. Mình chỉ chuyển cho nơi bạn đã đồng ý. Bạn rút lại được.

rights-anything-else =
    Được.
    Còn gì nữa về tin nhắn của bạn không?
rights-anything-else-2 =
    Chọn một cái cũng được.
    Hay là hết rồi?
rights-anything-else-3 =
    Gửi một số cũng được.
    Còn gì khác?

rights-change =
    Được.
    Sai chỗ nào, và phải là gì?
rights-change-2 =
    Cứ viết ra.
    Cần sửa câu trả lời nào?
rights-change-3 =
    Câu này bỏ qua được.
    Phải viết thế nào?

rights-change-noted =
    Cảm ơn bạn, ghi rồi nhé.
    Sẽ có người đọc và sửa.

rights-erase =
    Được.
    Xóa hết những gì mình lưu về bạn không? Xóa rồi không lấy lại được.
rights-erase-2 =
    Chọn một cái là được.
    Xóa hết: có hay không?
rights-erase-3 =
    Bạn quyết định.
    Bạn muốn mình xóa tất cả không?

rights-done =
    Được.
    Lúc nào bạn cũng viết lại được.
