# Nhân viên đề nghị một ứng dụng hoặc số thứ hai, phòng khi tin nhắn không đến ở đây. Lời trung tính: người khác có thể đọc.
# $places: mỗi nơi một dòng. $word: chữ và số như K7QF-M2WX, dùng được trong ba ngày.
second-way-offer =
    Còn một điều nữa.
    Đôi khi tin nhắn của chúng tôi không đến được đây. Bạn cũng có thể viết cho chúng tôi ở:
    { $places }
    Ở đó, tin nhắn đầu tiên chỉ viết thế này: { $word }
    Như vậy chúng tôi biết đó là bạn. Từ này chỉ dùng được một lần, và ba ngày nữa thì hết hạn. Nếu không muốn, bạn không cần làm gì.
# $address: đường dẫn. Mở nó thì từ này được gửi tự động.
second-way-telegram = Telegram (mở liên kết này rồi bấm Start): { $address }
# $address: số điện thoại.
second-way-whatsapp = WhatsApp: { $address }
# Nói ở nơi từ này được viết.
second-way-joined =
    Cảm ơn bạn.
    Chúng tôi biết đó là bạn. Bạn cũng có thể viết ở đây.
