import { isCorporate } from '../contacts.ts';
import { has, isCryForHelp, type Sign } from '../sign.ts';

/** "PT Arunika", "Kerry Foods Ltd.", "Tech Sdn Bhd", "Blue Heron Outsourcing": how a firm's name is written, whatever the language. */
const FIRM =
  /(?<!\p{L})(?:PT|CV)\.? ?[A-Z]|(?<!\p{L})(?:Sdn\.? ?Bhd|Pte\.? ?Ltd|Ltd|Inc|LLC|L\.L\.C|GmbH|Corp|PLC|S\.A|Jsc|JSC|Group|Hotels?|Hospital|Manpower|Pvt)(?!\p{L})|(?<!\p{L})\p{Lu}[\p{L}\d]+ (?:\p{Lu}[\p{L}\d]+ )?(?:Solutions?|Outsourcing|Interactive|Media|Systems|Technolog(?:y|ies)|Consult(?:ing|ancy)|Recruitment|Agency|Academy|Studios?|Enterprises?|Ventures|Holdings?|Logistics|Foods|Resorts?|Communications|Networks?|Job Cent(?:re|er))(?!\p{L})/u;
/** A name in quotation marks beside a word for a firm: «"Lotus Sky" নামে একটা কোম্পানি». */
const QUOTED_FIRM =
  /(?:["“„«「『][^"”“»」』\n]{2,40}["”»」』][^"”»」』\n]{0,20}(?:company|firm|kumpanya|perusahaan|syarikat|kampuni|công ty|公司|บริษัท|ကုမ္ပဏီ|ក្រុមហ៊ុន|कंपनी|कम्पनी|কোম্পানি|සමාගම|நிறுவன|கம்பெனி|کمپنی|ኩባንያ|ድርጅት)|(?:company|firm|kumpanya|kumpanyang|perusahaan|syarikat|kampuni|công ty|cty|公司|บริษัท|ကုမ္ပဏီ|ក្រុមហ៊ុន|कंपनी|कम्पनी|কোম্পানি|සමාගම|நிறுவனம்|கம்பெனி|کمپنی|ኩባንያ|ድርጅት)[^"“«「『\n]{0,14}["“«「『]\p{L})/iu;
/** A name said to be one: "công ty tên Kim Phát", "company called Lotus". */
const CALLED_FIRM =
  /(?:công ty|cty) (?:tên|tên là) \p{Lu}|(?:company|firm) (?:called|named) \p{L}|公司(?:叫|名叫|名为|名為)(?!什么|什麼|啥)\p{L}|(?:perusahaan|syarikat) (?:bernama|nama) \p{Lu}/u;
/** Nobody is named who would employ: a sign by its absence. */
export const noCompany: Sign = (advert) => {
  if (isCryForHelp(advert)) return undefined;
  const named = advert.parts.some(
    ({ raw, contacts }) =>
      FIRM.test(raw) || QUOTED_FIRM.test(raw) || CALLED_FIRM.test(raw) || contacts.some(isCorporate),
  );
  return named || has(advert, 'company') ? undefined : {};
};
