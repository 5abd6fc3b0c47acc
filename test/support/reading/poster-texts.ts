/** Adverts as posters carry them, written for this suite: heading, two bands, body, foot with the contact. */
export interface PosterText {
  readonly script: string;
  /** The language that a session would have (BCP 47). */
  readonly language: string;
  readonly lines: readonly string[];
}

export const posterTexts: readonly PosterText[] = [
  {
    script: 'Latin',
    language: 'id',
    lines: [
      'LOWONGAN KERJA LUAR NEGERI',
      'Gaji 12.000.000 sampai 18.000.000 per bulan',
      'Tiket pesawat dan mess ditanggung perusahaan',
      'Posisi: admin chat, telemarketing',
      'Tidak perlu ijazah, tidak perlu pengalaman',
      'Umur 18-35 tahun, bisa mengetik',
      'Berangkat minggu depan, kuota terbatas',
      'Hubungi WA 0812-0000-4411',
    ],
  },
  {
    script: 'Thai',
    language: 'th',
    lines: [
      'รับสมัครงานด่วน ปอยเปต',
      'เงินเดือน 35,000 ถึง 60,000 บาท',
      'ที่พักฟรี อาหารฟรี ค่ารถฟรี',
      'ตำแหน่ง แอดมินตอบแชทลูกค้า',
      'ไม่ต้องมีวุฒิ ไม่ต้องมีประสบการณ์',
      'มีรถรับส่งข้ามด่านชายแดน',
      'เริ่มงานได้ทันที รับจำนวนจำกัด',
      'ติดต่อ LINE admin0000',
    ],
  },
  {
    script: 'Han',
    language: 'zh-Hans',
    lines: [
      '高薪招聘海外客服',
      '底薪一万五起另加提成',
      '公司包吃包住包机票',
      '不限学历不需要经验',
      '会拼音打字即可上岗',
      '落地有专人接机送到园区',
      '十个名额先到先得',
      '联系电话 0812-0000-4411',
    ],
  },
  {
    script: 'Devanagari',
    language: 'hi',
    lines: [
      'विदेश में नौकरी का मौका',
      'वेतन 80,000 से 1,00,000 रुपये',
      'रहना और खाना मुफ्त',
      'टिकट कंपनी की तरफ से',
      'कॉल सेंटर और डाटा एंट्री',
      'अनुभव की जरूरत नहीं',
      'तीन दिन में उड़ान, सीटें सीमित',
      'संपर्क 0812-0000-4411',
    ],
  },
  {
    script: 'Burmese',
    language: 'my',
    lines: [
      'နိုင်ငံခြားအလုပ်ခေါ်စာ',
      'လစာ ၁၅ သိန်း အထက်',
      'နေစားငြိမ်း ကားခပေးမည်',
      'အတွေ့အကြုံမလိုပါ',
      'ကွန်ပျူတာ စာရိုက်တတ်ရမည်',
      'အွန်လိုင်းဝန်ထမ်း အမြန်လိုသည်',
      'အသက် ၁၈ မှ ၃၅ နှစ်',
      'ဆက်သွယ်ရန် 09 000 0000',
    ],
  },
  {
    script: 'Bengali',
    language: 'bn',
    lines: [
      'বিদেশে চাকরির সুযোগ',
      'বেতন ৮০ হাজার থেকে ১ লাখ টাকা',
      'থাকা খাওয়া সম্পূর্ণ ফ্রি',
      'বিমান টিকিট কোম্পানি দেবে',
      'কম্পিউটার অপারেটর ও কল সেন্টার',
      'অভিজ্ঞতা লাগবে না',
      'আসন সীমিত, দ্রুত যোগাযোগ করুন',
      'ফোন 0812-0000-4411',
    ],
  },
  {
    script: 'Tamil',
    language: 'ta',
    lines: [
      'வெளிநாட்டில் வேலை வாய்ப்பு',
      'மாத சம்பளம் 80,000 ரூபாய்',
      'தங்குமிடம் உணவு இலவசம்',
      'விமான டிக்கெட் நிறுவனம் தரும்',
      'கணினி தட்டச்சு தெரிந்தால் போதும்',
      'அனுபவம் தேவையில்லை',
      'உடனடியாக புறப்பட வேண்டும்',
      'தொடர்புக்கு 0812-0000-4411',
    ],
  },
  {
    script: 'Arabic',
    language: 'ur',
    lines: [
      'بیرون ملک نوکری کا موقع',
      'تنخواہ 80,000 روپے ماہانہ',
      'رہائش اور کھانا مفت',
      'ٹکٹ کمپنی دے گی',
      'کال سینٹر اور ڈیٹا انٹری',
      'تجربے کی ضرورت نہیں',
      'نشستیں محدود ہیں',
      'رابطہ 0812-0000-4411',
    ],
  },
];
