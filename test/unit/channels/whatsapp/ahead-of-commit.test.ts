import { EventEmitter } from 'node:events';
import type { SignalDataSet, SignalKeyStore, WASocket } from '@whiskeysockets/baileys';
import { expect, it } from 'vitest';
import { aheadOfCommit, holdFrames } from '../../../../src/channels/whatsapp/ahead-of-commit.ts';

const session = (text: string): SignalDataSet => ({ session: { ayu: Buffer.from(text) } });

/** A store that commits when it is told to, in order. */
function aStore() {
  const committed: SignalDataSet[] = [];
  const waiting: { data: SignalDataSet; done: () => void; failed: (error: Error) => void }[] = [];
  const keys: SignalKeyStore = {
    get: (kind, ids) => {
      const values: Readonly<Record<string, unknown>> =
        committed.findLast((data) => data[kind] !== undefined)?.[kind] ?? {};
      // What this test has put there under the kind.
      return Promise.resolve(Object.fromEntries(ids.flatMap((id) => (values[id] ? [[id, values[id]]] : []))) as never);
    },
    set: (data) =>
      new Promise<void>((resolve, failed) => {
        const done = (): void => {
          committed.push(data);
          resolve();
        };
        waiting.push({ data, done, failed });
      }),
  };
  const settled = () => new Promise((wake) => setImmediate(wake));
  return {
    keys,
    commit: async () => {
      waiting.shift()?.done();
      await settled();
    },
    fail: async () => {
      waiting.shift()?.failed(new Error('no room'));
      await settled();
    },
    settled,
  };
}

/** As much of a socket as is looked at. */
function aSocket() {
  const left: string[] = [];
  const wire = {
    send: (bytes: Uint8Array, sent?: (error?: Error) => void) => {
      left.push(Buffer.from(bytes).toString());
      sent?.();
    },
  };
  const socket = { ws: Object.assign(new EventEmitter(), { socket: wire }) };
  const say = (words: string): void => wire.send(Buffer.from(words));
  // `holdFrames` looks at no more of it.
  return { socket: socket as unknown as WASocket, say, left };
}

it('a change counts at once, and no frame behind it leaves before it is committed', async () => {
  const store = aStore();
  const ahead = aheadOfCommit(store.keys);
  const { socket, say, left } = aSocket();
  holdFrames(socket, ahead);
  say('ping');
  expect(left).toEqual(['ping']);
  await ahead.keys.set(session('one'));
  say('receipt of one');
  await ahead.keys.set(session('two'));
  say('receipt of two');
  expect(await ahead.keys.get('session', ['ayu', 'siti'])).toEqual(session('two')['session']);
  await store.settled();
  expect(left).toEqual(['ping']);
  await store.commit();
  expect(left).toEqual(['ping', 'receipt of one']);
  expect(await ahead.keys.get('session', ['ayu'])).toEqual(session('two')['session']);
  await store.commit();
  say('pong');
  expect(left).toEqual(['ping', 'receipt of one', 'receipt of two', 'pong']);
  await expect(ahead.durable()).resolves.toBeUndefined();
});

it('a key that was taken away is gone at once', async () => {
  const store = aStore();
  const ahead = aheadOfCommit(store.keys);
  void ahead.keys.set(session('one'));
  await store.commit();
  await ahead.keys.set({ session: { ayu: null } });
  expect(await ahead.keys.get('session', ['ayu'])).toEqual({});
});

it('after a change that was not committed nothing leaves any more', async () => {
  const store = aStore();
  const ahead = aheadOfCommit(store.keys);
  const { socket, say, left } = aSocket();
  holdFrames(socket, ahead);
  await ahead.keys.set(session('one'));
  say('receipt of one');
  await ahead.keys.set(session('two'));
  say('receipt of two');
  await store.fail();
  await store.commit();
  await expect(ahead.durable()).rejects.toThrow('no room');
  await ahead.keys.set(session('three'));
  await store.commit();
  say('receipt of three');
  await store.settled();
  expect(left).toEqual([]);
});

it('does not run ahead without end: the hundred and first change waits', async () => {
  const store = aStore();
  const ahead = aheadOfCommit(store.keys);
  for (let count = 0; count < 100; count += 1) await ahead.keys.set(session(String(count)));
  let through = false;
  const next = Promise.resolve(ahead.keys.set(session('more'))).then(() => (through = true));
  await store.settled();
  expect(through).toBe(false);
  for (let count = 0; count < 101; count += 1) await store.commit();
  await next;
});
