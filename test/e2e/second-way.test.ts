import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases, readCase } from '../../src/cases/index.ts';
import { type ResponderId } from '../../src/core/brand.ts';
import { createSignInLink } from '../../src/desk/index.ts';
import { applySignInLink } from '../../src/desk/staff/sign-in-link.ts';
import { type Store } from '../../src/store/index.ts';
import { password, Visitor } from '../integration/desk/desk-house.ts';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { deskChatId, hireResponder, staffTelegramId } from '../support/house.ts';
import { hotline, openWhatsAppHouse, waitUntil, type WhatsAppHouse } from '../support/whatsapp-house.ts';

const withinMs = 40_000;
const staff = { id: staffTelegramId };
const telegramChat = 5_005;

/** The real process, Baileys and grammY unmodified, the real database; only WhatsApp and Telegram themselves are stand-ins. */
describe('a worker whose messenger may not carry our replies any more', () => {
  let whole: WhatsAppHouse;
  let store: Store;
  let worker = '';
  let desk: Visitor;
  let topic = 0;
  const theCase = async () => {
    const [one] = await listCases(store.db, { includeClosed: false, limit: 1 });
    if (one === undefined) throw new TypeError('there is no case');
    return one;
  };
  const write = (words: string): Promise<string> =>
    whole.whatsapp.ask('write', { contact: worker, account: hotline, content: { kind: 'text', words } });
  const repliesSoFar = async (): Promise<number> =>
    (await whole.whatsapp.ask('truth', {})).contacts[0]?.replies.length ?? 0;
  const reply = async (after: number): Promise<string> =>
    (await whole.whatsapp.ask('waitForReply', { contact: worker, after, timeoutMs: withinMs })).text ?? '';
  const inTopic = (words: string) =>
    whole.house.standin.waitForSent(deskChatId, ({ text }) => text.includes(words), withinMs);
  const onTelegram = (words: string) =>
    whole.house.standin.waitForSent(telegramChat, ({ text }) => text.includes(words), withinMs);

  beforeAll(async () => {
    const port = await freePort();
    whole = await openWhatsAppHouse({ people: 1, environment: { PORT: String(port) } });
    worker = whole.people[0] ?? '';
    store = await whole.house.join();
    await hireResponder(store);
    const { id } = await store.db.selectFrom('responder').select('id').executeTakeFirstOrThrow();
    const link = await createSignInLink(store.db, id as ResponderId, new Date()); // The responder's own key.
    await applySignInLink(
      store.db,
      link.split('/').at(-1) ?? '',
      { signInName: 'rina', name: 'Rina', password },
      new Date(),
    );
    desk = new Visitor({ url: `http://127.0.0.1:${port}` });
    await desk.signIn('rina');

    await write('tolong saya disekap di gedung biru');
    await reply(0);
    const offer = await whole.house.standin.waitForSent(
      deskChatId,
      ({ buttons }) => buttons.some(({ choice }) => choice.startsWith('accept:')),
      withinMs,
    );
    topic = offer.threadId ?? 0;
    const choice = offer.buttons.find((button) => button.choice.startsWith('accept:'))?.choice ?? '';
    whole.house.standin.deskPress(choice, offer.messageId, staff);
    await waitUntil('Rina has the case', async () => (await theCase()).status === 'owned', withinMs);
  });
  afterAll(async () => {
    await store.close();
    await whole.close();
  });

  let word = '';
  it('is offered Telegram by a responder, with a word to write there', async () => {
    const before = await repliesSoFar();
    const { code } = await theCase();
    // Telegram is asked for the bot's name in the background.
    await expect
      .poll(
        async () =>
          (await desk.post(`/desk/cases/${code}/ways/offer`, { request: randomUUID() })).headers.get('location'),
        { timeout: withinMs },
      )
      .toBe(`/desk/cases/${code}?said=way-offered`);
    const said = await reply(before);
    expect(said).toContain('https://t.me/suar_test_bot?start=');
    word = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(said)?.[0] ?? '';
    expect(said).not.toContain(hotline);
  });

  it('writes the word there, and is the same person', async () => {
    whole.house.standin.writeText(telegramChat, `/start ${word}`);
    expect((await onTelegram('Terima kasih')).text).not.toContain(word);
    const { code } = await theCase();
    const page = await (await desk.get(`/desk/cases/${code}`)).text();
    expect(page).toContain('The person can be reached a second way');
    expect(await listCases(store.db, { includeClosed: true, limit: 3 })).toHaveLength(1);
  });

  it('gets a reply by Telegram that WhatsApp refuses with 463, and the case says both', async () => {
    await write('saya di lantai 7 kamar 12');
    await inTopic('lantai 7 kamar 12');
    await whole.whatsapp.ask('refuseSends', { account: hotline, code: 463 });
    const before = await repliesSoFar();
    whole.house.standin.deskMessage(topic, 'Kami baca pesanmu.', staff);
    await onTelegram('Kami baca pesanmu.');
    await inTopic('SENT ANOTHER WAY');
    const { code } = await theCase();
    const file = await readCase(store, code);
    const shown = (file?.transcript ?? []).flatMap((line) =>
      line.direction === 'out' && line.body.kind === 'text' && line.body.text === 'Kami baca pesanmu.'
        ? [`${line.channel} ${line.delivery.status} ${line.delivery.failure ?? ''}`.trim()]
        : [],
    );
    expect(shown).toEqual(['whatsapp failed restricted', 'telegram sent']);
    expect(file?.events.map(({ kind }) => kind)).toContain('sent-another-way');
    expect(file?.events.map(({ kind }) => kind)).not.toContain('delivery-failed');
    expect(await repliesSoFar()).toBe(before);
    expect(await (await desk.get(`/desk/cases/${code}`)).text()).toContain('The same words went another way');
  });

  it('answers there, into the same case, and is answered there', async () => {
    whole.house.standin.writeText(telegramChat, 'saya baca di telegram');
    await inTopic('saya baca di telegram');
    whole.house.standin.deskMessage(topic, 'Baik.', staff);
    await onTelegram('Baik.');
    expect(await listCases(store.db, { includeClosed: true, limit: 3 })).toHaveLength(1);
  });
});
