import { type Sign } from '../sign.ts';

/**
 * What no licence says: that it lasts for ever, comes from a body that licenses no agencies, or has a number made of boasts. Own knowledge,
 * along invented adverts; to be read by speakers.
 */
const ODD =
  /\b(?:vip|forever|boss|bebas|free|super|platinum|premium|interpol|president\p{L}*|presiden\p{L}*|unlimited|lifetime|everything|united nations|seumur hidup|\d+ (?:ministries|kementerian))\b|\b(?:20[3-9]\d|2[1-9]\d\d)\b|vĩnh viễn|trọn đời|ตลอดชีพ|ไซเบอร์|चिरस्थाय|आजीवन|प्रधानमंत्री|চিরস্থায়ী|আজীবন|تاحیات|ကုလသမဂ္ဂ|संयुक्त राष्ट्र|বিশ্ব সরকার|联合核发|聯合核發|终身|終身|永久|∞|(?<![\d.,-])0{2,}\d?(?=\/)|\/(?:world|all|un)\b|\bun\/|(?<=(?:no\.?|nomor|số|எண்|نمبر|নং|क्र\.?|नं\.?) )0(?![\d.,])/iu;
/** How far from the licence it stands, in UTF-16 units. */
const NEAR = 90;

export const licenseClaimFake: Sign = ({ parts }) => {
  for (const part of parts) {
    for (const hit of part.hits) {
      if (hit.concept !== 'licence') continue;
      const start = part.words[hit.from]?.start ?? 0;
      const end = part.words[hit.to - 1]?.end ?? start;
      const odd = ODD.exec(part.view.text.slice(start, end + NEAR));
      if (odd !== null) return { at: { part, start, end: Math.max(end, start + odd.index + odd[0].length) } };
    }
  }
  return undefined;
};
