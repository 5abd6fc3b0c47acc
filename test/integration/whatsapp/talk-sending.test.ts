import { describe, expect, it } from 'vitest';
import { SendError, type SendFailure } from '../../../src/core/outbound.ts';
import { type Contact, content } from '../../standins/whatsapp/index.ts';
import { aNumber, type NumberUnderTest, type Process, settle, until } from './talk-under-test.ts';

const say = (process: Process, address: string, text: string, key = text) =>
  process.talk.send(address, { kind: 'text', text, choices: [] }, { key });

async function failureOf(work: Promise<unknown>): Promise<SendFailure | 'sent'> {
  try {
    await work;
    return 'sent';
  } catch (error) {
    if (error instanceof SendError) return error.failure;
    throw error;
  }
}

/** A number and somebody who has written to it. */
async function aTalk(): Promise<{ number: NumberUnderTest; process: Process; ayu: Contact }> {
  const number = await aNumber();
  const process = await number.connect();
  const ayu = number.aContact();
  await ayu.sendText(number.account, 'halo');
  await number.heardFrom(ayu, 1);
  return { number, process, ayu };
}

const statesOf = (number: NumberUnderTest, id: string): string[] =>
  number.reports.filter(({ providerId }) => providerId === id).map(({ state }) => state.kind);

describe('a reply', () => {
  it('is read by the contact, and its delivery and reading are reported', async () => {
    const { number, process, ayu } = await aTalk();
    const { providerId } = await say(process, ayu.jid, 'Kami menerima pesan Anda.');
    const reply = await ayu.waitForReply();
    expect(reply).toMatchObject({ id: providerId, text: 'Kami menerima pesan Anda.' });
    await until(() => statesOf(number, providerId).includes('delivered'), 'the delivery');
    ayu.markRead(number.account, providerId);
    await until(() => statesOf(number, providerId).includes('read'), 'the reading');
  });

  it('has one id for all tries of it, and its phone shows it once', async () => {
    const { process, ayu } = await aTalk();
    const first = await say(process, ayu.jid, 'sekali', 'outbox/7/0');
    const second = await say(process, ayu.jid, 'sekali', 'outbox/7/0');
    expect(second.providerId).toBe(first.providerId);
    expect(first.providerId).toMatch(/^3EB0[0-9A-F]{18}$/);
    await until(() => ayu.replies.some(({ times }) => times === 2), 'the second try');
    expect(ayu.replies).toHaveLength(1);
  });

  it('is sent again after a restart when the phone could not read it, and to nobody else', async () => {
    const { number, process, ayu } = await aTalk();
    const { providerId } = await say(process, ayu.jid, 'nomor darurat');
    await ayu.waitForReply();
    await process.leave();
    const next = await number.connect();
    ayu.askAgain(number.account, providerId);
    await until(() => ayu.replies.some(({ times }) => times === 2), 'it is read again');
    const stranger = number.aContact('Mata-mata');
    expect(await next.talk.getMessage({ id: providerId, remoteJid: stranger.jid })).toBeUndefined();
    expect(await next.talk.getMessage({ id: providerId, remoteJid: `${ayu.phone}@s.whatsapp.net` })).toMatchObject({
      extendedTextMessage: { text: 'nomor darurat' },
    });
  });

  it('disappears where the chat is set so', async () => {
    const { number, process, ayu } = await aTalk();
    await ayu.send(number.account, content.disappearing('rahasia', 86_400));
    await number.heardFrom(ayu, 2);
    await say(process, ayu.jid, 'balasan');
    const reply = await ayu.waitForReply();
    expect(reply.message.extendedTextMessage?.contextInfo?.expiration).toBe(86_400);
    await ayu.send(number.account, content.disappearingMode(0));
    await settle(process);
    await say(process, ayu.jid, 'tetap');
    const later = await ayu.waitForReply(({ text }) => text === 'tetap');
    expect(later.message.extendedTextMessage?.contextInfo?.expiration ?? 0).toBe(0);
  });

  it('is taken back', async () => {
    const { process, ayu } = await aTalk();
    const { providerId } = await say(process, ayu.jid, 'jangan terbaca');
    await ayu.waitForReply();
    await process.talk.revoke(ayu.jid, providerId);
    await until(() => ayu.replies.some(({ revoked }) => revoked), 'the revocation');
  });

  it('that the server refuses with 463 is refused as restricted', async () => {
    const { number, process, ayu } = await aTalk();
    number.account.refuseSends = 463;
    expect(await failureOf(say(process, ayu.jid, 'tertahan'))).toEqual({ kind: 'refused', reason: 'restricted' });
    number.account.refuseSends = 479;
    expect(await failureOf(say(process, ayu.jid, 'nanti'))).toEqual({ kind: 'unavailable', reason: 'ack-479' });
  });

  it('without a connection is unavailable, and one without an acknowledgement unknown', async () => {
    const number = await aNumber();
    const process = await number.connect({ options: { sendTimeLimitMs: 400 } });
    const ayu = number.aContact();
    await ayu.sendText(number.account, 'halo');
    await number.heardFrom(ayu, 1);
    number.standin.faults.add({ fault: { kind: 'drop' }, direction: 'from-client', tag: 'message', times: 1 });
    expect(await failureOf(say(process, ayu.jid, 'hilang'))).toEqual({ kind: 'unknown', reason: 'no-acknowledgement' });
    expect(process.stalls).toBe(1);
    number.companion.connection?.cut();
    await process.client.closed();
    expect(await failureOf(say(process, ayu.jid, 'putus'))).toMatchObject({ kind: 'unavailable' });
    expect(process.stalls).toBe(1);
  });

  it('whose connection is cut under it is unknown, at once', async () => {
    const { number, process, ayu } = await aTalk();
    number.standin.faults.add({ fault: { kind: 'cut' }, direction: 'from-client', tag: 'message', times: 1 });
    const failure = await failureOf(say(process, ayu.jid, 'terputus'));
    expect(failure).toEqual({ kind: 'unknown', reason: 'connection-ended' });
  });
});

