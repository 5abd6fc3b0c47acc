# Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

job-offer-offer =
    Chào bạn, mình thấy tin rồi.
    Dán tin tuyển dụng vào đây, hoặc gửi ảnh.
job-offer-offer-2 =
    Mình đây.
    Tin tuyển viết gì? Lương, nơi làm, ai tuyển.
job-offer-offer-3 =
    Biết gì viết nấy.
    Bạn biết gì về việc đó?

job-offer-where =
    Được.
    Việc ở nước nào hay thành phố nào?
job-offer-where-2 =
    Chỉ cần tên nơi đó.
    Bạn sẽ làm ở đâu?
job-offer-where-3 =
    Không biết thì viết “bỏ qua”.
    Họ nói là ở đâu?

job-offer-source =
    Câu cuối.
    Lời mời từ đâu tới? Ví dụ bạn bè, Facebook, môi giới.
job-offer-source-2 =
    Biết gì viết nấy.
    Ai là người mời?
job-offer-source-3 =
    Một từ là đủ.
    Qua đâu?

job-offer-more =
    Cảm ơn bạn, ghi rồi nhé.
    Có người đọc tin này. Lúc nào bạn cũng viết thêm được.
job-offer-more-2 =
    Mình thấy rồi.
    Còn gì về việc này thì cứ viết.
job-offer-more-3 =
    Chỗ này luôn mở.
    Viết gì ở đây cũng được.

job-offer-registers =
    Cảm ơn bạn.
    Trước khi nhận lời, bạn hỏi được ở đây xem công ty và việc này có đăng ký không:

job-offer-registers-none =
    Cảm ơn bạn.
    Trước khi nhận lời, hỏi cơ quan lao động nước bạn xem công ty và việc này có đăng ký không.
