import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addApiKey, checkApi, checkPage, findApiKey, listApiKeys, revokeApiKey } from '../../../src/checkdoor/index.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { loadJobCheck, noSnapshots } from '../../../src/jobcheck/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { createReader } from '../../../src/reading/index.ts';
import { openCheckDoor } from '../../../src/wiring/open-check-door.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const knowledge = loadJobCheck('locales');
const lure = 'Hiring customer service in Sihanoukville, all free, tell nobody. WA +1 555 0142';
let store: TestStore;
let server: Server;
let address: string;
let door: ReturnType<typeof openCheckDoor>;

/** As each process has one. */
const aDoor = () =>
  openCheckDoor({
    store,
    clock: systemClock,
    judging: () => ({ knowledge, lookUp: () => () => Promise.resolve(noSnapshots) }),
    reader: createReader({ logger: silentLogger }),
    texts: loadTexts('locales'),
    draw: (text, language) => Promise.resolve(Buffer.from(`${language}: ${text}`)),
    exitUrl: 'https://www.google.com/search?q=weather',
    logger: silentLogger,
  });

beforeAll(async () => {
  store = await openTestStore();
  door = aDoor();
  const app = express();
  app.set('trust proxy', true);
  app.use('/check', checkPage(door, silentLogger));
  app.use('/api/check', checkApi(door, silentLogger));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  // A TCP server's address is an object.
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await door.stop();
  await store.drop();
});

