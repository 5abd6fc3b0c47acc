import { type CountryCode } from 'libphonenumber-js/min';
import { parseHost, parsePhone } from '../core/phone-and-host.ts';
import { type Contact } from './verdict.ts';

/** A contact and where it stands in the view. */
export interface SeenContact {
  readonly kind: Contact['kind'];
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Letters or words stood for digits, or signs were put into an address. */
  readonly disguised: boolean;
  readonly shortLink: boolean;
}

/** Where a number without a country code is taken to be from, by the language that most words are of. */
const HOME: Readonly<Record<string, CountryCode>> = {
  id: 'ID',
  ms: 'MY',
  tl: 'PH',
  vi: 'VN',
  th: 'TH',
  'zh-Hans': 'CN',
  'zh-Hant': 'TW',
  hi: 'IN',
  bn: 'BD',
  my: 'MM',
  km: 'KH',
  ne: 'NP',
  si: 'LK',
  ta: 'LK',
  ur: 'PK',
  am: 'ET',
  sw: 'KE',
};

/** Letters that people write for digits in a number: "O8l2 OOOO 73I9". */
const DIGIT_LIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
};
const NUMBER = /(?<![\p{L}\p{N}@_])(?:\+|00)?[\dOolI|SBZ(](?:[\s().\-–~*·]{0,3}[\dOolI|SBZ]){6,17}(?![\p{L}\p{N}_])/gu;
const KEYCAP = /(\d)\ufe0f?\u20e3/gu;
/** Digits spelled out, Indonesian, Malay and English: at least seven in a row. */
const DIGIT_WORDS: Readonly<Record<string, string>> = {
  nol: '0',
  kosong: '0',
  zero: '0',
  satu: '1',
  one: '1',
  dua: '2',
  two: '2',
  tiga: '3',
  three: '3',
  empat: '4',
  four: '4',
  lima: '5',
  five: '5',
  enam: '6',
  six: '6',
  tujuh: '7',
  seven: '7',
  delapan: '8',
  lapan: '8',
  eight: '8',
  sembilan: '9',
  nine: '9',
};
const SPELLED = new RegExp(
  `(?<!\\p{L})(?:(?:${Object.keys(DIGIT_WORDS).join('|')})[\\s,.-]{1,3}){6,16}(?:${Object.keys(DIGIT_WORDS).join('|')})(?!\\p{L})`,
  'giu',
);

/** With its scheme: who is asked stands behind an "@", whatever stands before it. */
const ADDRESS = /\bh(?:tt|xx)ps?:\/\/[^\s<>"'）」]{3,300}/giu;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu;
const HANDLE = /(?<![\p{L}\p{N}.@/])@([a-z0-9_][a-z0-9_.]{2,31})/giu;
const LINK =
  /\b(?:h(?:tt|xx)ps?:\/\/)?(?:[a-z0-9-]{1,63}(?:\.|\[\.\]|\(\.\)| ?\[dot\] ?| dot )){1,6}[a-z]{2,24}(?:\/[^\s<>"'）」]*)?/giu;
/** A name such as people have on messengers: letters with an underscore. */
const NAME = /(?<![\p{L}\p{N}@_./-])[a-z][a-z0-9]*_[a-z0-9_]{2,30}(?![\p{L}\p{N}@])/giu;
const ACCOUNT =
  /(?:\b(?:rek|rekening|bca|bri|bni|mandiri|account|acct|a\/c|gcash|upi|bank)\b|账号|帳號|卡号|บัญชี|खाता|হিসাব|اکاؤنٹ)[^\d\n]{0,24}(\d(?:[\s-]?\d){8,17})/giu;
const MESSENGER = /^(?:t\.me|telegram\.me|wa\.me|api\.whatsapp\.com|line\.me|chat\.whatsapp\.com|zalo\.me|m\.me)$/u;
/** They hide where a link leads. Nothing is ever fetched to find out. */
const SHORTENERS = new Set(
  'bit.ly tinyurl.com s.id t.ly cutt.ly goo.gl rb.gy is.gd shorturl.at ow.ly t.co tiny.cc rebrand.ly v.gd shorte.st bitly.com u.to dub.sh lnk.bio'.split(
    ' ',
  ),
);
const COMMON_MAIL = new Set(
  'gmail.com yahoo.com yahoo.co.id hotmail.com outlook.com qq.com 163.com proton.me protonmail.com mail.ru icloud.com'.split(
    ' ',
  ),
);

/** All contacts of a text with plain letters and ASCII digits. Linear. @param language the one that most words are of */
export function contactsIn(text: string, language: string): SeenContact[] {
  const taken: { start: number; end: number }[] = [];
  const found: SeenContact[] = [];
  const add = (contact: Omit<SeenContact, 'shortLink'> & { shortLink?: boolean }) => {
    if (taken.some(({ start, end }) => contact.start < end && contact.end > start)) return;
    taken.push(contact);
    found.push({ shortLink: false, ...contact });
  };
  for (const match of text.matchAll(ADDRESS)) for (const contact of linked(match)) add(contact);
  for (const match of text.matchAll(EMAIL))
    add({ kind: 'email', value: match[0].toLowerCase(), disguised: false, ...placeOf(match) });
  for (const match of text.matchAll(LINK)) for (const contact of linked(match)) add(contact);
  for (const match of text.matchAll(ACCOUNT))
    add({ kind: 'account', value: (match[1] ?? '').replace(/\D/gu, ''), disguised: false, ...placeOf(match) });
  for (const match of text.matchAll(HANDLE))
    add({
      kind: 'handle',
      value: `@${(match[1] ?? '').toLowerCase().replace(/\.$/u, '')}`,
      disguised: false,
      ...placeOf(match),
    });
  for (const match of text.matchAll(NAME))
    add({ kind: 'handle', value: `@${match[0].toLowerCase()}`, disguised: false, ...placeOf(match) });
  for (const match of text.replace(KEYCAP, '$1\u0020\u0020').matchAll(NUMBER)) {
    const phone = phoneOf(match[0], HOME[language]);
    if (phone !== undefined) add({ kind: 'phone', ...phone, ...placeOf(match) });
  }
  for (const match of text.matchAll(SPELLED)) {
    const digits = match[0]
      .toLowerCase()
      .split(/[\s,.-]+/u)
      .map((word) => DIGIT_WORDS[word] ?? '')
      .join('');
    add({ kind: 'phone', value: e164(digits, HOME[language] ?? 'ID') ?? digits, disguised: true, ...placeOf(match) });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** A mail address or domain of a firm's own, not of a mail service or messenger. */
export function isCorporate({ kind, value }: SeenContact): boolean {
  if (kind === 'email') return !COMMON_MAIL.has(value.slice(value.indexOf('@') + 1));
  return kind === 'domain';
}

/** A number or name of somebody, on a messenger or by phone. */
export function isPersonal({ kind }: SeenContact): boolean {
  return kind === 'phone' || kind === 'handle';
}

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function linked(match: RegExpExecArray): (Omit<SeenContact, 'shortLink'> & { shortLink?: boolean })[] {
  const written = match[0].replace(/[.,;:!?)]+$/u, '');
  const plain = written
    .toLowerCase()
    .replace(/^hxxp/u, 'http')
    .replace(/ ?\[dot\] ?| dot |\[\.\]|\(\.\)/gu, '.');
  const place = { start: match.index, end: match.index + written.length };
  const url = urlOf(plain);
  if (url === undefined) return [];
  const host = parseHost(url.hostname);
  const disguised = plain !== written.toLowerCase();
  const domain = host.domain;
  // "Ltd.Join us": only what the public list of suffixes knows, the names kept for examples, and what has a scheme or a path.
  const isReal = host.isIcann === true || /\.example$/u.test(url.hostname) || /:\/\/|\//u.test(written);
  if (domain === null || !isReal || host.isIp === true) return [];
  const name = url.pathname.split('/').find((part) => part !== '') ?? '';
  if (MESSENGER.test(url.hostname) || MESSENGER.test(domain)) {
    const digits = name.replace(/\D/gu, '');
    if (/^\+?\d{7,15}$/u.test(name)) return [{ kind: 'phone', value: `+${digits}`, disguised, ...place }];
    return name === '' ? [] : [{ kind: 'handle', value: `@${name}`, disguised, ...place }];
  }
  return [{ kind: 'domain', value: domain, disguised, shortLink: SHORTENERS.has(domain), ...place }];
}

/** The browsers' reading of an address: it names the host that really would be asked. */
function urlOf(written: string): URL | undefined {
  const whole = /^https?:\/\//u.test(written) ? written : `https://${written}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

function phoneOf(written: string, home: CountryCode | undefined): { value: string; disguised: boolean } | undefined {
  const plain = [...written].map((letter) => DIGIT_LIKE[letter] ?? letter).join('');
  const digits = plain.replace(/\D/gu, '');
  const own = written.replace(/\D/gu, '').length;
  // Mostly digits, or it is a word; shorter ones are sums and dates; three equal groups of three are a sum.
  if (digits.length < 8 || digits.length > 15 || own < digits.length / 4) return undefined;
  if (/^\d{1,3}(?:[., ]\d{3})+$/u.test(plain) || /^(?:19|20)\d\d[\s-]+(?:19|20)?\d\d/u.test(plain)) return undefined;
  const disguised = plain !== written || /[~*·]/u.test(written);
  const international = e164(plain, home);
  if (international !== undefined) return { value: international, disguised };
  if (plain.startsWith('+')) return { value: `+${digits}`, disguised };
  return plain.startsWith('0') || digits.length >= 10 ? { value: digits, disguised } : undefined;
}

function e164(written: string, home: CountryCode | undefined): string | undefined {
  const plain = written.replace(/[~*·]/gu, ' ').replace(/^00/u, '+');
  const number = parsePhone(plain, home) ?? parsePhone(`+${plain.replace(/\D/gu, '')}`);
  return number?.isPossible() === true ? number.number : undefined;
}
