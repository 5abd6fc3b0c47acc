import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleOfDocs, startWebhookReceiver, type WebhookReceiver } from '../integration/doors/webhook-receiver.ts';
import { type House, hireResponder, openHouse } from '../support/house.ts';
import { until } from '../support/sending.ts';

const secret = 'a secret of thirty-two signs or so';
const folder = mkdtempSync(join(tmpdir(), 'suar-doors-'));
let receiver: WebhookReceiver;
let house: House;
beforeAll(async () => {
  const verify = await exampleOfDocs(folder);
  receiver = await startWebhookReceiver(verify, secret, () => Date.now() / 1_000);
  house = await openHouse(
    { SUAR_WEBHOOK_PAGER: secret },
    `
delivery: { lease: 2s }
sweep: 1s
notify: { webhooks: [{ name: pager, url: '${receiver.url}', secretFrom: SUAR_WEBHOOK_PAGER }] }
`,
  );
});
afterAll(async () => {
  await house.close();
  await receiver.stop();
  rmSync(folder, { recursive: true });
});

it('tells of an offer whose process was killed right after its commit, and of the next one at once', async () => {
  await house.start({ at: 'intake.after-commit' });
  house.standin.writeText(881_230_077, 'tolong saya disekap di gedung biru');
  await house.ended();
  const store = await house.join();
  await hireResponder(store);
  expect(receiver.deliveries).toEqual([]);
  await house.start();
  await until('the offer is told', () => receiver.news.length > 0, 20_000);
  const [{ code } = { code: '' }] = await store.db.selectFrom('cases').select('code').execute();
  expect(receiver.news.map((news) => news.case)).toEqual([code]);
  expect(receiver.refused).toEqual([]);

  house.standin.writeText(881_230_078, 'tolong, saya dikurung dan dipukul');
  await until('the next is told', () => receiver.news.length > 1, 20_000);
  await store.close();
});
