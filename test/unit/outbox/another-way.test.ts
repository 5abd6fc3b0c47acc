import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ConversationId, type OutboxId, type PersonId } from '../../../src/core/brand.ts';
import { refusalReasons } from '../../../src/core/outbound.ts';
import { anotherWayFor, goesAnotherWay } from '../../../src/outbox/another-way.ts';
import { type Untold } from '../../../src/outbox/untold.ts';
import { type Way, wayToWrite } from '../../../src/outbox/ways.ts';
import { SealingKey } from '../../../src/store/vault.ts';

// Ids of this test alone.
const person = 'p' as PersonId;
const here = 'here' as ConversationId;
const there = 'there' as ConversationId;

const nobody: ReadonlySet<PersonId> = new Set();

const failed = (part: Partial<Untold> = {}): Untold => ({
  ...{ id: '7' as OutboxId, person, key: new SealingKey(Buffer.alloc(32)), kind: 'failed', reason: 'restricted' },
  ...{ from: 'responder', conversation: here, author: 'rina', dedupeKey: `reply-${randomUUID()}` },
  ...{ body: { kind: 'text', text: 'halo', choices: [] }, mayHaveArrived: false },
  ...part,
});
const way = (part: Partial<Way> = {}): Way => ({
  ...{ conversation: there, person, channel: 'telegram', account: '42', address: '1001', language: 'id' },
  ...{ beganAt: new Date(0), lastWordAt: null, joined: true, blocked: false, ended: false },
  ...part,
});

describe('a message that failed', () => {
  it('goes another way for what is the fault of the channel or of our account, and for nothing else', () => {
    expect(refusalReasons.filter((reason) => goesAnotherWay(failed({ reason })))).toEqual([
      ...['gone', 'moved', 'unauthorized', 'restricted', 'unpaid'],
    ]);
    for (const reason of ['channel-not-running', 'not-connected', 'HTTP 502', 'internal'])
      expect(goesAnotherWay(failed({ reason })), reason).toBe(true);
    for (const reason of ['wiped', 'expired', 'way-ended', 'gate-safety', 'gate-unverified-contact', 'unknown'])
      expect(goesAnotherWay(failed({ reason })), reason).toBe(false);
  });

  it('stays where it was when it may have arrived, is the script’s, is only held, or has hopped already', () => {
    expect(goesAnotherWay(failed({ mayHaveArrived: true }))).toBe(false);
    expect(goesAnotherWay(failed({ from: 'script' }))).toBe(false);
    expect(goesAnotherWay(failed({ kind: 'held' }))).toBe(false);
    expect(goesAnotherWay(failed({ dedupeKey: 'another-way-6' }))).toBe(false);
    expect(anotherWayFor(failed({ body: { kind: 'revoke', messageKey: 'in-1' } }), [way()], nobody)).toBeUndefined();
  });

  it('stays where it was when its person is watched, and only then', () => {
    expect(anotherWayFor(failed(), [way()], new Set([person]))).toBeUndefined();
    expect(anotherWayFor(failed(), [way()], new Set(['q' as PersonId]))).toBeDefined();
  });

  it('goes as the same words to the way of its person from which they wrote last, that is open, and not where it failed', () => {
    const shut = way({ conversation: 'shut' as ConversationId, ended: true });
    const blocked = way({ conversation: 'blocked' as ConversationId, blocked: true });
    const other = way({ conversation: 'other' as ConversationId, person: 'q' as PersonId });
    const another = anotherWayFor(failed(), [way({ conversation: here }), shut, blocked, other, way(), way()], nobody);
    expect(another?.draft).toMatchObject({
      ...{ dedupeKey: 'another-way-7', channel: 'telegram', account: '42', author: 'rina' },
      destination: { kind: 'person', conversation: there, person, address: '1001' },
      body: { text: 'halo' },
    });
    expect(anotherWayFor(failed(), [way({ conversation: here }), shut, blocked, other], nobody)).toBeUndefined();
  });
});

it('writes where somebody wrote last and can be reached; where nobody can be, rather to a way that blocks us than to an ended one', () => {
  const [open, blocked, ended] = [way(), way({ blocked: true }), way({ ended: true })];
  expect(wayToWrite([ended, blocked, open])).toBe(open);
  expect(wayToWrite([ended, blocked])).toBe(blocked);
  expect(wayToWrite([ended])).toBe(ended);
  expect(wayToWrite([])).toBeUndefined();
});
