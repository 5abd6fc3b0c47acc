# ตัวหนังสือบนปุ่ม สั้น ไม่เกิน 64 ตัว

choice-yes = ใช่
choice-no = ไม่
choice-in-danger = ใช่ ตอนนี้
choice-unsure = ไม่แน่ใจ
choice-can-chat = ตอนนี้ได้
choice-not-now = ไว้ทีหลัง
choice-own-phone = ของตัวเอง
choice-shared-phone = ยืมมา
choice-checked-phone = มีคนเช็ก
choice-held-by-me = อยู่กับตัวเอง
choice-held-by-others = คนอื่นเก็บไว้
choice-need-help = อยากให้ช่วย
choice-look-for = ตามหาคน
choice-job = เรื่องงาน
choice-other = เรื่องอื่น
choice-indonesia = อินโดนีเซีย
choice-philippines = ฟิลิปปินส์
choice-malaysia = มาเลเซีย
choice-myanmar = เมียนมา
choice-cambodia = กัมพูชา
choice-laos = ลาว
choice-thailand = ไทย
choice-none-of-these = ไม่ใช่สักข้อ

# ข้างรายการภาษา: ภาษาที่เหลือ และคนที่อ่านข้อความ
choice-more = เพิ่มเติม
choice-a-person = คุยกับคน

choice-already-out = ออกมาแล้ว
choice-back-home = ถึงบ้านแล้ว
choice-my-messages = ข้อความของฉัน
choice-another-country = ประเทศอื่น
choice-part = บางส่วน
choice-under-18 = ไม่ถึง 18
choice-adult = 18 ขึ้นไป
choice-still-inside = ยังอยู่ข้างใน
choice-nobody = ไม่มีใคร
choice-family-friends = ครอบครัวหรือเพื่อน
choice-other-people = คนอื่น
choice-lost = หายไปแล้ว
choice-my-child = ลูก
choice-my-sibling = พี่หรือน้อง
choice-my-partner = สามีหรือภรรยา
choice-my-parent = พ่อหรือแม่
choice-my-friend = เพื่อน
choice-fine = สบายดี
choice-as-before = เหมือนเดิม
choice-not-so-good = ไม่ค่อยดี
choice-doctor = หมอ
choice-someone-to-talk = คนที่คุยด้วยได้
choice-both = ทั้งสองอย่าง
choice-work = งาน
choice-school = เรียน
choice-what-is-kept = เก็บอะไรไว้บ้าง
choice-who-sees-it = ใครอ่านได้
choice-change-it = แก้ไขข้อมูล
choice-erase-it = ลบทิ้ง
choice-that-is-all = แค่นี้
choice-it-is-me = เราเอง
choice-someone-with-me = คนที่อยู่ด้วย

# ประเทศที่คนมาจาก
choice-china = จีน
choice-vietnam = เวียดนาม
choice-india = อินเดีย
choice-ethiopia = เอธิโอเปีย
choice-kenya = เคนยา
choice-bangladesh = บังกลาเทศ
choice-brazil = บราซิล
choice-cameroon = แคเมอรูน
choice-ghana = กานา
choice-hong-kong = ฮ่องกง
choice-ivory-coast = โกตดิวัวร์
choice-japan = ญี่ปุ่น
choice-nepal = เนปาล
choice-nigeria = ไนจีเรีย
choice-pakistan = ปากีสถาน
choice-rwanda = รวันดา
choice-south-africa = แอฟริกาใต้
choice-south-korea = เกาหลีใต้
choice-sri-lanka = ศรีลังกา
choice-taiwan = ไต้หวัน
choice-uganda = ยูกันดา
choice-zimbabwe = ซิมบับเว

# The check of a job offer.
choice-thats-all = หมดแล้ว
choice-not-left = ยังไม่ออกเดินทาง
choice-at-airport = อยู่สนามบิน
choice-on-the-way = กำลังเดินทาง
choice-there = ถึงที่นั่นแล้ว
choice-correct = แก้ข้อความ
choice-another-offer = งานอื่น
choice-only-number = เฉพาะเบอร์
choice-picture-for-friends = รูปให้เพื่อน

# สำหรับฝึกคนใหม่
choice-ready = เริ่ม
choice-training-ok-now = ตอนนี้แชทได้ไหม?
choice-training-call = โทรหาเขา
choice-training-name = คุณชื่ออะไร?
choice-training-quiet = เงียบแล้วรอ
choice-training-ask = ถามว่าเป็นอะไร
choice-training-hide = บอกให้เขาซ่อนตัว
choice-training-honest = เรายังไม่รู้
choice-training-date = บอกวันสักวัน
choice-training-sure = บอกว่าไม่นาน
choice-training-same = ตอบเหมือนทุกคน
choice-training-confirm = ใช่ เขาอยู่
choice-training-deny = ไม่ เขาไม่อยู่
