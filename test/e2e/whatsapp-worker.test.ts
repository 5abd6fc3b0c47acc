import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '../../src/cases/index.ts';
import { type Store } from '../../src/store/index.ts';
import { deskChatId, hireResponder, staffTelegramId } from '../support/house.ts';
import { hotline, openWhatsAppHouse, type WhatsAppHouse } from '../support/whatsapp-house.ts';

const withinMs = 40_000;
const staff = { id: staffTelegramId };

/** The real process, the real client, the real database; only WhatsApp and Telegram themselves are stand-ins. */
describe('a worker who has only WhatsApp', () => {
  let whole: WhatsAppHouse;
  let store: Store;
  let worker = '';
  const write = (words: string): Promise<string> =>
    whole.whatsapp.ask('write', { contact: worker, account: hotline, content: { kind: 'text', words } });
  /** The reply after so many others. */
  const reply = async (after: number): Promise<string> =>
    (await whole.whatsapp.ask('waitForReply', { contact: worker, after, timeoutMs: withinMs })).text ?? '';

  beforeAll(async () => {
    whole = await openWhatsAppHouse({ people: 1 });
    worker = whole.people[0] ?? '';
    store = await whole.house.join();
    await hireResponder(store);
  });
  afterAll(async () => {
    await store.close();
    await whole.close();
  });

  it('opens a case with the first word, and is answered in numbered lines', async () => {
    await write('tolong saya disekap di gedung biru');
    expect(await reply(0)).toMatch(/\n1\. .+\n2\. /);
    const [opened] = await listCases(store.db, { includeClosed: false, limit: 2 });
    expect(opened).toMatchObject({ kind: 'distress', channel: 'whatsapp', language: 'id' });
  });

  it('answers by number, and is asked the next question', async () => {
    const first = await reply(0);
    await write('1');
    const next = await reply(1);
    expect(next).not.toBe(first);
    expect(next).toMatch(/\n1\. /);
  });

  it('is handed to a responder, who reads and is read', async () => {
    const offer = await whole.house.standin.waitForSent(
      deskChatId,
      ({ buttons }) => buttons.some(({ choice }) => choice.startsWith('accept:')),
      withinMs,
    );
    const choice = offer.buttons.find((button) => button.choice.startsWith('accept:'))?.choice ?? '';
    whole.house.standin.deskPress(choice, offer.messageId, staff);
    await expect
      .poll(async () => (await listCases(store.db, { includeClosed: false, limit: 1 }))[0]?.status, {
        timeout: withinMs,
      })
      .toBe('owned');
    const said = (await whole.whatsapp.ask('truth', {})).contacts[0]?.replies.length ?? 0;
    whole.house.standin.deskMessage(offer.threadId ?? 0, 'Halo, saya baca pesanmu.', staff);
    expect(await reply(said)).toBe('Halo, saya baca pesanmu.');
    await write('lantai 7 kamar 12');
    await whole.house.standin.waitForSent(deskChatId, ({ text }) => text.includes('lantai 7 kamar 12'), withinMs);
  });

  it('has a pin and a voice note kept with its case', async () => {
    const letter = { contact: worker, account: hotline };
    await whole.whatsapp.ask('write', { ...letter, content: { kind: 'pin', latitude: 16.69, longitude: 98.5 } });
    await whole.whatsapp.ask('write', { ...letter, content: { kind: 'media', media: 'audio', size: 4_000 } });
    await expect
      .poll(
        async () =>
          (await store.db.selectFrom('evidence').select('status').execute()).filter(({ status }) => status === 'stored')
            .length,
        { timeout: withinMs },
      )
      .toBeGreaterThan(0);
    const { errors, unhandled } = await whole.whatsapp.ask('truth', {});
    expect({ errors, unhandled }).toEqual({ errors: [], unhandled: [] });
  });
});
