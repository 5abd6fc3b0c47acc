import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '../../src/cases/index.ts';
import { type Store } from '../../src/store/index.ts';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { deskChatId, type House, hireResponder, openHouse, staffTelegramId } from '../support/house.ts';
import { type CloudStandin, startCloudStandin, userIdOf } from '../standins/whatsapp-cloud/index.ts';

const worker = '6281200004417';
const second = '6281200009903';
const asker = '6281200009904';
const lure =
  'Lowongan customer service di Sihanoukville, semua biaya ditanggung, jangan bilang siapa-siapa. WA 0812-0000-4417';
const words = ['tolong saya disekap di gedung biru', 'lantai 7 kamar 12', 'masih di kamar yang sama'];
const reply = 'Halo, saya baca pesanmu. Boleh tanya sedikit?';
const staff = { id: staffTelegramId };
const withinMs = 20_000;

let house: House;
let store: Store;
let cloud: CloudStandin;
let hook: string;

/** The real process and the real database; only Meta and Telegram, where the desk is, are stand-ins. */
beforeAll(async () => {
  cloud = await startCloudStandin();
  const port = await freePort();
  hook = `http://127.0.0.1:${port}/hooks/whatsapp`;
  house = await openHouse({
    PORT: String(port),
    WHATSAPP_CLOUD_TOKEN: cloud.token,
    WHATSAPP_CLOUD_PHONE_NUMBER_ID: cloud.numbers.join(','),
    WHATSAPP_CLOUD_APP_SECRET: cloud.appSecret,
    WHATSAPP_CLOUD_VERIFY_TOKEN: cloud.verifyToken,
    WHATSAPP_CLOUD_API_ROOT: cloud.url,
  });
  await house.start();
  await cloud.subscribe(hook);
  store = await house.join();
  await hireResponder(store);
});
afterAll(async () => {
  await store.close();
  await house.close();
  await cloud.stop();
});

const kept = () => store.db.selectFrom('inbox').select(['kind', 'provider_id', 'handled_at']).execute();
const openCases = () => listCases(store.db, { includeClosed: false, limit: 10 });

describe('a worker’s first word over the Cloud API', () => {
  it('opens a case and an alarm, and is answered with buttons that fit', async () => {
    cloud.writeText(worker, words[0] ?? '');
    const answer = await cloud.waitForSent(worker, ({ choices }) => choices.length > 0, withinMs);
    expect(['button', 'list']).toContain(answer.type);
    await house.standin.waitForSent(
      deskChatId,
      ({ buttons }) => buttons.some(({ choice }) => choice.startsWith('accept:')),
      withinMs,
    );
    const [opened] = await openCases();
    expect(opened).toMatchObject({ kind: 'distress', status: 'open', channel: 'whatsapp-cloud', language: 'id' });
  });

  it('goes on when a button is pressed', async () => {
    const before = cloud.sentTo(worker).length;
    const answer = cloud.sentTo(worker).findLast(({ choices }) => choices.length > 0);
    cloud.press(worker, answer?.choices[0]?.id ?? '');
    await expect.poll(() => cloud.sentTo(worker).length, { timeout: withinMs }).toBeGreaterThan(before);
    expect((await kept()).map(({ kind }) => kind)).toContain('choice');
  });

  it('reaches a responder, whose words reach the worker', async () => {
    const offer = await house.standin.waitForSent(deskChatId, ({ buttons }) => buttons.length > 0, withinMs);
    house.standin.deskPress(offer.buttons[0]?.choice ?? '', offer.messageId, staff);
    await expect.poll(async () => (await openCases())[0]?.status, { timeout: withinMs }).toBe('owned');
    house.standin.deskMessage(offer.threadId ?? 0, reply, staff);
    await cloud.waitForSent(worker, ({ text }) => text === reply, withinMs);
    cloud.writeText(worker, words[1] ?? '');
    await house.standin.waitForSent(deskChatId, ({ text }) => text.includes(words[1] ?? ''), withinMs);
  });

  it('keeps a photo, a voice note and a place', async () => {
    cloud.sendPhoto(worker, { bytes: 'the bytes of a photo', caption: 'lihat ini' });
    cloud.sendVoice(worker, { bytes: 'the bytes of a voice' });
    cloud.sendLocation(worker, 16.65, 98.52);
    const stored = () => store.db.selectFrom('evidence').select('id').where('status', '=', 'stored').execute();
    await expect.poll(async () => (await stored()).length, { timeout: withinMs }).toBe(2);
    await expect.poll(async () => (await kept()).map(({ kind }) => kind), { timeout: withinMs }).toContain('location');
  });
});

