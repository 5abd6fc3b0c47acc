import { expect, it } from 'vitest';
import { type CloudStandinOptions, type Fault } from '../../standins/whatsapp-cloud/index.ts';
import { aCloudChannel, aKey, aText, failureOf, person, until } from './channel-under-test.ts';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2_000, 7)]);
const aPicture = { ...aText('Careful'), asPicture: { language: 'ur' } };

async function inTalk(
  draw: (text: string, language: string) => Promise<Buffer> = () => Promise.resolve(png),
  standinOptions: CloudStandinOptions = {},
) {
  const under = await aCloudChannel({ draw }, standinOptions);
  under.standin.writeText(person, 'apakah ini benar?');
  await until('heard', () => under.committed.length === 1);
  return under;
}

it('sends what was wished as a picture as one, drawn in its language and without words beneath', async () => {
  const wished: string[] = [];
  const { standin, channel } = await inTalk((text, language) =>
    Promise.resolve(wished.push(`${language}: ${text}`)).then(() => png),
  );
  const { providerId } = await channel.send(person, aPicture, aKey());
  expect(wished).toEqual(['ur: Careful']);
  expect(standin.sentTo(person)).toMatchObject([{ id: providerId, type: 'image', text: '', picture: png }]);
  expect(channel.limits.pictures).toBe(true);
  await channel.send(person, { ...aText('Careful', 'Yes'), asPicture: { language: 'ur' } }, aKey());
  expect(standin.sentTo(person).at(-1)).toMatchObject({ type: 'button', text: 'Careful' });
});

it.each<[string, () => Promise<Buffer>, number]>([
  ['cannot be drawn', () => Promise.reject(new Error('too-slow')), 0],
  ['is larger than Meta takes', () => Promise.resolve(Buffer.alloc(5 * 1024 * 1024 + 1)), 0],
  ['is none for Meta', () => Promise.resolve(Buffer.from('no picture')), 1],
])('sends the text where a picture %s', async (_name, draw, uploads) => {
  const { standin, channel, logged } = await inTalk(draw);
  await channel.send(person, aPicture, aKey());
  expect(standin.sentTo(person)).toMatchObject([{ type: 'text', text: 'Careful' }]);
  expect(standin.calls()['media'] ?? 0).toBe(uploads);
  expect(logged.map(({ event }) => event)).toContain('whatsapp-cloud-picture-as-text');
});

it.each<[string, Fault, object]>([
  ['the app is too fast', { kind: 'refuse', code: 4 }, { kind: 'throttled', scope: 'account' }],
  ['Meta has trouble', { kind: 'refuse', code: 131000, status: 500 }, { kind: 'unavailable', reason: 'meta-131000' }],
  // It was not the message that may have arrived.
  ['no answer comes', { kind: 'drop-answer' }, { kind: 'unavailable' }],
  ['the answer is no answer', { kind: 'strange-answer' }, { kind: 'unavailable', reason: 'EANSWER' }],
])('says that it certainly did not arrive where an upload fails for now: %s', async (_name, fault, expected) => {
  const { standin, channel } = await inTalk();
  standin.faults.add({ endpoint: 'media', fault, times: 1 });
  const context = aKey();
  expect(await failureOf(channel.send(person, aPicture, context))).toMatchObject(expected);
  expect(standin.sentTo(person)).toEqual([]);
  await channel.send(person, aPicture, context);
  expect(standin.sentTo(person)).toMatchObject([{ type: 'image' }]);
});

it('sends the text after three uploads that failed: what a person hears next waits behind it', async () => {
  const { standin, channel } = await inTalk();
  standin.faults.add({ endpoint: 'media', fault: { kind: 'server-error' } });
  const context = aKey();
  for (let attempt = 1; attempt <= 2; attempt += 1)
    expect(await failureOf(channel.send(person, aPicture, context))).toMatchObject({ kind: 'unavailable' });
  await channel.send(person, aPicture, context);
  expect(standin.sentTo(person)).toMatchObject([{ type: 'text', text: 'Careful' }]);
});

it('sends one picture although the answer to the message was lost', async () => {
  const { standin, channel } = await inTalk();
  standin.faults.add({ endpoint: 'messages', fault: { kind: 'drop-answer' }, times: 1 });
  const { providerId } = await channel.send(person, aPicture, aKey());
  expect(standin.sentTo(person)).toMatchObject([{ id: providerId, type: 'image', answered: false }]);
});

it('uploads and sends nothing at the second try of what a status told meanwhile', async () => {
  let drawings = 0;
  let finish: (() => void) | undefined;
  const late = new Promise<Buffer>((resolve) => (finish = () => resolve(png)));
  const draw = () => {
    drawings += 1;
    return drawings === 1 ? Promise.resolve(png) : late;
  };
  const { standin, channel } = await inTalk(draw, { statuses: false });
  standin.faults.add({ endpoint: 'messages', fault: { kind: 'drop-answer' }, times: 1 });
  const context = aKey();
  expect(await failureOf(channel.send(person, aPicture, context))).toMatchObject({ kind: 'unknown' });
  const [sent] = standin.sentTo(person);
  if (sent === undefined) throw new Error('nothing was sent');
  const second = channel.send(person, aPicture, context);
  await until('it is being drawn again', () => drawings === 2);
  standin.tellStatus(sent, 'delivered');
  await until('told', () => standin.webhooks.pending() === 0);
  finish?.();
  expect(await second).toEqual({ providerId: sent.id });
  expect(standin.sentTo(person)).toHaveLength(1);
});
