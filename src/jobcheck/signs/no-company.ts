import { isCorporate } from '../contacts.ts';
import { has, type Sign } from '../sign.ts';

/** "PT Arunika", "Kerry Foods Ltd.", "Tech Sdn Bhd": how a firm's name is written, whatever the language. */
const FIRM =
  /(?<!\p{L})(?:PT|CV)\.? ?[A-Z]|(?<!\p{L})(?:Sdn\.? ?Bhd|Pte\.? ?Ltd|Ltd|Inc|LLC|L\.L\.C|GmbH|Corp|PLC|S\.A|Jsc|JSC|Group|Hotels?|Hospital|Manpower|Pvt)(?!\p{L})/u;

/** Nobody is named who would employ: a sign by its absence. */
export const noCompany: Sign = (advert) => {
  const named = advert.parts.some(({ raw, contacts }) => FIRM.test(raw) || contacts.some(isCorporate));
  return named || has(advert, 'company') ? undefined : {};
};
