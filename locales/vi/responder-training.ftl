# Chỉ người mới của nhóm đọc, không gửi cho người nhắn tới. Vẫn theo cùng quy tắc.

training-hello =
    Đây là bài tập.
    Không ai đang chờ: đây là tình huống giả. Một người lao động nhắn tới, bạn chọn câu trả lời. Sẵn sàng chưa?
training-hello-2 =
    Chỉ là bài tập, không có thật.
    Bắt đầu nhé?
training-hello-3 =
    Bài tập thôi.
    Nhấn nút để bắt đầu.

training-first =
    Bài 1/5.
    Cô ấy viết: “chào, đây có phải chỗ nói chuyện được không”. Bạn viết gì trước?
training-first-2 =
    Xem các lựa chọn.
    Điều gì phải đứng trước hết?
training-first-3 =
    Chọn một cái.
    Câu đầu tiên bạn hỏi cô ấy là gì?

training-first-good =
    Đúng.
    Hỏi trước giờ có tiện không, và điện thoại của ai. Mọi chuyện khác chờ được.

training-first-call =
    Không nên.
    Chuông reo thì người khác biết cô ấy nhắn cho mình. Hỏi trước giờ có tiện không.

training-first-name =
    Để sau.
    Tên có ích cho đại sứ quán, nhưng hỏi trước giờ có tiện không và điện thoại của ai.

training-watched =
    Bài 2/5.
    Đang nhắn thì cô ấy viết: “xin lỗi nhầm số”. Bạn làm gì?
training-watched-2 =
    Có thể đó là dấu hiệu.
    Giờ bạn làm gì?
training-watched-3 =
    Chọn một cái.
    Sau mấy chữ đó thì làm gì?

training-watched-good =
    Đúng.
    Có thể đó là dấu hiệu: có người đọc cùng. Đừng viết gì thêm về chuyện đó. Máy đã trả lời như cửa hàng. Chờ tới khi cô ấy viết.

training-watched-ask =
    Không nên.
    Giờ có thể có người đọc cùng. Mỗi chữ về chuyện đó có thể hại cô ấy. Im lặng và chờ cô ấy viết.

training-when-home =
    Bài 3/5.
    Cô ấy hỏi: “khi nào tôi được về?” Bạn viết gì?
training-when-home-2 =
    Bạn không biết.
    Bạn nói gì cho thật?
training-when-home-3 =
    Chọn một cái.
    Bạn nói gì về thời gian?

training-when-home-good =
    Đúng.
    Nói điều bạn biết, điều bạn sẽ hỏi, và bạn không biết ngày nào. Cô ấy sẽ tính theo lời bạn.

training-when-home-date =
    Không nên.
    Tới ngày mà không có gì, cô ấy mất lòng tin và có thể liều chạy. Nói điều bạn biết và điều bạn không biết.

training-kin =
    Bài 4/5.
    Người khác viết: “Tôi là cha nó. Nó có ở chỗ anh chị không?” Bạn viết gì?
training-kin-2 =
    Ai cũng nói vậy được.
    Bạn trả lời sao?
training-kin-3 =
    Chọn một cái.
    Người cha nghe gì?

training-kin-good =
    Đúng.
    Ai hỏi cũng nhận cùng câu trả lời. Cô ấy quyết định ai được biết.

training-kin-confirm =
    Không nên.
    Kẻ săn cô ấy nói mình là người nhà. Nói có là lộ chỗ cô ấy, nói không cũng lộ điều gì đó. Dùng cùng một câu cho mọi người.

training-sentence =
    Bài 5/5.
    Cô ấy im một ngày rồi viết “chào”. Viết cho cô ấy một câu.
training-sentence-2 =
    Lời của bạn.
    Bạn chào cô ấy thế nào?
training-sentence-3 =
    Một dòng là đủ.
    Bạn viết gì?

training-done =
    Hết bài tập.
    Đọc lại câu của bạn: dòng đầu có bình thường trên màn hình khóa không? Có chỉ nói điều có thật không? Có chỉ hỏi một chuyện không?
