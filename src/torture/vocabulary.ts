import { type Flows } from '../flow/index.ts';
import { type Means } from './act.ts';
import { type House } from './house.ts';

/** What the generator can say and press, taken from the house that it tortures: a new word list is played the same day. */
export interface Vocabulary {
  /** Messages that are a command as a whole, whatever stands around the conversation. */
  readonly commands: ReadonlyMap<Means, readonly string[]>;
  /** Whether a message means danger: asked of the house, since its words are patterns. */
  readonly danger: (text: string) => boolean;
  /** Commands that only lead about, and names of languages. */
  readonly wanderings: readonly string[];
  readonly answers: readonly string[];
  /** Every button of every version, and some that never were. */
  readonly buttons: readonly string[];
  readonly languages: readonly string[];
}

const meanings: readonly Means[] = ['stop', 'human', 'wipe'];

export function vocabularyOf(house: House): Vocabulary {
  const { words } = house;
  const wholeOf = (means: Means) =>
    [...words.whole].flatMap(([word, command]) => (command === means && !words.danger(word) ? [word] : []));
  return {
    commands: new Map(meanings.map((means) => [means, [...wholeOf(means), `/${means}`]])),
    danger: (text) => words.danger(text),
    wanderings: [
      ...[...words.whole].flatMap(([word, command]) => (meanings.some((means) => means === command) ? [] : [word])),
      ...words.languageNames.keys(),
      '/back',
      '/skip',
      '/language',
      '/language',
      '/start',
    ],
    answers: answersOf(house),
    buttons: [...buttonsOf(house), '~language.xx', 'nobody.knows.it', '', '..', '__proto__.a.b', 'distress.safe-now'],
    languages: words.languages,
  };
}

function answersOf({ publications, words }: House): string[] {
  const labels = new Set(publications.flatMap((flows) => choicesIn(flows).map(({ label }) => label)));
  return [...new Set([...labels].flatMap((label) => [...words.answersTo(label)])), ...words.numbers.keys()];
}

function buttonsOf({ publications, words }: House): string[] {
  const ids = publications.flatMap((flows) => choicesIn(flows).map(({ id }) => id));
  return [...new Set([...ids, ...words.languages.map((language) => `~language.${language}`)])];
}

function choicesIn(flows: Flows): { id: string; label: string }[] {
  return [...flows.versions.values()].flatMap((flow) =>
    [...flow.steps].flatMap(([name, step]) =>
      step.kind === 'ask' ? step.choices.map(({ id, label }) => ({ id: `${flow.id}.${name}.${id}`, label })) : [],
    ),
  );
}
