import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChannelLimits } from '../../../src/core/channel.ts';
import { SendError } from '../../../src/core/outbound.ts';
import { loadScript } from '../../../src/script.ts';
import { type AfterCommit } from '../../../src/outbox/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aPostRoom, aProvider, until } from '../outbox/post-room.ts';
import { aCheckInHouse, hour } from './check-in-house.ts';

const limits: ChannelLimits = { textUnits: 4_096, buttons: 8, replyWindowMs: 24 * hour };
const { gate } = loadScript('.', 'id');

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

/** Somebody whose last word is two days old, on a channel with a window, and what it carried to them. */
async function someoneFarAway(templates: readonly string[], refusals = 0) {
  const provider = aProvider(() => 'ok', limits);
  const opened: string[] = [];
  let left = refusals;
  if (templates.length > 0)
    provider.channel.sendCheckIn = (_address, language, { key }) => {
      if (!templates.includes(language)) return undefined;
      left -= 1;
      if (left >= 0) return Promise.reject(new SendError({ kind: 'unavailable', reason: 'test' }));
      opened.push(`${language} ${key}`);
      return Promise.resolve({ providerId: `template-${opened.length}` });
    };
  const dispatcher = aPostRoom(store).dispatcher(provider.channel, { gate });
  const house = aCheckInHouse(store, limits, (after: AfterCommit) => {
    dispatcher.deliver(after);
  });
  const who = await house.someone();
  let earlier = 0;
  const statuses = async () => {
    const rows = await store.db
      .selectFrom('outbox')
      .select(['status', 'failure'])
      .where('lane', '=', who.conversation)
      .where('audience', '=', 'person')
      .orderBy('id')
      .execute();
    return rows.slice(earlier).map(({ status, failure }) => failure ?? status);
  };
  await until(async () => (await statuses()).every((status) => status === 'sent'));
  // What was said before is not what these tests are about.
  earlier = (await statuses()).length;
  await sql`update conversation set last_word_at = now() - interval '2 days' where id = ${who.conversation}`.execute(
    store.db,
  );
  const swept = (condition: () => Promise<boolean>) =>
    until(async () => {
      await dispatcher.sweep();
      return condition();
    });
  return { ...house, ...who, opened, accepted: provider.accepted, statuses, swept };
}

it('goes to a closed window in the words that were approved for it, and the talk goes on when they answer', async () => {
  const who = await someoneFarAway(['id']);
  const before = who.accepted.length;
  who.house.pass(hour);
  await who.sweep();
  await who.swept(async () => (await who.statuses()).join() === 'sent');
  expect(who.opened).toHaveLength(1);
  expect(who.accepted).toHaveLength(before);
  await who.writes('baik');
  await who.swept(async () => (await who.statuses()).join() === 'sent,sent');
  expect(who.accepted.at(-1)).toContain('Ada waktu sebentar untuk chat?');
  expect(who.opened).toHaveLength(1);
});

it('is held, and shown as held, where there is no such template', async () => {
  for (const templates of [[], ['en']]) {
    const who = await someoneFarAway(templates);
    who.house.pass(hour);
    await who.sweep();
    await who.swept(async () => (await who.statuses()).join() === 'window-closed');
    expect(who.opened).toEqual([]);
    // Held is not asked: the miss comes all the same, and a human is told.
    who.house.pass(2 * hour);
    await who.sweep();
    expect((await who.events()).map(({ kind }) => kind)).toContain('check-in-missed');
  }
});

it('passes what is held there already, also when the provider is away at first', async () => {
  const who = await someoneFarAway(['id'], 1);
  await who.reply('Saya tulis ini ke jendela yang tertutup.');
  await who.swept(async () => (await who.statuses()).join() === 'window-closed');
  who.house.pass(hour);
  await who.sweep();
  await who.swept(async () => (await who.statuses()).join() === 'window-closed,sent');
  expect(who.opened).toHaveLength(1);
});
