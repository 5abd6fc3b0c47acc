import { expect, it } from 'vitest';
import { type CloudStandin, type Fault } from '../../standins/whatsapp-cloud/index.ts';
import { aCloudChannel, aKey, aText, failureOf, person, until } from './channel-under-test.ts';
import { Secret } from '../../../src/core/secret.ts';

type Options = Parameters<typeof aCloudChannel>;

/** A channel to which the person has just written. */
async function inTalk(...options: Options) {
  const under = await aCloudChannel(...options);
  under.standin.writeText(person, 'tolong');
  await until('heard', () => under.committed.length === 1);
  return under;
}
const shown = (standin: CloudStandin) => standin.sentTo(person).at(-1);

it('sends text, reply buttons, and a list where labels or their number ask for it', async () => {
  const { standin, channel } = await inTalk();
  const { providerId } = await channel.send(person, aText('Halo https://contoh.example'), aKey());
  expect(shown(standin)).toMatchObject({ type: 'text', text: 'Halo https://contoh.example', id: providerId });
  await channel.send(person, aText('Kamu bisa bicara?', 'Ya', 'Tidak', 'Ganti bahasa'), aKey());
  expect(shown(standin)).toMatchObject({
    type: 'button',
    choices: [
      { id: 'choice.1', title: 'Ya' },
      { id: 'choice.2', title: 'Tidak' },
      { id: 'choice.3', title: 'Ganti bahasa' },
    ],
  });
  await channel.send(person, aText('Di mana?', 'Di sini', 'Saya sudah di luar dan mencari tempat yang tenang'), aKey());
  expect(shown(standin)).toMatchObject({
    type: 'list',
    opener: '☰ 1–2',
    choices: [
      { id: 'choice.1', title: '1. Di sini' },
      {
        id: 'choice.2',
        title: '2. Saya sudah di luar d…',
        description: 'Saya sudah di luar dan mencari tempat yang tenang',
      },
    ],
  });
  await channel.send(person, aText('Pilih:', ...Array.from({ length: 10 }, (_, index) => `Pilihan ${index}`)), aKey());
  expect(shown(standin)?.choices).toHaveLength(10);
  // Two labels that read the same may not be two buttons.
  await channel.send(person, aText('Pilih:', 'Ya', 'ya'), aKey());
  expect(shown(standin)).toMatchObject({ type: 'list', choices: [{ title: '1. Ya' }, { title: '2. ya' }] });
});

it.each<[string, Fault, object]>([
  ['token expired', { kind: 'refuse', code: 190, status: 401 }, { kind: 'refused', reason: 'unauthorized' }],
  ['too fast for the number', { kind: 'refuse', code: 130429 }, { kind: 'throttled', scope: 'account' }],
  ['spam limit', { kind: 'refuse', code: 131048 }, { kind: 'refused', reason: 'restricted' }],
  ['window closed', { kind: 'refuse', code: 131047 }, { kind: 'window-closed' }],
  ['no payment method', { kind: 'refuse', code: 131042 }, { kind: 'refused', reason: 'unpaid' }],
  ['HTTP 429', { kind: 'throttle' }, { kind: 'throttled', scope: 'account' }],
  ['HTTP 500 without a code', { kind: 'server-error' }, { kind: 'unavailable', reason: 'HTTP 500' }],
  [
    'a gateway that finds nobody',
    { kind: 'server-error', status: 502, html: true },
    { kind: 'unavailable', reason: 'HTTP 502' },
  ],
  ['HTTP 504', { kind: 'server-error', status: 504, html: true }, { kind: 'unknown', reason: 'HTTP 504' }],
])('tells what became of a send: %s', async (_name, fault, expected) => {
  const { standin, channel } = await inTalk();
  standin.faults.add({ endpoint: 'messages', fault, times: 1 });
  expect(await failureOf(channel.send(person, aText('Halo'), aKey()))).toMatchObject(expected);
  expect(standin.sentTo(person)).toEqual([]);
});

it('says that it certainly did not arrive where nobody listens', async () => {
  const { channel } = await inTalk({ apiRoot: 'http://127.0.0.1:9' });
  expect(await failureOf(channel.send(person, aText('Halo'), aKey()))).toEqual({
    kind: 'unavailable',
    reason: 'ECONNREFUSED',
  });
});

it.each<Fault>([{ kind: 'drop-answer' }, { kind: 'half-answer' }, { kind: 'strange-answer' }])(
  'learns from a status what a lost answer ($kind) did not tell, and says nothing twice',
  async (fault) => {
    const { standin, channel } = await inTalk();
    standin.faults.add({ endpoint: 'messages', fault, times: 1 });
    const { providerId } = await channel.send(person, aText('Halo'), aKey());
    expect(standin.sentTo(person)).toMatchObject([{ id: providerId, answered: false }]);
  },
);

it('calls a send unknown where no status tells either, and the next try still finds one that comes late', async () => {
  const { standin, channel } = await inTalk({}, { statuses: false });
  standin.faults.add({ endpoint: 'messages', fault: { kind: 'drop-answer' }, times: 1 });
  const context = aKey();
  expect(await failureOf(channel.send(person, aText('Halo'), context))).toMatchObject({ kind: 'unknown' });
  const [sent] = standin.sentTo(person);
  if (sent === undefined) throw new Error('nothing was sent');
  standin.tellStatus(sent, 'delivered');
  await until('told', () => standin.webhooks.pending() === 0);
  expect(await channel.send(person, aText('Halo'), context)).toEqual({ providerId: sent.id });
  // Whatever had been sent beside it would be there before this one.
  await channel.send(person, aText('Lagi'), aKey());
  expect(standin.sentTo(person).map(({ text }) => text)).toEqual(['Halo', 'Lagi']);
});

