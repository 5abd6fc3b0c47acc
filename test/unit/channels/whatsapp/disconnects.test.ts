import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backOff,
  decideAfterDisconnect,
  type Disconnect,
  replaced,
} from '../../../../src/channels/whatsapp/disconnects.ts';

const ended = (part: Partial<Disconnect>) =>
  decideAfterDisconnect({ code: 428, failures: 1, replacements: 0, chance: 1, ...part });
const again = (reason: string, afterMs: number, refreshVersion = false) => ({
  kind: 'reconnect',
  reason,
  afterMs,
  refreshVersion,
});

describe('after a connection to WhatsApp has ended', () => {
  it.each([
    [515, again('restart-required', 0)],
    [428, again('closed', 1_000)],
    [408, again('lost', 1_000)],
    [503, again('unavailable', 1_000)],
    [500, again('bad-session', 1_000)],
    [440, again('replaced', 1_000)],
    [405, again('client-too-old', 1_000, true)],
    [400, again('server-not-proven', 1_000)],
    [401, { kind: 'stop', reason: 'logged-out', state: 'logged-out' }],
    [403, { kind: 'stop', reason: 'banned', state: 'banned' }],
    [411, { kind: 'stop', reason: 'refused', state: 'refused' }],
    [418, again('unknown', 1_000)],
    [undefined, again('unknown', 1_000)],
  ])('%s', (code, decision) => {
    expect(ended({ code })).toEqual(decision);
  });

  it('waits longer with each failure, up to a minute, and never less than half of that', () => {
    expect([1, 2, 3, 6, 7, 60].map((failures) => ended({ failures }))).toEqual(
      [1_000, 2_000, 4_000, 32_000, 60_000, 60_000].map((ms) => again('closed', ms)),
    );
    expect(ended({ failures: 7, chance: 0 })).toEqual(again('closed', 30_000));
  });

  it('begins at once after pairing, but does not let a server that always says so turn us in circles', () => {
    expect(ended({ code: 515, failures: 3 })).toEqual(again('restart-required', 4_000));
  });

  it('gives way for half a minute to another that has taken our place five times', () => {
    expect(ended({ code: 440, replacements: replaced.most - 1 })).toEqual(again('replaced', 1_000));
    expect(ended({ code: 440, replacements: replaced.most })).toEqual(again('replaced', replaced.pauseMs));
  });

  it('whatever the server says, comes back within a minute or waits for a human', () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined }),
        fc.nat(10_000),
        fc.nat(100),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (code, failures, replacements, chance) => {
          const decision = ended({ code, failures, replacements, chance });
          if (decision.kind === 'stop') return [401, 403, 411].includes(code ?? 0);
          return decision.afterMs >= 0 && decision.afterMs <= backOff.longestMs;
        },
      ),
    );
  });
});
