import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type InboxId } from '../../../src/core/brand.ts';
import { type DeskContent } from '../../../src/core/inbound.ts';
import { readCase } from '../../../src/cases/index.ts';
import { purpose } from '../../../src/store/index.ts';
import { aText } from '../../support/builders.ts';
import { DeskHouse, type OpenedCase, Visitor } from './desk-house.ts';

let house: DeskHouse;
let opened: OpenedCase;
let ana: Awaited<ReturnType<DeskHouse['aResponder']>>;
let nextInboxId = 0;
beforeEach(async () => {
  house = await DeskHouse.open({ deskChat: { channel: 'telegram', account: '42' } });
  opened = await house.aCase();
  ana = await house.aResponder({ name: 'Ana', telegramId: '501' });
  await house.aResponder({ name: 'Budi', telegramId: '502' });
  await house.store.db.insertInto('desk_topic').values({ case_id: opened.id, thread_id: '77' }).execute();
});
afterEach(() => house.close());

async function does(staffAddress: string, content: DeskContent, inboxId = String((nextInboxId += 1))): Promise<void> {
  await house.store.db.transaction().execute((tx) =>
    house.desk.handle(tx, {
      inboxId: inboxId as InboxId, // Stands for a row of the inbox.
      channel: 'telegram',
      account: '42',
      staffAddress,
      at: house.clock.now(),
      content,
    }),
  );
}
const press = (who: string, choice = `accept:${opened.code}`) =>
  does(who, { kind: 'desk-press', choice, pressId: randomUUID() });
const write = (who: string, text: string, threadId = '77', inboxId?: string) =>
  does(who, { kind: 'desk-message', threadId, text, attachments: [] }, inboxId);

/** What the desk chat is told, oldest first: words in the topic and answers over buttons. */
async function told(): Promise<string[]> {
  const rows = await house.store.db
    .selectFrom('outbox')
    .selectAll()
    .where('audience', '=', 'desk')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const key = row.person_id === null ? house.store.vault.house : opened.key;
    return key.open(row.body, purpose.outbox, z.object({ text: z.string() })).text;
  });
}
const notes = async () =>
  (await readCase(house.store, opened.code))?.events.filter(({ kind }) => kind === 'noted').map(({ text }) => text);

it('lets one press win and answers every button', async () => {
  await press('501');
  await press('502');
  await press('999');
  await press('501', 'something-old');
  expect(await told()).toEqual([
    'You have it. What you write here now goes to the person.',
    'Taken by Ana.',
    'You are not on the roster. Ask an administrator to add your Telegram id.',
    'This button does not do anything any more.',
  ]);
});

it('relays the words of the owner and keeps those of others as a note', async () => {
  await write('502', 'Siapa ambil?');
  await press('501');
  await write('501', 'Saya baca pesan Anda');
  await write('502', 'Tanya paspornya');
  expect(await house.sentTo(opened)).toEqual(['Saya baca pesan Anda']);
  expect(await notes()).toEqual(['Siapa ambil?', 'Tanya paspornya']);
  expect((await told()).filter((text) => text.startsWith('Kept as a note'))).toEqual([
    'Kept as a note; nothing was sent: nobody has this case yet. Accept it to write to the person.',
    'Kept as a note; nothing was sent: Ana has this case.',
  ]);
});

it('never sends a command, a misspelt command, a stopped phrase or half of a picture to the person', async () => {
  await press('501');
  await write('501', '/note@SuarBot dia di lantai 3');
  await write('501', '/nota salah ketik');
  await write('501', '  /tutup');
  await write('501', 'sekarang you are safe');
  await does('501', {
    kind: 'desk-message',
    threadId: '77',
    text: 'peta',
    attachments: [{ kind: 'photo', reference: 'file-1' }],
  });
  expect(await house.sentTo(opened)).toEqual([]);
  expect(await notes()).toEqual(['dia di lantai 3']);
  const answers = (await told()).slice(1);
  expect(answers).toHaveLength(5);
  expect(answers[3]).toContain('NOT sent: “you are safe” may not go out');
  expect(answers[4]).toContain('Only text can be sent');
});

