import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckInNow } from '../../../src/checkins/index.ts';
import { type CaseCode, type CaseId } from '../../../src/core/brand.ts';
import { startSession } from '../../../src/flow/index.ts';
import { planTurn, type TurnInput, type TurnPlan } from '../../../src/intake/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';

const script = loadScript(packageFolder, 'id');
const now = new Date('2026-03-01T12:00:00Z');
const question = 'Siapa nama kucing nenek?';
const id = '3f0e8f7a-2f0b-4c1e-9d2a-0f6f3f1c2b3d';
const round = now.getTime();

type Act =
  | { readonly kind: 'due' }
  | { readonly kind: 'missed' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'responder-writes' }
  | { readonly kind: 'vouches' }
  | { readonly kind: 'gives-back' }
  | { readonly kind: 'says'; readonly text: string; readonly proof: CheckInNow['proof'] };

const says = (proof: CheckInNow['proof'], ...texts: string[]) =>
  fc.constantFrom(...texts).map((text): Act => ({ kind: 'says', text, proof }));
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: says('wrong', 'baik', 'bisa', 'nanti', 'kurang baik', 'ya', '1', '2', 'mawar', 'zxq', 'halo?'),
  },
  { weight: 2, arbitrary: says('wrong', 'stop', '/back', '/skip', 'bahasa', 'english', 'manusia', 'salah sambung') },
  { weight: 2, arbitrary: says('wrong', 'tolong saya disekap', 'aku mau bunuh diri', 'ada lowongan kerja ke kamboja') },
  { weight: 3, arbitrary: says('right', 'bintang', 'namanya bintang') },
  { weight: 1, arbitrary: says('duress', 'makan mangga', 'mangga, tolong saya disekap') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>({ kind: 'missed' }, { kind: 'silence' }, { kind: 'responder-writes' }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Act>({ kind: 'vouches' }, { kind: 'gives-back' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ kind: 'due' }) },
);
const talk = fc.array(act, { minLength: 1, maxLength: 20 });

interface Played {
  readonly input: TurnInput;
  readonly plan: TurnPlan;
}

/** Which language the case knows; `guessed` where nothing that was written told it. */
interface Spoken {
  readonly language: string;
  readonly guessed?: boolean;
}

/** A talk with somebody whose case a responder has and who agreed to be asked; the row is kept as `settleRounds` keeps it. */
function play(acts: readonly Act[], look: (played: Played) => void, spoken: Spoken = { language: 'id' }): void {
  let plan: TurnPlan | null = null;
  let state: CheckInNow['state'] = null;
  let ended = false;
  let givenBack = false;
  for (const one of acts) {
    if (one.kind === 'responder-writes') {
      if (state === 'asked') state = 'taken-over';
      givenBack = false;
      continue;
    }
    if (one.kind === 'vouches') {
      if (state !== null && state !== 'proved') state = 'vouched';
      continue;
    }
    if (one.kind === 'gives-back') {
      if (plan?.caseAfter?.watched === true) continue;
      givenBack = true;
    }
    if (one.kind === 'due') {
      if (ended || state === 'asked' || state === 'taken-over') continue;
      state = 'asked';
    }
    const caseNow: TurnPlan['caseAfter'] = plan?.caseAfter ?? {
      kind: 'distress',
      severity: 3,
      watched: false,
      fields: {},
    };
    const proof = one.kind === 'says' ? one.proof : null;
    const input: TurnInput = {
      ...{ at: now, event: eventOf(one), language: plan?.language ?? spoken.language, blocked: false },
      session: plan?.session ?? sessionBefore(spoken),
      // Ids of a test's own case.
      openCase: {
        ...caseNow,
        id: 'case' as CaseId,
        code: '234-CDF' as CaseCode,
        owned: !givenBack,
        givenBack,
        language: plan?.language ?? spoken.language,
      },
      checkIn: ended ? null : { id, round: state === null ? null : round, state, question, proof },
    };
    plan = planTurn(script, input, now);
    look({ input, plan });
    state = plan.checkIn?.state ?? state;
    ended ||= plan.checkIn?.state === 'phone-taken';
    if (plan.events.some(({ kind }) => kind === 'talk-returned')) givenBack = false;
  }
}

