import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWhatsAppChannel } from '../../../src/channels/whatsapp/index.ts';
import { createTalk, usualTalk } from '../../../src/channels/whatsapp/talk/index.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { type DeliveryReport } from '../../../src/core/delivery-report.ts';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { type TurningPoint } from '../../../src/core/turning-point.ts';
import { createInbox } from '../../../src/intake/index.ts';
import { startWhatsAppStandin, type WhatsAppStandin } from '../../standins/whatsapp/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aNumber, link, number, until } from './number-under-test.ts';

let standin: WhatsAppStandin;
let store: TestStore;
beforeAll(async () => {
  standin = await startWhatsAppStandin();
  store = await openTestStore();
});
afterAll(async () => {
  await standin.stop();
  await store.drop();
});

it('a number with both its halves hears and answers; words and ratchet are one commit, and no receipt leaves before it', async () => {
  const under = await aNumber(store, standin);
  const account = standin.addAccount({ phone: '6281200000901', lid: '990000000000901' });
  const companion = await link(under, standin, account);
  const ayu = standin.addContact({ phone: '6281200000902', lid: '770000000000902' });
  const heard: InboundEvent[] = [];
  const reports: DeliveryReport[] = [];
  const reached: TurningPoint[] = [];
  const accept = createInbox(
    store,
    (events) => heard.push(...events),
    () => undefined,
  );
  const channel = createWhatsAppChannel({
    account: number,
    numbers: under.numbers,
    makeTalk: (line) =>
      createTalk({
        account: number,
        store,
        accept,
        report: (told) => {
          reports.push(...told);
          return Promise.resolve();
        },
        line,
        clock: systemClock,
        logger: silentLogger,
        reach: (point) => reached.push(point),
        chance: () => 0,
        options: usualTalk,
      }),
    onReachable: () => undefined,
  });
  await channel.start();

  const first = await ayu.sendText(account, 'tolong');
  await until('the word is heard', () => heard.length === 1);
  const { providerId } = await channel.send(
    ayu.jid,
    { kind: 'text', text: 'Kami di sini.', choices: [] },
    { key: 'one' },
  );
  expect(await ayu.waitForReply()).toMatchObject({ id: providerId, text: 'Kami di sini.' });
  await until('the delivery is reported', () => reports.some(({ state }) => state.kind === 'delivered'));

  const receipted = (id: string): boolean => companion.receipts.some(({ ids }) => ids.includes(id));
  await until('the first receipt', () => receipted(first));
  const ratchets = async () => {
    const { rows } = await sql<{
      written: string;
    }>`select xmin::text as written from whatsapp_key where kind = 'session'`.execute(store.db);
    return rows.map(({ written }) => written).sort();
  };
  const before = await ratchets();
  let release: (() => void) | undefined;
  const holding = store.db.transaction().execute(async (tx) => {
    await sql`lock table whatsapp_journal in access exclusive mode`.execute(tx);
    await new Promise<void>((resolve) => (release = resolve));
  });
  await until('the journal is locked', () => release !== undefined);
  const decrypted = (): number => reached.filter((point) => point === 'whatsapp.after-decrypt').length;
  const decryptedBefore = decrypted();
  const second = await ayu.sendText(account, 'masih di sini');
  for (const words of ['tolong cepat', 'mereka datang']) await ayu.sendText(account, words);
  // One commit for several messages: the next ones do not wait for the disk.
  await until('all of them are decrypted', () => decrypted() === decryptedBefore + 3);
  await new Promise((wake) => setTimeout(wake, 400));
  // Neither of them, because they are one statement.
  expect([receipted(second), heard.length, await ratchets()]).toEqual([false, 1, before]);
  release?.();
  await holding;
  await until('all words are heard', () => heard.length === 4);
  await until('the second receipt', () => receipted(second));
  expect(await ratchets()).not.toEqual(before);

  await channel.stop();
  await under.numbers.stop();
  expect(heard.map(({ content }) => ('text' in content ? content.text : content.kind))).toEqual([
    'tolong',
    'masih di sini',
    'tolong cepat',
    'mereka datang',
  ]);
});
