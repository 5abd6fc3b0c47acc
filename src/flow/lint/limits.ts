import { fold, haystackOf, needleOf } from '../fold.ts';

export interface LintLimits {
  /** Longest text of one message in UTF-16 units. */
  readonly textUnits: number;
  /** Longest label of a button in UTF-16 units. */
  readonly labelUnits: number;
  readonly choiceIdBytes: number;
  /** Words that must not stand in a first line, by language; a lock screen shows it. */
  readonly alarming: ReadonlyMap<string, readonly string[]>;
  /** Folded messages that mean stop, human or wipe, whatever is asked; of all languages. */
  readonly urgent: ReadonlySet<string>;
  /** What the gate would refuse in a text, when a person is to read it: it would never be sent. */
  readonly refused: (text: string) => string | undefined;
  /** Promises and judgements that must stand nowhere, by language. `%` is any number. */
  readonly forbidden: ReadonlyMap<string, readonly string[]>;
}

/** The tightest of the channels. Bot API: sendMessage 4096, InlineKeyboardButton.callback_data 64 bytes. */
export const channelLimits = { textUnits: 4_096, labelUnits: 64, choiceIdBytes: 64 } as const;

/** The lists are long and asked of every text of every language: each is folded once. */
const foldedLists = new WeakMap<readonly string[], readonly string[]>();

function foldedOnce(phrases: readonly string[]): readonly string[] {
  const known = foldedLists.get(phrases);
  if (known !== undefined) return known;
  const folded = phrases.map((phrase) => needleOf(phrase.split('%').map(fold).join(' % ').trim()));
  foldedLists.set(phrases, folded);
  return folded;
}

/** The first of the phrases that stands in the text, as whole words where the script has words. */
export function phraseIn(text: string, phrases: readonly string[]): string | undefined {
  const folded = fold(text)
    .split(' ')
    .map((token) => (/^\d+$/u.test(token) ? '%' : token))
    .join(' ');
  const around = haystackOf(folded);
  const at = foldedOnce(phrases).findIndex((needle) => around.includes(needle));
  return phrases[at];
}
