import { normalise } from '../text/index.ts';

/**
 * Countries that people who write to us come from or are held in: languages.json, contacts.json and gazetteer.json of the
 * research, and those named in its domain.md.
 */
const countries =
  'ID MY PH VN TH MM KH LA SG BN TL CN HK TW JP KR IN PK BD LK NP AE KE UG TZ ET NG GH ZA RW BI MA EG CM BR RU UZ KZ US'.split(
    ' ',
  );
/** Languages whose names for countries are known: those in which people write. */
const languages = 'en id zh-Hans zh-Hant vi am hi sw th my fil bn ms ta si ur ne km lo ja ko ar fr pt ru'.split(' ');

/** What people call themselves, where that is not the country's name. Own knowledge. */
const peoples: Readonly<Record<string, readonly string[]>> = {
  ID: ['indonesian', 'wni', 'indo', 'tki', 'pmi', 'orang indonesia', 'warga negara indonesia'],
  MY: ['malaysian', 'orang malaysia', 'warga malaysia'],
  PH: ['filipino', 'filipina', 'pinoy', 'pinay', 'pinas', 'philippine', 'the philippines'],
  VN: ['vietnamese', 'viet nam', 'vn', 'người việt', 'người việt nam'],
  TH: ['thai', 'คนไทย', 'ไทย'],
  MM: ['burmese', 'burma', 'myanmar burma', 'ဗမာ', 'birma'],
  KH: ['cambodian', 'khmer', 'kamboja'],
  LA: ['lao', 'laotian'],
  CN: ['chinese', '中国人', '中國人', 'china'],
  HK: ['hong kong', 'hongkong', '香港', '香港人'],
  TW: ['taiwanese', '台湾人', '台灣人', '台湾', '台灣'],
  IN: ['indian', 'bharat', 'भारतीय'],
  PK: ['pakistani'],
  BD: ['bangladeshi'],
  LK: ['sri lankan', 'srilanka', 'srilankan', 'lanka'],
  NP: ['nepali', 'nepalese'],
  AE: ['uae', 'emirates', 'dubai'],
  KE: ['kenyan', 'mkenya'],
  UG: ['ugandan', 'mganda'],
  TZ: ['tanzanian', 'mtanzania'],
  ET: ['ethiopian', 'habesha', 'ኢትዮጵያዊ'],
  NG: ['nigerian'],
  GH: ['ghanaian'],
  ZA: ['south african'],
  RU: ['russian'],
  BR: ['brazilian'],
  US: ['american', 'usa'],
};

let namesToCodes: ReadonlyMap<string, string> | undefined;

/**
 * The one country (ISO 3166-1) that an answer names, in whatever language; undefined where it names none or several:
 * a contact for the wrong country is worse than none.
 */
export function countryOf(text: string): string | undefined {
  namesToCodes ??= readNames();
  const said = ` ${fold(text.slice(0, 200))} `;
  const whole = namesToCodes.get(said.trim());
  if (whole !== undefined) return whole;
  const found = new Set<string>();
  // "South Korea" and "Korea", "Guinea" and "New Guinea": what stands inside a longer name is not meant.
  const inside = [...namesToCodes].filter(([name]) => said.includes(spaced(name)));
  for (const [name, code] of inside) {
    if (!inside.some(([longer]) => longer !== name && longer.includes(name))) found.add(code);
  }
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

function readNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of languages) {
    const named = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of countries) {
      // "Myanmar (Burma)" is said as either.
      for (const name of (named.of(code) ?? '').split(/[()（）]/u)) if (fold(name) !== '') names.set(fold(name), code);
    }
  }
  for (const [code, own] of Object.entries(peoples)) for (const name of own) names.set(fold(name), code);
  return names;
}

const UNSPACED = /[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Hiragana}\p{sc=Katakana}]/u;

function spaced(name: string): string {
  return UNSPACED.test(name) ? name : ` ${name} `;
}

function fold(text: string): string {
  return normalise(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
