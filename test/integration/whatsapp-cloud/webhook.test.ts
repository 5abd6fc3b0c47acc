import { expect, it } from 'vitest';
import { userIdOf } from '../../standins/whatsapp-cloud/index.ts';
import { aCloudChannel, person, until } from './channel-under-test.ts';

const secondNumber = '209999999999999';

const message = (fields: object = {}) => ({
  from: person,
  id: 'wamid.HBgMtest',
  timestamp: '1772000000',
  type: 'text',
  text: { body: 'tolong' },
  ...fields,
});
const value = (fields: object, numberId = '106540352242922') => ({
  messaging_product: 'whatsapp',
  metadata: { phone_number_id: numberId },
  contacts: [{ wa_id: person, user_id: userIdOf(person) }],
  ...fields,
});
const delivery = (...values: object[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: values.map((one) => ({ field: 'messages', value: one })) }],
});
type Under = Awaited<ReturnType<typeof aCloudChannel>>;
const post = (under: Under, body: string, signature: string | undefined = under.standin.webhooks.sign(body)) =>
  fetch(under.url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(signature !== '' && { 'x-hub-signature-256': signature }) },
  });

it('answers the challenge to whoever knows the token, and to nobody else', async () => {
  const { standin, url } = await aCloudChannel();
  const ask = (query: Record<string, string>) => fetch(`${url}?${new URLSearchParams(query).toString()}`);
  const right = { 'hub.mode': 'subscribe', 'hub.challenge': '1158', 'hub.verify_token': standin.verifyToken };
  const answer = await ask(right);
  expect([answer.status, await answer.text()]).toEqual([200, '1158']);
  for (const wrong of [
    { ...right, 'hub.verify_token': 'wrong' },
    { ...right, 'hub.verify_token': '' },
    { ...right, 'hub.mode': 'unsubscribe' },
    { ...right, 'hub.challenge': '<script>' },
    { 'hub.challenge': '1158' },
  ]) {
    const refusal = await ask(wrong);
    expect(refusal.status).toBe(403);
    expect(await refusal.text()).not.toContain('1158');
  }
});

it('says 200 after the commit, and 503 while nothing can be committed, so that Meta sends it again', async () => {
  const { standin, channel, committed, store, health } = await aCloudChannel();
  await channel.start();
  await until('listening', () => health.at(-1)?.health.kind === 'listening');
  store.broken = true;
  standin.writeText(person, 'tolong');
  await until('repeated', () => (standin.webhooks.deliveries()[0]?.statuses.length ?? 0) >= 2);
  expect(new Set(standin.webhooks.deliveries()[0]?.statuses)).toEqual(new Set([503]));
  expect(committed).toEqual([]);
  expect(health.at(-1)?.health.kind).toBe('cannot-commit');
  store.broken = false;
  await until('committed', () => committed.length === 1);
  await until('acknowledged', () => standin.webhooks.pending() === 0);
  expect(standin.webhooks.deliveries()[0]?.statuses.at(-1)).toBe(200);
  expect(health.at(-1)?.health.kind).toBe('listening');
});

it('does not call a number well whose token is refused, because the store is well again', async () => {
  const { standin, channel, committed, store, health } = await aCloudChannel();
  standin.expireToken();
  await channel.start();
  await until('unauthorized', () => health.at(-1)?.health.kind === 'unauthorized');
  store.broken = true;
  standin.writeText(person, 'tolong');
  await until('told', () => health.at(-1)?.health.kind === 'cannot-commit');
  store.broken = false;
  await until('committed', () => committed.length === 1);
  await until('acknowledged', () => standin.webhooks.pending() === 0);
  expect(health.at(-1)?.health.kind).toBe('unauthorized');
});

it('does not say 200 while reports cannot be committed', async () => {
  const under = await aCloudChannel();
  under.store.broken = true;
  const body = JSON.stringify(
    delivery(value({ statuses: [{ id: 'wamid.out', status: 'read', timestamp: '1772000000' }] })),
  );
  const refused = await post(under, body);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  under.store.broken = false;
  expect((await post(under, body)).status).toBe(200);
  expect(under.reported).toMatchObject([{ providerId: 'wamid.out', state: { kind: 'read' } }]);
});

