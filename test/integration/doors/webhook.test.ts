import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import { until } from '../../support/sending.ts';
import { type DoorsHouse, openDoorsHouse, rungOf, statesOf } from './doors-house.ts';
import { exampleOfDocs, startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

const secret = 'a secret of thirty-two signs or so';
const folder = mkdtempSync(join(tmpdir(), 'suar-webhook-'));
let house: DoorsHouse;
let receiver: WebhookReceiver;
beforeEach(async () => {
  const verify = await exampleOfDocs(folder);
  receiver = await startWebhookReceiver(verify, secret, () => house.house.now().getTime() / 1_000);
  house = await openDoorsHouse({ webhooks: [{ name: 'pager', url: receiver.url, secret: new Secret(secret) }] });
});
afterEach(async () => {
  await house.close();
  await receiver.stop();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('tells a machine of every offer, signed, by code and severity alone', async () => {
  const one = await house.offer(5);
  await house.doors.idle();
  expect(receiver.news).toEqual([
    {
      id: expect.any(String) as string,
      kind: 'alert-offered',
      case: one.raised.code,
      severity: 5,
      reason: 'first-signal',
      ...{ rung: 1, round: 1, audience: 'team:first-line', offeredAt: house.house.now().toISOString() },
    },
  ]);
  expect(receiver.deliveries[0]?.headers['suar-id']).toBe(receiver.news[0]?.id);
  expect(receiver.deliveries[0]?.body).not.toContain('tolong');
});

it('comes again after a failure, with the same id and a signature of its own', async () => {
  receiver.failNext(2, 503);
  await house.offer();
  await house.doors.idle();
  for (const ms of [2_000, 4_000]) {
    house.house.pass(ms);
    await house.doors.idle();
  }
  expect(receiver.news).toHaveLength(1);
  const headers = receiver.deliveries.map((delivery) => delivery.headers);
  expect(new Set(headers.map((one) => one['suar-id'])).size).toBe(1);
  expect(new Set(headers.map((one) => one['suar-signature'])).size).toBe(3);
  expect(house.outcomes).toEqual(['webhook again', 'webhook again', 'webhook sent']);
});

it('can be told from a replay, at once and later, and from a forgery', async () => {
  await house.offer();
  await house.doors.idle();
  const [delivery] = receiver.deliveries;
  if (delivery === undefined) throw new Error('nothing came');
  expect(await receiver.replay(delivery)).toBe(200);
  expect(receiver.again).toHaveLength(1);
  expect(receiver.news).toHaveLength(1);
  expect(await receiver.replay({ ...delivery, body: delivery.body.replace('"severity":3', '"severity":1') })).toBe(400);
  house.house.pass(301_000);
  expect(await receiver.replay(delivery)).toBe(400);
  const fresh = { ...delivery.headers, 'suar-timestamp': String(house.house.now().getTime() / 1_000) };
  expect(await receiver.replay({ ...delivery, headers: fresh })).toBe(400);
  expect(receiver.news).toHaveLength(1);
});

it('gives up at what is final, follows nobody, and leaves the alert where it is', async () => {
  await house.hire('Rina');
  await house.hire('Budi', { supervisor: true });
  receiver.failNext(1, 400);
  const one = await house.offer();
  await house.doors.idle();
  receiver.failNext(1, 302);
  await house.offer();
  await house.doors.idle();
  expect(await statesOf(house.store)).toEqual(['webhook failed http-400', 'webhook failed http-302']);
  expect(receiver.deliveries).toHaveLength(2);
  expect(await house.doors.unreached([])).toEqual([]);
  expect(await rungOf(house.store, one)).toBe(0);
});

it('does not hold up a phone when it hangs', async () => {
  const phone = await house.aDevice(await house.hire('Rina'));
  receiver.failNext(20, 'hang');
  for (let alert = 0; alert < 8; alert += 1) await house.offer(5);
  house.doors.kick();
  await until('both were reached', () => house.outcomes.length > 0 && receiver.deliveries.length > 0);
  // The webhooks are still under way: they time out after eight seconds.
  expect(house.outcomes).toEqual(['push sent']);
  expect(phone.arrived).toHaveLength(1);
  await receiver.stop();
});
