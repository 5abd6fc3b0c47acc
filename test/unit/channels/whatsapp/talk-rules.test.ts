import { describe, expect, it, vi } from 'vitest';
import { createArrivals } from '../../../../src/channels/whatsapp/talk/arrivals.ts';
import { aliasOf, canonicalAddress, personAddress, phoneOf } from '../../../../src/channels/whatsapp/talk/jid.ts';
import { messageIdFor, providerIdFor } from '../../../../src/channels/whatsapp/talk/message-id.ts';
import { readSender, timeOf } from '../../../../src/channels/whatsapp/talk/origin.ts';
import { pauseBefore } from '../../../../src/channels/whatsapp/talk/pace.ts';
import { relayFailure, sendFailureOf } from '../../../../src/channels/whatsapp/talk/send-failure.ts';
import { reportsOf } from '../../../../src/channels/whatsapp/talk/statuses.ts';
import { createVault } from '../../../../src/store/vault.ts';
import { testMasterKey } from '../../../support/master-key.ts';

const now = new Date('2026-11-24T12:00:00Z');

describe('an address', () => {
  it.each([
    ['628120000001@s.whatsapp.net', '628120000001@s.whatsapp.net'],
    ['628120000001:12@s.whatsapp.net', '628120000001@s.whatsapp.net'],
    ['628120000001_1:12@s.whatsapp.net', '628120000001@s.whatsapp.net'],
    ['628120000001@c.us', '628120000001@s.whatsapp.net'],
    ['770001:3@lid', '770001@lid'],
    ['770001@lid@s.whatsapp.net', '770001@lid'],
    ['770001:99@hosted.lid', '770001@lid'],
  ])('%s is a person’s', (jid, address) => {
    expect(personAddress(jid)).toBe(address);
  });

  it.each([
    '120363000000000000@g.us',
    'status@broadcast',
    '1234@broadcast',
    '120363@newsletter',
    '0@s.whatsapp.net',
    '13135550002@bot',
    'ayu@lid',
    '770001@lid; drop',
    '@lid',
    '',
    undefined,
  ])('%s is nobody’s', (jid) => {
    expect(personAddress(jid)).toBeUndefined();
  });

  it('of a LID is no phone number, and an alias is of the other kind', () => {
    expect(phoneOf('770001@lid')).toBeUndefined();
    expect(phoneOf('628120000001@s.whatsapp.net')).toBe('628120000001');
    expect(aliasOf('770001@lid', '628120000001:2@s.whatsapp.net')).toBe('628120000001@s.whatsapp.net');
    expect(aliasOf('770001@lid', '770002@lid')).toBeUndefined();
    expect(canonicalAddress('628120000001@s.whatsapp.net', '770001@lid')).toBe('770001@lid');
    expect(canonicalAddress('770001@lid', '628120000001@s.whatsapp.net')).toBe('770001@lid');
  });
});

describe('the sender of a stanza', () => {
  const own = ['628110000001:4@s.whatsapp.net', '990001:4@lid'];
  const person = { from: '770001@lid', id: 'A', t: '1700000000', sender_pn: '628120000001@s.whatsapp.net' };

  it('is a person with both addresses', () => {
    expect(readSender(person, own, now)).toEqual({
      kind: 'person',
      origin: {
        address: '770001@lid',
        alias: '628120000001@s.whatsapp.net',
        id: 'A',
        sentAt: new Date(1_700_000_000_000),
      },
    });
  });

  it('is our own phone, by either address', () => {
    expect(readSender({ ...person, from: '628110000001@s.whatsapp.net' }, own, now).kind).toBe('own-phone');
    expect(readSender({ ...person, from: '990001:0@lid', recipient: '770001@lid' }, own, now).kind).toBe('own-phone');
  });

  it.each([
    { ...person, from: '120363@g.us', participant: '770001@lid' },
    { ...person, participant: '770001@lid' },
    { ...person, recipient: '770002@lid' },
    { ...person, id: '' },
    { from: 5 },
    undefined,
  ])('is nobody otherwise', (attributes) => {
    expect(readSender(attributes, own, now)).toEqual({ kind: 'nobody' });
  });

  it('wrote when the server says, never tomorrow', () => {
    expect(timeOf('1700000000', now)).toEqual(new Date(1_700_000_000_000));
    for (const strange of ['9999999999', '-1', 'x', '', '1e400', undefined]) expect(timeOf(strange, now)).toEqual(now);
  });
});

describe('ids', () => {
  const vault = createVault(testMasterKey);

  it('of ours look like Baileys’ own, and are the same for the same key and number alone', () => {
    const id = messageIdFor(vault, 'one', 'outbox/1/0');
    expect(id).toMatch(/^3EB0[0-9A-F]{18}$/);
    expect(messageIdFor(vault, 'one', 'outbox/1/0')).toBe(id);
    expect(messageIdFor(vault, 'one', 'outbox/1/1')).not.toBe(id);
    expect(messageIdFor(vault, 'two', 'outbox/1/0')).not.toBe(id);
  });

  it('of theirs are not theirs alone: another person with the same id is another message', () => {
    const id = providerIdFor(vault, 'one', '770001@lid', 'A', '0.0');
    expect(providerIdFor(vault, 'one', '770002@lid', 'A', '0.0')).not.toBe(id);
    expect(providerIdFor(vault, 'one', '770001@lid', 'A', 'unread')).not.toBe(id);
    expect(id).not.toContain('770001');
  });
});