it('gives Meta a name for the send that tells nothing and stays the same for each try', async () => {
  const { standin, channel } = await inTalk();
  const context = aKey();
  await channel.send(person, aText('Halo'), context);
  await channel.send(person, aText('Halo'), context);
  await channel.send(person, aText('Halo'), aKey());
  const [first, second, third] = standin.sentTo(person).map(({ opaque }) => opaque);
  expect(first).toBe(second);
  expect(first).not.toBe(third);
  expect(first).not.toContain(context.key);
});

it('holds to the window that Meta keeps by its own clock', async () => {
  const { standin, channel } = await inTalk();
  standin.clock.advance(24 * 3_600_000 + 1_000);
  expect(await failureOf(channel.send(person, aText('Halo'), aKey()))).toEqual({ kind: 'window-closed' });
  standin.writeText(person, 'masih di sini');
  await channel.send(person, aText('Halo'), aKey());
  expect(standin.sentTo(person)).toHaveLength(1);
});

it('carries an approved check-in to a closed window, in the languages that have one', async () => {
  const { standin, channel } = await inTalk(
    { checkInTemplates: { id: 'suar_check_in', 'zh-Hans': 'suar_check_in', en: 'not_approved' } },
    {
      templates: [
        { name: 'suar_check_in', language: 'id' },
        { name: 'suar_check_in', language: 'zh_CN' },
      ],
    },
  );
  standin.clock.advance(25 * 3_600_000);
  await channel.sendCheckIn(person, 'id', aKey());
  await channel.sendCheckIn(person, 'zh-Hans', aKey());
  expect(standin.sentTo(person).map(({ text }) => text)).toEqual(['[suar_check_in id]', '[suar_check_in zh_CN]']);
  expect(channel.sendCheckIn(person, 'km', aKey())).toBeUndefined();
  expect(channel.sendCheckIn(person, 'constructor', aKey())).toBeUndefined();
  expect(await failureOf(channel.sendCheckIn(person, 'en', aKey()) ?? Promise.resolve())).toMatchObject({
    kind: 'refused',
    reason: 'malformed',
  });
});

it('says that somebody is not reachable on WhatsApp any more', async () => {
  const { standin, channel } = await inTalk();
  standin.setOnWhatsApp(person, false);
  expect(await failureOf(channel.send(person, aText('Halo'), aKey()))).toEqual({ kind: 'refused', reason: 'gone' });
});

it('lets a burst through at once, and asks for patience beyond it without asking Meta', async () => {
  const { standin, channel } = await inTalk({ clock: { now: () => new Date('2026-03-01T00:00:00Z') } });
  for (let count = 0; count < 45; count += 1) await channel.send(person, aText(`pesan ${count}`), aKey());
  const before = standin.calls()['messages'];
  expect(await failureOf(channel.send(person, aText('lagi'), aKey()))).toEqual({
    kind: 'throttled',
    afterMs: 6_000,
    scope: 'conversation',
  });
  expect(standin.calls()['messages']).toBe(before);
});

it('waits longer each time that Meta says 131056, and until then lets nothing through to this person', async () => {
  let now = new Date('2026-03-01T00:00:00Z').getTime();
  const { standin, channel, committed } = await inTalk({ clock: { now: () => new Date(now) } });
  standin.writeText('6281200009999', 'tolong');
  await until('heard', () => committed.length === 2);
  standin.faults.add({ endpoint: 'messages', fault: { kind: 'refuse', code: 131056 }, times: 3 });
  for (const afterMs of [6_000, 6_000, 16_000]) {
    expect(await failureOf(channel.send(person, aText('Halo'), aKey()))).toMatchObject({ kind: 'throttled', afterMs });
    const before = standin.calls()['messages'];
    expect(await failureOf(channel.send(person, aText('Halo'), aKey()))).toMatchObject({ kind: 'throttled', afterMs });
    expect(standin.calls()['messages']).toBe(before);
    now += afterMs;
  }
  // Nobody else waits, and afterwards all is well.
  await channel.send('6281200009999', aText('Halo'), aKey());
  await channel.send(person, aText('Halo'), aKey());
  expect(standin.sentTo(person)).toHaveLength(1);
});

it('tells that the token works, that it stopped working, and that it works again', async () => {
  const { standin, channel, health } = await inTalk();
  await channel.start();
  const kinds = () => health.map((one) => one.health.kind);
  await until('listening', () => kinds().at(-1) === 'listening');
  standin.expireToken();
  expect(await failureOf(channel.send(person, aText('Halo'), aKey()))).toMatchObject({ reason: 'unauthorized' });
  await until('unauthorized', () => kinds().at(-1) === 'unauthorized');
  standin.renewToken();
  await until('listening again', () => kinds().at(-1) === 'listening');
  expect(kinds()).toEqual(expect.arrayContaining(['starting', 'listening', 'unauthorized']));
});

it('goes on asking for a number that does not answer', async () => {
  const { standin, channel, health } = await aCloudChannel();
  standin.faults.add({ endpoint: 'number', fault: { kind: 'server-error', status: 503 }, times: 1 });
  await channel.start();
  await until('listening', () => health.at(-1)?.health.kind === 'listening');
  expect(health.map((one) => one.health.kind)).toEqual(['starting', 'unreachable', 'listening']);
});

it('writes no secret, address or word into its log', async () => {
  const { standin, channel, logged } = await inTalk({ token: new Secret('wrong-token') });
  await failureOf(channel.send(person, aText('kata rahasia'), aKey()));
  standin.writeText(person, 'kata rahasia juga');
  await until('heard', () => standin.webhooks.pending() === 0);
  const log = JSON.stringify(logged);
  for (const secret of ['wrong-token', person, 'rahasia', standin.appSecret]) expect(log).not.toContain(secret);
});
