import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases, readCase } from '../../src/cases/index.ts';
import { type Store } from '../../src/store/index.ts';
import { openTestRedis } from '../support/redis-server.ts';
import { untilQuiet } from '../support/promises.ts';
import { deskChatId, type House, hireResponder, openHouse, staffTelegramId } from '../support/house.ts';

const redis = await openTestRedis();
afterAll(() => redis?.drop());

/** Wake-ups through PostgreSQL everywhere, and through Redis where there is one (its absence is said aloud). */
const backends = [
  { queue: 'PostgreSQL', environment: {} },
  ...(redis === undefined ? [] : [{ queue: 'Redis', environment: { REDIS_URL: redis.url } }]),
];

const worker = 881_230_045;
const words = ['tolong saya disekap di gedung biru', 'Sukarni Wibowo', 'lantai 7 kamar 12'];
const reply = 'Halo, saya baca pesanmu. Boleh tanya sedikit?';
const staff = { id: staffTelegramId };
const withinMs = 20_000;

/** The real process, the real client library, the real database; only Telegram itself is a stand-in. */
describe.each(backends)('with wake-ups on $queue', ({ environment }) => {
  let house: House;
  let store: Store;
  beforeAll(async () => {
    house = await openHouse(environment);
    await house.start();
    store = await house.join();
    await hireResponder(store);
  });
  afterAll(async () => {
    await store.close();
    await house.close();
  });

  describe('a worker’s first word reaches a responder', () => {
    it('opens a case and an alarm in the desk chat, and answers the worker', async () => {
      house.standin.writeText(worker, words[0] ?? '');
      const answer = await house.standin.waitForSent(worker, () => true, withinMs);
      expect(answer.buttons.length).toBeGreaterThan(0);
      const offer = await house.standin.waitForSent(
        deskChatId,
        ({ buttons }) => buttons.some(({ choice }) => choice.startsWith('accept:')),
        withinMs,
      );
      expect(offer.threadId).toBeDefined();
      const [opened] = await listCases(store.db, { includeClosed: false, limit: 10 });
      expect(opened).toMatchObject({ kind: 'distress', status: 'open', channel: 'telegram', language: 'id' });
      expect(opened?.severity).toBeGreaterThanOrEqual(4);
    });

    it('lets one responder accept, and takes the buttons from the others', async () => {
      const offer = await house.standin.waitForSent(deskChatId, ({ buttons }) => buttons.length > 0, withinMs);
      const choice = offer.buttons[0]?.choice ?? '';
      house.standin.deskPress(choice, offer.messageId, staff);
      await expect
        .poll(async () => (await listCases(store.db, { includeClosed: false, limit: 1 }))[0]?.status, {
          timeout: withinMs,
        })
        .toBe('owned');
      await expect
        .poll(
          () => house.standin.sentTo(deskChatId).find(({ messageId }) => messageId === offer.messageId)?.buttons.length,
          { timeout: withinMs },
        )
        .toBe(0);
      await expect.poll(() => house.standin.answeredPresses().length, { timeout: withinMs }).toBe(1);
    });

    it('relays the responder’s words to the worker, and the worker’s to the topic', async () => {
      const offer = house.standin.sentTo(deskChatId).find(({ threadId }) => threadId !== undefined);
      const threadId = offer?.threadId ?? 0;
      house.standin.deskMessage(threadId, reply, staff);
      await house.standin.waitForSent(worker, ({ text }) => text === reply, withinMs);
      house.standin.writeText(worker, words[2] ?? '');
      await house.standin.waitForSent(
        deskChatId,
        (message) => message.threadId === threadId && message.text.includes(words[2] ?? ''),
        withinMs,
      );
    });

    it('says nothing scripted while a human owns the conversation', async () => {
      const before = house.standin.sentTo(worker).length;
      house.standin.writeText(worker, words[1] ?? '');
      await house.standin.waitForSent(deskChatId, ({ text }) => text.includes(words[1] ?? ''), withinMs);
      expect(house.standin.sentTo(worker)).toHaveLength(before);
    });

    it('refuses a promise that the responder would not mean to make, and says which words', async () => {
      const threadId =
        house.standin.sentTo(deskChatId).find((message) => message.threadId !== undefined)?.threadId ?? 0;
      const before = house.standin.sentTo(worker).length;
      house.standin.deskMessage(threadId, 'Kamu aman sekarang, kami pasti jemput besok.', staff);
      await expect.poll(() => house.standin.sentTo(deskChatId).length, { timeout: withinMs }).toBeGreaterThan(0);
      await new Promise((wake) => setTimeout(wake, 1_500));
      expect(house.standin.sentTo(worker)).toHaveLength(before);
    });
  });

  describe('whatever a person sends is kept', () => {
    it('takes back from the phone what it said, when the person asks for it', async () => {
      const other = worker + 1;
      house.standin.writeText(other, 'tolong');
      const first = await house.standin.waitForSent(other, () => true, withinMs);
      house.standin.writeText(other, '/wipe');
      const isGone = () => house.standin.sentTo(other).find(({ messageId }) => messageId === first.messageId)?.deleted;
      await expect.poll(isGone, { timeout: withinMs }).toBe(true);
      // How to wipe the rest of the talk is still to be read.
      expect(house.standin.sentTo(other).some(({ deleted }) => !deleted)).toBe(true);
    });

    it('seals a photo, a voice note and a document, byte for byte', async () => {
      house.standin.sendPhoto(worker, { bytes: 'the bytes of a photo', caption: 'lihat ini' });
      house.standin.sendVoice(worker, { bytes: 'the bytes of a voice' });
      house.standin.sendDocument(worker, { bytes: 'the bytes of a document' });
      const stored = () => store.db.selectFrom('evidence').select('id').where('status', '=', 'stored').execute();
      await expect.poll(async () => (await stored()).length, { timeout: withinMs }).toBe(3);
    });

    it('keeps a pin, a contact, an edit, and that the person blocked us', async () => {
      house.standin.sendLocation(worker, 16.65, 98.52);
      house.standin.sendContact(worker, '0812-0000-4417', 'Sukarni Wibowo', worker);
      const written = house.standin.writeText(worker, 'salah ketik');
      house.standin.editMessage(worker, written.messageId, 'sudah benar');
      house.standin.block(worker);
      const kinds = async () =>
        (await store.db.selectFrom('inbox').select('kind').where('handled_at', 'is not', null).execute()).map(
          ({ kind }) => kind,
        );
      await expect
        .poll(kinds, { timeout: withinMs })
        .toEqual(expect.arrayContaining(['location', 'contact', 'edit', 'blocked']));
      const [opened] = await listCases(store.db, { includeClosed: false, limit: 1 });
      const file = opened === undefined ? undefined : await readCase(store, opened.code);
      expect(file?.events.map(({ kind }) => kind)).toContain('blocked-by-person');
      expect(file?.transcript.filter(({ direction }) => direction === 'in').length).toBeGreaterThanOrEqual(9);
    });

    it('keeps an update of a kind that we do not know, a megabyte of text and ten thousand emoji', async () => {
      house.standin.unblock(worker);
      house.standin.say(worker, { paid_dance: { steps: 3 } });
      house.standin.writeText(worker, 'a'.repeat(1_000_000));
      house.standin.writeText(worker, '😀'.repeat(10_000));
      house.standin.writeText(worker, 'nul \u0000 dan \u202e');
      const kept = async () => {
        const rows = await store.db.selectFrom('inbox').select('body').where('handled_at', 'is not', null).execute();
        return rows.some(({ body }) => body.length > 1_000_000);
      };
      await expect.poll(kept, { timeout: withinMs }).toBe(true);
      await untilQuiet(house, store, withinMs);
      const aside = await store.db.selectFrom('inbox').select('id').where('set_aside_at', 'is not', null).execute();
      expect(aside).toEqual([]);
    });
  });

  describe('the log of all this', () => {
    it('holds no word, no address and no name of anybody', () => {
      const log = house.log();
      expect(log.length).toBeGreaterThan(100);
      for (const personal of [
        String(worker),
        ...words,
        reply,
        '0812-0000-4417',
        'Sukarni',
        'lihat ini',
        '16.65',
        house.standin.token,
      ]) {
        expect(log, personal).not.toContain(personal);
      }
    });
  });
});