describe('the pace', () => {
  const pace = { leastMs: 700, mostMs: 1_700 };
  const pause = (sentMs: number | undefined, heardMs: number | undefined, nowMs: number, chance = 0.5): number =>
    pauseBefore(pace, { sentMs, heardMs }, nowMs, chance);

  it('never holds up the first reply to a word', () => {
    expect(pause(undefined, undefined, 10_000)).toBe(0);
    expect(pause(9_990, 9_995, 10_000)).toBe(0);
  });

  it('leaves a second line its time, drawn by chance', () => {
    expect(pause(9_900, 9_000, 10_000, 0)).toBe(600);
    expect(pause(9_900, 9_000, 10_000, 1)).toBe(1_600);
    expect(pause(9_900, undefined, 10_000)).toBe(1_100);
  });

  it('does not hold up a line of another breath', () => {
    expect(pause(8_000, 7_000, 10_000)).toBe(0);
    expect(pause(8_500, 7_000, 10_000, 0)).toBe(0);
  });
});

describe('what became of a message of ours', () => {
  const origin = { channel: 'whatsapp', account: 'one' } as const;
  const key = { id: 'A', fromMe: true, remoteJid: '770001@lid' };
  const states = (told: readonly unknown[]) => reportsOf(origin, told, now).map(({ state }) => state);

  it('is read from both kinds of event', () => {
    const told = [
      { key, update: { status: 3, messageTimestamp: 1_700_000_000 } },
      { key, message: {}, status: 2 },
      { key, update: { status: 4 } },
      { key, update: { status: 5 } },
    ];
    expect(states(told).map(({ kind }) => kind)).toEqual(['delivered', 'sent', 'read', 'read']);
    expect(reportsOf(origin, told, now)[0]).toMatchObject({
      ...origin,
      providerId: 'A',
      at: new Date(1_700_000_000_000),
    });
  });

  it('is a failure for good with 463, and nothing yet with what may be tried again', () => {
    expect(states([{ key, update: { status: 0, messageStubParameters: ['463', 'restricted'] } }])).toEqual([
      { kind: 'failed', reason: 'restricted' },
    ]);
    expect(
      states([
        { key, update: { status: 0, messageStubParameters: ['479'] } },
        { key, update: { status: 0 } },
      ]),
    ).toEqual([]);
  });

  it('is not told by a message of theirs, an edit or a shape that we do not know', () => {
    const told = [{ key: { ...key, fromMe: false }, update: { status: 3 } }, { key, update: {} }, { key }, null, 7];
    expect(states([...told, { key, update: { status: 1 } }, { key: {}, update: { status: 3 } }])).toEqual([]);
  });
});

describe('a send that did not succeed', () => {
  it('is refused for good only with 463', () => {
    expect(sendFailureOf('463')).toEqual({ kind: 'refused', reason: 'restricted' });
    expect(sendFailureOf('479')).toEqual({ kind: 'unavailable', reason: 'ack-479' });
    expect(sendFailureOf('<script>')).toEqual({ kind: 'unavailable', reason: 'ack' });
  });

  it('certainly did not arrive when Baileys had no connection, and may have otherwise', () => {
    const boom = (statusCode: number) => Object.assign(new Error('x'), { output: { statusCode } });
    expect(relayFailure(boom(428)).failure).toEqual({ kind: 'unavailable', reason: 'not-connected' });
    for (const error of [boom(500), new Error('key store'), 'x', { output: null }])
      expect(relayFailure(error).failure.kind).toBe('unknown');
  });
});

describe('the order of arrival', () => {
  const setUp = () => {
    const ended = new AbortController();
    const given: { name: string; opened: () => void }[] = [];
    const arrivals = createArrivals(ended.signal);
    const take = (person: string, name: string, ciphertexts = 1): void =>
      arrivals.take(person, ciphertexts, (arrival) => given.push({ name, opened: () => arrival.opened() }));
    const names = (): string[] => given.map(({ name }) => name);
    const open = (name: string): void => given.find((one) => one.name === name)?.opened();
    return { ended, take, names, open };
  };

  it('gives a person’s messages one after another, and waits for nobody else', () => {
    const { take, names, open } = setUp();
    for (const name of ['one', 'two', 'three']) take('ayu', name);
    take('budi', 'other');
    expect(names()).toEqual(['one', 'other']);
    open('one');
    expect(names()).toEqual(['one', 'other', 'two']);
    open('one');
    expect(names()).toEqual(['one', 'other', 'two']);
    open('two');
    open('three');
    take('ayu', 'four');
    expect(names()).toEqual(['one', 'other', 'two', 'three', 'four']);
  });

  it('waits for all that one message is made of', () => {
    const { take, names, open } = setUp();
    take('ayu', 'of two', 2);
    take('ayu', 'next');
    open('of two');
    expect(names()).toEqual(['of two']);
    open('of two');
    expect(names()).toEqual(['of two', 'next']);
  });

  it('gives nothing any more when the connection has ended: it comes again', () => {
    const { ended, take, names, open } = setUp();
    take('ayu', 'one');
    take('ayu', 'two');
    ended.abort();
    open('one');
    expect(names()).toEqual(['one']);
  });

  it('holds nobody back for ever for what is dropped', () => {
    vi.useFakeTimers();
    try {
      const { take, names, open } = setUp();
      take('ayu', 'dropped');
      take('ayu', 'two');
      take('ayu', 'three');
      vi.advanceTimersByTime(9_999);
      expect(names()).toEqual(['dropped']);
      vi.advanceTimersByTime(1);
      expect(names()).toEqual(['dropped', 'two']);
      open('dropped');
      expect(names()).toEqual(['dropped', 'two']);
      open('two');
      expect(names()).toEqual(['dropped', 'two', 'three']);
    } finally {
      vi.useRealTimers();
    }
  });
});