/** Where the language was a guess an earlier talk has left it so. */
function sessionBefore({ language, guessed = false }: Spoken): TurnInput['session'] {
  if (!guessed) return null;
  return { ...startSession(script.flows, 'welcome', language), state: 'human', guessed };
}

function eventOf(one: Exclude<Act, { kind: 'responder-writes' | 'vouches' }>): TurnInput['event'] {
  switch (one.kind) {
    case 'due':
      return { kind: 'check-in', checkIn: id, round, late: false };
    case 'missed':
      return { kind: 'check-in-missed', checkIn: id, round };
    case 'silence':
      return { kind: 'silence' };
    case 'gives-back':
      return { kind: 'given-back' };
    case 'says':
      return { kind: 'message', text: one.text, attachments: [] };
  }
}

const textsOf = (languages: readonly string[], isWanted: (id: string) => boolean): string[] =>
  languages.flatMap((language) =>
    script.texts
      .ids(language)
      .filter(isWanted)
      .map((wanted) => script.texts.preview(language, wanted)),
  );
const underCover = textsOf(script.texts.written, (wanted) => /^(check-in-|cover-reply)/u.test(wanted));
/** What the person themselves asks of the script while it speaks. */
const asked = new Set(
  textsOf(script.texts.languages, (wanted) =>
    ['language-menu', 'human-coming', 'stopped', 'wipe-how-to', 'welcome-back'].includes(wanted),
  ),
);
/** The private question stands below one of these. */
const isUnderCover = (text: string): boolean => underCover.some((cover) => text.startsWith(cover));
const isAsked = (text: string): boolean => asked.has(text);

it('says nothing but the check-in while a responder has the case, whatever is written', () => {
  fc.assert(
    fc.property(talk, (acts) => {
      play(acts, ({ input, plan }) => {
        if (input.openCase?.givenBack === true) return;
        const speaks = input.checkIn?.state === 'asked';
        for (const { text } of plan.messages) {
          expect([text, isUnderCover(text) || (speaks && isAsked(text))]).toEqual([text, true]);
        }
        const isDanger = plan.alert?.reason === 'danger-word' || plan.alert?.reason === 'phone-taken';
        if (!speaks && !isDanger) expect(plan.messages).toEqual([]);
      });
    }),
    { numRuns: 250 },
  );
});

it('asks the private question only of whoever agreed to it, and never after the phone was taken', () => {
  fc.assert(
    fc.property(talk, (acts) => {
      let taken = false;
      play(acts, ({ input, plan }) => {
        const asks = plan.messages.some(({ text }) => text.includes(question));
        // Once its owner lets the script speak, a round that they had taken over or that was missed is asked on.
        if (asks && input.openCase?.owned === true) expect(input.checkIn?.state).toBe('asked');
        if (asks) expect(['asked', 'taken-over', 'missed']).toContain(input.checkIn?.state);
        if (taken && plan.alert?.reason !== 'danger-word') expect(plan.messages).toEqual([]);
        taken ||= plan.checkIn?.state === 'phone-taken';
        if (plan.checkIn?.state !== 'phone-taken') return;
        expect(plan.alert?.reason).toMatch(/phone-taken|self-harm/u);
        expect(plan.caseAfter).toMatchObject({ watched: true, severity: 5 });
        expect(plan.session?.state).toBe('human');
      });
    }),
    { numRuns: 250 },
  );
});

const right: Act = { kind: 'says', text: 'bintang', proof: 'right' };
const wrong: Act = { kind: 'says', text: 'mawar', proof: 'wrong' };
const duress: Act = { kind: 'says', text: 'mangga', proof: 'duress' };
/** In any language a number means its choice. */
const upToPrivate: readonly Act[] = [
  { kind: 'due' },
  { kind: 'says', text: '1', proof: 'wrong' },
  { kind: 'says', text: '1', proof: 'wrong' },
];

