import { describe, expect, it } from 'vitest';
import { sessionSchema, startSession, step } from '../../../src/flow/index.ts';
import { conversation, flows, said, says, turn, words } from './rehearsal.ts';

const resume = (session: Parameters<typeof turn>[0], ...filled: readonly string[]) =>
  step(flows, session, { kind: 'resume', filled }, new Date('2026-03-01T12:00:00Z'), words);
const withHuman = (session: Parameters<typeof turn>[0]) => ({ ...session, state: 'human' as const });

describe('a script to which the talk is given back', () => {
  it('asks the open question again in other words, and takes the answer as if nothing had been between', () => {
    const asked = conversation('distress');
    const back = resume(withHuman(asked.session));
    expect(said(back.effects)).toEqual(['distress-safe-now-2']);
    expect(back.session).toEqual({ ...asked.session, repeats: 1 });
    expect(back.effects.some(({ kind }) => kind === 'set-timer')).toBe(true);
    expect(sessionSchema.parse(back.session)).toEqual(back.session);
    const answered = turn(back.session, says('1'));
    expect(answered.effects.some(({ kind }) => kind === 'fill-field')).toBe(true);
  });

  it('goes to the next question that the case has no answer to, and does nothing on the way', () => {
    const asked = conversation('distress');
    const session = { ...withHuman(asked.session), step: 'name' };
    const back = resume(session, 'name_as_in_passport', 'age', 'home_place');
    expect(back.session.step).toBe('passport');
    expect(said(back.effects)).toEqual(['distress-passport']);
    expect(back.effects.map(({ kind }) => kind)).toEqual(['say', 'set-timer']);
  });

  it('follows the answers that were given, also into another flow', () => {
    const { session } = conversation('distress');
    const child = { ...withHuman(session), step: 'age', answers: { age: 'under-18' } };
    expect(resume(child, 'age').session.flow).toBe('child');
    const watched = { ...withHuman(session), step: 'nationality', answers: { whose_phone: 'checked' as const } };
    // On a phone that others check, nothing of the core is asked: the script has nothing left.
    expect(resume(watched, 'nationality')).toEqual({ session: watched, effects: [] });
  });

  it('says nothing once it is through, after a wish for quiet, or when it had ended', () => {
    const { session } = conversation('distress');
    const all = { ...withHuman(session), step: 'consent-family' };
    expect(resume(all, 'consent_family', 'location_pin', 'told_already').effects.length).toBeGreaterThan(0);
    for (const over of [
      { ...withHuman(session), step: 'more' },
      { ...session, state: 'stopped' as const },
      { ...session, state: 'ended' as const },
    ])
      expect(resume(over)).toEqual({ session: over, effects: [] });
    const unclear = { ...startSession(flows, 'welcome', 'id'), state: 'human' as const, step: 'other' };
    expect(resume(unclear).effects).toEqual([]);
  });

  it('asks again whatever question of whatever flow was open, and never twice the same by itself', () => {
    for (const flow of flows.present.values())
      for (const [name, one] of flow.steps) {
        if (one.kind !== 'ask') continue;
        const session = { ...startSession(flows, flow.id, 'id'), step: name, state: 'human' as const };
        const { effects, session: after } = resume(session);
        expect(said(effects).length).toBeLessThanOrEqual(1);
        expect(after.state === 'asking').toBe(effects.length > 0);
        expect(effects.every(({ kind }) => kind === 'say' || kind === 'set-timer' || kind === 'clear-timer')).toBe(
          true,
        );
      }
  });
});
