import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Addressed, introduce } from '../../../src/intake/introduce.ts';

const from = (own: string, ...aliases: string[]): Addressed => ({ own, aliases });

describe('who is new, and who has a new address', () => {
  it('begins one conversation for all addresses that an event names', () => {
    expect(introduce([from('lid', 'phone')], new Map())).toEqual({
      strangers: [{ event: 0, addresses: ['lid', 'phone'] }],
      aliases: [],
    });
  });

  it('sees that two events are of one person only when a third says so', () => {
    const { strangers } = introduce([from('a'), from('b'), from('c', 'b', 'a')], new Map());
    expect(strangers).toEqual([{ event: 0, addresses: ['a', 'b', 'c'] }]);
  });

  it('adds a new alias to the conversation that the event came from, not to another one that it names', () => {
    const known = new Map([
      ['a', 'first'],
      ['b', 'second'],
    ]);
    expect(introduce([from('b', 'a', 'new')], known)).toEqual({
      strangers: [],
      aliases: [{ address: 'new', conversation: 'second' }],
    });
  });

  it('takes somebody with a new address to the conversation of an alias that is known', () => {
    const { strangers, aliases } = introduce([from('new', 'a')], new Map([['a', 'first']]));
    expect([strangers, aliases]).toEqual([[], [{ address: 'new', conversation: 'first' }]]);
  });

  it('leaves two conversations apart that are learned to be one too late', () => {
    const known = new Map([
      ['a', 'first'],
      ['b', 'second'],
    ]);
    expect(introduce([from('a', 'b')], known)).toEqual({ strangers: [], aliases: [] });
  });

  it('gives every address of any events one home, whoever they are', () => {
    const address = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const event = fc.record({ own: address, aliases: fc.array(address, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), fc.subarray(['a', 'b', 'c']), (events, old) => {
        const known = new Map(old.map((one) => [one, `of ${one}`]));
        const { strangers, aliases } = introduce(events, known);
        const written = [...strangers.flatMap(({ addresses }) => addresses), ...aliases.map(({ address }) => address)];
        const all = new Set(events.flatMap(({ own, aliases: named }) => [own, ...named]));
        expect([...written].sort()).toEqual([...all].filter((one) => !known.has(one)).sort());
      }),
      { numRuns: 300 },
    );
  });
});
