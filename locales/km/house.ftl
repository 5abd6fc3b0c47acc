# ចម្លើយក្រៅពីលំហូរ អាចផ្ញើនៅពេលណាក៏បាន។ មិនដែលសន្យាអ្វីឡើយ។

language-menu = អ្នកចង់ប្រើភាសាអ្វី?
language-missing =
    បាទ/ចាស។
    ពាក្យបន្ទាប់មិនទាន់មានជាភាសាខ្មែរទេ។ ក្នុងនេះ អ្នកអានភាសាណាបាន?
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
    សួស្តីម្តងទៀត។
    យើងបន្តពីកន្លែងមុន។
stopped =
    បាទ/ចាស។
    ឥឡូវយើងនៅស្ងៀម។ ចង់បន្ត សរសេរអ្វីក៏បាន។
human-coming =
    បាទ/ចាស កត់ទុកហើយ។
    មានមនុស្សនឹងអានសាររបស់អ្នក។ អ្នកអាចសរសេរបន្តនៅទីនេះ។
# ប្រាប់ពីរបៀបលុបជាទូទៅ ព្រោះកម្មវិធីនីមួយៗដាក់ឈ្មោះប៊ូតុងខុសគ្នា។
wipe-how-to =
    បាទ/ចាស។
    របៀបលុប៖ ចុចឱ្យយូរលើឆាតនេះក្នុងបញ្ជីឆាត រួចរើស "លុប"។ បើគេសួរ សូមរើសលុបទាំងសងខាង។
    មានមនុស្សអានសំណើរបស់អ្នក អំពីអ្វីដែលយើងរក្សាទុក។
# ដូចចម្លើយរបស់ហាងលក់អីវ៉ាន់។ ប្រើពេលមានគេអានជាមួយ។
cover-reply = សុំទោស ឥឡូវហាងបិទហើយ។ អរគុណដែលបានសួរ។
unknown-message =
    បានទទួលសារហើយ។
    យើងមិនទាន់បើកបានទេ។ សរសេរជាអក្សរបានទេ?
too-long =
    បានទទួលសារហើយ។
    សារវែងណាស់ មានមនុស្សនឹងអាន។ សំណួរមុន ឆ្លើយខ្លីៗបានហើយ។
