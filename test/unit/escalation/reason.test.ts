import { describe, expect, it } from 'vitest';
import { isGraver } from '../../../src/core/alert-reason.ts';
import { callsAnew } from '../../../src/escalation/reason.ts';

describe('reasons of alerts', () => {
  it('puts a danger word above everything, and an unknown reason below a first signal', () => {
    expect(isGraver('danger-word', 'asked-for-human')).toBe(true);
    expect(isGraver('first-signal', 'something-new')).toBe(true);
    expect(isGraver('something-new', 'first-signal')).toBe(false);
  });

  it('calls anew for every danger word, and for nothing else that is not graver', () => {
    expect(callsAnew('danger-word', 'danger-word')).toBe(true);
    expect(callsAnew('asked-for-human', 'asked-for-human')).toBe(false);
    expect(callsAnew('asked-for-human', 'first-signal')).toBe(true);
  });
});
