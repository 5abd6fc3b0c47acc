import { type Sign } from '../sign.ts';

/**
 * What no licence says: that it lasts for ever, comes from a body that licenses no agencies, or has a number made of boasts. Own knowledge,
 * along invented adverts; to be read by speakers.
 */
const ODD =
  /\b(?:vip|forever|boss|bebas|free|super|platinum|premium|interpol|president\p{L}*|presiden\p{L}*|unlimited|lifetime|everything|united nations|seumur hidup|\d+ (?:ministries|kementerian))\b|\b(?:20[3-9]\d|2[1-9]\d\d)\b|vĩnh viễn|trọn đời|ตลอดชีพ|ไซเบอร์|चिरस्थाय|आजीवन|प्रधानमंत्री|চিরস্থায়ী|আজীবন|تاحیات|ကုလသမဂ္ဂ|संयुक्त राष्ट्र|বিশ্ব সরকার|联合核发|聯合核發|终身|終身|永久|∞|(?<![\d.,-])0{2,}\d?(?=\/)|\/(?:world|all|un)\b|\bun\/|(?<=(?:no\.?|nomor|số|எண்|نمبر|নং|क्र\.?|नं\.?) )0(?![\d.,])/iu;
/** How far from the licence it stands, in UTF-16 units. */
const NEAR = 90;

/** "Licensed", "approved", "permit", as a word: the lists' concept asks for more than the word. */
const APPROVED =
  /licen[cs]|\blesen|lisens|\bi[zj]in\b|giấy phép|cấp phép|ac{1,2}redit|akredit|ap{1,2}roved|authori[sz]ed|certified|recogni[sz]ed|leseni|imeidhinish|kibali|terdaftar|ditauliah|ใบอนุญาต|รับรอง|许可|許可|批准|认证|認證|特许|特許|牌照|执照|執照|लाइसेंस|लाइसेन्स|मान्यता|अनुमोदित|स्वीकृत|লাইসেন্স|অনুমোদিত|لائسنس|منظور|உரிமம்|உரிம எண்|அங்கீகார|බලපත්|අනුමත|ፈቃድ|የጸደቀ|አጽድቆ|អាជ្ញាប័ណ្ណ|អនុញ្ញាត|លិខិតអនុ|လိုင်စင်|ခွင့်ပြု|အသိအမှတ်/giu;
/** Bodies that license no agency, or that there are none of. */
const ISSUER =
  /interpol|united nation|government of asia|world (?:labou?r|jobs?|work|employment|government)|international labou?r (?:police|council|court)|facebook|tiktok|youtube|google|perserikatan bangsa|kerajaan dunia|kementerian (?:lowongan|dunia)|umoja wa (?:mataifa|kazi)|ajira za dunia|kazi duniani|liên (?:hợp|hiệp) quốc|อินเตอร์โพล|ตำรวจสากล|สหประชาชาติ|แรงงานโลก|联合国|聯合國|国际刑警|國際刑警|世界(?:劳|勞|就业|就業)|跨国认证|跨國認證|इंटरपोल|इन्टरपोल|संयुक्त राष्ट्र|विश्व (?:श्रम|रोज़?गार)|জাতিসংঘ|ইন্টারপোল|(?:বিশ্ব|আন্তর্জাতিক) (?:শ্রম|কর্ম)|اقوام\p{M}? متحدہ|انٹرپول|عالمی (?:لیبر|جاب)|ورلڈ جاب|ஐ\.? ?நா\.|ஐக்கிய நாடு|இன்டர்போல்|உலக (?:தொழிலாள|வேலை)|එක්සත් ජාතීන්|ඉන්ටර්?පෝල්|(?:ලෝක|ආසියානු) (?:කම්කරු|රැකියා)|ኢንተርፖል|የተባበሩት|(?:የዓለም|ዓለም አቀፍ|በእስያ) (?:ሥራ|የሠራተ|የሥራ|ሠራተ)|អ៊ិនទែប៉ូល|សហប្រជាជាតិ|အင်တာပိုလ်|ကုလသမဂ္ဂ/iu;
/** In capitals alone: "un" is a word of many languages. */
const ISSUER_IN_CAPITALS = /(?<!\p{L})(?:UN|UNO|WHO|NATO|UNESCO|UNICEF|ASEAN|FBI|CIA|FIFA|PBB)(?!\p{L})/u;
/** Nothing but noughts before the last figure, one figure over and over, or the spy's. */
const ODD_NUMBER = /(?<![\d.,+-])(?:0{3,}\d?|00\d|(\d)\1{3,})(?![\d.,])/u;
/** Before and behind the word, in UTF-16 units. */
const BESIDE = 45;

export const licenseClaimFake: Sign = ({ parts }) => {
  for (const part of parts) {
    for (const hit of part.hits) {
      if (hit.concept !== 'licence') continue;
      const start = part.words[hit.from]?.start ?? 0;
      const end = part.words[hit.to - 1]?.end ?? start;
      const odd = ODD.exec(part.view.text.slice(start, end + NEAR));
      if (odd !== null) return { at: { part, start, end: Math.max(end, start + odd.index + odd[0].length) } };
    }
    for (const { index, 0: word } of part.view.text.matchAll(APPROVED)) {
      const start = Math.max(0, index - BESIDE);
      const before = part.view.text.slice(start, index);
      const behind = part.view.text.slice(index, index + word.length + BESIDE);
      const odd = ODD_NUMBER.exec(behind) ?? ISSUER.exec(behind) ?? ISSUER_IN_CAPITALS.exec(behind);
      if (odd !== null) return { at: { part, start: index, end: index + odd.index + odd[0].length } };
      const issued = ISSUER.exec(before) ?? ISSUER_IN_CAPITALS.exec(before);
      if (issued !== null) return { at: { part, start: start + issued.index, end: index + word.length } };
    }
  }
  return undefined;
};
