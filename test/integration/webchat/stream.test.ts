import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { House, takeCookie } from './in-memory-house.ts';

let house: House;
const readers: AbortController[] = [];
beforeEach(async () => {
  house = new House();
  await house.start();
});
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.abort();
  await house.stop();
});

async function openTalk() {
  return takeCookie(await fetch(`${house.url}/chat/api/open`, { method: 'POST' }));
}

interface Heard {
  readonly id: string | undefined;
  readonly text: string;
}

/** Reads a stream as a browser does, until `count` messages are there. */
async function listen(cookie: string, lastEventId = '') {
  const reader = new AbortController();
  readers.push(reader);
  const headers = { Cookie: cookie, ...(lastEventId === '' ? {} : { 'Last-Event-ID': lastEventId }) };
  const response = await fetch(`${house.url}/chat/api/stream`, { headers, signal: reader.signal });
  const heard: Heard[] = [];
  let beats = 0;
  let ended = false;
  void (async () => {
    let rest = '';
    for await (const chunk of response.body ?? []) {
      const blocks = (rest + Buffer.from(chunk).toString()).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        if (block.startsWith(':')) beats += 1;
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data === undefined) continue;
        heard.push({ id: /^id: (.*)$/m.exec(block)?.[1], text: (JSON.parse(data) as { text: string }).text });
      }
    }
    ended = true;
  })().catch(() => {
    ended = true; // Aborted at the end of the test, or cut by the server.
  });
  return { response, heard, beats: () => beats, ended: () => ended };
}

it('shows an answer at once, and with its key once the transcript has it', async () => {
  const { cookie, address } = await openTalk();
  const { heard, response } = await listen(cookie);

  await house.answer(address, 'Kami di sini.');

  await expect.poll(() => heard.map((message) => message.text)).toContain('Kami di sini.');
  await expect.poll(() => heard.at(-1)).toEqual({ id: '000001', text: 'Kami di sini.' });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
});

it('tells one address nothing of another', async () => {
  const [one, other] = [await openTalk(), await openTalk()];
  const { heard, beats } = await listen(one.cookie);

  await house.answer(other.address, 'not for you');

  await expect.poll(beats).toBeGreaterThan(1);
  expect(heard).toEqual([]);
});

it('resumes behind the last id that the browser has', async () => {
  const { cookie, address } = await openTalk();
  for (const text of ['one', 'two', 'three']) await house.answer(address, text);

  const { heard } = await listen(cookie, '000001');

  await expect.poll(() => heard).toHaveLength(2);
  expect(heard.map((message) => message.text)).toEqual(['two', 'three']);
});

it('misses nothing that was sent while the service was down', async () => {
  const { cookie, address } = await openTalk();
  await house.answer(address, 'before');
  await house.restart(async () => {
    house.items.push({ ...(house.items[0] ?? fail()), key: '000002', providerId: 'other', text: 'meanwhile' });
    await Promise.resolve();
  });

  const { heard } = await listen(cookie, '000001');

  await expect.poll(() => heard.map((message) => message.text)).toEqual(['meanwhile']);
});

it('hears within a beat what another process has sent', async () => {
  const { cookie, address } = await openTalk();
  const { heard } = await listen(cookie);
  await house.answer(address, 'first');
  await expect.poll(() => heard.at(-1)?.id).toBe('000001');

  house.items.push({ ...(house.items[0] ?? fail()), key: '000002', providerId: 'other', text: 'from elsewhere' });

  await expect.poll(() => heard.at(-1)?.text).toBe('from elsewhere');
});

it('shows in one tab what was written in another', async () => {
  const { cookie } = await openTalk();
  const { heard } = await listen(cookie);
  await fetch(`${house.url}/chat/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body: JSON.stringify({ id: randomUUID(), text: 'dari tab lain' }),
  });
  await expect.poll(() => heard.map((message) => message.text)).toEqual(['dari tab lain']);
});

it('ends when the person leaves, and for a stranger it does not begin', async () => {
  const { cookie } = await openTalk();
  const { ended } = await listen(cookie);

  await fetch(`${house.url}/chat/api/leave`, { method: 'POST', headers: { Cookie: cookie } });

  await expect.poll(ended).toBe(true);
  expect((await fetch(`${house.url}/chat/api/stream`)).status).toBe(401);
});

it('keeps at most six streams for one address: the oldest goes', async () => {
  const { cookie } = await openTalk();
  const first = await listen(cookie);
  for (let count = 0; count < 6; count += 1) await listen(cookie);
  await expect.poll(first.ended).toBe(true);
});

function fail(): never {
  throw new Error('there was no message');
}
