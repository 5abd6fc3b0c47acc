import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveryReport } from '../../../src/core/delivery-report.ts';
import { afterParts, afterReport, mustWait, type PartState } from '../../../src/outbox/delivery-state.ts';

type Said = DeliveryReport['state'];
const failed = { kind: 'failed', reason: 'restricted' } as const;
const sent: PartState = { kind: 'sent' };
/** By us, after the last try. */
const givenUp = { kind: 'failed', reason: 'no-acknowledgement' } as const;

describe('what a provider says later of one message', () => {
  it.each<[PartState, Said, PartState]>([
    [sent, { kind: 'sent' }, sent],
    [sent, { kind: 'delivered' }, { kind: 'delivered' }],
    [{ kind: 'read' }, { kind: 'delivered' }, { kind: 'read' }],
    [{ kind: 'delivered' }, { kind: 'sent' }, { kind: 'delivered' }],
    [sent, failed, failed],
    [{ kind: 'delivered' }, failed, { kind: 'delivered' }],
    [{ kind: 'read' }, { kind: 'window-closed' }, { kind: 'read' }],
    [failed, { kind: 'delivered' }, { kind: 'delivered' }],
    [failed, { kind: 'sent' }, failed],
    [failed, { kind: 'window-closed' }, failed],
    [givenUp, { kind: 'sent' }, sent],
    [givenUp, { kind: 'delivered' }, { kind: 'delivered' }],
    [givenUp, failed, failed],
    [{ kind: 'delivered' }, { kind: 'failed', reason: 'gone' }, { kind: 'delivered' }],
    [sent, { kind: 'window-closed' }, { kind: 'unsent' }],
  ])('%o, then %o, is %o', (before, said, after) => {
    expect(afterReport(before, said)).toEqual(after);
  });

  it('comes to the same in every order, however often it is said', () => {
    const said = fc.constantFrom<Said>({ kind: 'sent' }, { kind: 'delivered' }, { kind: 'read' }, failed);
    fc.assert(
      fc.property(
        fc.array(said, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        (reports, order) => {
          const shuffled = reports
            .map((report, index) => ({ report, at: order[index] ?? 0 }))
            .sort((one, other) => one.at - other.at)
            .map(({ report }) => report);
          expect([...shuffled, ...reports].reduce(afterReport, sent)).toEqual(reports.reduce(afterReport, sent));
        },
      ),
    );
  });
});

describe('a row of several messages', () => {
  const row = (status: 'sent' | 'delivered' | 'failed' | 'held', ...parts: PartState[]) => ({ status, parts });

  it('is as far as the least far of them', () => {
    expect(afterParts(row('sent', sent, sent), [{ kind: 'read' }, sent])).toBeNull();
    expect(afterParts(row('sent', sent, sent), [{ kind: 'read' }, { kind: 'delivered' }])).toEqual({
      kind: 'delivered',
    });
  });

  it('has failed when one of them has, and has not when that one arrives after all', () => {
    expect(afterParts(row('delivered', sent, sent), [{ kind: 'read' }, failed])).toEqual(failed);
    expect(afterParts(row('failed', { kind: 'read' }, failed), [{ kind: 'read' }, { kind: 'delivered' }])).toEqual({
      kind: 'delivered',
    });
  });

  it('does not arrive by the half that went before our own tries failed', () => {
    expect(afterParts(row('failed', sent), [{ kind: 'read' }])).toBeNull();
  });

  it('is held when one of them was not carried', () => {
    expect(afterParts(row('sent', sent, sent), [{ kind: 'delivered' }, { kind: 'unsent' }])).toEqual({ kind: 'held' });
  });

  it('settles before a failure of one of them is counted', () => {
    expect(mustWait('sending', { kind: 'delivered' })).toBe(true);
    expect(mustWait('held', failed)).toBe(true);
    expect(mustWait('held', { kind: 'read' })).toBe(false);
    expect(mustWait('sent', failed)).toBe(false);
  });
});