it('handles the same row once, should it ever come twice', async () => {
  await press('501');
  await write('501', 'Saya di sini', '77', '9001');
  await write('501', 'Saya di sini', '77', '9001');
  expect(await house.sentTo(opened)).toEqual(['Saya di sini']);
});

it('tells a stranger once and keeps nothing of what they say', async () => {
  await write('999', 'halo');
  await write('999', 'halo?');
  expect(await told()).toEqual([
    'You are not on the roster. Ask an administrator to add your Telegram id. Nothing was sent or kept.',
  ]);
  expect(await notes()).toEqual([]);
  expect(await house.sentTo(opened)).toEqual([]);
});

it('closes with a reason, by the owner', async () => {
  await write('502', '/close handed-over');
  await press('501');
  await write('501', '/close because');
  await write('501', '/close handed-over');
  const answers = await told();
  expect(answers[0]).toBe('NOT closed: nobody has this case. Accept it first.');
  expect(answers[2]).toContain('Not understood');
  expect(answers[3]).toBe('Case closed. The person was told nothing.');
  const row = await house.store.db.selectFrom('cases').select('status').where('id', '=', opened.id).executeTakeFirst();
  expect(row?.status).toBe('closed');
});

it('leaves talk in other topics alone', async () => {
  await write('501', 'makan siang?', '12');
  expect(await told()).toEqual([]);
});

it('undoes everything when the transaction that marks the row handled does not commit', async () => {
  await expect(
    house.store.db.transaction().execute(async (tx) => {
      const content: DeskContent = { kind: 'desk-press', choice: `accept:${opened.code}`, pressId: 'p' };
      const inboxId = '9100' as InboxId; // Stands for a row of the inbox.
      await house.desk.handle(tx, {
        inboxId,
        channel: 'telegram',
        account: '42',
        staffAddress: '501',
        at: house.clock.now(),
        content,
      });
      throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
  expect(await told()).toEqual([]);
  const row = await house.store.db
    .selectFrom('cases')
    .select('owner_id')
    .where('id', '=', opened.id)
    .executeTakeFirst();
  expect(row?.owner_id).toBeNull();
});

it('shows what a person sends, and what the owner says in the console, in the topic', async () => {
  const draft = house.desk.mirror({
    caseId: opened.id,
    turn: { person: opened.person, key: opened.key, inboxId: '5' as InboxId }, // Stands for a row of the inbox.
    content: aText('tolong'),
  });
  expect(draft).toMatchObject({
    dedupeKey: 'mirror-5',
    account: '42',
    body: { kind: 'topic-text', text: '👤 tolong' },
  });
  expect(draft.destination).toEqual({ kind: 'case-topic', case: opened.id, person: opened.person });

  await press('501');
  const visitor = new Visitor(house);
  await visitor.signIn(ana.signInName);
  await visitor.post(`/desk/cases/${opened.code}/reply`, { text: 'Saya di sini', request: randomUUID() });
  expect((await told()).at(-1)).toBe('Ana replied in the console:\nSaya di sini');
});

it('writes down who is on duty, from any topic or none, and tells everybody', async () => {
  const words = () => house.store.db.selectFrom('duty_word').select(['on_duty', 'until']).orderBy('id').execute();
  await write('501', '/off 8', '0');
  await write('502', '/on', '77');
  await write('502', '/off whenever', '77');
  await write('999', '/on', '0');
  expect((await words()).map(({ on_duty: onDuty }) => onDuty)).toEqual([false, true]);
  expect(await told()).toEqual([
    'Ana is off duty for 8 hours.',
    'Budi is on duty, at most 12 hours.',
    expect.stringContaining('nothing was changed'),
    expect.stringContaining('not on the roster'),
  ]);
});
