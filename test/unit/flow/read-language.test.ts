import { describe, expect, it } from 'vitest';
import {
  type Effect,
  type FlowEvent,
  type FlowWords,
  type Session,
  sessionSchema,
  startSession,
  step,
} from '../../../src/flow/index.ts';
import { alerts, flows, presses, said, says, words } from './rehearsal.ts';

const now = new Date('2026-07-01T12:00:00Z');
const firstMinute =
  /^(?:welcome-|language-|choice-|distress-(?:safe-now|not-now|resume|whose-phone|danger-now|nationality))/u;
const house = ['stopped', 'human-coming', 'wipe-how-to', 'cover-reply', 'welcome-back'];

/** Burmese has the first minute only; English and Chinese have all, and may stand in, in this order. */
const few: FlowWords = {
  ...words,
  languages: ['id', 'en', 'zh-Hans', 'my'],
  fallback: (language) => (language === 'my' ? ['en', 'zh-Hans'] : []),
  has: (language, id) => language !== 'my' || firstMinute.test(id) || house.includes(id),
};

function turn(session: Session, event: FlowEvent, with_ = few) {
  const result = step(flows, session, event, now, with_);
  return { effects: result.effects, session: sessionSchema.parse(JSON.parse(JSON.stringify(result.session))) };
}

function talk(from: Session, ...events: (FlowEvent | string)[]): { session: Session; effects: readonly Effect[] } {
  let result: { session: Session; effects: readonly Effect[] } = { session: from, effects: [] };
  for (const event of events) result = turn(result.session, typeof event === 'string' ? says(event) : event);
  return result;
}

/** Distress in Burmese, up to the first question that Burmese lacks. */
const asked = (agreed: string[] = []) =>
  talk(startSession(flows, 'distress', 'my', agreed), { kind: 'enter' }, '1', '1', '2', '1');
const choices = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'say' ? effect.choices.map(({ id }) => id) : []));
const spokenIn = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'say' ? [effect.language] : []));

describe('a text that the language of the person lacks', () => {
  it('is not said in another one: the person is asked, in their own, which they read', () => {
    const { session, effects } = asked();
    expect(said(effects)).toEqual(['language-missing']);
    expect(spokenIn(effects)).toEqual([undefined]);
    expect(choices(effects)).toEqual(['~read.en', '~read.zh-Hans', '~read.none']);
    expect(session).toMatchObject({ state: 'asking', language: 'my' });
    // The answer that led here is on the case, and the wait has its timer.
    expect(effects).toContainEqual({ kind: 'fill-field', field: 'nationality', value: 'indonesia' });
    expect(effects.some(({ kind }) => kind === 'set-timer')).toBe(true);
  });

  it.each([
    ['a press', presses('~read.en')],
    ['a number', says('1')],
    ['the name of the language', says('English')],
    ['its own digits', says('၁')],
  ])('is said in the language that they agreed to by %s, and so is all that follows', (_how, answer) => {
    const { session, effects } = talk(asked().session, answer);
    expect(said(effects)).toEqual(['distress-name']);
    expect(spokenIn(effects)).toEqual(['en']);
    expect(session).toMatchObject({ step: 'name', language: 'my', agreed: ['en'] });
    expect(session.missing).toBeUndefined();
    const next = talk(session, 'Aung Aung');
    expect(next.session.answers).toEqual(session.answers);
    expect(next.effects).toContainEqual({ kind: 'fill-field', field: 'name_as_in_passport', value: 'Aung Aung' });
    expect([said(next.effects), spokenIn(next.effects)]).toEqual([['distress-age'], ['en']]);
    // What Burmese has is said in Burmese.
    expect(spokenIn(talk(session, 'stop').effects)).toEqual([undefined]);
  });

  it('is said at once in a language that they have written in', () => {
    const { effects } = asked(['zh-Hans']);
    expect([said(effects), spokenIn(effects)]).toEqual([['distress-name'], ['zh-Hans']]);
  });

  it('counts a language chosen from the menu as used, also after it is left', () => {
    const { session, effects } = talk(
      startSession(flows, 'distress', 'id'),
      { kind: 'enter' },
      'english',
      presses('~language.my'),
      ...['1', '1', '2', '1'],
    );
    expect(session).toMatchObject({ language: 'my', agreed: ['en', 'my'] });
    expect([said(effects), spokenIn(effects)]).toEqual([['distress-name'], ['en']]);
  });

  it('does not take the language that we began in for one that they read', () => {
    const { effects } = talk(
      startSession(flows, 'distress', 'id'),
      { kind: 'enter' },
      presses('~language.my'),
      ...['1', '1', '2', '1'],
    );
    expect(said(effects)).toEqual(['language-missing']);
  });
});