describe('whoever never wrote to this number', () => {
  it('is written to by none of the ways out', async () => {
    const { number, process, ayu } = await aTalk();
    const { providerId } = await say(process, ayu.jid, 'satu');
    const stranger = number.aContact('Orang lain');
    const waysOut: Record<string, (address: string) => Promise<unknown>> = {
      send: (address) => say(process, address, 'dingin'),
      revoke: (address) => process.talk.revoke(address, providerId),
      getMessage: async (address) => {
        const found = await process.talk.getMessage({ id: providerId, remoteJid: address });
        if (found === undefined) throw new SendError({ kind: 'refused', reason: 'restricted' });
      },
      openAttachment: () => process.talk.openAttachment({ kind: 'photo', reference: 'https://example.org' }),
    };
    // Every function of the talk is one of these ways, or goes no way to a person.
    const inward = ['wrapRepository', 'attach', 'idOf', 'start', 'stop'];
    expect(Object.keys(process.talk).sort()).toEqual([...Object.keys(waysOut), ...inward].sort());
    const stanzas: string[] = [];
    number.standin.events.on('stanza', ({ tag, attrs }) => stanzas.push(`${tag} ${attrs['to'] ?? ''}`));
    const addresses = [
      stranger.jid,
      `${stranger.phone}@s.whatsapp.net`,
      '120363000000000000@g.us',
      'status@broadcast',
      '',
    ];
    for (const address of addresses)
      for (const way of Object.values(waysOut))
        expect(await failureOf(way(address))).toMatchObject({ kind: 'refused' });
    await settle(process);
    expect(stanzas.filter((line) => line.startsWith('message') || line.includes(stranger.jid))).toEqual([]);
    expect(stranger.replies).toEqual([]);
  });
});

describe('what shows that somebody is there', () => {
  it('is off, and on where it is wished', async () => {
    const { number, process, ayu } = await aTalk();
    const seen: string[] = [];
    number.standin.events.on('chatstate', () => seen.push('typing'));
    await say(process, ayu.jid, 'diam');
    await settle(process);
    const read = () => number.companion.receipts.filter(({ type }) => type === 'read').length;
    expect([seen, read()]).toEqual([[], 0]);
    await process.leave();
    const open = await number.connect({ options: { typing: true, readReceipts: true } });
    await ayu.sendText(number.account, 'lagi');
    await number.heardFrom(ayu, 2);
    await until(() => read() > 0, 'a read receipt');
    await say(open, ayu.jid, 'jelas');
    await until(() => seen.length > 0, 'typing');
  });
});
