# Dòng đầu hiện trên màn hình khóa nên phải bình thường; câu hỏi nằm ở dòng hai.

distress-name =
    Cảm ơn bạn.
    Tên bạn là gì, như trong hộ chiếu? Câu nào cũng bỏ qua được: viết “bỏ qua”.
distress-name-2 =
    Ý là thế này.
    Viết họ tên đầy đủ, hoặc “bỏ qua”.
distress-name-3 =
    Một dòng là đủ.
    Họ tên đầy đủ của bạn là gì?

distress-age =
    Được.
    Bạn bao nhiêu tuổi?
distress-age-2 =
    Chỉ cần số.
    Năm nay bạn mấy tuổi?
distress-age-3 =
    Một số là đủ.
    Bạn sinh năm nào, hay bao nhiêu tuổi?

distress-home-place =
    Câu tiếp nhé.
    Quê bạn ở tỉnh, xã nào?
distress-home-place-2 =
    Chỉ cần tên nơi đó.
    Nhà bạn ở đâu?
distress-home-place-3 =
    Một từ là đủ.
    Bạn từ vùng nào tới?

distress-passport =
    Câu tiếp nhé.
    Nếu nhớ, viết số hộ chiếu. Gửi ảnh cũng được.
distress-passport-2 =
    Không nhớ cũng không sao.
    Bạn có số hay ảnh hộ chiếu không? Hoặc viết “bỏ qua”.
distress-passport-3 =
    Câu này bỏ qua được.
    Viết số hộ chiếu, hoặc “bỏ qua”.

distress-passport-holder =
    Được.
    Giờ ai giữ hộ chiếu của bạn?
distress-passport-holder-2 =
    Chọn một cái là được.
    Hộ chiếu ở chỗ bạn hay ở người khác?
distress-passport-holder-3 =
    Hỏi lại nhé.
    Hộ chiếu giờ ở đâu?

distress-country =
    Câu tiếp nhé.
    Giờ bạn ở nước nào? Chọn hoặc viết ra.
distress-country-2 =
    Chỉ cần tên nước.
    Giờ bạn ở đâu?
distress-country-3 =
    Không chắc thì đoán cũng được.
    Ở nước nào?

distress-city =
    Được.
    Ở thành phố hay vùng nào?
distress-city-2 =
    Chỉ cần tên nơi đó.
    Thành phố gần nhất là gì?
distress-city-3 =
    Đoán cũng được.
    Gần thành phố nào?

distress-compound =
    Câu tiếp nhé.
    Chỗ đó hay công ty tên gì? Viết sao cũng được.
distress-compound-2 =
    Biết gì viết nấy.
    Trên cổng hay trên thẻ ghi gì?
distress-compound-3 =
    Không biết thì viết “bỏ qua”.
    Người ở đó gọi chỗ đó là gì?

distress-which-place =
    Được, đã ghi lại.
    Có phải một trong những chỗ này không? Nếu không, hãy chọn dòng cuối.
distress-which-place-2 =
    Chỉ cần chọn một.
    Tên nào là đúng?
distress-which-place-3 =
    Nếu không có tên đúng, chọn dòng cuối.
    Có phải một trong những chỗ này không?

distress-building =
    Được.
    Tòa nhà, tầng hay phòng nào?
distress-building-2 =
    Biết gì viết nấy.
    Bạn ngủ ở tòa nào, tầng mấy?
distress-building-3 =
    Một số là đủ.
    Số phòng hay số tầng?

distress-landmarks =
    Câu tiếp nhé.
    Từ đó nhìn thấy gì? Ví dụ sông, tháp, màu cổng.
distress-landmarks-2 =
    Biết gì viết nấy.
    Gần đó có gì?
distress-landmarks-3 =
    Một thứ là đủ.
    Ở đó cái gì dễ nhận ra nhất?

distress-people =
    Được.
    Bao nhiêu người ở cùng bạn cũng muốn về?
distress-people-2 =
    Chỉ cần số.
    Bạn có một mình, hay với mấy người?
distress-people-3 =
    Đoán cũng được.
    Tất cả là mấy người?

distress-children =
    Câu tiếp nhé.
    Có ai dưới 18 tuổi không?
distress-children-2 =
    Chọn một cái là được.
    Ở đó có trẻ em không?
distress-children-3 =
    Hỏi lại nhé.
    Có ai còn nhỏ tuổi không?

distress-injuries =
    Được.
    Có ai bị đau, bị bệnh và cần bác sĩ không? Không cần kể thêm.
distress-injuries-2 =
    Chọn một cái là được.
    Có ai cần thuốc hay bác sĩ không?
distress-injuries-3 =
    Hỏi lại nhé.
    Giờ có ai bị bệnh không?

distress-pregnancy =
    Câu tiếp nhé.
    Có ai đang mang thai không?
distress-pregnancy-2 =
    Chọn một cái là được.
    Bạn hay người bạn nào có thai không?
distress-pregnancy-3 =
    Hỏi lại nhé.
    Có ai sắp sinh em bé không?

distress-debt =
    Được.
    Có ai đòi tiền rồi mới cho bạn đi không?
distress-debt-2 =
    Chọn một cái là được.
    Có ai bảo bạn trả tiền rồi mới được về không?
distress-debt-3 =
    Hỏi lại nhé.
    Có ai đòi tiền bạn không?

distress-debt-deadline =
    Ghi rồi nhé.
    Bao nhiêu, và tới ngày nào? Bạn không bao giờ phải trả tiền cho mình.
