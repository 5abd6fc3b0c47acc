# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = บันทึก
webchat-begin = เขียนอะไรก็ได้ที่นี่
webchat-write = เขียนข้อความ
webchat-placeholder = ข้อความ
webchat-send = ส่ง
webchat-attach = เพิ่มรูป เสียง หรือไฟล์
webchat-leave = ปิด
webchat-leave-hint = ปิดหน้านี้ กด Esc สองครั้งก็ได้เหมือนกัน
webchat-messages = ข้อความ
webchat-sending = กำลังส่ง…
webchat-not-sent = ยังไม่ได้ส่ง
webchat-waiting = กำลังรอเน็ต…
webchat-file = ไฟล์
webchat-too-long = ยาวเกินไป แบ่งส่งเป็นส่วน ๆ
webchat-file-refused = ไฟล์นี้ส่งไม่ได้ ส่งได้แค่รูป เสียง วิดีโอ หรือ PDF ไม่เกิน 10 MB
webchat-reload = ดูข้อความใหม่
