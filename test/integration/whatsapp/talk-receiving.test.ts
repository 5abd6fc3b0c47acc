import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { content } from '../../standins/whatsapp/index.ts';
import { aNumber, settle, textsOf, until } from './talk-under-test.ts';

const receipted = (number: Awaited<ReturnType<typeof aNumber>>, id: string): boolean =>
  number.companion.receipts.some(({ ids, type }) => type !== 'retry' && ids.includes(id));

describe('what a person writes', () => {
  it('is in the inbox, with both addresses, and nothing of it stays in the journal', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    await ayu.sendText(number.account, 'tolong');
    expect(await number.heardFrom(ayu, 1)).toEqual([{ kind: 'message', text: 'tolong', attachments: [] }]);
    expect(number.heard[0]).toMatchObject({
      address: ayu.jid,
      aliases: [`${ayu.phone}@s.whatsapp.net`],
      channel: 'whatsapp',
      account: number.account.phone,
    });
    await until(() => process.reached.includes('whatsapp.after-receipt'), 'the server has the receipt');
    const order = ['after-decrypt', 'after-journal', 'before-accept', 'after-accept'].map(
      (point) => `whatsapp.${point}`,
    );
    expect(process.reached.filter((point) => point !== 'whatsapp.after-receipt')).toEqual(order);
    await process.leave();
    const rows = await number.store.db.selectFrom('whatsapp_journal').selectAll().execute();
    expect(rows.filter(({ account }) => account === number.account.phone)).toEqual([
      expect.objectContaining({ state: 'taken', body: null }),
    ]);
    expect(number.heard[0]?.providerId).not.toContain(ayu.phone);
  });

  it('while nobody was connected is heard at the next connection, in its order', async () => {
    const number = await aNumber();
    const ayu = number.aContact();
    for (const words of ['satu', 'dua', 'tiga']) await ayu.sendText(number.account, words);
    await number.connect();
    expect(textsOf(await number.heardFrom(ayu, 3))).toEqual(['satu', 'dua', 'tiga']);
  });

  it('is heard in its order, also where the first message of a person takes longer', async () => {
    const number = await aNumber();
    const ayu = number.aContact();
    await number.connect({ slowAlias: { of: ayu, ms: 100 } });
    for (const words of ['satu', 'dua', 'tiga']) await ayu.sendText(number.account, words);
    expect(textsOf(await number.heardFrom(ayu, 3))).toEqual(['satu', 'dua', 'tiga']);
  });

  it('is heard although Baileys holds its events back (its issue 2810)', async () => {
    const number = await aNumber();
    const ayu = number.aContact();
    await ayu.sendText(number.account, 'saat offline');
    number.standin.manners.saysOfflineEnd = false;
    try {
      const process = await number.connect({ opens: false });
      expect(textsOf(await number.heardFrom(ayu, 1))).toEqual(['saat offline']);
      expect(process.client.heard).toEqual([]);
    } finally {
      number.standin.manners.saysOfflineEnd = true;
    }
  });

  it('is receipted only once the journal has it: until then WhatsApp keeps it', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    await ayu.sendText(number.account, 'pertama');
    await number.heardFrom(ayu, 1);
    const lock = await holdJournal(number);
    const id = await ayu.sendText(number.account, 'kedua');
    await settle(process);
    expect(receipted(number, id)).toBe(false);
    await lock.release();
    expect(textsOf(await number.heardFrom(ayu, 2))).toEqual(['pertama', 'kedua']);
    await until(() => receipted(number, id), 'the receipt');
  });

  it('is one message when the same ciphertext comes twice, and when it comes freshly encrypted under the same id', async () => {
    const number = await aNumber();
    await number.connect();
    const ayu = number.aContact();
    await ayu.sendText(number.account, 'sekali', { id: 'SAME1' });
    await ayu.sendText(number.account, 'sekali', { id: 'SAME1' });
    number.standin.faults.add({ fault: { kind: 'duplicate' }, direction: 'to-client', tag: 'message', times: 1 });
    await ayu.sendText(number.account, 'lagi');
    await ayu.sendText(number.account, 'akhir');
    await number.heardFrom(ayu, 3);
    expect(textsOf(await number.inboxOf(ayu))).toEqual(['sekali', 'lagi', 'akhir']);
  });

  it('that could not be decrypted is asked for again, and is one message', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    await ayu.sendText(number.account, 'pesan rusak', { corrupt: true });
    expect(await number.heardFrom(ayu, 1)).toEqual([{ kind: 'message', text: 'pesan rusak', attachments: [] }]);
    await process.leave();
    const open = await number.store.db
      .selectFrom('whatsapp_journal')
      .select('state')
      .where('state', '<>', 'taken')
      .execute();
    expect(open).toEqual([]);
  });

  it('that nobody could read is told as such when its phone stays silent', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    await ayu.switchPhone(false);
    await ayu.sendText(number.account, 'tidak terbaca', { corrupt: true });
    await settle(process);
    await number.store.db
      .updateTable('whatsapp_journal')
      .set({ due_at: new Date(0) })
      .where('state', '=', 'awaited')
      .execute();
    await process.leave();
    expect(await number.inboxOf(ayu)).toEqual([{ kind: 'unknown', what: 'undecryptable' }]);
    // And is heard after all, when the phone comes back.
    await number.connect();
    await ayu.switchPhone(true);
    expect(await number.heardFrom(ayu, 2)).toEqual([
      { kind: 'unknown', what: 'undecryptable' },
      { kind: 'message', text: 'tidak terbaca', attachments: [] },
    ]);
  });

  it('keeps every wording, and what was taken back', async () => {
    const number = await aNumber();
    await number.connect();
    const ayu = number.aContact();
    const id = await ayu.sendText(number.account, 'saya di KK Park');
    await ayu.edit(number.account, id, 'saya di pasar');
    await ayu.revoke(number.account, id);
    const [, edit, back] = await number.heardFrom(ayu, 3);
    const original = number.heard[0]?.providerId;
    expect(edit).toEqual({ kind: 'edit', text: 'saya di pasar', messageProviderId: original });
    expect(back).toEqual({ kind: 'taken-back', messageProviderId: original });
  });

  it('comes by phone number or by LID from one and the same person', async () => {
    const number = await aNumber();
    await number.connect();
    const ayu = number.aContact();
    await ayu.sendText(number.account, 'dari nomor', { addressing: 'phone', id: 'ALIAS1' });
    await number.heardFrom(ayu, 1);
    await ayu.sendText(number.account, 'dari nomor', { addressing: 'lid', id: 'ALIAS1' });
    await ayu.sendText(number.account, 'dari lid');
    expect(textsOf(await number.heardFrom(ayu, 2))).toEqual(['dari nomor', 'dari lid']);
    expect(number.heard[0]).toMatchObject({ address: `${ayu.phone}@s.whatsapp.net`, aliases: [ayu.jid] });
  });

  it('is no word to us in groups, lists and the status, nor what our own phone writes', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    await ayu.sendText(number.account, 'hallo');
    await number.heardFrom(ayu, 1);
    for (const into of ['120363000000000000@g.us', 'status@broadcast', '1234@broadcast'])
      await ayu.sendText(number.account, 'an alle', { into });
    await number.standin.writeFromOwnPhone(number.account, ayu, 'vom eigenen Telefon');
    await number.standin.sendHistory(number.companion);
    await ayu.send(number.account, content.disappearingMode(86_400));
    await settle(process);
    expect(textsOf(await number.inboxOf(ayu))).toEqual(['hallo']);
  });
});

/** Another session holds the journal: whoever wants to write into it waits. */
async function holdJournal(number: Awaited<ReturnType<typeof aNumber>>): Promise<{ release: () => Promise<void> }> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let locked = (): void => undefined;
  const isLocked = new Promise<void>((resolve) => (locked = resolve));
  const holding = number.store.db.transaction().execute(async (tx) => {
    await sql`lock table whatsapp_journal in access exclusive mode`.execute(tx);
    locked();
    await held;
  });
  await isLocked;
  return {
    release: async () => {
      release();
      await holding;
    },
  };
}
