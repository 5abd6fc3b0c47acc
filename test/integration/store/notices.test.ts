import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLogger } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { createNotices, type Notices } from '../../../src/store/index.ts';
import { type DatabaseLine, lineTo } from '../../support/database-line.ts';
import { until } from '../../support/sending.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let line: DatabaseLine;
const open: Notices[] = [];
beforeEach(async () => {
  store = await openTestStore();
  line = await lineTo(store.databaseUrl);
});
afterEach(async () => {
  line.mend();
  for (const notices of open.splice(0)) await notices.stop();
  await line.close();
  await store.drop();
});

/** A process that notes what it hears of the outbox. */
async function aProcess(url: Secret): Promise<{ notices: Notices; heard: (readonly string[])[] }> {
  const notices = createNotices({ db: store.db, url, logger: silentLogger });
  open.push(notices);
  const heard: (readonly string[])[] = [];
  notices.on('suar_outbox', (ids) => heard.push(ids));
  notices.start();
  // It has begun to listen: look at whatever there is.
  await until('listening', () => heard.length === 1);
  return { notices, heard };
}

it('tells the others which, and itself nothing', async () => {
  const url = new Secret(store.databaseUrl);
  const [one, other] = [await aProcess(url), await aProcess(url)];
  one.notices.tell('suar_outbox', ['a', 'b']);
  await until('heard', () => other.heard.length === 2);
  expect(other.heard).toEqual([[], ['a', 'b']]);
  one.notices.tell('suar_inbox');
  one.notices.tell('suar_outbox');
  await until('heard', () => other.heard.length === 3);
  expect(other.heard.at(-1)).toEqual([]);
  expect(one.heard).toEqual([[]]);
});

it('names nothing where a notice would be longer than PostgreSQL takes', async () => {
  const url = new Secret(store.databaseUrl);
  const [one, other] = [await aProcess(url), await aProcess(url)];
  const many = Array.from({ length: 400 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  one.notices.tell('suar_outbox', many);
  await until('heard', () => other.heard.length === 2);
  expect(other.heard.at(-1)).toEqual([]);
});

it('says that there may be something after the line to the database was cut', async () => {
  const listening = await aProcess(line.url);
  line.cut();
  await new Promise((wake) => setTimeout(wake, 100));
  line.mend();
  await until('listening again', () => listening.heard.length >= 2);
  expect(listening.heard.at(-1)).toEqual([]);
});
