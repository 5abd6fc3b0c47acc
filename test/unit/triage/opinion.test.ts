import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLexicons, type Marked, scoreOf, shareOf, triage } from '../../../src/triage/index.ts';
import { type LabelledFeatures, learnOpinion } from '../../../src/triage/learn-opinion.ts';
import { heads, type Opinion, opinionOn, runBuckets, runsOf } from '../../../src/triage/opinion.ts';
import { signSlots } from '../../../src/triage/sign-slots.ts';
import type { strongAlone, strongBeside } from '../../../src/triage/strong-signs.ts';
import { type Labelled, labelledFeatures, labelledMessages, opinionFile } from '../../triage/learn.ts';

const lexicons = loadLexicons('locales');
const { opinion } = lexicons;
if (opinion === undefined) throw new Error('locales/opinion.json is missing');
const lists = { ...lexicons, opinion: undefined };

const learned: readonly (Labelled & { readonly learns: LabelledFeatures })[] = labelledMessages().map((message) => ({
  ...message,
  learns: labelledFeatures(message, lists),
}));
/** Every fourth message: of all authors and languages, and soon read. */
const some = learned.filter((_message, at) => at % 4 === 0);
const judge = (text: string, one = opinion) => triage({ text, media: [] }, { ...lexicons, opinion: one });
const listsAlone = (text: string) => triage({ text, media: [] }, lists);

/** What is always said of everything: how a rule holds against the most extreme opinion. */
function always(head: number): Opinion {
  return ofBias(Array.from({ length: heads }, (_none, at) => (at === head ? 20 : -20)));
}

function ofBias(bias: readonly number[]): Opinion {
  const nothing = { runs: new Int8Array(runBuckets * heads), signs: new Int8Array(signSlots * heads) };
  return { ...nothing, runScale: 1, signScale: 1, bias };
}
const [sureOfDistress, sureOfOther] = [always(0), always(3)];
/** Distress as likely as another matter, and nobody watches. */
const tornOpinion = ofBias([0, -20, -20, 0, -20]);

it('is what the labelled messages say, byte for byte: else run `npm run triage:learn`', () => {
  // Not `toBe`: half a megabyte of difference helps nobody.
  expect(opinionFile(learned.map(({ learns }) => learns)) === readFileSync('locales/opinion.json', 'utf8')).toBe(true);
}, 60_000);

/** The second and third set are one author's, whose first runs the lists were mended by: they would prove less. */
const authors = [
  { set: 'blind-4.jsonl', recall: 0.965, precision: 0.81, severity: 0.93, macroF1: 0.85, watched: 13 },
  { set: 'blind-5.jsonl', recall: 0.985, precision: 0.755, severity: 0.935, macroF1: 0.82, watched: 31 },
  { set: 'blind-6.jsonl', recall: 0.98, precision: 0.84, severity: 0.945, macroF1: 0.89, watched: 28 },
  { set: 'blind-7.jsonl', recall: 0.96, precision: 0.815, severity: 0.9, macroF1: 0.86, watched: 28 },
];

describe.each(authors)('of an author of whom nothing was learned: $set', ({ set, ...floor }) => {
  let marked: readonly (Marked & { readonly human: boolean })[] = [];
  beforeAll(() => {
    const fromOthers = learnOpinion(learned.filter(({ file }) => file !== set).map(({ learns }) => learns));
    marked = learned
      .filter(({ file }) => file === set)
      .map(({ lang, text, media, marking }) => {
        const got = triage({ text, media }, { ...lexicons, opinion: fromOthers });
        return { language: lang, wanted: marking, got, human: got.label === 'distress' || got.unsure };
      });
  }, 60_000);

  it('holds its floors', () => {
    const score = scoreOf(marked);
    expect(shareOf(score.recall)).toBeGreaterThanOrEqual(floor.recall);
    expect(shareOf(score.precision)).toBeGreaterThanOrEqual(floor.precision);
    expect(shareOf(score.severityWithinOne)).toBeGreaterThanOrEqual(floor.severity);
    expect(score.macroF1).toBeGreaterThanOrEqual(floor.macroF1);
    expect(score.watched.part).toBeGreaterThanOrEqual(floor.watched);
    // Quiet words to somebody who could have had loud ones cost little; an unnoticed reader may cost everything.
    expect(score.falselyWatched).toBeLessThanOrEqual(7);
  });

  it('shows ninety-nine pleas in a hundred to a human, whatever it calls them', () => {
    const pleas = marked.filter(({ wanted }) => wanted.label === 'distress');
    expect(pleas.filter(({ human }) => human).length / pleas.length).toBeGreaterThanOrEqual(0.99);
  });
});

/** A happening of the writer's own for each strong sign, and one for each that makes another strong. */
const strong: Readonly<Record<(typeof strongAlone)[number] | (typeof strongBeside)[number] | 'self_harm', string>> = {
  passport_taken: 'they took my passport',
  sale: 'they sold me',
  debt_to_leave: 'i must pay 5000 dollars before i can leave',
  hunted: 'they are hunting me, i am hiding in the forest',
  sexual_harm: 'i am here and they touch me, they undressed me',
  taken_away: 'i am scared, they dragged me upstairs',
  life_threat: 'they will kill me',
  self_harm: 'i want to kill myself',
  plea: 'please help me, they beat me',
  place: 'they beat me in KK Park',
  country: 'they beat me in Cambodia',
  building: 'they beat me, building 4 floor 3',
  quota: 'they beat me when i miss the target',
  unpaid: 'they beat me and no salary for months',
  watched: 'they beat me, they check my phone',
  child: 'they beat me and my baby',
  whisper: 'they beat me, they must not know i wrote',
  wants_home: 'they beat me, i want to go home',
};

