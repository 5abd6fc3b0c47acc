import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House, takeCookie } from './in-memory-house.ts';

let house: House;
beforeEach(async () => {
  house = new House();
  await house.start();
});
afterEach(() => house.stop());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${house.url}/chat/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function openTalk(): Promise<{ cookie: string; address: string; line: string }> {
  return takeCookie(await post('open', {}));
}

describe('the key to a talk', () => {
  it('is random, out of reach of scripts and other sites, and only for the chat', async () => {
    const [one, other] = [await openTalk(), await openTalk()];

    expect(one.line).toMatch(/^n=[\w-]{43}; Max-Age=604800; Path=\/chat; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    expect(one.address).not.toBe(other.address);
  });

  it('stays the same on later visits, and a mangled one is replaced', async () => {
    const { cookie, address } = await openTalk();

    expect(takeCookie(await post('open', {}, { Cookie: `theme=dark; ${cookie}` })).address).toBe(address);
    expect(takeCookie(await post('open', {}, { Cookie: 'n=short' })).address).toHaveLength(43);
  });

  it('is not replaced by a visit from a link elsewhere, where the browser withholds it', async () => {
    const page = await fetch(`${house.url}/chat`, { headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(page.status).toBe(200);
    expect(page.headers.getSetCookie()).toEqual([]);
  });

  it('goes at quick exit', async () => {
    const { cookie } = await openTalk();
    const left = await post('leave', '', { Cookie: cookie });
    expect(left.status).toBe(204);
    expect(takeCookie(left).line).toMatch(/^n=; Path=\/chat; Expires=Thu, 01 Jan 1970/);
  });
});

describe('what was wished as a picture', () => {
  const line = { direction: 'out', kind: 'text', text: 'Careful', choices: [], at: new Date(0), key: '1.1' } as const;
  const drawn: string[] = [];
  beforeEach(async () => {
    await house.stop();
    drawn.length = 0;
    house = new House({
      draw: (text, language) =>
        Promise.resolve(drawn.push(`${language}: ${text}`)).then(() => Buffer.from('a picture')),
    });
    await house.start();
  });

  it('is drawn for the one whom it was said to, and for nobody else', async () => {
    const [own, other] = [await openTalk(), await openTalk()];
    const [wished, plain] = [randomUUID(), randomUUID()];
    house.items.push({ ...line, address: own.address, providerId: wished, asPicture: 'my' });
    house.items.push({ ...line, address: own.address, providerId: plain });
    const get = (id: string, cookie?: string) =>
      fetch(`${house.url}/chat/pictures/${id}`, cookie === undefined ? {} : { headers: { Cookie: cookie } });

    const picture = await get(wished, own.cookie);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('cache-control')).toBe('no-store');
    expect(await picture.text()).toBe('a picture');
    const refused = [
      await get(wished, other.cookie),
      await get(wished),
      await get(plain, own.cookie),
      await get('..%2fchat.js', own.cookie),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(drawn).toEqual(['my: Careful']);
  });

  it('stands on the page as a picture with its words for who cannot see it', async () => {
    const { cookie, address } = await openTalk();
    const providerId = randomUUID();
    house.items.push({ ...line, address, providerId, asPicture: 'my' });
    const page = await (await fetch(`${house.url}/chat`, { headers: { Cookie: cookie } })).text();
    expect(page).toContain(`<img src="/chat/pictures/${providerId}" alt="Careful" lang="my"`);
  });
});

describe('a message', () => {
  it('is answered with 200 only once it is committed, and the same id again is one event', async () => {
    const { cookie, address } = await openTalk();
    const message = { id: randomUUID(), text: 'tolong' };

    const answers = [
      await post('messages', message, { Cookie: cookie }),
      await post('messages', message, { Cookie: cookie }),
    ];

    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(house.events).toHaveLength(1);
    expect(house.events[0]).toMatchObject({
      from: 'person',
      channel: 'webchat',
      account: 'web',
      address,
      content: { kind: 'message', text: 'tolong' },
    });
  });

  it('is 503 when the inbox does not commit, and goes in when it is sent again', async () => {
    const { cookie } = await openTalk();
    const message = { id: randomUUID(), text: 'tolong' };

    house.refuses = true;
    const refused = await post('messages', message, { Cookie: cookie });
    house.refuses = false;
    const kept = await post('messages', message, { Cookie: cookie });

    expect([refused.status, refused.headers.get('retry-after'), kept.status]).toEqual([503, '2', 200]);
    expect(house.events).toHaveLength(1);
  });

  it('cannot be kept out by someone who spends its id in another talk', async () => {
    const [one, other] = [await openTalk(), await openTalk()];
    const id = randomUUID();

    await post('messages', { id, text: 'first' }, { Cookie: one.cookie });
    await post('messages', { id, text: 'second' }, { Cookie: other.cookie });

    expect(house.events).toHaveLength(2);
    expect(house.events.map((event) => event.providerId).join()).not.toContain(one.address);
  });

  it.each([
    ['no JSON', '{"id":', 400, 'body'],
    ['no body', '', 400, 'id'],
    ['a list', '[]', 400, 'body'],
    ['no id', { text: 'a' }, 400, 'id'],
    ['an id that is no UUID', { id: '1', text: 'a' }, 400, 'id'],
    ['no text', { id: randomUUID() }, 400, 'text'],
    ['a number for text', { id: randomUUID(), text: 5 }, 400, 'text'],
    ['nothing but blanks', { id: randomUUID(), text: ' \n ' }, 400, 'text'],
    ['20,000 characters', { id: randomUUID(), text: 'a'.repeat(20_000) }, 400, 'text'],
    ['a megabyte', { id: randomUUID(), text: 'a'.repeat(1_048_576) }, 413, 'body'],
  ])('with %s is refused by name of the field', async (_what, body, status, field) => {
    const answer = await post('messages', body);
    const { error } = JSON.parse(await answer.text()) as { error: { field: string; message: string } };

    expect([answer.status, error.field]).toEqual([status, field]);
    expect(error.message).toMatch(/^\w+: \w+/);
    expect(house.events).toEqual([]);
  });

  it('with a NUL or half a surrogate pair is kept without it', async () => {
    await post('messages', `{"id":"${randomUUID()}","text":"to\\u0000long\\ud800"}`);
    expect(house.events[0]).toMatchObject({ content: { text: 'tolong\ufffd' } });
  });

  it.each([
    { Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'https://sister.example' },
  ])('from another site is refused: %o', async (headers) => {
    const { cookie } = await openTalk();
    const text = { id: randomUUID(), text: 'a' };
    expect((await post('messages', text, { Cookie: cookie, ...headers })).status).toBe(403);
    expect((await post('leave', '', { Cookie: cookie, ...headers })).status).toBe(403);
    expect(house.events).toEqual([]);
  });

  it('too fast is told when to come again, and others are not slowed', async () => {
    const [one, other] = [await openTalk(), await openTalk()];
    const say = (cookie: string) => post('messages', { id: randomUUID(), text: 'a' }, { Cookie: cookie });

    const answers = [];
    for (let count = 0; count < 21; count += 1) answers.push(await say(one.cookie));

    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(20);
    expect([answers.at(-1)?.status, answers.at(-1)?.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await say(other.cookie)).status).toBe(200);
    house.now = new Date(house.now.getTime() + 1_000);
    expect((await say(one.cookie)).status).toBe(200);
  });
});

it('keeps a pressed choice', async () => {
  const answer = await post('choices', { id: randomUUID(), choice: 'yes' });
  expect(answer.status).toBe(200);
  expect(house.events[0]).toMatchObject({ content: { kind: 'choice', choice: 'yes' } });
  expect((await post('choices', { id: randomUUID(), choice: 'a'.repeat(65) })).status).toBe(400);
});

describe('an upload', () => {
  const send = (body: Buffer | ReadableStream, query: string, type = 'image/jpeg') =>
    fetch(`${house.url}/chat/api/uploads?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: Buffer.isBuffer(body) ? new Uint8Array(body) : body,
      ...(Buffer.isBuffer(body) ? {} : { duplex: 'half' }),
    });
  const photo = (bytes: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes - 4, 7)]);

  it('arrives byte for byte, and the evidence can open it again', async () => {
    const body = photo(3_000_000);
    const answer = await send(body, `id=${randomUUID()}&name=IMG.jpg`);

    expect(answer.status).toBe(200);
    const [event] = house.events;
    if (event?.from !== 'person' || event.content.kind !== 'message') throw new Error('expected a message');
    const [attachment] = event.content.attachments;
    expect(attachment).toMatchObject({ kind: 'photo', mediaType: 'image/jpeg', bytes: 3_000_000, fileName: 'IMG.jpg' });
    const opened = await house.channel.openAttachment?.(attachment ?? { kind: 'photo', reference: '' });
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(opened === undefined ? Buffer.alloc(0) : await buffer(opened))).toBe(digest(body));
  });

  it('above 10 MB is refused, also when it does not say its length', async () => {
    const body = photo(11 * 1024 * 1024);
    const quiet = new ReadableStream({
      start(controller) {
        for (let from = 0; from < body.length; from += 65_536)
          controller.enqueue(new Uint8Array(body.subarray(from, from + 65_536)));
        controller.close();
      },
    });

    expect((await send(body, `id=${randomUUID()}`)).status).toBe(413);
    expect((await send(quiet, `id=${randomUUID()}`)).status).toBe(413);
    expect([house.events, house.uploads.size]).toEqual([[], 0]);
  });

  it.each([
    ['a program called a photo', Buffer.from('MZ this is a program'), `id=${randomUUID()}`, 415],
    ['nothing', Buffer.alloc(0), `id=${randomUUID()}`, 400],
    ['no id', photo(100), '', 400],
  ])('of %s is refused', async (_what, body, query, status) => {
    expect((await send(body, query)).status).toBe(status);
    expect([house.events, house.uploads.size]).toEqual([[], 0]);
  });
});

describe('without scripts', () => {
  const form = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${house.url}/chat/${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookie },
      body: new URLSearchParams(fields),
    });

  it('a form says it, and the page shows the talk and its answer', async () => {
    const said = await form('say', { id: randomUUID(), text: 'tolong' });
    const { cookie, address } = takeCookie(said);
    await house.answer(address, 'Kami baca ini.', [{ id: 'ok', label: 'Baik' }]);
    const page = await (await fetch(`${house.url}/chat`, { headers: { Cookie: cookie } })).text();

    expect([said.status, said.headers.get('location')]).toEqual([303, '/chat']);
    expect(page).toContain('tolong');
    expect(page).toContain('Kami baca ini.');
    expect((await form('choose', { id: randomUUID(), choice: 'ok' }, cookie)).status).toBe(303);
    expect(house.events[1]).toMatchObject({ content: { kind: 'choice', choice: 'ok' } });
  });

  it('what could not be kept is still in the box, under the same id', async () => {
    house.refuses = true;
    const id = randomUUID();
    const page = await form('say', { id, text: 'tolong saya' });
    expect(page.status).toBe(503);
    expect(await page.text()).toMatch(new RegExp(`value="${id}"[^]*>tolong saya</textarea>`));
  });

  it('too much at once is still in the box too', async () => {
    const page = await form('say', { id: randomUUID(), text: 'a'.repeat(20_000) });
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('a'.repeat(20_000));
  });

  it('quick exit forgets the key and goes to an ordinary page, which the policy allows', async () => {
    const { cookie } = await openTalk();
    const left = await form('leave', {}, cookie);
    const policy = left.headers.get('content-security-policy') ?? '';

    expect(left.status).toBe(303);
    expect(policy).toContain(new URL(left.headers.get('location') ?? '').origin);
    expect(takeCookie(left).line).toContain('Expires=Thu, 01 Jan 1970');
  });
});

it('tells the browser to keep nothing, run nothing foreign and stay out of frames', async () => {
  for (const path of ['', '/chat.js', '/chat.css', '/icon.svg', '/api/transcript', '/nowhere']) {
    const { headers } = await fetch(`${house.url}/chat${path}`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
    expect(headers.get('x-frame-options')).toBe('DENY');
  }
});

it('still shows a page to write on when the talk cannot be read', async () => {
  const { cookie } = await openTalk();
  house.refuses = true;
  const page = await fetch(`${house.url}/chat`, { headers: { Cookie: cookie } });
  expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('<textarea');
  expect((await fetch(`${house.url}/chat/api/transcript`, { headers: { Cookie: cookie } })).status).toBe(503);
});

it('speaks the language that the browser asks for', async () => {
  const page = async (language: string) =>
    (await fetch(`${house.url}/chat`, { headers: { 'Accept-Language': language } })).text();
  expect(await page('id-ID,id;q=0.9,en;q=0.5')).toContain('<html lang="id" dir="ltr">');
  expect(await page('en-GB')).toContain('<title>Notes</title>');
  expect(await page('my')).toContain('<html lang="my"');
  expect(await page('zh-TW,zh;q=0.9')).toContain('<html lang="zh-Hant"');
  expect(await page('fil-PH')).toContain('<html lang="tl"');
  expect(await page('ur')).toContain('<html lang="ur" dir="rtl">');
  expect(await page('fr')).toContain('<html lang="en"');
});

it('draws the page in the language of the talk, whatever the browser asks for', async () => {
  const { cookie } = await openTalk();
  house.language = 'ur';
  const headers = { Cookie: cookie, 'Accept-Language': 'id' };
  const page = await (await fetch(`${house.url}/chat`, { headers })).text();
  expect(page).toContain('<html lang="ur" dir="rtl">');
  expect(page).toContain('نوٹس');
  house.language = 'a language of long ago';
  expect(await (await fetch(`${house.url}/chat`, { headers })).text()).toContain('<html lang="id"');
});

it('ends intake first: while stopping, a message is refused with a time to come again', async () => {
  await house.channel.stop();
  const answer = await post('messages', { id: randomUUID(), text: 'a' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
});
