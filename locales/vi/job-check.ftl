# The check of a job offer. The first line of a message shows on a lock screen: keep it harmless. Nothing here may say that an offer
# is good, true or certain: no check can know that.

job-check-offer =
    Chào bạn, chúng tôi đọc được.
    Dán lời mời việc vào đây, chuyển tiếp, hoặc gửi ảnh chụp.
job-check-offer-2 =
    Chúng tôi ở đây.
    Chép lời mời việc vào đây, hoặc gửi ảnh màn hình.
job-check-offer-3 =
    Có gì viết nấy.
    Viết việc gì, lương, nơi làm, ai mời.
job-check-gathered =
    Đã nhận.
    Nếu còn phần nào khác, gửi luôn bây giờ.
job-check-reading =
    Cảm ơn bạn.
    Chúng tôi đang đọc.
job-check-paste =
    Còn một chút.
    Hãy dán tin tuyển, hoặc gửi ảnh màn hình có số của người gửi.
job-check-paste-2 =
    Cần thêm một chút.
    Họ đã viết những gì? Chép vào đây.
job-check-paste-3 =
    Vài chữ là đủ.
    Viết việc gì, lương bao nhiêu, ở đâu theo lời họ.
job-check-correct =
    Được.
    Viết lại cho đúng, hoặc gửi ảnh rõ hơn.
job-check-correct-2 =
    Chúng tôi ở đây.
    Gõ lời mời việc vào đây.
job-check-correct-3 =
    Chỉ ý chính thôi.
    Việc, lương, nơi làm và số nào ghi ở đó?
job-check-stage =
    Một câu hỏi.
    Với việc này, bây giờ bạn đang ở đâu?
job-check-stage-2 =
    Chọn một thôi.
    Bạn đã đi vì việc này chưa?
job-check-stage-3 =
    Một con số là đủ.
    Bạn ở nhà, ở sân bay, trên đường, hay đã tới?
job-check-next-not-left =
    Bước tiếp theo:
    Đừng trả tiền, đừng đưa hộ chiếu, và đừng lên đường khi cơ quan lao động chưa xác nhận công ty.
job-check-next-airport =
    Có người đang đọc.
    Bạn vẫn có thể quay về. Tự giữ hộ chiếu và nói với quầy hãng bay hoặc nhân viên là bạn còn ngờ việc này.
job-check-next-on-the-way =
    Có người đang đọc.
    Tự giữ điện thoại và hộ chiếu. Nếu được, ở chỗ đông người.
job-check-next-there =
    Có người đang đọc.
    Đừng làm gì nguy hiểm cho bạn. Chúng tôi hỏi vài điều ngắn.
job-check-registers =
    Trước khi nhận lời:
    Ở đây bạn có thể hỏi công ty và việc này có đăng ký không.
job-check-registers-none =
    Trước khi nhận lời:
    Hỏi cơ quan lao động nước bạn xem công ty và việc này có đăng ký không.
job-check-nationality =
    Một câu nữa.
    Bạn là người nước nào? Chúng tôi sẽ nêu nơi biết các công ty ở đó.
job-check-nationality-2 =
    Một câu nữa.
    Chỉ cần chọn nước của bạn.
job-check-nationality-3 =
    Nếu bạn muốn thôi.
    Chúng tôi hỏi chỉ để nêu đúng nơi. Nước nào?
job-check-news =
    Một câu nữa.
    Nếu sau này rõ lời mời hay số này là bẫy, có cần báo cho bạn không?
job-check-news-2 =
    Có hoặc không là đủ.
    Sau này có viết cho bạn về lời mời này được không?
job-check-news-3 =
    Nếu bạn muốn thôi.
    Bạn có muốn nghe tin về nó nữa không?
job-check-news-agreed =
    Được.
    Chỉ viết khi có tin. Bạn có thể nói "dừng" bất cứ lúc nào.
job-check-news-told =
    Tin về việc bạn đã hỏi.
    Người trực ở đây đã xác nhận: đó là bẫy. Đừng trả tiền, đừng đi, và viết vào đây nếu cần người.
job-check-more =
    Cảm ơn bạn.
    Bạn có thể viết lại bất cứ lúc nào; có người đọc.
job-check-more-2 =
    Chúng tôi đọc được.
    Cứ viết nếu còn gì về lời mời này.
job-check-more-3 =
    Chỗ này vẫn mở.
    Viết gì vào đây cũng được.
job-check-late =
    Việc này lâu hơn một chút.
    Sẽ có người đọc những gì bạn gửi.
job-check-read = Chúng tôi đã đọc.

# The page.
job-check-page-title = Xem lại lời mời việc
job-check-page-lead = Dán tin tuyển hoặc đoạn chat, hoặc thêm ảnh. Bạn sẽ thấy chỗ nào không ổn.
job-check-page-text = Lời mời việc
job-check-page-picture = Ảnh, ảnh màn hình hoặc PDF
job-check-page-send = Xem
job-check-page-kept = Được giữ những chữ này để báo cho người khác. Không đánh dấu thì không giữ gì.
job-check-page-empty = Hãy dán vài chữ hoặc thêm ảnh.
job-check-page-too-long = Dài quá. Hãy bớt đi.
job-check-page-slow-down = Nhiều quá một lúc. Hãy chờ một chút.
job-check-page-picture-refused = Không đọc được tệp này: ảnh hoặc PDF, tối đa 5 MB.
job-check-page-friends = Để gửi cho bạn bè
job-check-page-again = Xem lời mời khác
job-check-page-person = Nói chuyện với người
