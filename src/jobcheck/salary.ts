import { type Concept } from './concepts.ts';
import { placesOf } from './destinations.ts';
import { type Amount, type Money } from './money.ts';
import { type Hit, type ReadPart } from './reading.ts';
import { type Advert } from './sign.ts';

/** A promised pay, a month. */
export interface Salary {
  readonly part: ReadPart;
  readonly amount: Amount;
  /** US dollars a month, of the lower figure. */
  readonly dollars: number;
}

const HOURS_A_MONTH = { month: 1, day: 26, week: 4.33, hour: 208, year: 1 / 12 } as const;
/** The currency of a bare sum, by the language that most words are of. */
const HOME_CURRENCY: Readonly<Record<string, string>> = {
  id: 'IDR',
  ms: 'MYR',
  tl: 'PHP',
  vi: 'VND',
  th: 'THB',
  'zh-Hans': 'CNY',
  'zh-Hant': 'TWD',
  hi: 'INR',
  bn: 'BDT',
  my: 'MMK',
  km: 'USD',
  ne: 'NPR',
  si: 'LKR',
  ta: 'INR',
  ur: 'PKR',
  am: 'ETB',
  sw: 'KES',
  en: 'USD',
};
/** What a sum stands near when it is no pay. */
const OTHER_SUMS: readonly Concept[] = ['fee', 'debt', 'cash_advance', 'group', 'promotion'];
const PAY: readonly Concept[] = ['pay', 'pay_high', 'commission'];
const ROLES: readonly Concept[] = ['role_lure', 'role_trade'];
const NEAR = 8;
const BESIDE = 2;
/** Below and above it is no month's pay, whatever it is: our judgement, in dollars. */
const [LEAST, MOST] = [30, 60_000];

export function salariesIn({ parts, knowledge: { money } }: Advert): Salary[] {
  return parts.flatMap((part) => {
    const pay = part.hits.filter(({ concept }) => PAY.includes(concept));
    const roles = part.hits.filter(({ concept }) => ROLES.includes(concept));
    const other = part.hits.filter(({ concept }) => OTHER_SUMS.includes(concept));
    return part.amounts.flatMap((amount): Salary[] => {
      const toPay = nearest(amount, pay, part);
      const toOther = nearest(
        amount,
        other.filter((hit) => isNearestTo(hit, amount, part)),
        part,
      );
      if (toOther < NEAR / 2 && toOther <= toPay) return [];
      const isPay =
        toPay <= NEAR ||
        amount.period !== undefined ||
        isRoundSum(amount) ||
        nearest(amount, roles, part) <= BESIDE ||
        (amount.multiplied && toOther === Infinity);
      const dollars = isPay ? dollarsOf(amount, part.language, toPay <= BESIDE, money) : undefined;
      return dollars === undefined || dollars < LEAST || dollars > MOST ? [] : [{ part, amount, dollars }];
    });
  });
}

/** A word for a fee or a debt is of the sum that stands nearest to it, not of each beside it. */
function isNearestTo(hit: Hit, amount: Amount, part: ReadPart): boolean {
  const own = nearest(amount, [hit], part);
  return part.amounts.every((another) => nearest(another, [hit], part) >= own);
}

/** With currency and size of a pay, though no word for pay stands by: "1,100$", "12 juta". */
function isRoundSum({ currency, multiplied, low }: Amount): boolean {
  return currency !== undefined && (multiplied || low >= 100);
}

function dollarsOf(
  { low, high, currency, multiplied, period }: Amount,
  language: string,
  besidePay: boolean,
  money: Money,
): number | undefined {
  const code = currencyOf(currency, low, language);
  const rate = code === undefined ? undefined : money.perDollar[code];
  // A bare small number is no sum; "9 + 2" after "gapok" means millions.
  const bare = currency === undefined && !multiplied;
  const value = bare && besidePay && language === 'id' && low >= 5 && high <= 60 ? low * 1_000_000 : low;
  if (rate === undefined || (bare && value < 1_000)) return undefined;
  const paid = (value / rate) * HOURS_A_MONTH[period ?? 'month'];
  // Nobody is promised so much for a day: the word for it belongs to something else, "tickets the same day".
  return paid > MOST ? value / rate : paid;
}

/** "ribu" is of rupiah in Indonesia and of ringgit in Malaysia; nobody is paid less than a million rupiah. */
function currencyOf(currency: string | undefined, low: number, language: string): string | undefined {
  if (currency === 'IDR' && language === 'ms' && low < 1_000_000) return 'MYR';
  return currency ?? HOME_CURRENCY[language];
}

/** How many words away the nearest of them stands in the same sentence. */
function nearest({ from, to }: Amount, hits: readonly Hit[], { words }: ReadPart): number {
  const [begin, end] = [words[from]?.place ?? 0, words[to - 1]?.place ?? 0];
  const sentence = words[from]?.sentence;
  return hits
    .filter((hit) => words[hit.from]?.sentence === sentence)
    .reduce((least, hit) => Math.min(least, Math.max(0, hit.begin - end, begin - hit.end)), Infinity);
}

/** Where nobody says where, the cheapest hub with a published wage is taken: Cambodia. */
const UNKNOWN = 'KH';

/** How many times the minimum wage of where the work is said to be; of several places the dearest, so that none is wronged. */
export function ratioOf(dollars: number, { parts, knowledge: { money } }: Advert): { ratio: number; country: string } {
  const named = placesOf(parts, 'hub', 'transit', 'formal', 'home').map(({ place }) => place.country);
  const wages = [...new Set(named)].flatMap((country) => {
    const wage = money.wages.find((one) => one.country === country);
    const rate = wage && money.perDollar[wage.currency];
    return wage === undefined || rate === undefined ? [] : [{ country, dollars: wage.monthly / rate }];
  });
  const hubs = new Set(placesOf(parts, 'hub').map(({ place }) => place.country));
  const meant = wages.filter(({ country }) => hubs.has(country));
  const fallback = money.wages.find(({ country }) => country === UNKNOWN)?.monthly ?? Infinity;
  const base = (meant.length > 0 ? meant : wages).reduce((most, wage) => (wage.dollars > most.dollars ? wage : most), {
    country: UNKNOWN,
    dollars: 0,
  });
  const wage = base.dollars > 0 ? base : { country: UNKNOWN, dollars: fallback };
  return { ratio: dollars / wage.dollars, country: wage.country };
}