const adverts = async () =>
  Number(
    (
      await store.db
        .selectFrom('advert')
        .select((s) => s.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );
const answerSchema = z.looseObject({
  tier: z.string().nullable().optional(),
  answer: z.string().optional(),
  kept: z.boolean().optional(),
  error: z.looseObject({ code: z.string(), field: z.string().optional() }).optional(),
});
async function ask(body: unknown, key?: string): Promise<{ status: number; body: z.infer<typeof answerSchema> }> {
  const response = await fetch(`${address}/api/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: answerSchema.parse(await response.json()) };
}

describe('the JSON API', () => {
  it('answers to a key, and keeps nothing unless it is told to', async () => {
    const key = await addApiKey(store.db, 'partner', 100);
    const before = await adverts();
    const { status, body } = await ask({ text: lure }, key);
    expect(status).toBe(200);
    expect(body.answer).toContain('“Sihanoukville”');
    expect(body.kept).toBe(false);
    expect(await adverts()).toBe(before);
    expect((await ask({ parts: [{ source: 'ocr', text: lure }], keep: true, language: 'id' }, key)).body.kept).toBe(
      true,
    );
    expect(await adverts()).toBe(before + 1);
  });

  it.each([
    [{}, 'text'],
    [{ text: '' }, 'text'],
    [{ text: 'a', parts: [{ source: 'typed', text: 'b' }] }, 'text'],
    [{ parts: [{ source: 'heard', text: 'b' }] }, 'parts.0.source'],
    [{ text: 'a', language: 'xx' }, 'language'],
    [{ text: 'x'.repeat(4_001) }, 'text'],
    ['{"text":', 'body'],
  ])('names the field that is wrong: %j', async (body, field) => {
    const key = await addApiKey(store.db, `wrong ${field} ${JSON.stringify(body).length}`, 100);
    const { status, body: answer } = await ask(body, key);
    expect(status).toBe(400);
    expect(answer.error).toMatchObject({ code: 'malformed', field });
  });

  it('opens to nobody without a key, with a wrong one, or with one that was revoked', async () => {
    const key = await addApiKey(store.db, 'short-lived', 100);
    expect((await ask({ text: lure })).status).toBe(401);
    expect((await ask({ text: lure }, `${key}x`)).status).toBe(401);
    await revokeApiKey(store.db, 'short-lived', new Date());
    expect((await ask({ text: lure }, key)).status).toBe(401);
    await expect(revokeApiKey(store.db, 'short-lived', new Date())).rejects.toThrow('no key in use');
    await expect(addApiKey(store.db, 'short-lived', 1)).rejects.toThrow('there is a key named');
  });

  it('keeps no key that could be used, and holds each to its own limit', async () => {
    const [slow, other] = [await addApiKey(store.db, 'slow', 2), await addApiKey(store.db, 'other', 2)];
    expect(JSON.stringify(await listApiKeys(store.db))).not.toContain(slow.slice(6));
    expect(await findApiKey(store.db, slow, new Date())).toMatchObject({ perMinute: 2 });
    const asked = [await ask({ text: lure }, slow), await ask({ text: lure }, slow), await ask({ text: lure }, slow)];
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect((await ask({ text: lure }, other)).status).toBe(200);
  });
});

async function send(
  fields: Record<string, string | Blob>,
  from = '10.0.0.1',
): Promise<{ status: number; html: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const response = await fetch(`${address}/check`, {
    method: 'POST',
    headers: { 'x-forwarded-for': from },
    body: form,
  });
  return { status: response.status, html: await response.text() };
}

describe('the page', () => {
  it('comes in the language of the browser, without script or cookie', async () => {
    const response = await fetch(`${address}/check`, { headers: { 'accept-language': 'my-MM,my;q=0.9' } });
    const html = await response.text();
    expect(html).toContain('<html lang="my"');
    expect(html).not.toContain('<script');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers, escapes what was sent, and keeps it only with the tick', async () => {
    const before = await adverts();
    const { status, html } = await send({ text: `${lure} <img src=x onerror=alert(1)>`, lang: 'en' });
    expect(status).toBe(200);
    expect(html).toContain('“Sihanoukville”');
    expect(html).not.toContain('<img');
    expect(await adverts()).toBe(before);
    await send({ text: lure, lang: 'en', keep: 'yes' });
    expect(await adverts()).toBe(before + 1);
  });

  it('refuses what is empty, too long, too large or no picture, and says so', async () => {
    expect(await send({ text: ' ', lang: 'en' })).toMatchObject({ status: 400 });
    expect(await send({ text: 'x'.repeat(4_001), lang: 'en' })).toMatchObject({ status: 413 });
    expect(await send({ text: '', lang: 'en', file: new Blob([Buffer.alloc(5_300_000)]) })).toMatchObject({
      status: 413,
    });
    const bomb = await send({ text: '', lang: 'en', file: new Blob(['MZ no picture at all']) });
    expect(bomb).toMatchObject({ status: 415 });
    expect(bomb.html).toContain('cannot be read');
  });

  it('slows down who asks too often, and nobody else', async () => {
    let status = 200;
    for (let asked = 0; asked < 13 && status === 200; asked += 1) {
      ({ status } = await send({ text: lure, lang: 'en' }, '10.9.9.9'));
    }
    expect(status).toBe(429);
    expect((await send({ text: lure, lang: 'en' }, '10.9.9.8')).status).toBe(200);
    // In another process as well.
    const elsewhere = aDoor();
    const waitMs = await elsewhere.tries('page', 12).count('10.9.9.9');
    await elsewhere.stop();
    expect(waitMs).toBeGreaterThan(1_000);
  });
});

describe('the picture for friends', () => {
  const form = (fields: Record<string, string>) =>
    fetch(`${address}/check/picture`, {
      method: 'POST',
      headers: { 'X-Forwarded-For': '203.0.113.77' },
      body: new URLSearchParams(fields),
    });

  it('is offered beside an answer that warns, and made of the names of rules and no word of the advert', async () => {
    const sent = new FormData();
    sent.set('text', lure);
    sent.set('lang', 'id');
    const page = await (await fetch(`${address}/check`, { method: 'POST', body: sent })).text();
    const rules = /name="rules" value="([a-z_ ]+)"/u.exec(page)?.[1] ?? '';
    expect(rules.split(' ')).toHaveLength(3);
    const picture = await form({ lang: 'id', rules });
    expect(picture.headers.get('content-disposition')).toContain('picture.png');
    const drawn = await picture.text();
    expect(drawn).toContain('id: Hati-hati');
    expect(drawn).not.toMatch(/Sihanoukville|0142/u);
  });

  it('nobody puts words of their own into it', async () => {
    const drawn = await (await form({ lang: 'en', rules: 'secrecy <b>pay here</b>' })).text();
    expect(drawn).not.toContain('pay here');
  });
});
