import { expect, it } from 'vitest';
import { afterTry } from '../../../src/doors/outcome.ts';
import { outcomeOf } from '../../../src/doors/post.ts';

const now = new Date('2026-11-30T12:00:00Z');
const inMs = (ms: number) => new Date(now.getTime() + ms);
const limits = { attempts: 4, firstRetryMs: 2_000 };
const again = { kind: 'again', code: 'http-503' } as const;

it('tries again with twice the pause, a few times', () => {
  const expiresAt = inMs(120_000);
  const waits = [1, 2, 3].map((attempt) => afterTry(again, { attempt, expiresAt }, limits, now));
  expect(waits).toEqual([2_000, 4_000, 8_000].map((ms) => ({ state: 'queued', dueAt: inMs(ms), code: 'http-503' })));
  expect(afterTry(again, { attempt: 4, expiresAt }, limits, now)).toEqual({ state: 'failed', code: 'http-503' });
});

it('gives up where the next try would come after the time of the rung', () => {
  expect(afterTry(again, { attempt: 1, expiresAt: inMs(2_000) }, limits, now).state).toBe('failed');
  const asked = { ...again, afterMs: 60_000 };
  expect(afterTry(asked, { attempt: 1, expiresAt: inMs(30_000) }, limits, now).state).toBe('failed');
  expect(afterTry(asked, { attempt: 1, expiresAt: inMs(90_000) }, limits, now)).toMatchObject({ dueAt: inMs(60_000) });
});

it('never tries again what was refused', () => {
  for (const kind of ['refused', 'gone'] as const)
    expect(afterTry({ kind, code: 'x' }, { attempt: 1, expiresAt: inMs(60_000) }, limits, now).state).toBe('failed');
});

it.each([
  [200, 'sent'],
  [204, 'sent'],
  [301, 'refused'],
  [400, 'refused'],
  [404, 'refused'],
  [408, 'again'],
  [413, 'refused'],
  [425, 'again'],
  [429, 'again'],
  [500, 'again'],
  [503, 'again'],
] as const)('takes %i for %s', (status, kind) => {
  expect(outcomeOf({ kind: 'answered', status, retryAfterMs: undefined }).kind).toBe(kind);
});

it('waits as long as the other side asks, and comes back when it was not reached', () => {
  expect(outcomeOf({ kind: 'answered', status: 429, retryAfterMs: 7_000 })).toMatchObject({ afterMs: 7_000 });
  expect(outcomeOf({ kind: 'not-reached', code: 'ECONNREFUSED' })).toEqual({ kind: 'again', code: 'ECONNREFUSED' });
  expect(outcomeOf({ kind: 'not-reached', code: 'address-inside' }).kind).toBe('gone');
});
