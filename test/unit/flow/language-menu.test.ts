import { expect, it } from 'vitest';
import { type FlowEvent, type FlowWords, type Session, startSession, step } from '../../../src/flow/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { flows, presses, said, says, words } from './rehearsal.ts';

const now = new Date('2026-07-01T12:00:00Z');
const texts = loadTexts('locales');
const all = texts.known.map(({ code }) => code);
/** Every language of the list, as if all translators were through. */
const eighteen: FlowWords = {
  ...words,
  languages: all,
  has: () => true,
  answersTo: (label) => {
    const language = texts.known.find(({ code }) => label === `language-name-${code}`);
    return language === undefined ? words.answersTo(label) : new Set([language.name.toLowerCase()]);
  },
};

const turn = (session: Session, event: FlowEvent) => step(flows, session, event, now, eighteen);
const start = () => turn(startSession(flows, 'distress', 'id'), { kind: 'enter' }).session;
function choices({ effects }: ReturnType<typeof turn>) {
  return effects.flatMap((effect) => (effect.kind === 'say' ? effect.choices : []));
}

it('shows eighteen languages in pages of ten rows, each language once', () => {
  const first = turn(start(), says('bahasa'));
  const second = turn(first.session, presses('~languages.1'));
  for (const page of [first, second]) {
    expect(said(page.effects)).toEqual(['language-menu']);
    expect(choices(page)).toHaveLength(10);
    expect(choices(page).at(-1)?.label).toBe('choice-more');
  }
  const shown = [first, second].flatMap((page) =>
    choices(page)
      .slice(0, -1)
      .map(({ id }) => id),
  );
  expect(shown).toEqual(all.map((code) => `~language.${code}`));
});

it('comes back to the first page after the last', () => {
  const second = turn(turn(start(), says('bahasa')).session, says('lainnya'));
  expect(choices(second)[0]?.id).toBe('~language.tl');
  expect(choices(turn(second.session, says('10')))[0]?.id).toBe('~language.id');
});

it('counts numbers on the page that is open', () => {
  const menu = turn(start(), says('bahasa'));
  expect(turn(menu.session, says('3')).session.language).toBe('zh-Hans');
  const second = turn(menu.session, says('more'));
  expect(turn(second.session, says('3')).session.language).toBe('ms');
});

it('never begins the conversation anew, on whatever page a language is chosen', () => {
  const before = turn(start(), says('bisa')).session;
  const second = turn(turn(before, says('bahasa')).session, says('more'));
  const chosen = turn(second.session, presses('~language.km'));
  expect(said(chosen.effects)).toEqual(['distress-whose-phone']);
  expect(chosen.session).toMatchObject({ language: 'km', step: 'whose-phone', answers: before.answers });
  expect(chosen.session.trail).toEqual(before.trail);
});

it('understands a press on a page of an older menu', () => {
  const menu = turn(start(), presses('~languages.1'));
  expect(said(menu.effects)).toEqual(['language-menu']);
  expect(said(turn(menu.session, says('kembali')).effects)).not.toEqual(['language-menu']);
  for (const odd of ['~languages.99', '~languages.x', '~languages', '~language.1', '~read.xx', '~read']) {
    expect(() => turn(menu.session, presses(odd))).not.toThrow();
  }
});

it('shows all at once where ten rows are enough', () => {
  const ten: FlowWords = { ...eighteen, languages: all.slice(0, 10) };
  const menu = step(flows, start(), says('bahasa'), now, ten);
  expect(choices(menu).map(({ label }) => label)).not.toContain('choice-more');
  expect(choices(menu)).toHaveLength(10);
});
