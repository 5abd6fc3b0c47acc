import { z } from 'zod';
import { buildPhraseIndex, findPhrases, type PhraseIndex, type Token } from '../text/index.ts';

const words = z.array(z.coerce.string().min(1)).min(1);
const day = z.iso.date();

/** `jobcheck/money.yaml`. */
export const moneyFileSchema = z.strictObject({
  rates: z.strictObject({
    source: z.string().min(1),
    date: day,
    expires: day,
    perDollar: z.record(z.string().length(3), z.number().positive()),
  }),
  wages: z.array(
    z.strictObject({
      country: z.string().length(2),
      /** In the currency named. */
      monthly: z.number().positive(),
      currency: z.string().length(3),
      source: z.string().min(1),
      effective: day,
      expires: day,
    }),
  ),
  currencies: z.record(z.string().length(3), words),
  multipliers: z.array(z.strictObject({ words, by: z.number().positive(), currency: z.string().length(3).optional() })),
  numbers: z.record(z.string(), words),
  periods: z.strictObject({ month: words, day: words, week: words, hour: words, year: words }),
});
export type MoneyFile = z.infer<typeof moneyFileSchema>;
export type Wage = MoneyFile['wages'][number];

type Period = keyof MoneyFile['periods'];

type Piece =
  | { readonly kind: 'currency'; readonly code: string }
  | { readonly kind: 'multiplier'; readonly by: number; readonly currency: string | undefined }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'period'; readonly period: Period };

/** What is known of money: survives the structured clone. */
export interface Money {
  readonly index: PhraseIndex<Piece>;
  readonly perDollar: Readonly<Record<string, number>>;
  readonly ratesExpire: string;
  readonly wages: readonly Wage[];
}

export function compileMoney(file: MoneyFile): Money {
  const list = (tag: Piece, patterns: readonly string[]) => ({
    tag,
    patterns: patterns.map((word) => word.replace(/[()|*~%$]/gu, (sign) => (sign === '$' ? '＄' : ' '))),
    classes: {},
    dropsVowels: false,
  });
  return {
    index: buildPhraseIndex<Piece>([
      ...Object.entries(file.currencies).map(([code, written]) => list({ kind: 'currency', code }, written)),
      ...file.multipliers.map(({ words: written, by, currency }) =>
        list({ kind: 'multiplier', by, currency }, written),
      ),
      ...Object.entries(file.numbers).map(([value, written]) =>
        list({ kind: 'number', value: Number(value) }, written),
      ),
      ...Object.entries(file.periods).map(([period, written]) =>
        // The keys are those of the schema, which `Object.entries` does not keep.
        list({ kind: 'period', period: period as Period }, written),
      ),
    ]),
    perDollar: file.rates.perDollar,
    ratesExpire: file.rates.expires,
    wages: file.wages,
  };
}

/** A sum or a range of sums, as it is written. */
export interface Amount {
  /** Token positions, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** Named, or meant by the multiplier ("juta"); undefined where neither is. */
  readonly currency: string | undefined;
  /** A word such as "juta" or "k" stands by. */
  readonly multiplied: boolean;
  /** Undefined where no time is named. */
  readonly period: Period | undefined;
}

type Pieces = ReadonlyMap<number, readonly (Piece & { readonly to: number })[]>;

const CONNECTORS = new Set('to sampai sd s d hingga den se থেকে से देखि ถึง 至 到 - až gang hadi እስከ ते'.split(' '));
const RANGE_MARK = /^\s*[\-–—~～〜]\s*$/u;
/** How many words a "per month" may stand away from its sum. */
const PERIOD_REACH = 4;

/** The sums of a text whose digits are ASCII, in order, each once. Linear. */
export function amountsIn(text: string, tokens: readonly Token[], money: Money): Amount[] {
  const pieces = new Map<number, (Piece & { to: number })[]>();
  for (const { tag, from, to } of findPhrases(money.index, tokens)) {
    const list = pieces.get(from);
    if (list === undefined) pieces.set(from, [{ ...tag, to }]);
    else list.push({ ...tag, to });
  }
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const plain = sumAt(at, tokens, pieces);
    if (plain === undefined) continue;
    const first = withLower(plain, tokens, pieces);
    const second = rangeEnd(first, text, tokens, pieces);
    const whole = second === undefined ? first : joined(first, second);
    found.push({
      from: whole.from,
      to: whole.to,
      low: whole.value * whole.by,
      high: (second?.value ?? whole.value) * (second?.by ?? whole.by),
      currency: whole.currency,
      multiplied: whole.by > 1,
      period: periodNear(whole, tokens, pieces),
    });
    at = whole.to - 1;
  }
  return found;
}

interface Sum {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly by: number;
  readonly currency: string | undefined;
}