distress-debt-deadline-2 =
    Biết gì viết nấy.
    Viết số tiền và ngày.
distress-debt-deadline-3 =
    Một dòng là đủ.
    Phải trả trước ngày nào?

distress-recruited =
    Câu tiếp nhé.
    Ban đầu bạn biết việc này từ đâu? Ví dụ bạn bè, Facebook, môi giới.
distress-recruited-2 =
    Biết gì viết nấy.
    Ai hay ứng dụng nào giới thiệu việc?
distress-recruited-3 =
    Một từ là đủ.
    Lời mời làm việc từ đâu tới?

distress-hours =
    Được.
    Nhắn tin lúc mấy giờ thì tốt nhất?
distress-hours-2 =
    Ví dụ: 10 giờ tối.
    Lúc nào bạn hay một mình với điện thoại?
distress-hours-3 =
    Một giờ là đủ.
    Mấy giờ mình nhắn được?

distress-consent-embassy =
    Bạn quyết định.
    Mình chuyển câu trả lời của bạn cho đại sứ quán nước bạn được không?
distress-consent-embassy-2 =
    Chọn một cái là được.
    Đại sứ quán nước bạn được biết câu trả lời của bạn không?
distress-consent-embassy-3 =
    Bạn nói không cũng được.
    Mình báo đại sứ quán nước bạn: có hay không?

distress-consent-ngo =
    Như trước, bạn quyết định.
    Mình chuyển câu trả lời của bạn cho các nhóm hỗ trợ làm cùng mình được không?
distress-consent-ngo-2 =
    Chọn một cái là được.
    Các nhóm hỗ trợ làm cùng mình được biết câu trả lời không?
distress-consent-ngo-3 =
    Bạn nói không cũng được.
    Mình báo các nhóm hỗ trợ: có hay không?

distress-consent-family =
    Một câu nữa, bạn quyết định.
    Mình chuyển câu trả lời của bạn cho gia đình bạn được không?
distress-consent-family-2 =
    Chọn một cái là được.
    Gia đình bạn được biết câu trả lời không?
distress-consent-family-3 =
    Bạn nói không cũng được.
    Mình báo gia đình bạn: có hay không?

distress-pin =
    Gần xong rồi.
    Nếu dễ, gửi vị trí ở đây. Không gửi cũng được: viết “bỏ qua”.
distress-pin-2 =
    Không gửi cũng không sao.
    Gửi vị trí, viết địa chỉ, hoặc “bỏ qua”.
distress-pin-3 =
    Câu này bỏ qua được.
    Có địa chỉ hay điểm trên bản đồ không?

distress-told =
    Câu tiếp nhé.
    Bạn đã nói với ai về chuyện này?
distress-told-2 =
    Biết gì viết nấy.
    Trước đây bạn đã báo cho ai chưa?
distress-told-3 =
    Câu này bỏ qua được.
    Có ai hay cơ quan nào biết chưa?

distress-more =
    Cảm ơn bạn, ghi rồi nhé.
    Có người đọc tin này. Lúc nào bạn cũng viết thêm được.
distress-more-2 =
    Mình thấy rồi.
    Còn gì thì cứ viết thêm.
distress-more-3 =
    Chỗ này luôn mở.
    Viết gì ở đây cũng được.

distress-further =
    Cảm ơn bạn, như vậy rất có ích.
    Còn năm câu ngắn nữa, có ích cho giấy tờ. Hỏi tiếp nhé?
distress-further-2 =
    Chọn một cái là được.
    Thêm năm câu ngắn, hay dừng ở đây?
distress-further-3 =
    Bạn nói không cũng được.
    Mình hỏi tiếp năm câu ngắn không?

distress-can-go-out =
    Câu tiếp nhé.
    Muốn ra ngoài cổng thì bạn có ra được không?
distress-can-go-out-2 =
    Chọn một cái là được.
    Bạn được tự ra ngoài rồi quay lại không?
distress-can-go-out-3 =
    Hỏi lại nhé.
    Bạn đi ra ngoài một mình được không?

distress-food =
    Được.
    Giờ bạn có đủ đồ ăn, nước và thuốc không?
distress-food-2 =
    Chọn một cái là được.
    Ăn uống có đủ không?
distress-food-3 =
    Hỏi lại nhé.
    Đồ ăn và nước: đủ không?

distress-paid =
    Câu tiếp nhé.
    Bạn đã được trả tiền công chưa?
distress-paid-2 =
    Chọn một cái là được.
    Bạn nhận lương chưa?
distress-paid-3 =
    Hỏi lại nhé.
    Lương trả đủ, một phần, hay chưa trả?

distress-threats =
    Được.
    Có ai đe dọa bạn hay gia đình bạn không? Không cần kể thêm.
distress-threats-2 =
    Chọn một cái là được.
    Có ai nói sẽ làm đau bạn hay gia đình bạn không?
distress-threats-3 =
    Hỏi lại nhé.
    Lời đe dọa với bạn hay gia đình: có hay không?

distress-police-threat =
    Câu cuối trong năm câu.
    Có ai nói nếu bạn đi thì công an sẽ bắt bạn không?
distress-police-threat-2 =
    Chọn một cái là được.
    Có ai bảo bạn đi là gặp rắc rối với công an không?
distress-police-threat-3 =
    Hỏi lại nhé.
    Họ có lấy công an ra dọa bạn không?
