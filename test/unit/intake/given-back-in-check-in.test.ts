import { describe, expect, it } from 'vitest';
import { type CheckInNow } from '../../../src/checkins/index.ts';
import { type CaseCode, type CaseId } from '../../../src/core/brand.ts';
import { planTurn, type TurnInput, type TurnPlan } from '../../../src/intake/index.ts';
import { type OpenCase } from '../../../src/intake/plan-case.ts';
import { owesAnswer } from '../../../src/intake/whose-talk.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';

/* An agreed check-in, and an owner who lets the script speak: exactly one of them speaks. */

const script = loadScript(packageFolder, 'id');
const now = new Date('2026-03-01T12:00:00Z');
const round = now.getTime();
const id = '3f0e8f7a-2f0b-4c1e-9d2a-0f6f3f1c2b3d';
const question = 'Siapa nama kucing nenek?';
const owned: OpenCase = {
  ...{ id: 'case' as CaseId, code: '234-CDF' as CaseCode }, // Ids of a test's own case.
  ...{ owned: true, givenBack: false, kind: 'distress', severity: 3, watched: false, language: 'id', fields: {} },
};
const givenBack: OpenCase = { ...owned, owned: false, givenBack: true };
const due: TurnInput['event'] = { kind: 'check-in', checkIn: id, round, late: false };
const back: TurnInput['event'] = { kind: 'given-back' };
const kinds = ({ events }: TurnPlan) => events.map(({ kind }) => kind);
const textsOf = ({ messages }: TurnPlan) => messages.map(({ text }) => text).join('\n');

/** One turn after another; the case that the last one had is what `about` says. */
function talk(openCase: OpenCase, before: TurnPlan | null = null) {
  return (
    event: TurnInput['event'] | string,
    state: CheckInNow['state'],
    proof: CheckInNow['proof'] = null,
  ): { readonly input: TurnInput; readonly plan: TurnPlan } => {
    const input: TurnInput = {
      ...{ at: now, language: 'id', blocked: false, session: before?.session ?? null },
      event: typeof event === 'string' ? { kind: 'message', text: event, attachments: [] } : event,
      openCase: { ...openCase, ...(before?.caseAfter ?? {}) },
      checkIn: { id, round, state, question, proof },
    };
    return { input, plan: planTurn(script, input, now) };
  };
}

/** Asked while its owner has the talk, and come as far as the private question. */
function atPrivate(): TurnPlan {
  const asked = talk(owned)(due, 'asked').plan;
  const fine = talk(owned, asked)('baik', 'asked', 'wrong').plan;
  return talk(owned, fine)('bisa', 'asked', 'wrong').plan;
}
const silent = (plan: TurnPlan): TurnPlan => ({
  ...plan,
  session: plan.session === null ? null : { ...plan.session, state: 'human' },
});

describe('a check-in in a talk that was given back', () => {
  it('begins, and what the script answers is owed by nobody', () => {
    const asked = talk(givenBack)(due, 'asked').plan;
    expect(textsOf(asked)).toContain('Hai, apa kabar?');
    expect(kinds(asked)).toEqual(['check-in-asked']);
    const { input, plan } = talk(givenBack, asked)('baik', 'asked', 'wrong');
    expect(plan.messages).toHaveLength(1);
    expect(owesAnswer(input, plan)).toBe(false);
  });

  it('begins although the script has not said its first word yet', () => {
    const { plan } = talk(givenBack, silent(atPrivate()))(due, 'asked');
    expect(kinds(plan)).toEqual(['check-in-asked']);
  });

  it('that cannot be asked, or is missed, leaves the talk where it is', () => {
    const waiting = silent(atPrivate());
    expect(kinds(talk(givenBack, waiting)({ ...due, late: true }, 'not-asked').plan)).toEqual(['check-in-not-asked']);
    const missed = talk(givenBack, waiting)({ kind: 'check-in-missed', checkIn: id, round }, 'asked').plan;
    expect(kinds(missed)).toEqual(['severity-raised', 'check-in-missed']);
    expect(missed.alert?.reason).toBe('check-in-missed');
  });

  it('gives the talk to its owner, watched, as soon as the phone is taken', () => {
    const { input, plan } = talk(givenBack, atPrivate())('mangga', 'asked', 'duress');
    expect(kinds(plan)).toEqual(expect.arrayContaining(['phone-taken', 'talk-returned']));
    expect(plan.caseAfter).toMatchObject({ watched: true, severity: 5 });
    expect(owesAnswer(input, plan)).toBe(true);
  });
});

describe('a talk that is given back in the middle of a round', () => {
  it.each(['asked', 'taken-over', 'missed'] as const)('asks the private question on: %s', (state) => {
    for (const before of [atPrivate(), silent(atPrivate())]) {
      const resumed = talk(givenBack, before)(back, state).plan;
      expect(textsOf(resumed)).toContain(question);
      expect(textsOf(resumed)).not.toBe(textsOf(atPrivate()));
      expect(kinds(resumed)).toEqual([]);
      const right = talk(givenBack, resumed)('bintang', state, 'right').plan;
      expect(right.checkIn).toEqual({ id, state: 'proved' });
      const wrong = talk(givenBack, resumed)('mawar', state, 'wrong').plan;
      expect(talk(givenBack, wrong)('melati', state, 'wrong').plan.checkIn).toEqual({ id, state: 'phone-taken' });
    }
  });

  it.each(['vouched', 'proved'] as const)('asks it no more, and hears no wrong answer: %s', (state) => {
    for (const before of [atPrivate(), silent(atPrivate())]) {
      const resumed = talk(givenBack, before)(back, state).plan;
      expect(textsOf(resumed)).not.toContain(question);
      const once = talk(givenBack, resumed)('mawar', state, 'wrong').plan;
      const twice = talk(givenBack, once)('melati', state, 'wrong').plan;
      expect([once.checkIn, twice.checkIn]).toEqual([null, null]);
    }
  });

  it('answers the duress word as the right answer, though a responder has vouched since the phone shows the question', () => {
    const asked = atPrivate();
    const inEnglish = talk(givenBack, asked)('english', 'vouched', 'wrong').plan;
    expect(inEnglish.session).toMatchObject({ step: 'private', language: 'en' });
    for (const before of [asked, inEnglish]) {
      const right = talk(givenBack, before)('bintang', 'vouched', 'right').plan;
      const taken = talk(givenBack, before)('mangga', 'vouched', 'duress').plan;
      expect(taken.messages).toEqual(right.messages);
      expect(right.messages).toHaveLength(1);
      expect([right.checkIn, taken.checkIn]).toEqual([null, { id, state: 'phone-taken' }]);
    }
  });

  it('is silent where the owner has written before the script could', () => {
    const { plan } = talk(owned, silent(atPrivate()))(back, 'taken-over');
    expect(plan.messages).toEqual([]);
    expect(plan.session?.state).toBe('human');
  });
});

it('owes an answer to the owner’s person once the script has no more of its own to say', () => {
  const proved = talk(owned, atPrivate())('bintang', 'asked', 'right');
  expect(owesAnswer(proved.input, proved.plan)).toBe(false);
  const after = talk(owned, proved.plan)('saya dipindah', 'proved');
  expect(after.plan.messages).toEqual([]);
  expect(owesAnswer(after.input, after.plan)).toBe(true);
});
