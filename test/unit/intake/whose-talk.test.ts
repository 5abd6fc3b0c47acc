import { describe, expect, it } from 'vitest';
import { type CaseCode, type CaseId } from '../../../src/core/brand.ts';
import { type InboundContent } from '../../../src/core/inbound.ts';
import { type OpenCase } from '../../../src/intake/plan-case.ts';
import { planTurn } from '../../../src/intake/plan-turn.ts';
import { type TurnInput, type TurnPlan } from '../../../src/intake/turn.ts';
import { owesAnswer } from '../../../src/intake/whose-talk.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';

const script = loadScript(packageFolder, 'id');
const now = new Date('2026-03-01T12:00:00Z');
const text = (words: string): InboundContent => ({ kind: 'message', text: words, attachments: [] });

function inputOf(event: TurnInput['event'], part: Partial<TurnInput> = {}): TurnInput {
  return { at: now, event, session: null, language: 'id', blocked: false, openCase: null, ...part };
}
const plan = (input: TurnInput): TurnPlan => planTurn(script, input, now);

function caseOf({ caseAfter }: TurnPlan, part: Partial<OpenCase> = {}): OpenCase {
  if (caseAfter === null) throw new Error('no case was opened');
  // Ids of a test's own case.
  return { ...caseAfter, id: 'case' as CaseId, code: '234-CDF' as CaseCode, owned: false, language: 'id', ...part };
}

const opened = plan(inputOf(text('tolong saya disekap')));
const kinds = ({ events }: TurnPlan) => events.map(({ kind }) => kind);

describe('a talk that is given back', () => {
  const givenBack = caseOf(opened, { givenBack: true });
  const owned = plan(inputOf(text('halo?'), { session: opened.session, openCase: caseOf(opened, { owned: true }) }));
  const back = plan(inputOf({ kind: 'given-back' }, { session: owned.session, openCase: givenBack }));

  it('goes on with the question that was open, once, and the script hears the answer', () => {
    expect(owned.messages).toEqual([]);
    expect(back.messages).toHaveLength(1);
    expect(back.session?.state).toBe('asking');
    expect(kinds(back)).toEqual([]);
    const answer = inputOf(text('1'), { session: back.session, openCase: givenBack });
    expect(plan(answer).messages.length).toBeGreaterThan(0);
    expect(owesAnswer(answer, plan(answer))).toBe(false);
  });

  it('is its owner’s again when the person asks for a human, says a danger word, or wants quiet', () => {
    for (const words of ['manusia', 'berhenti']) {
      const input = inputOf(text(words), { session: back.session, openCase: givenBack });
      expect(kinds(plan(input))).toContain('talk-returned');
      expect(owesAnswer(input, plan(input))).toBe(true);
    }
  });

  it('is its owner’s again at once where nothing is left to ask, or no talk had begun', () => {
    const over = { ...back.session, state: 'human' as const, step: 'more' } as NonNullable<TurnPlan['session']>;
    for (const session of [over, null]) {
      const input = inputOf({ kind: 'given-back' }, { session, openCase: givenBack });
      expect(plan(input).messages).toEqual([]);
      expect(kinds(plan(input))).toEqual(['talk-returned']);
    }
  });

  it('sends nothing to somebody who has blocked us', () => {
    const input = inputOf({ kind: 'given-back' }, { session: owned.session, openCase: givenBack, blocked: true });
    expect(plan(input)).toMatchObject({ messages: [], blocked: true });
  });

  it('is silent for the word that comes after its owner has written again', () => {
    const answer = inputOf(text('1'), { session: back.session, openCase: caseOf(opened, { owned: true }) });
    expect(plan(answer).messages).toEqual([]);
    expect(owesAnswer(answer, plan(answer))).toBe(true);
  });
});

describe('a reply to a case that was closed', () => {
  const closedCase = caseOf(opened);
  const written = (event: TurnInput['event'], session = opened.session) =>
    plan(inputOf(event, { session, closedCase }));

  it.each([
    text('terima kasih'),
    text('tolong, mereka datang lagi'),
    { kind: 'location', latitude: 16.6, longitude: 98.5 } as const,
  ])('opens it again and calls a human: $kind', (event) => {
    const again = written(event);
    expect(again.caseAfter).toMatchObject({ kind: 'distress', severity: closedCase.severity });
    expect(again.alert).not.toBeNull();
    expect(kinds(again)).not.toContain('kind-changed');
  });

  it('is heard although a human had the talk before, and does not begin the questions of the plea anew', () => {
    const session = { ...opened.session, state: 'human' as const } as NonNullable<TurnPlan['session']>;
    const again = written(text('terima kasih'), session);
    expect(again.alert?.reason).toBe('wrote-again');
    expect(again.session).toMatchObject({ state: 'asking', flow: 'welcome' });
  });

  it('is none where the person only blocks us, changes an old message, or a timer runs out', () => {
    for (const event of [
      { kind: 'blocked' },
      { kind: 'silence' },
      { kind: 'edit', text: 'ok', messageProviderId: '1' },
    ] as const)
      expect(written(event).alert).toBeNull();
  });
});
