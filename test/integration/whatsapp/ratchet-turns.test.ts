import { sql } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWhatsAppChannel } from '../../../src/channels/whatsapp/index.ts';
import { createTalk, usualTalk } from '../../../src/channels/whatsapp/talk/index.ts';
import { type Channel } from '../../../src/core/channel.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { createInbox } from '../../../src/intake/index.ts';
import {
  type Account,
  type Contact,
  startWhatsAppStandin,
  type WhatsAppStandin,
} from '../../standins/whatsapp/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aNumber, link, number, type NumberUnderTest, until } from './number-under-test.ts';

let standin: WhatsAppStandin;
let store: TestStore;
let under: NumberUnderTest;
let channel: Channel;
let account: Account;
const heard: InboundEvent[] = [];

beforeAll(async () => {
  standin = await startWhatsAppStandin();
  store = await openTestStore();
  under = await aNumber(store, standin);
  account = standin.addAccount({ phone: '6281200000911', lid: '990000000000911' });
  const companion = await link(under, standin, account);
  const accept = createInbox(
    store,
    (events) => heard.push(...events),
    () => undefined,
  );
  channel = createWhatsAppChannel({
    account: number,
    numbers: under.numbers,
    makeTalk: (line) =>
      createTalk({
        account: number,
        store,
        accept,
        report: () => Promise.resolve(),
        line,
        clock: systemClock,
        logger: silentLogger,
        reach: () => undefined,
        chance: () => 0,
        options: { ...usualTalk, pace: { leastMs: 0, mostMs: 0 } },
      }),
    onReachable: () => undefined,
  });
  await channel.start();
  await until('it is logged in', () => companion.connection !== undefined);
});
afterAll(async () => {
  await channel.stop();
  await under.numbers.stop();
  await standin.stop();
  await store.drop();
});

/** Whose LID only WhatsApp's directory knows. */
const dewi = { phone: '6281200000916', lid: '770000000000916' };
const byNumberOnly = { addressing: 'phone', hidesAlias: true } as const;

const say = (contact: Contact, text: string, address = contact.jid) =>
  channel.send(address, { kind: 'text', text, choices: [] }, { key: `${contact.phone} ${text}` });

/** Now by number, now by LID: two names of one session. */
const optionsOf = (contact: Contact, round: number) =>
  contact.phone === dewi.phone ? byNumberOnly : round % 3 === 0 ? { addressing: 'phone' as const } : {};

async function aTalk(phone: string, lid?: string, options: Parameters<Contact['sendText']>[2] = {}): Promise<Contact> {
  const contact = standin.addContact({ phone, ...(lid === undefined ? {} : { lid }) });
  const before = heard.length;
  await contact.sendText(account, 'halo', options);
  await until('the first word is heard', () => heard.length > before);
  return contact;
}

const askedAgain = (contact: Contact): readonly string[] =>
  (standin.exchange.directory.find(contact.jid)?.askedAgain ?? []).map(({ why }) => why);

it('no reply leaves before its ratchet is committed: whoever is killed then never uses a key twice', async () => {
  const ayu = await aTalk('6281200000912', '770000000000912');
  await say(ayu, 'pertama');
  await ayu.waitForReply();
  let release = (): void => undefined;
  const holding = store.db.transaction().execute(async (tx) => {
    await sql`lock table whatsapp_key in exclusive mode`.execute(tx);
    await new Promise<void>((resolve) => (release = resolve));
  });
  const sending = say(ayu, 'kedua');
  await pause(400);
  const readMeanwhile = ayu.replies.map(({ text }) => text);
  release();
  await Promise.all([holding, sending]);
  expect(readMeanwhile).toEqual(['pertama']);
  await ayu.waitForReply(({ text }) => text === 'kedua');
});

it(
  'words and replies may cross: no phone has to ask for a reply again, and each is read once',
  { timeout: 120_000 },
  async () => {
    const rounds = 30;
    const people = [
      await aTalk('6281200000913', '770000000000913'),
      await aTalk('6281200000914', '770000000000914'),
      await aTalk('6281200000915'),
      await aTalk(dewi.phone, dewi.lid, byNumberOnly),
    ];
    const before = heard.length;
    await Promise.all(
      people.map(async (contact) => {
        for (let round = 0; round < rounds; round += 1)
          await Promise.all([
            contact.sendText(account, `kata ${round}`, optionsOf(contact, round)),
            say(
              contact,
              `jawaban ${round}`,
              contact.phone === dewi.phone ? `${dewi.phone}@s.whatsapp.net` : contact.jid,
            ),
          ]);
      }),
    );
    await until('everything is heard', () => heard.length === before + people.length * rounds);
    await until('everything is read', () => people.every(({ replies }) => replies.length === rounds));
    expect(people.map(askedAgain)).toEqual([[], [], [], []]);
    expect(people.flatMap(({ replies }) => replies.filter(({ times }) => times > 1))).toEqual([]);
  },
);
