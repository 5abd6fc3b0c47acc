import { type AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { telegramWebhook } from '../../../src/channels/telegram/index.ts';
import { Secret } from '../../../src/core/secret.ts';
import { aChannel, besides, onCleanUp, person, type UnderTest, until } from './channel-under-test.ts';

const secret = new Secret('the-right_secret');

/** A channel that is reached by webhook, its router mounted as the house mounts it. */
async function aWebhook(): Promise<UnderTest & { url: string }> {
  const app = express();
  app.disable('x-powered-by');
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onCleanUp(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  // Holds: a listening TCP server has an AddressInfo.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/telegram`;
  const under = await aChannel({ mode: { kind: 'webhook', url, secret } });
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  app.use('/hooks/telegram', telegramWebhook({ secret, receive: under.channel.receive, logger }));
  return { ...under, url };
}

const post = (url: string, body: string, token?: string) =>
  fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { 'x-telegram-bot-api-secret-token': token }),
    },
  });
const update = JSON.stringify({
  update_id: 5,
  message: {
    message_id: 1,
    date: 1_772_000_000,
    chat: { id: person, type: 'private' },
    from: { id: person },
    text: 'tolong',
  },
});

it('asks Telegram to deliver, and confirms after the commit', async () => {
  const { standin, channel, committed, health, url } = await aWebhook();
  await channel.start();
  await until('set', () => health.at(-1)?.kind === 'listening');
  expect(standin.webhook.info()).toMatchObject({
    url,
    allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
  });
  const { updateId } = standin.writeText(person, 'tolong');
  await until('confirmed', () => standin.confirmedUpdates().length === 1);
  expect(committed.map(({ providerId }) => Number(providerId))).toEqual([updateId]);
});

it('answers 503 while nothing can be committed, and gets the update again', async () => {
  const { standin, channel, committed, health, store } = await aWebhook();
  await channel.start();
  await until('set', () => health.at(-1)?.kind === 'listening');
  store.broken = true;
  standin.writeText(person, 'tolong');
  await until('repeated', () => standin.webhook.statuses().length >= 2);
  expect(new Set(standin.webhook.statuses())).toEqual(new Set([503]));
  expect(standin.confirmedUpdates()).toEqual([]);
  expect(health.at(-1)?.kind).toBe('cannot-commit');
  store.broken = false;
  await until('confirmed', () => standin.confirmedUpdates().length === 1);
  expect(committed).toHaveLength(1);
  expect(health.at(-1)?.kind).toBe('listening');
});

it('keeps asking until the webhook is set', async () => {
  const { standin, channel, health } = await aWebhook();
  standin.faults.add({ method: 'setwebhook', fault: { kind: 'server-error' }, times: 1 });
  await channel.start();
  await until('set', () => health.at(-1)?.kind === 'listening');
  expect(health.map(({ kind }) => kind)).toEqual(['starting', 'unreachable', 'listening']);
});

it('refuses whoever does not know the secret', async () => {
  const { url, committed, store } = await aWebhook();
  for (const wrong of [undefined, '', 'wrong', `${secret.reveal()} `.trim() + 'x', secret.reveal().slice(0, -1)]) {
    expect((await post(url, update, wrong)).status).toBe(401);
  }
  expect(store.tries).toBe(0);
  expect((await post(url, update, secret.reveal())).status).toBe(200);
  expect(committed).toHaveLength(1);
});

it('hands a replay on under the same id, so that the inbox can tell', async () => {
  const { url, committed } = await aWebhook();
  for (let twice = 0; twice < 2; twice += 1) expect((await post(url, update, secret.reveal())).status).toBe(200);
  expect(committed.map(({ providerId }) => providerId)).toEqual(['5', '5']);
});

it.each([
  ['no JSON', '{"update_id": 5, "message": ', 400],
  ['nothing', '', 400],
  ['no update', '{"hello":1}', 400],
  ['a list', '[]', 400],
  ['more than a megabyte', JSON.stringify({ update_id: 5, message: { text: 'x'.repeat(1_100_000) } }), 413],
])('refuses %s with a clear answer that quotes nothing', async (_name, body, status) => {
  const { url, store } = await aWebhook();
  const response = await post(url, body, secret.reveal());
  expect(response.status).toBe(status);
  const answer = await response.text();
  expect(answer).toMatch(/^\{"error":"[^"]+"\}$/);
  expect(answer).not.toContain('hello');
  expect(store.tries).toBe(0);
});

it('takes nothing in after it was stopped', async () => {
  const { url, channel, committed } = await aWebhook();
  await channel.stop();
  const response = await post(url, update, secret.reveal());
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(committed).toEqual([]);
});

it('is told by a poller that a webhook is in the way', async () => {
  const { standin, channel, health } = await aWebhook();
  const poller = besides(standin);
  await poller.channel.start();
  await until('listening', () => poller.health.at(-1)?.kind === 'listening');
  await channel.start();
  await until('set', () => health.at(-1)?.kind === 'listening');
  await until('conflict', () => poller.health.some(({ kind }) => kind === 'conflict'));
});
