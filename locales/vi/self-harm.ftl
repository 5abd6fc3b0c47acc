# Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

self-harm-thoughts =
    Mình thấy tin rồi. Cảm ơn bạn đã viết.
    Bạn có đang nghĩ tới việc kết thúc đời mình không?
self-harm-thoughts-2 =
    Mình đây.
    Bạn có nghĩ tới việc tự tay mình chết không?
self-harm-thoughts-3 =
    Ở đây nói được.
    Bạn có muốn kết thúc cuộc sống không?

self-harm-today =
    Cảm ơn bạn đã kể.
    Bạn nghĩ hôm nay bạn có thể làm điều đó không?
self-harm-today-2 =
    Ở đây nói được.
    Là hôm nay, hay chưa phải lúc này?
self-harm-today-3 =
    Chọn một cái là được.
    Hôm nay: có hay không?

self-harm-near =
    Mình vẫn đọc đây.
    Gần bạn có thứ gì bạn có thể dùng để làm điều đó không?
self-harm-near-2 =
    Chọn một cái là được.
    Thứ đó có ở gần bạn không?
self-harm-near-3 =
    Hỏi lại nhé.
    Với tay có tới không?

self-harm-put-away =
    Bạn làm giúp một việc bây giờ nhé.
    Để thứ đó thật xa, hoặc đi ra xa nó. Rồi viết lại cho mình.

self-harm-someone =
    Cảm ơn bạn.
    Gần bạn có ai bạn tin được không?
self-harm-someone-2 =
    Chọn một cái là được.
    Bạn ngồi cạnh một người bạn quý được không?
self-harm-someone-3 =
    Hỏi lại nhé.
    Có bạn bè nào ở gần không?

self-harm-contacts =
    Có người đọc tin này.
    Nếu gọi được, những người này cũng lắng nghe:

self-harm-contacts-none =
    Có người đọc tin này.
    Nếu được, ở gần người bạn tin. Bạn viết ở đây được, một chữ là đủ.

self-harm-more =
    Mình vẫn đang đọc.
    Lúc này bạn thấy thế nào?
self-harm-more-2 =
    Bạn cần bao lâu cũng được.
    Viết gì cũng được, một chữ cũng được.
self-harm-more-3 =
    Chỗ này luôn mở.
    Nói gì ở đây cũng được.
