import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import { aChannel, aText, besides, person, until } from './channel-under-test.ts';

const ids = (events: readonly { providerId: string }[]) => events.map(({ providerId }) => Number(providerId));

it('confirms an update only after it is committed', async () => {
  const { standin, channel, committed, store, health } = await aChannel();
  store.broken = true;
  await channel.start();
  const { updateId } = standin.writeText(person, 'tolong');
  await until('two tries to commit', () => store.tries >= 2);
  // Every fetch after the first failure asked from the same place.
  expect(standin.confirmedUpdates()).toEqual([]);
  expect(health.some(({ kind }) => kind === 'cannot-commit')).toBe(true);

  store.broken = false;
  await until('committed', () => committed.length === 1);
  await until('confirmed', () => standin.confirmedUpdates().length === 1);
  expect(ids(committed)).toEqual([updateId]);
  expect(standin.confirmedUpdates()).toEqual([updateId]);
});

it('gets what was committed but not confirmed once more after a restart, and loses nothing', async () => {
  const { standin, channel, committed } = await aChannel();
  await channel.start();
  standin.writeText(person, 'first');
  await until('first', () => committed.length === 1);
  await channel.stop();
  standin.writeText(person, 'while we were away');
  const next = besides(standin);
  await next.channel.start();
  await until('second', () => ids(next.committed).includes(1_001));
  await until('confirmed', () => standin.confirmedUpdates().length === 2);
});

it('takes thousands of updates in batches of a hundred, in order', async () => {
  const { standin, channel, committed, store } = await aChannel();
  await channel.start();
  for (let index = 0; index < 2_500; index += 1) standin.writeText(1_000 + (index % 50), `message ${index}`);
  await until('all', () => committed.length >= 2_500);
  expect(ids(committed)).toEqual(Array.from({ length: 2_500 }, (_, index) => 1_000 + index));
  expect(store.tries).toBeLessThanOrEqual(30);
});

it('survives gaps, reordered, doubled and repeated updates', async () => {
  const { standin, channel, committed } = await aChannel();
  standin.writeText(person, 'one');
  standin.updates.skipIds(5_000);
  standin.writeText(person, 'two');
  standin.writeText(person, 'three');
  standin.updates.reorderBatches(1);
  standin.updates.duplicateInBatches(1);
  await channel.start();
  await until('confirmed', () => standin.confirmedUpdates().length === 3);
  standin.updates.repeatConfirmed();
  standin.writeText(person, 'four');
  await until('confirmed', () => standin.confirmedUpdates().length === 4);
  for (const id of standin.confirmedUpdates()) expect(ids(committed)).toContain(id);
  // A repeat of an old update must not make us ask for everything since.
  await until('nothing pending', () => standin.pendingUpdates() === 0);
});

it('keeps polling after updates of any shape', async () => {
  const { standin, channel, committed } = await aChannel();
  await channel.start();
  standin.pushRaw({ message: null });
  standin.pushRaw({ message: { chat: { id: person, type: 'private' }, poll: {} } });
  standin.pushRaw({ __proto__: null, constructor: 5 });
  standin.writeText(person, 'x'.repeat(1_000_000));
  standin.writeText(person, 'a\u0000b');
  standin.pushRaw({ message: [] });
  await until('confirmed', () => standin.pendingUpdates() === 0 && standin.confirmedUpdates().length === 6);
  expect(committed.map(({ content }) => content.kind)).toEqual(['unknown', 'message', 'message']);
});

it('tells a second poller apart from other trouble, and comes back when it is gone', async () => {
  const one = await aChannel();
  await one.channel.start();
  await until('listening', () => one.health.at(-1)?.kind === 'listening');
  const other = besides(one.standin);
  await other.channel.start();
  await until('conflict', () => [...one.health, ...other.health].some(({ kind }) => kind === 'conflict'));
  await other.channel.stop();
  one.standin.writeText(person, 'still there?');
  await until('kept', () => [...one.committed, ...other.committed].length >= 1);
  await until('listening', () => one.health.at(-1)?.kind === 'listening');
});

it('removes a webhook that was left behind without dropping what is pending', async () => {
  const { standin, channel, committed } = await aChannel();
  await fetch(`${standin.url}/bot${standin.token}/setWebhook?url=http://127.0.0.1:9/nobody`);
  standin.writeText(person, 'waiting');
  await channel.start();
  await until('kept', () => committed.length === 1);
});

it.each([
  ['429', { kind: 'throttle' }],
  ['502', { kind: 'server-error' }],
  ['a page of a gateway', { kind: 'server-error', html: true }],
  ['reset connections', { kind: 'reset' }],
  ['lost answers', { kind: 'drop-answer' }],
  ['half answers', { kind: 'half-answer' }],
] as const)('outlasts %s', async (_name, fault) => {
  const { standin, channel, committed, health } = await aChannel();
  standin.faults.add({ method: 'getupdates', fault, times: 2 });
  standin.writeText(person, 'tolong');
  await channel.start();
  await until('kept', () => committed.length > 0);
  expect(health.filter(({ kind }) => kind === 'unreachable').length).toBeGreaterThanOrEqual(2);
  await until('confirmed', () => standin.confirmedUpdates().length === 1);
});

it('waits as long as Telegram says, and meanwhile sends', async () => {
  const { standin, channel, committed } = await aChannel();
  standin.addPerson(person);
  standin.faults.add({ method: 'getupdates', fault: { kind: 'throttle', retryAfterSeconds: 2 }, times: 1 });
  const startedAt = Date.now();
  standin.writeText(person, 'tolong');
  await channel.start();
  await channel.send(String(person), aText('hello'));
  expect(Date.now() - startedAt).toBeLessThan(1_500);
  await until('kept', () => committed.length === 1);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1_990);
});

it('keeps telling that the token is wrong, and never shows it', async () => {
  const token = new Secret('700100200:revoked-token');
  const { channel, health, logged } = await aChannel({ token });
  await channel.start();
  await until('told twice', () => health.filter(({ kind }) => kind === 'unauthorized').length >= 2);
  await channel.stop();
  expect(inspect([health, logged], { depth: 20 })).not.toContain('revoked-token');
});

it('ends its poll at once when it is stopped', async () => {
  const { channel, health } = await aChannel();
  await channel.start();
  await until('listening', () => health.at(-1)?.kind === 'listening');
  const startedAt = Date.now();
  await channel.stop();
  expect(Date.now() - startedAt).toBeLessThan(1_000);
  expect(health.at(-1)).toEqual({ kind: 'stopped' });
});
