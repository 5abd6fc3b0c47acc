# คำตอบนอกเรื่องที่คุยอยู่ ส่งได้ทุกเวลา ไม่เคยสัญญาอะไร

language-menu = อยากใช้ภาษาอะไร?
# ใช้เมื่อข้อความยังไม่มีในภาษานี้ ตัวเลือกคือชื่อภาษา และคนจริง
language-missing =
    โอเค
    ข้อความต่อไปยังไม่มีเป็นภาษาไทย ในนี้คุณอ่านภาษาไหนได้?
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
    สวัสดีอีกครั้ง
    คุยต่อจากที่ค้างไว้นะ
stopped =
    โอเค
    ตอนนี้เราเงียบแล้ว ถ้าอยากคุยต่อ พิมพ์อะไรมาก็ได้
human-coming =
    โอเค จดไว้แล้ว
    จะมีคนอ่านข้อความของคุณ พิมพ์ต่อที่นี่ได้
# บอกวิธีลบแบบทั่วไป เพราะแต่ละแอปเรียกปุ่มไม่เหมือนกัน
wipe-how-to =
    โอเค
    วิธีลบ: กดค้างที่แชทนี้ในรายการแชท แล้วเลือกลบ ถ้ามีคำถาม ให้เลือกลบทั้งสองฝ่าย
    มีคนอ่านคำขอของคุณเรื่องข้อมูลที่เราเก็บไว้
# เหมือนคำตอบจากร้านค้า ใช้เมื่อมีคนอื่นอ่านอยู่ด้วย
cover-reply = ขออภัย ตอนนี้ร้านปิดแล้ว ขอบคุณที่สอบถาม
unknown-message =
    ได้รับข้อความแล้ว
    เรายังเปิดดูไม่ได้ พิมพ์เป็นตัวหนังสือได้ไหม?
too-long =
    ได้รับข้อความแล้ว
    ข้อความยาวมาก จะมีคนอ่าน ส่วนคำถามเมื่อกี้ ตอบสั้นๆ ก็พอ
