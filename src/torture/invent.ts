import { checkOutcomes } from '../flow/index.ts';
import { mediaKinds } from '../core/inbound.ts';
import { type Act, type Means } from './act.ts';
import { dangerPhrases, firstMessages } from './first-messages.ts';
import { type Random } from './random.ts';
import { type Vocabulary } from './vocabulary.ts';

/** What the person's phone shows: the buttons of the last message, and of those before it. */
export interface Phone {
  readonly offered: readonly string[];
  readonly older: readonly string[];
}

const files = mediaKinds.filter((kind) => kind !== 'location' && kind !== 'contact');

/** The next thing that happens, with what it means wherever the house's own words say so. */
export function inventAct(random: Random, vocabulary: Vocabulary, phone: Phone, publications: number): Act {
  const act = invent(random, vocabulary, phone, publications);
  const mayMean = (act.kind === 'sends' || act.kind === 'edits') && act.means === undefined;
  return mayMean && vocabulary.danger(act.text) ? { ...act, means: 'danger' } : act;
}

/** Weights: most people answer; the rest is what makes a service fall. */
function invent(random: Random, vocabulary: Vocabulary, phone: Phone, publications: number): Act {
  const roll = random.below(100);
  if (roll < 30) return inventAnswer(random, vocabulary, phone);
  if (roll < 42) return sends(random.pick(firstMessages));
  if (roll < 50) return sends(random.pick(vocabulary.wanderings));
  if (roll < 55) return { kind: 'is-silent' };
  if (roll < 58) return { kind: 'is-checked', outcome: random.pick(checkOutcomes), late: random.once(4) };
  if (roll < 63) return { kind: 'presses', choice: random.pick(vocabulary.buttons) };
  if (roll < 70) return sends(hostileText(random, vocabulary));
  if (roll < 78) return inventMedia(random, vocabulary);
  if (roll < 83) return saysDanger(random, vocabulary);
  if (roll < 85) return saysCommand(random, vocabulary, 'human');
  if (roll < 87) return saysCommand(random, vocabulary, 'stop');
  if (roll < 88) return saysCommand(random, vocabulary, 'wipe');
  if (roll < 91) return inventEdit(random, vocabulary);
  if (roll < 93) return { kind: 'publishes', publication: random.below(publications) };
  if (roll < 95) return { kind: 'staff-accepts' };
  if (roll < 96) return { kind: 'staff-closes' };
  if (roll < 98) return { kind: random.pick(['blocks', 'unblocks'] as const) };
  return { kind: random.pick(['sends-pin', 'sends-contact', 'sends-unknown'] as const) };
}

function sends(text: string, means?: Means): Act {
  return { kind: 'sends', text, media: [], ...(means === undefined ? {} : { means }) };
}

function inventAnswer(random: Random, { answers, buttons }: Vocabulary, { offered, older }: Phone): Act {
  const roll = random.below(10);
  if (roll < 5 && offered.length > 0) return { kind: 'presses', choice: random.pick(offered) };
  if (roll < 6 && older.length > 0) return { kind: 'presses', choice: random.pick(older) };
  if (roll < 7) return sends(String(random.below(14)));
  if (roll < 9) return sends(random.pick(answers));
  return sends(`${random.pick(answers)} ${random.pick(buttons)}`);
}

function inventMedia(random: Random, { answers, languages }: Vocabulary): Act {
  const media = Array.from({ length: 1 + random.below(3) }, () => random.pick(files));
  const text = random.once(2) ? '' : random.pick(random.once(2) ? firstMessages : answers);
  const hint = random.once(4) ? { languageHint: random.pick([...languages, 'xx', 'zh-Hant-HK']) } : {};
  return { kind: 'sends', text, media, ...hint };
}

function saysCommand(random: Random, { commands }: Vocabulary, means: Means): Act {
  const word = random.pick(commands.get(means) ?? []);
  return sends(word.startsWith('/') ? word : decorated(random, word), means);
}

/** Alone, or in the middle of other words, of any language, also under a photo. */
function saysDanger(random: Random, { answers }: Vocabulary): Act {
  const around = () => random.pick(random.once(2) ? firstMessages : answers);
  const phrase = decorated(random, random.pick(dangerPhrases));
  const media = random.once(4) ? [random.pick(files)] : [];
  return { kind: 'sends', text: random.once(2) ? phrase : `${around()} ${phrase} ${around()}`, media };
}

function inventEdit(random: Random, vocabulary: Vocabulary): Act {
  if (random.once(3)) return { kind: 'edits', text: random.pick(dangerPhrases) };
  return { kind: 'edits', text: random.pick(random.once(2) ? firstMessages : vocabulary.answers) };
}

/** As it is typed: loud, with signs around it, with an invisible mark inside. None of it changes what a word means. */
function decorated(random: Random, word: string): string {
  switch (random.below(6)) {
    case 0:
      return /^[\u0020-\u007e]*$/u.test(word) ? word.toUpperCase() : word;
    case 1:
      return `${word}!!! 🙏`;
    case 2:
      return `  ${word}.\n`;
    case 3:
      return `${word.slice(0, 1)}\u200b${word.slice(1)}`;
    default:
      return word;
  }
}

const marks = [
  '\u0000',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\ud800',
  '\udc00',
  '\u001b[2J',
  '\u0085',
  '\ue000',
];
const writing = [
  'A',
  'z',
  '9',
  ' ',
  ' ',
  '\n',
  '.',
  '/',
  '~',
  '%',
  '"',
  "'",
  '<b>',
  '{{',
  '${',
  '\\',
  'é',
  'ß',
  'İ',
  'ſ',
  'ﬁ',
  '½',
  '٣',
  '१',
  '၃',
  'ก',
  'ข',
  'က',
  'ာ',
  'ខ',
  'អ',
  'अ',
  '्',
  'க',
  'ක',
  'ع',
  'ه',
  'አ',
  '中',
  '國',
  '😀',
  '👨‍👩‍👧',
  '🇮🇩',
  '1️⃣',
  'e\u0301',
  '_proto_',
];

function hostileText(random: Random, { answers }: Vocabulary): string {
  // Long texts are dear; once in so many is enough to meet them a thousand times in a run.
  if (random.once(100)) return random.pick(writing).repeat(1 + random.below(20_000));
  if (random.once(100)) return `${random.pick(answers)} `.repeat(1 + random.below(800));
  const length = random.below(random.once(8) ? 120 : 12);
  return Array.from({ length }, () => random.pick(random.once(4) ? marks : writing)).join('');
}
