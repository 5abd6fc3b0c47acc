# Ngoài các luồng: những câu có thể gửi bất cứ lúc nào. Không bao giờ hứa điều gì.

language-menu = Bạn muốn dùng tiếng nào?
language-missing =
    Được.
    Những câu sau chưa có tiếng Việt. Bạn đọc được tiếng nào trong số này?
language-name-id = Bahasa Indonesia
language-name-en = English
language-name-zh-Hans = 简体中文
language-name-vi = Tiếng Việt
language-name-am = አማርኛ
language-name-hi = हिन्दी
language-name-sw = Kiswahili
language-name-th = ไทย
language-name-my = မြန်မာ
language-name-tl = Filipino
language-name-bn = বাংলা
language-name-ms = Bahasa Melayu
language-name-ta = தமிழ்
language-name-si = සිංහල
language-name-ur = اردو
language-name-ne = नेपाली
language-name-zh-Hant = 繁體中文
language-name-km = ខ្មែរ

welcome-back =
    Chào bạn lần nữa.
    Mình nói tiếp chỗ lúc nãy nhé.
stopped =
    Được.
    Giờ mình im lặng. Muốn nói tiếp thì viết gì cũng được.
human-coming =
    Được, ghi rồi nhé.
    Sẽ có người đọc tin của bạn. Bạn cứ viết tiếp ở đây.
# Chỉ nói cách xóa chung chung vì mỗi ứng dụng đặt tên nút khác nhau.
wipe-how-to =
    Được.
    Cách xóa: nhấn giữ cuộc trò chuyện này trong danh sách, rồi chọn xóa. Nếu được hỏi, chọn xóa cho cả hai bên.
    Có người đọc yêu cầu của bạn về những gì mình lưu.
# Như câu trả lời của một cửa hàng. Gửi khi có người khác đọc cùng.
cover-reply = Xin lỗi, cửa hàng đang nghỉ. Cảm ơn bạn đã hỏi.
unknown-message =
    Tin của bạn đã tới.
    Mình chưa mở được. Bạn viết bằng chữ được không?
too-long =
    Tin của bạn đã tới.
    Tin rất dài nên sẽ có người đọc. Với câu hỏi vừa rồi, trả lời ngắn là đủ.
