import { describe, expect, it } from 'vitest';
import { type TurningPoint } from '../../../src/core/turning-point.ts';
import { aNumber, textsOf, until } from './talk-under-test.ts';

/** The process dies there while it takes the message; what is said of the client's other work is the kill suite's. */
const pointsOfReceiving: readonly TurningPoint[] = [
  'whatsapp.after-decrypt',
  'whatsapp.after-journal',
  'whatsapp.before-accept',
  'whatsapp.after-accept',
];

describe('a process that dies while it receives', () => {
  for (const dieAt of pointsOfReceiving) {
    it(`at ${dieAt} leaves no message lost and none doubled`, async () => {
      const number = await aNumber();
      const ayu = number.aContact();
      await ayu.sendText(number.account, 'satu');
      await ayu.sendText(number.account, 'dua');
      const dying = await number.connect({ dieAt, opens: false });
      await until(() => dying.reached.includes(dieAt), 'the process dies');
      await dying.client.closed();
      await number.connect();
      await ayu.sendText(number.account, 'tiga');
      const heard = await number.heardFrom(ayu, 3);
      expect(textsOf(heard)).toEqual(['satu', 'dua', 'tiga']);
      expect(heard).toHaveLength(3);
      // What the journal has need not be asked for again; what it does not have is decrypted as if nothing had been.
      await until(
        () => ayu.written.every(({ outcomes }) => outcomes.get(number.companion.number) === 'receipted'),
        'receipts',
      );
      expect(number.companion.receipts.filter(({ type }) => type === 'retry')).toEqual([]);
    });
  }

  it('has journalled no word before an earlier one of the same person, whose first takes longer', async () => {
    const number = await aNumber();
    const ayu = number.aContact();
    const dieAt = 'whatsapp.after-journal';
    const dying = await number.connect({ dieAt, slowAlias: { of: ayu, ms: 300 } });
    for (const words of ['satu', 'dua', 'tiga']) await ayu.sendText(number.account, words);
    await until(() => dying.reached.includes(dieAt), 'the process dies');
    await dying.client.closed();
    await number.connect();
    expect(textsOf(await number.heardFrom(ayu, 3))).toEqual(['satu', 'dua', 'tiga']);
  });

  it('after the receipt, with Baileys’ events still held back, loses nothing (research, case B)', async () => {
    const number = await aNumber();
    const ayu = number.aContact();
    for (const words of ['satu', 'dua', 'tiga']) await ayu.sendText(number.account, words);
    number.standin.manners.saysOfflineEnd = false;
    try {
      const dying = await number.connect({ dieAt: 'whatsapp.before-accept', opens: false });
      await until(() => dying.reached.includes('whatsapp.before-accept'), 'the process dies');
      await dying.client.closed();
      expect(dying.client.heard).toEqual([]);
    } finally {
      number.standin.manners.saysOfflineEnd = true;
    }
    await number.connect();
    expect(textsOf(await number.heardFrom(ayu, 3))).toEqual(['satu', 'dua', 'tiga']);
  });

  it('between ratchet and receipt: the same ciphertext is answered from the journal, not refused (research, case C)', async () => {
    const number = await aNumber();
    const ayu = number.aContact();
    const first = await number.connect();
    number.standin.faults.add({ fault: { kind: 'cut' }, direction: 'from-client', tag: 'receipt', times: 1 });
    const id = await ayu.sendText(number.account, 'sekali saja');
    await first.client.closed();
    await first.leave();
    const second = await number.connect();
    await until(() => number.companion.receipts.some(({ ids }) => ids.includes(id)), 'the receipt');
    await second.leave();
    expect(number.companion.receipts.filter(({ ids, type }) => ids.includes(id) && type === 'retry')).toEqual([]);
    expect(ayu.written.map(({ outcomes }) => [...outcomes.values()])).toEqual([['receipted']]);
    expect(textsOf(await number.inboxOf(ayu))).toEqual(['sekali saja']);
  });

  it('whose key store fails once keeps neither words nor ratchet, and asks for both again', async () => {
    const number = await aNumber();
    const ayu = number.aContact();
    await number.connect({ failSessionWrites: 1 });
    const id = await ayu.sendText(number.account, 'saat kunci gagal');
    expect(textsOf(await number.heardFrom(ayu, 1))).toEqual(['saat kunci gagal']);
    await until(() => number.companion.receipts.some(({ ids }) => ids.includes(id)), 'the receipt');
    await ayu.sendText(number.account, 'berikutnya');
    expect(textsOf(await number.heardFrom(ayu, 2))).toEqual(['saat kunci gagal', 'berikutnya']);
    expect(await number.inboxOf(ayu)).toHaveLength(2);
  });
});