it('refuses whoever does not know the app secret, before anything is read', async () => {
  const under = await aCloudChannel();
  const body = JSON.stringify(delivery(value({ messages: [message()] })));
  const right = under.standin.webhooks.sign(body);
  for (const wrong of [
    '',
    'sha256=',
    right.slice(0, -1),
    `${right}0`,
    right.replace('sha256', 'sha1'),
    under.standin.webhooks.sign(body, 'another secret'),
    under.standin.webhooks.sign(`${body} `),
    `sha256=${'0'.repeat(64)}`,
  ]) {
    const answer = await post(under, body, wrong);
    expect(answer.status, wrong).toBe(401);
    expect(await answer.text()).toMatch(/^\{"error":"[^"]+"\}$/);
  }
  // A good signature of other words is a forgery of these.
  expect((await post(under, body.replace('tolong', 'aman'), right)).status).toBe(401);
  expect(under.store.tries).toBe(0);
  expect((await post(under, body, right)).status).toBe(200);
  expect(under.committed).toHaveLength(1);
});

it('takes a delivery that was played again for what it is, and commits nothing', async () => {
  const under = await aCloudChannel();
  const body = JSON.stringify(delivery(value({ messages: [message()] })));
  for (let times = 0; times < 3; times += 1) expect((await post(under, body)).status).toBe(200);
  expect(under.store.tries).toBe(1);
  expect(under.committed).toHaveLength(1);
});

it('commits a delivery again that could not be committed the first time', async () => {
  const under = await aCloudChannel();
  const body = JSON.stringify(delivery(value({ messages: [message()] })));
  under.store.broken = true;
  expect((await post(under, body)).status).toBe(503);
  under.store.broken = false;
  expect((await post(under, body)).status).toBe(200);
  expect(under.committed).toHaveLength(1);
});

it('hands the same message on under the same id, whatever delivery it comes in and however late', async () => {
  const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
  const under = await aCloudChannel({ clock });
  // Written eleven months before: it waited, and is a plea all the same.
  const old = message({ timestamp: '1743465600' });
  expect((await post(under, JSON.stringify(delivery(value({ messages: [old] }))))).status).toBe(200);
  expect(
    (await post(under, JSON.stringify(delivery(value({ messages: [old, message({ id: 'wamid.b' })] }))))).status,
  ).toBe(200);
  expect(under.committed.map(({ providerId }) => providerId)).toEqual(['wamid.HBgMtest', 'wamid.HBgMtest', 'wamid.b']);
  expect(under.committed[0]?.sentAt).toEqual(new Date('2025-04-01T00:00:00Z'));
});

it('remembers a played-again delivery for an hour only', async () => {
  let at = new Date('2026-03-01T00:00:00Z');
  const under = await aCloudChannel({ clock: { now: () => at } });
  const body = JSON.stringify(delivery(value({ messages: [message()] })));
  await post(under, body);
  at = new Date('2026-03-01T01:00:01Z');
  expect((await post(under, body)).status).toBe(200);
  // The inbox knows the id: committed twice is kept once.
  expect(under.store.tries).toBe(2);
});

it('brings each change to the channel of its number, and acknowledges numbers that are not ours', async () => {
  const under = await aCloudChannel({}, { numbers: ['106540352242922', secondNumber] });
  const body = JSON.stringify(
    delivery(
      value({ messages: [message({ id: 'wamid.a' })] }, secondNumber),
      value({ messages: [message({ id: 'wamid.b' })] }, '300000000000000'),
      value({ messages: [message({ id: 'wamid.c' })] }),
    ),
  );
  expect((await post(under, body)).status).toBe(200);
  expect(under.committed.map(({ account, providerId }) => [account, providerId])).toEqual([
    [secondNumber, 'wamid.a'],
    ['106540352242922', 'wamid.c'],
  ]);
  expect(under.logged).toContainEqual(
    expect.objectContaining({
      event: 'whatsapp-cloud-ignored',
      fields: expect.objectContaining({ kind: 'number-not-configured' }) as unknown,
    }),
  );
});

it('acknowledges fields of the account, and logs their names alone', async () => {
  const under = await aCloudChannel();
  const body = JSON.stringify({
    entry: [
      {
        changes: [
          { field: 'account_alerts', value: { secret_word: 'hunter2' } },
          { field: 'Evil Field!', value: 1 },
        ],
      },
    ],
  });
  expect((await post(under, body)).status).toBe(200);
  expect(under.logged.map(({ fields }) => fields?.kind)).toEqual(
    expect.arrayContaining(['field:account_alerts', 'field:other']),
  );
  expect(JSON.stringify(under.logged)).not.toContain('hunter2');
});

it.each([
  ['no JSON', '{"entry": [', 400, undefined],
  ['nothing', '', 400, undefined],
  ['a list', '[]', 422, ['body']],
  ['null', 'null', 422, ['body']],
  ['no entries', '{"hello":1}', 422, ['entry']],
  ['no changes', '{"entry":[{}]}', 422, ['entry[0].changes']],
  [
    'a change without a number',
    JSON.stringify(delivery({ messages: [] })),
    422,
    ['entry[0].changes[0].value.metadata'],
  ],
  [
    'messages that are no list',
    JSON.stringify(delivery(value({ messages: 'hello' }))),
    422,
    ['entry[0].changes[0].value.messages'],
  ],
  [
    'a status without an id',
    JSON.stringify(delivery(value({ statuses: [{ status: 'read' }] }))),
    422,
    ['entry[0].changes[0].value.statuses[0].id'],
  ],
  ['more than 3 MB', JSON.stringify({ entry: 'x'.repeat(3_200_000) }), 413, undefined],
  ['a million brackets', '['.repeat(1_000_000), 400, undefined],
  ['lists within lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 422, ['body']],
])('refuses %s with a clear answer that quotes nothing', async (_name, body, status, fields) => {
  const under = await aCloudChannel();
  const answer = await post(under, body);
  expect(answer.status).toBe(status);
  const text = await answer.text();
  expect(text).not.toContain('hello');
  if (fields !== undefined) expect(JSON.parse(text)).toMatchObject({ fields });
  expect(under.committed).toEqual([]);
  // The service goes on.
  under.standin.writeText(person, 'tolong');
  await until('the next message', () => under.committed.length === 1);
});

it('keeps what can be read beside what cannot, and names the field that is missing', async () => {
  const under = await aCloudChannel();
  const nobody = { id: 'wamid.x', type: 'text', text: { body: 'siapa' } };
  const body = JSON.stringify({
    entry: [
      {
        changes: [
          {
            field: 'messages',
            value: { metadata: { phone_number_id: '106540352242922' }, messages: [message(), nobody, 7] },
          },
        ],
      },
    ],
  });
  const answer = await post(under, body);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    fields: ['entry[0].changes[0].value.messages[1].from', 'entry[0].changes[0].value.messages[2]'],
  });
  expect(under.committed).toHaveLength(1);
  expect(JSON.stringify(under.logged)).not.toContain('siapa');
});

