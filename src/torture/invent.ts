import { checkOutcomes } from '../flow/index.ts';
import { mediaKinds } from '../core/inbound.ts';
import { type Act, type Means, type PersonAct } from './act.ts';
import { dangerPhrases, firstMessages } from './first-messages.ts';
import { inventOwner, inventRound } from './invent-owner.ts';
import { type Random } from './random.ts';
import { type Vocabulary } from './vocabulary.ts';
import { type World } from './world.ts';

/** What the person's phone shows: the buttons of the last message, and of those before it. */
export interface Phone {
  readonly offered: readonly string[];
  readonly older: readonly string[];
}

const files = mediaKinds.filter((kind) => kind !== 'location' && kind !== 'contact');

/** What the next thing that happens may hang on. */
export interface Scene {
  readonly vocabulary: Vocabulary;
  readonly phone: Phone;
  readonly world: World;
  readonly publications: number;
  /** A conversation about agreed check-ins. */
  readonly isAgreed: boolean;
}

/** The next thing that happens, with what it means wherever the house's own words say so. */
export function inventAct(random: Random, scene: Scene): Act {
  return meaning(scene.vocabulary, invent(random, scene));
}

function meaning<Any extends Act>({ danger }: Vocabulary, act: Any): Any {
  if (act.kind !== 'sends' && act.kind !== 'edits') return act;
  return act.means === undefined && danger(act.text) ? { ...act, means: 'danger' } : act;
}

/** Weights: most people answer; the rest is what makes a service fall. */
function invent(random: Random, scene: Scene): Act {
  const { vocabulary, phone, world, publications, isAgreed } = scene;
  if (world.waiting.length > 0 && random.below(isAgreed ? 2 : 4) > 0) return { kind: 'is-handled' };
  if (isAgreed && random.below(5) < 2) {
    return inventRound(random, world, () => random.pick(random.once(2) ? firstMessages : vocabulary.answers));
  }
  const roll = random.below(100);
  if (roll < 91) return inventPersonOrClock(random, vocabulary, phone, roll);
  if (roll < 93) return { kind: 'publishes', publication: random.below(publications) };
  if (roll < 99) return inventOwner(random);
  return inventFlood(random, vocabulary, phone);
}

function inventPersonOrClock(random: Random, vocabulary: Vocabulary, phone: Phone, roll: number): Act {
  if (roll < 5) return { kind: 'is-silent' };
  if (roll < 8) return { kind: 'is-checked', outcome: random.pick(checkOutcomes), late: random.once(4) };
  return inventPerson(random, vocabulary, phone);
}

function inventPerson(random: Random, vocabulary: Vocabulary, phone: Phone): PersonAct {
  const roll = random.below(86);
  if (roll < 30) return inventAnswer(random, vocabulary, phone);
  if (roll < 42) return sends(random.pick(firstMessages));
  if (roll < 50) return sends(random.pick(vocabulary.wanderings));
  if (roll < 55) return { kind: 'presses', choice: random.pick(vocabulary.buttons) };
  if (roll < 62) return sends(hostileText(random, vocabulary));
  if (roll < 69) return inventMedia(random, vocabulary);
  if (roll < 74) return saysDanger(random, vocabulary);
  if (roll < 76) return saysCommand(random, vocabulary, 'human');
  if (roll < 78) return saysCommand(random, vocabulary, 'stop');
  if (roll < 79) return saysCommand(random, vocabulary, 'wipe');
  if (roll < 82) return inventEdit(random, vocabulary);
  if (roll < 84) return { kind: random.pick(['blocks', 'unblocks'] as const) };
  return { kind: random.pick(['sends-pin', 'sends-contact', 'sends-unknown'] as const) };
}

/** A few messages that wait at once. */
function inventFlood(random: Random, vocabulary: Vocabulary, phone: Phone): Act {
  const acts = Array.from({ length: 2 + random.below(3) }, () =>
    meaning(vocabulary, inventPerson(random, vocabulary, phone)),
  );
  return { kind: 'floods', acts, rest: random.once(3) };
}

function sends(text: string, means?: Means): PersonAct {
  return { kind: 'sends', text, media: [], ...(means === undefined ? {} : { means }) };
}

function inventAnswer(random: Random, { answers, buttons }: Vocabulary, { offered, older }: Phone): PersonAct {
  const roll = random.below(10);
  if (roll < 5 && offered.length > 0) return { kind: 'presses', choice: random.pick(offered) };
  if (roll < 6 && older.length > 0) return { kind: 'presses', choice: random.pick(older) };
  if (roll < 7) return sends(String(random.below(14)));
  if (roll < 9) return sends(random.pick(answers));
  return sends(`${random.pick(answers)} ${random.pick(buttons)}`);
}

function inventMedia(random: Random, { answers, languages }: Vocabulary): PersonAct {
  const media = Array.from({ length: 1 + random.below(3) }, () => random.pick(files));
  const text = random.once(2) ? '' : random.pick(random.once(2) ? firstMessages : answers);
  const hint = random.once(4) ? { languageHint: random.pick([...languages, 'xx', 'zh-Hant-HK']) } : {};
  return { kind: 'sends', text, media, ...hint };
}

function saysCommand(random: Random, { commands }: Vocabulary, means: Means): PersonAct {
  const word = random.pick(commands.get(means) ?? []);
  return sends(word.startsWith('/') ? word : decorated(random, word), means);
}

/** Alone, or in the middle of other words, of any language, also under a photo. */
function saysDanger(random: Random, { answers }: Vocabulary): PersonAct {
  const around = () => random.pick(random.once(2) ? firstMessages : answers);
  const phrase = decorated(random, random.pick(dangerPhrases));
  const media = random.once(4) ? [random.pick(files)] : [];
  return { kind: 'sends', text: random.once(2) ? phrase : `${around()} ${phrase} ${around()}`, media };
}

function inventEdit(random: Random, vocabulary: Vocabulary): PersonAct {
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