describe('what the lists see of the writer’s own harm', () => {
  it.each(Object.entries(strong))('stands against any opinion: %s, "%s"', (sign, text) => {
    const alone = listsAlone(text);
    expect(alone.label).toBe('distress');
    expect(alone.signs.map(({ concept }) => concept)).toContain(sign);
    const { label, severity, signs } = judge(text, sureOfOther);
    expect({ label, severity, signs }).toEqual({ label: 'distress', severity: alone.severity, signs: alone.signs });
  });

  it('is read as the lists’ label and severity in every labelled message where both say distress', () => {
    for (const { text } of some) {
      const alone = listsAlone(text);
      const together = judge(text);
      if (alone.label !== 'distress' || together.label !== 'distress') continue;
      expect({ ...together, watched: alone.watched }).toEqual(alone);
    }
  });

  it('stands where an overseer has the phone', () => {
    const text = 'This is the team leader. That message was a mistake, everybody here is free and happy.';
    expect(judge(text, sureOfOther)).toMatchObject({ label: 'distress', severity: 4, watched: true });
  });
});

describe('what the second opinion changes', () => {
  it('asks a human whenever it lowers what the lists fear, shows what they feared, and never quietly', () => {
    let lowered = 0;
    for (const { text } of some) {
      const alone = listsAlone(text);
      const together = judge(text, sureOfOther);
      if (alone.label !== 'distress' || together.label === 'distress') continue;
      lowered += 1;
      expect(together.unsure, text).toBe(true);
      const shown = together.signs.map(({ concept }) => concept);
      if (alone.signs.length <= 6) for (const { concept } of alone.signs) expect(shown, text).toContain(concept);
    }
    expect(lowered).toBeGreaterThan(50);
  });

  it('raises to distress with a human, 4 where it is sure and 3 where it is torn, and quotes words of the message', () => {
    for (const { text } of some) {
      if (listsAlone(text).label === 'distress') continue;
      const raised = judge(text, sureOfDistress);
      if (raised.label !== 'distress') continue;
      expect(raised).toMatchObject({ severity: 4, unsure: true });
      expect(judge(text, tornOpinion)).toMatchObject({ label: 'distress', severity: 3, unsure: true });
      expect(raised.signs[0]?.concept).toBe('second_opinion');
      for (const word of raised.signs[0]?.quote.split(' … ') ?? []) expect(text).toContain(word.replace(/…$/u, ''));
    }
  });

  it('keeps the sign of a child when it raises, so that somebody skilled answers', () => {
    const text = 'my brother is missing in Cambodia, he is 16';
    expect(listsAlone(text).label).toBe('family');
    expect(judge(text, sureOfDistress).signs.map(({ concept }) => concept)).toContain('child');
  });

  it.each(['halo', 'selamat pagi', 'hello', '你好', 'xin chào', 'magandang tanghali', 'thank you', '🙏'])(
    'lets a greeting or a thank-you be one: %s',
    (text) => expect(judge(text).label).toBe('other'),
  );
});

describe('a language that no list knows', () => {
  it.each([
    'საშველად',
    'ຊ່ວຍແດ່',
    'Помогите, нас не выпускают из здания',
    '제발 도와주세요 여기 갇혀 있어요',
    'ساعدوني نحن محبوسون هنا',
    'намайг авраач, гадуур гаргахгүй байна',
    'Hilfe, wir sind eingesperrt',
    'బయటకు పోనివ్వడం లేదు, కాపాడండి',
    'xqzt brrkl',
  ])('is never explained away, by no opinion: %s', (text) => {
    expect(judge(text, sureOfOther)).toMatchObject({ label: 'distress', severity: 3, unsure: true });
    expect(judge(text)).toMatchObject({ label: 'distress', unsure: true });
  });

  it.each(['aidez-moi, on nous a enfermés', 'Ajutor, nu mă lasă să plec din clădire'])(
    'is shown to a human where borrowed words tell another matter: %s',
    (text) => {
      for (const one of [opinion, sureOfOther]) {
        const verdict = judge(text, one);
        expect(verdict.label === 'distress' || verdict.unsure).toBe(true);
      }
    },
  );
});

it('looks at a bounded part of any message, and gives likelihoods for all of them', () => {
  expect(runsOf('a b c d e f g '.repeat(100_000)).length).toBeLessThan(5 * 2_100);
  for (const text of ['', ' ', '🙏', '\u0000', '؟', 'x'.repeat(1_000_000)]) {
    const { labels, watched } = opinionOn({ runs: runsOf(text), signs: [] }, opinion);
    const whole = Object.values(labels).reduce((sum, one) => sum + one, 0);
    expect(whole).toBeCloseTo(1, 9);
    expect(watched).toBeGreaterThanOrEqual(0);
    expect(watched).toBeLessThanOrEqual(1);
  }
});