it('survives a bomb of keys and depth inside a message, and keeps the message', async () => {
  const under = await aCloudChannel();
  const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, index]));
  const body = JSON.stringify(delivery(value({ messages: [message({ ...wide, bomb: 'HERE' })] }))).replace(
    '"HERE"',
    deep,
  );
  expect((await post(under, body)).status).toBe(200);
  expect(under.committed).toMatchObject([{ content: { kind: 'message', text: 'tolong' } }]);
});

it('is not changed by names that mean something to JavaScript', async () => {
  const under = await aCloudChannel();
  const body = JSON.stringify(delivery(value({ messages: [message()] }))).replace(
    '"type"',
    '"__proto__":{"group_id":"g"},"constructor":1,"type"',
  );
  expect((await post(under, body)).status).toBe(200);
  expect(under.committed).toHaveLength(1);
});

it('takes nothing in after it was stopped', async () => {
  const under = await aCloudChannel();
  await under.channel.stop();
  const body = JSON.stringify(delivery(value({ messages: [message()] })));
  expect((await post(under, body)).status).toBe(503);
  expect(under.committed).toEqual([]);
});

it('takes deliveries doubled, reordered and wrongly signed, and loses none', async () => {
  const { standin, committed } = await aCloudChannel();
  standin.webhooks.wrongSignature(3);
  standin.webhooks.duplicate(2);
  for (const text of ['satu', 'dua', 'tiga']) standin.writeText(person, text);
  await until('all there', () => standin.webhooks.pending() === 0);
  standin.webhooks.reorder(3);
  for (const text of ['empat', 'lima', 'enam']) standin.writeText(person, text);
  await until('all there', () => standin.webhooks.pending() === 0);
  const texts = committed.map(({ content }) => (content.kind === 'message' ? content.text : ''));
  expect(new Set(texts)).toEqual(new Set(['satu', 'dua', 'tiga', 'empat', 'lima', 'enam']));
  expect(texts.slice(0, 3)).toEqual(['satu', 'dua', 'tiga']);
});