describe('what Meta says later', () => {
  const statuses = async () =>
    (
      await store.db
        .selectFrom('outbox')
        .select(['status', 'failure'])
        .where('channel', '=', 'whatsapp-cloud')
        .orderBy('id')
        .execute()
    ).map(({ status, failure }) => (failure === null ? status : `${status}: ${failure}`));
  const say = (text: string) => {
    const topic = house.standin.sentTo(deskChatId).find(({ threadId }) => threadId !== undefined)?.threadId ?? 0;
    house.standin.deskMessage(topic, text, staff);
    return cloud.waitForSent(worker, (message) => message.text === text, withinMs);
  };

  it('is shown of each message: delivered, and read', async () => {
    await expect.poll(async () => new Set(await statuses()), { timeout: withinMs }).toEqual(new Set(['delivered']));
    const sent = await say('Apa kabar?');
    cloud.tellStatus(sent, 'read');
    cloud.tellStatus(sent, 'delivered');
    await expect.poll(async () => (await statuses()).at(-1), { timeout: withinMs }).toBe('read');
  });

  it('is shown when it was given up after all, with the reason', async () => {
    cloud.failLater(worker, 131042);
    await say('Sudah makan?');
    await expect.poll(async () => (await statuses()).at(-1), { timeout: withinMs }).toBe('failed: unpaid');
  });

  it('is held where the window is closed, and leaves when the person writes', async () => {
    cloud.clock.advance(25 * 3_600_000);
    const topic = house.standin.sentTo(deskChatId).find(({ threadId }) => threadId !== undefined)?.threadId ?? 0;
    house.standin.deskMessage(topic, 'Masih di sana?', staff);
    await expect.poll(async () => (await statuses()).at(-1), { timeout: withinMs }).toBe('held: window-closed');
    expect(cloud.sentTo(worker).map(({ text }) => text)).not.toContain('Masih di sana?');
    // Whoever hides their number now is the same person to Meta, and to us.
    cloud.hideNumber(worker);
    cloud.writeText(worker, words[2] ?? '');
    await cloud.waitForSent(worker, ({ text }) => text === 'Masih di sana?', withinMs);
    await expect.poll(async () => (await statuses()).at(-1), { timeout: withinMs }).toBe('delivered');
    const conversations = await store.db
      .selectFrom('conversation')
      .select('id')
      .where('channel', '=', 'whatsapp-cloud')
      .execute();
    expect(conversations).toHaveLength(1);
  });
});

describe('what goes wrong between Meta and us', () => {
  it('is one message however often a delivery comes', async () => {
    const id = cloud.writeText(worker, words[2] ?? '');
    await expect.poll(() => cloud.webhooks.pending(), { timeout: withinMs }).toBe(0);
    const delivery = cloud.webhooks.deliveries().find(({ body }) => body.includes(id));
    for (const body of [delivery?.body ?? '', `${delivery?.body ?? ''} `]) cloud.pushBody(body);
    await expect.poll(() => cloud.webhooks.pending(), { timeout: withinMs }).toBe(0);
    expect((await kept()).filter(({ provider_id: one }) => one === id)).toHaveLength(1);
  });

  it('says a message once whose answer was lost', async () => {
    cloud.faults.add({ endpoint: 'messages', fault: { kind: 'drop-answer' }, times: 1 });
    const topic = house.standin.sentTo(deskChatId).find(({ threadId }) => threadId !== undefined)?.threadId ?? 0;
    house.standin.deskMessage(topic, 'Saya masih di sini.', staff);
    await cloud.waitForSent(worker, ({ text }) => text === 'Saya masih di sini.', withinMs);
    const waiting = () =>
      store.db.selectFrom('outbox').select('id').where('status', 'in', ['queued', 'sending']).execute();
    await expect.poll(async () => (await waiting()).length, { timeout: withinMs }).toBe(0);
    expect(cloud.sentTo(worker).filter(({ text }) => text === 'Saya masih di sini.')).toHaveLength(1);
  });

  it('loses no word when the process is killed between its commit and its 200', async () => {
    await house.kill();
    await house.start({ at: 'inbox.after-commit' });
    const id = cloud.writeText(second, words[0] ?? '');
    await house.ended();
    expect(cloud.webhooks.deliveries().at(-1)?.statuses).not.toContain(200);
    await house.start();
    await cloud.waitForSent(second, ({ choices }) => choices.length > 0, withinMs);
    await expect.poll(() => cloud.webhooks.pending(), { timeout: withinMs }).toBe(0);
    expect((await kept()).filter(({ provider_id: one }) => one === id)).toHaveLength(1);
    expect(await openCases()).toHaveLength(2);
  });

  it('is told at /readyz when the token has expired', async () => {
    const ready = async () => (await fetch(new URL('/readyz', hook))).status;
    await expect.poll(ready, { timeout: withinMs }).toBe(200);
    cloud.expireToken();
    cloud.writeText(second, words[1] ?? '');
    await expect.poll(ready, { timeout: withinMs }).toBe(503);
    cloud.renewToken();
    await expect.poll(ready, { timeout: withinMs }).toBe(200);
  });
});

describe('who asked about an offer', () => {
  it('gets the warning for friends as a picture', async () => {
    const offered = async (choice: string): Promise<void> => {
      await cloud.waitForSent(asker, ({ choices }) => choices.some(({ id }) => id === choice), withinMs);
    };
    const press = async (choice: string): Promise<void> => {
      await offered(choice);
      cloud.press(asker, choice);
    };
    cloud.writeText(asker, 'halo');
    await press('welcome.which.job');
    await cloud.waitForSent(asker, ({ text }) => text.includes('Tempel tawaran'), withinMs);
    cloud.writeText(asker, lure);
    await press('job-offer.offer.thats-all');
    await press('job-offer.stage.not-left');
    await press('job-offer.news-or-number.no');
    await press('job-offer.more-with-picture.picture');
    const { picture } = await cloud.waitForSent(asker, ({ type }) => type === 'image', withinMs);
    // PNG, as wide as all of them.
    expect([picture?.toString('latin1', 1, 4), picture?.readUInt32BE(16)]).toEqual(['PNG', 1_080]);
  });
});

describe('the log of all this', () => {
  it('holds no word, no address and no name of anybody', () => {
    const log = house.log();
    expect(log.length).toBeGreaterThan(100);
    for (const personal of [
      worker,
      second,
      asker,
      lure,
      userIdOf(worker),
      ...words,
      reply,
      'lihat ini',
      '16.65',
      cloud.token,
      cloud.appSecret,
      cloud.verifyToken,
      house.standin.token,
    ]) {
      expect(log, personal).not.toContain(personal);
    }
  });
});