/** What a phone shows, message by message with its buttons. */
function readIn(language: string, acts: readonly Act[], guessed = false): readonly TurnPlan['messages'][] {
  const messages: TurnPlan['messages'][] = [];
  play(acts, ({ plan }) => messages.push(plan.messages), { language, guessed });
  return messages;
}

const everyLanguage = script.texts.known.map(({ code }) => code);

describe.each(everyLanguage)('in %s', (language) => {
  const said = (id: string) => script.texts.format(language, id);

  it('the duress word and the second wrong answer bring the very words of the right answer', () => {
    const proved = readIn(language, [...upToPrivate, right]);
    expect(readIn(language, [...upToPrivate, duress])).toEqual(proved);
    const provedLate = readIn(language, [...upToPrivate, wrong, right]);
    expect(readIn(language, [...upToPrivate, wrong, wrong])).toEqual(provedLate);
    expect(readIn(language, [...upToPrivate, wrong, duress])).toEqual(provedLate);
    // And those words are in this language, from the hello on: nobody is asked which other one they read.
    expect(provedLate.map((messages) => messages.map(({ text }) => text))).toEqual([
      [said('check-in-hello')],
      [said('check-in-free-now')],
      [`${said('check-in-private')}\n${question}`],
      [`${said('check-in-private-2')}\n${question}`],
      [said('check-in-news')],
    ]);
  });

  it('the duress word at any earlier question brings them too', () => {
    const proved = readIn(language, [...upToPrivate, right]).at(-1);
    expect(readIn(language, [...upToPrivate.slice(0, 1), duress]).at(-1)).toEqual(proved);
    expect(readIn(language, [...upToPrivate.slice(0, 2), duress]).at(-1)).toEqual(proved);
  });

  it('they bring them also where the language is a guess and they are written in another', () => {
    const [thai, burmese] = ['ผมอยากกินมะม่วงสุกกับข้าวเหนียว', 'ကျွန်တော် သရက်သီးမှည့် စားချင်တယ်'];
    const proved = readIn(language, [...upToPrivate, right], true);
    expect(readIn(language, [...upToPrivate, { ...duress, text: thai }], true)).toEqual(proved);
    const once = { ...wrong, text: thai };
    const provedLate = readIn(language, [...upToPrivate, once, right], true);
    expect(readIn(language, [...upToPrivate, once, { ...wrong, text: burmese }], true)).toEqual(provedLate);
    expect(readIn(language, [...upToPrivate, once, { ...duress, text: burmese }], true)).toEqual(provedLate);
  });
});

it('leaves out no language', () => {
  expect([...script.texts.languages].sort()).toEqual([...everyLanguage].sort());
});

it('is settled once for each round, and a miss is told at once', () => {
  fc.assert(
    fc.property(talk, (acts) => {
      play(acts, ({ input, plan }) => {
        const was = input.checkIn?.state;
        if (plan.checkIn?.state === 'missed') {
          expect(['asked', 'taken-over']).toContain(was);
          expect(plan.alert?.reason).toBe('check-in-missed');
          expect(plan.caseAfter?.severity).toBe((input.openCase?.severity ?? 0) >= 4 ? 5 : 4);
          expect(plan.messages).toEqual([]);
        }
        if (plan.checkIn?.state === 'proved') expect(['asked', 'taken-over', 'missed']).toContain(was);
      });
    }),
    { numRuns: 250 },
  );
});

it('takes no word for a wrong answer once a responder has vouched, also where the script speaks again', () => {
  fc.assert(
    fc.property(talk, (acts) => {
      play(acts, ({ input, plan }) => {
        if (input.checkIn?.state !== 'vouched' || input.checkIn.proof === 'duress') return;
        expect(plan.checkIn).toBeNull();
        expect(plan.events.map(({ kind }) => kind)).not.toContain('check-in-wrong-answer');
      });
    }),
    { numRuns: 250 },
  );
});