function sumAt(start: number, tokens: readonly Token[], pieces: Pieces): Sum | undefined {
  const before = pieceAt(start, 'currency', pieces);
  const number = numberAt(before?.to ?? start, tokens, pieces);
  if (number === undefined) return unitFirst(start, before, tokens, pieces);
  const multiplier = number.whole ? undefined : (lakhAt(number.to, tokens) ?? pieceAt(number.to, 'multiplier', pieces));
  // "一万八" comes as 18,000: a sum in thousands, like any that is multiplied.
  let value = number.whole ? number.value / 1_000 : number.value;
  let to = multiplier?.to ?? number.to;
  if (multiplier !== undefined && /^\d$/u.test(tokens[to]?.word ?? '') && isTight(tokens, to)) {
    // "1万5", "8tr5": half a unit more.
    value += Number(tokens[to]?.word) / 10;
    to += 1;
  }
  const after = before ?? pieceAt(to, 'currency', pieces);
  if (number.spelled && !number.whole && multiplier === undefined && after === undefined) return undefined;
  return {
    from: start,
    to: before === undefined ? (after?.to ?? to) : to,
    value,
    by: number.whole ? 1_000 : (multiplier?.by ?? 1),
    currency: after?.code ?? multiplier?.currency,
  };
}

/** "1.2L": a letter of its own is no word, so only close behind a number. */
function lakhAt(at: number, tokens: readonly Token[]): { by: number; to: number; currency: undefined } | undefined {
  return tokens[at]?.word === 'l' && isTight(tokens, at) ? { by: 100_000, to: at + 1, currency: undefined } : undefined;
}

/** "1 லட்சத்து 20 ஆயிரம்", "1 lakh 20 thousand": what stands behind a sum and is multiplied by less is added to it. */
function withLower(sum: Sum, tokens: readonly Token[], pieces: Pieces): Sum {
  if (sum.by < 100_000 || sum.currency !== undefined || tokens[sum.to]?.sentence !== tokens[sum.from]?.sentence)
    return sum;
  const lower = sumAt(sum.to, tokens, pieces);
  if (lower === undefined || lower.by <= 1 || lower.by >= sum.by || lower.value * lower.by >= sum.by) return sum;
  return { ...sum, to: lower.to, value: sum.value + (lower.value * lower.by) / sum.by, currency: lower.currency };
}

/** "ලක්ෂ හයක්", "elfu 30", "သိန်း ၂၀": Sinhala, Swahili and Burmese say the unit first, perhaps behind the currency. */
function unitFirst(
  start: number,
  before: { readonly code: string; readonly to: number } | undefined,
  tokens: readonly Token[],
  pieces: Pieces,
): Sum | undefined {
  const at = before?.to ?? start;
  const unit = pieceAt(at, 'multiplier', pieces);
  if (unit === undefined) return undefined;
  if (!UNIT_FIRST.test(tokens[at]?.word ?? '')) return unitAlone(start, unit, pieces);
  const digits = /^\d{1,3}(?:\.\d)?$/u.test(tokens[unit.to]?.word ?? '') ? Number(tokens[unit.to]?.word) : undefined;
  const spelled = pieceAt(unit.to, 'number', pieces);
  const value = digits ?? spelled?.value;
  const to = digits === undefined ? spelled?.to : unit.to + 1;
  if (value === undefined || to === undefined || pieceAt(to, 'multiplier', pieces) !== undefined)
    return unitAlone(start, unit, pieces);
  const after = pieceAt(to, 'currency', pieces);
  return {
    from: start,
    to: before === undefined ? (after?.to ?? to) : to,
    value,
    by: unit.by,
    currency: before?.code ?? after?.code ?? unit.currency,
  };
}

/** "lakh rupees", "হাজার ডলার", "மாசம் லட்சம்": one of them, where a currency follows or a month stands before. */
function unitAlone(
  start: number,
  unit: { readonly by: number; readonly to: number; readonly currency: string | undefined },
  pieces: Pieces,
): Sum | undefined {
  const after = pieceAt(unit.to, 'currency', pieces);
  if (after !== undefined && (unit.by >= 100_000 || after.code === 'USD'))
    return { from: start, to: after.to, value: 1, by: unit.by, currency: after.code };
  const monthly = pieceAt(start - 1, 'period', pieces)?.period === 'month';
  return monthly && unit.by >= 100_000
    ? { from: start, to: unit.to, value: 1, by: unit.by, currency: unit.currency }
    : undefined;
}

const UNIT_FIRST = /^(?:\p{sc=Sinhala}+|\p{sc=Myanmar}+|elfu|laki|milioni)/u;

function isTight(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start;
}