describe('while the question stands', () => {
  it.each([
    ['by a press', presses('~read.none')],
    ['by its number', says('3')],
    ['in words', says('manusia')],
  ])('a human is one choice away, %s', (_how, answer) => {
    const { session, effects } = talk(asked().session, answer);
    expect([session.state, session.missing]).toEqual(['human', undefined]);
    expect([said(effects), alerts(effects)]).toEqual([['human-coming'], ['asked-for-human']]);
  });

  it('other words are kept and it is asked again, twice, then a human comes', () => {
    const once = talk(asked().session, 'မသိဘူး');
    expect(said(once.effects)).toEqual(['language-missing']);
    expect(once.effects).toContainEqual({ kind: 'note', event: 'unanswered-media' });
    const last = talk(once.session, 'မသိဘူး', 'မသိဘူး');
    expect(last.session.state).toBe('human');
    expect([said(last.effects), alerts(last.effects)]).toEqual([['human-coming'], ['confused']]);
  });

  it('a danger word brings the cover reply alone', () => {
    const { session, effects } = talk(asked().session, 'someone is watching');
    expect([session.state, session.missing, said(effects)]).toEqual(['human', undefined, ['cover-reply']]);
  });

  it('silence says nothing, raises an alert, and the question still stands', () => {
    const { session, effects } = talk(asked().session, { kind: 'silence' });
    expect(said(effects)).toEqual([]);
    expect(alerts(effects)).toEqual(['went-silent']);
    expect(said(talk(session, '1').effects)).toEqual(['distress-name']);
  });

  it('another language asks the present question in it', () => {
    const { session, effects } = talk(asked().session, 'bahasa indonesia');
    expect(session).toMatchObject({ language: 'id', step: 'name' });
    expect(session.missing).toBeUndefined();
    expect([said(effects), spokenIn(effects)]).toEqual([['distress-name'], [undefined]]);
  });

  it('a press on an older question is written down, and asked again what cannot be said', () => {
    const { effects } = talk(asked().session, presses('distress.whose-phone.checked'));
    expect(effects).toContainEqual({ kind: 'fill-field', field: 'whose_phone', value: 'checked' });
    expect(said(effects)).toEqual(['language-missing']);
  });
});

it('brings a human where no language can stand in', () => {
  const none: FlowWords = { ...few, fallback: () => [] };
  const { session, effects } = turn(
    talk(startSession(flows, 'distress', 'my'), { kind: 'enter' }, '1', '1', '2').session,
    says('1'),
    none,
  );
  expect(session.state).toBe('human');
  expect([said(effects), alerts(effects)]).toEqual([['human-coming'], ['language-missing']]);
});

it('says the last words of a flow once it knows in which language, and then ends', () => {
  const lastWords: FlowWords = { ...few, has: (language, id) => language !== 'my' || id !== 'welcome-noted' };
  const ending = { ...flows, present: new Map(flows.present) };
  const welcome = flows.present.get('welcome');
  if (welcome === undefined) throw new Error('no welcome');
  const noted = { kind: 'say' as const, text: 'welcome-noted', next: 'end' as const };
  const changed = { ...welcome, version: 'ends', steps: new Map(welcome.steps).set('noted', noted) };
  ending.present.set('welcome', changed);
  const published = { present: ending.present, versions: new Map([['welcome@ends', changed]]) };
  const go = (session: Session, event: FlowEvent) => step(published, session, event, now, lastWords);
  let { session } = go(startSession(published, 'welcome', 'my'), { kind: 'enter' });
  for (const heard of ['4', 'hello']) session = go(session, says(heard)).session;
  expect(session).toMatchObject({ state: 'asking', missing: { then: 'ended' } });
  const { session: after, effects } = go(session, presses('~read.zh-Hans'));
  expect([said(effects), spokenIn(effects), after.state]).toEqual([['welcome-noted'], ['zh-Hans'], 'ended']);
  const silent = go(session, { kind: 'silence' });
  expect([silent.session.state, alerts(silent.effects)]).toEqual(['ended', ['went-silent']]);
});

it('still says the cover reply where a deployment took the language away', () => {
  const gone: FlowWords = {
    ...few,
    languages: ['id', 'en'],
    has: (language) => language !== 'my',
    fallback: () => ['en'],
  };
  const { effects } = turn(startSession(flows, 'distress', 'my'), says('someone is watching'), gone);
  expect([said(effects), spokenIn(effects)]).toEqual([['cover-reply'], ['en']]);
});