/** A number in digits, in words, or in Chinese numerals (then with its multiplier: `whole`). */
function numberAt(
  at: number,
  tokens: readonly Token[],
  pieces: Pieces,
): { value: number; to: number; spelled: boolean; whole: boolean } | undefined {
  const digits = tokens[at]?.word ?? '';
  if (/^\d/u.test(digits)) {
    const value = valueOf(digits);
    return value === undefined ? undefined : { value, to: at + 1, spelled: false, whole: false };
  }
  const chinese = chineseAt(at, tokens);
  if (chinese !== undefined) return { ...chinese, spelled: true, whole: true };
  const spelled = pieceAt(at, 'number', pieces);
  if (spelled === undefined || pieceAt(spelled.to, 'multiplier', pieces) === undefined) return undefined;
  return { value: spelled.value, to: spelled.to, spelled: true, whole: false };
}

const CHINESE_DIGITS = new Map(
  [...'一二两兩三四五六七八九十'].map((digit, at) => [digit, [1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10][at] ?? 0]),
);
const CHINESE_UNITS = new Map([
  ['千', 1_000],
  ['万', 10_000],
  ['萬', 10_000],
]);

/** "一万八", "两三万", "五千": one or two digits, a unit, and perhaps a digit of the next lower. */
function chineseAt(at: number, tokens: readonly Token[]): { value: number; to: number } | undefined {
  const digit = CHINESE_DIGITS.get(tokens[at]?.word ?? '');
  if (digit === undefined) return undefined;
  const range = CHINESE_DIGITS.has(tokens[at + 1]?.word ?? '') ? 1 : 0;
  const next = CHINESE_DIGITS.get(tokens[at + 1]?.word ?? '') ?? 0;
  // "十五万" is fifteen, "两三万" is two or three: the lower counts.
  const value = digit === 10 ? 10 + next : digit;
  const unit = CHINESE_UNITS.get(tokens[at + 1 + range]?.word ?? '');
  if (unit === undefined) return undefined;
  const more = CHINESE_DIGITS.get(tokens[at + 2 + range]?.word ?? '');
  const lower = more === undefined || CHINESE_UNITS.has(tokens[at + 3 + range]?.word ?? '') ? 0 : more / 10;
  return { value: (value + lower) * unit, to: at + 2 + range + (lower > 0 ? 1 : 0) };
}

function rangeEnd(first: Sum, text: string, tokens: readonly Token[], pieces: Pieces): Sum | undefined {
  const [last, next] = [tokens[first.to - 1], tokens[first.to]];
  if (last === undefined || next === undefined || next.sentence !== last.sentence) return undefined;
  if (RANGE_MARK.test(text.slice(last.end, next.start))) return sumAt(first.to, tokens, pieces);
  return CONNECTORS.has(next.word) ? sumAt(first.to + 1, tokens, pieces) : undefined;
}

/** "25-30 triệu": what stands behind the second sum is meant of the first, unless it would be the greater then. */
function joined(first: Sum, second: Sum): Sum {
  const by = first.by === 1 && first.value < 1_000 && first.value <= second.value ? second.by : first.by;
  return { ...first, to: second.to, by, currency: first.currency ?? second.currency };
}

function periodNear({ from, to }: Sum, tokens: readonly Token[], pieces: Pieces): Period | undefined {
  const sentence = tokens[from]?.sentence;
  const end = tokens[to - 1];
  for (let at = to; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || end === undefined || token.sentence !== sentence) break;
    if (token.place - (end.place + end.width) > PERIOD_REACH) break;
    const period = pieceAt(at, 'period', pieces);
    if (period !== undefined) return period.period;
  }
  const start = tokens[from]?.place ?? 0;
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || start - token.place > PERIOD_REACH) break;
    const period = pieceAt(at, 'period', pieces);
    if (period !== undefined) return period.period;
  }
  return undefined;
}

function pieceAt<Kind extends Piece['kind']>(at: number, kind: Kind, pieces: Pieces) {
  const isKind = (piece: Piece & { to: number }): piece is Extract<Piece, { kind: Kind }> & { to: number } =>
    piece.kind === kind;
  return pieces
    .get(at)
    ?.filter(isKind)
    .reduce<(Extract<Piece, { kind: Kind }> & { to: number }) | undefined>(
      (best, piece) => (best === undefined || piece.to > best.to ? piece : best),
      undefined,
    );
}

/** "14.000.000", "1,300", "1,20,000" are thousands; "1.2" and "5,3" are parts. */
function valueOf(digits: string): number | undefined {
  const groups = digits.split(/[.,]/u);
  const plain = groups.join('');
  // A phone number or an account is no sum.
  if (plain.length > 11) return undefined;
  if (groups.length === 1) return Number(plain);
  const last = groups.at(-1) ?? '';
  if (last.length === 3 && groups.slice(1).every((group) => group.length === 3 || group.length === 2))
    return Number(plain);
  if (groups.length > 2 && last.length <= 2) return Number(`${groups.slice(0, -1).join('')}.${last}`);
  return groups.length === 2 ? Number(`${groups[0]}.${last}`) : undefined;
}
