import { buffer } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { type Attachment } from '../../../src/core/inbound.ts';
import { aChannel, aText, deskChatId, failureOf, person, until } from './channel-under-test.ts';

const address = String(person);

it('sends plain text with one choice a row and no preview', async () => {
  const { standin, channel } = await aChannel();
  standin.addPerson(person);
  const { providerId } = await channel.send(address, aText('*Where* <b>are</b> you? https://example.org', 'yes', 'no'));
  expect(standin.sentTo(person)).toMatchObject([
    {
      messageId: Number(providerId),
      text: '*Where* <b>are</b> you? https://example.org',
      buttons: [{ choice: 'yes' }, { choice: 'no' }],
      linkPreview: false,
    },
  ]);
});

const png = Buffer.concat([Buffer.from([0x89]), Buffer.from('PNG and the rest')]);
const aPicture = { ...aText('Careful'), asPicture: { language: 'ur' } };

it('sends as a photo what was wished as a picture, drawn in its language and without words beneath', async () => {
  const wished: string[] = [];
  const { standin, channel } = await aChannel({
    draw: (text, language) => Promise.resolve(wished.push(`${language}: ${text}`)).then(() => png),
  });
  standin.addPerson(person);
  const { providerId } = await channel.send(address, aPicture);
  expect(wished).toEqual(['ur: Careful']);
  expect(standin.sentTo(person)).toMatchObject([{ messageId: Number(providerId), text: '', photo: png }]);
});

it('sends it as a text where it cannot be drawn, and where nobody draws', async () => {
  const broken = await aChannel({ draw: () => Promise.reject(new Error('no fonts')) });
  const without = await aChannel();
  for (const { standin, channel } of [broken, without]) {
    standin.addPerson(person);
    await channel.send(address, aPicture);
    expect(standin.sentTo(person)).toMatchObject([{ text: 'Careful', photo: undefined }]);
  }
});

it('says what became of a photo as of a text', async () => {
  const { standin, channel } = await aChannel({ draw: () => Promise.resolve(png) });
  standin.addPerson(person);
  standin.faults.add({ method: 'sendphoto', fault: { kind: 'throttle', retryAfterSeconds: 3 }, times: 1 });
  expect(await failureOf(channel.send(address, aPicture))).toMatchObject({ kind: 'throttled', afterMs: 3_000 });
  standin.faults.add({ method: 'sendphoto', fault: { kind: 'drop-answer' }, times: 1 });
  expect(await failureOf(channel.send(address, aPicture))).toMatchObject({ kind: 'unknown' });
});

it('reuses its connections', async () => {
  const { standin, channel } = await aChannel();
  standin.addPerson(person);
  for (let index = 0; index < 20; index += 1) await channel.send(address, aText(`${index}`));
  expect(standin.connections()).toBe(1);
});

it('reads a pressed button and stops its spinning', async () => {
  const { standin, channel, committed } = await aChannel();
  standin.addPerson(person);
  await channel.start();
  await channel.send(address, aText('?', 'yes'));
  const { pressId } = standin.pressButton(person, 'yes');
  await until('kept', () => committed.length === 1);
  expect(committed[0]?.content).toMatchObject({ kind: 'choice', choice: 'yes' });
  await until('answered', () => standin.answeredPresses().some(({ id }) => id === pressId));
});

it('keeps a press although answering it fails', async () => {
  const { standin, channel, committed, logged } = await aChannel();
  standin.addPerson(person);
  await channel.start();
  await channel.send(address, aText('?', 'yes'));
  standin.faults.add({ method: 'answercallbackquery', fault: { kind: 'reset' } });
  standin.pressButton(person, 'yes');
  await until('logged', () => logged.some(({ event }) => event === 'telegram-press-not-answered'));
  expect(committed).toHaveLength(1);
});

it('says what became of a send, for every trouble', async () => {
  const { standin, channel } = await aChannel();
  standin.addPerson(person);
  const strike = (fault: Parameters<typeof standin.faults.add>[0]['fault']) => {
    standin.faults.add({ method: 'sendmessage', fault, times: 1 });
    return failureOf(channel.send(address, aText('x')));
  };
  expect(await strike({ kind: 'throttle', retryAfterSeconds: 3 })).toEqual({
    kind: 'throttled',
    afterMs: 3_000,
    scope: 'conversation',
  });
  expect(await strike({ kind: 'throttle' })).toMatchObject({ kind: 'throttled', afterMs: undefined });
  expect(await strike({ kind: 'server-error', status: 500 })).toMatchObject({ kind: 'unavailable' });
  expect(await strike({ kind: 'server-error', html: true })).toMatchObject({ kind: 'unavailable' });
  expect(await strike({ kind: 'reset' })).toMatchObject({ kind: 'unknown' });
  expect(standin.sentTo(person)).toEqual([]);
  expect(await strike({ kind: 'drop-answer' })).toMatchObject({ kind: 'unknown' });
  expect(await strike({ kind: 'half-answer' })).toMatchObject({ kind: 'unknown' });
  expect(standin.sentTo(person)).toMatchObject([{ answered: false }, { answered: false }]);

  expect(await failureOf(channel.send('999', aText('x')))).toEqual({ kind: 'refused', reason: 'gone' });
  expect(await failureOf(channel.send(address, aText('x'.repeat(4_097))))).toEqual({
    kind: 'refused',
    reason: 'malformed',
  });
  expect(await failureOf(channel.send(address, aText('x', '😀'.repeat(17))))).toEqual({
    kind: 'refused',
    reason: 'malformed',
  });
  standin.migrate(deskChatId, -2_002);
  expect(await failureOf(channel.send(String(deskChatId), aText('x')))).toEqual({
    kind: 'refused',
    reason: 'moved',
    movedTo: '-2002',
  });
  standin.deactivate(person);
  expect(await failureOf(channel.send(address, aText('x')))).toEqual({ kind: 'refused', reason: 'gone' });
});

it('knows that nothing was sent when nobody listens', async () => {
  const { channel } = await aChannel({ apiRoot: 'http://127.0.0.1:1' });
  expect(await failureOf(channel.send(address, aText('x')))).toEqual({ kind: 'unavailable', reason: 'ECONNREFUSED' });
});

it('tells of being blocked and let in again', async () => {
  const { standin, channel, committed } = await aChannel();
  await channel.start();
  standin.writeText(person, 'hi');
  standin.block(person);
  await until('blocked', () => committed.at(-1)?.content.kind === 'blocked');
  expect(await failureOf(channel.send(address, aText('x')))).toEqual({ kind: 'refused', reason: 'blocked' });
  standin.unblock(person);
  await until('unblocked', () => committed.at(-1)?.content.kind === 'unblocked');
  await channel.send(address, aText('welcome back'));
});

async function anAttachment(send: (standin: Awaited<ReturnType<typeof aChannel>>['standin']) => unknown) {
  const { standin, channel, committed } = await aChannel();
  await channel.start();
  send(standin);
  await until('kept', () => committed.length === 1);
  const content = committed[0]?.content;
  const attachment: Attachment | undefined = content?.kind === 'message' ? content.attachments[0] : undefined;
  if (attachment === undefined) throw new Error('no attachment came');
  return { standin, channel, attachment };
}

it('streams a file', async () => {
  const { channel, attachment } = await anAttachment((standin) =>
    standin.sendPhoto(person, { bytes: 'the photo', caption: 'gate' }),
  );
  expect((await buffer(await channel.openAttachment(attachment))).toString()).toBe('the photo');
});

it('refuses a file that is too long, whether Telegram says so or not', async () => {
  const announced = await anAttachment((standin) => standin.sendDocument(person, { declaredBytes: 30_000_000 }));
  expect(await failureOf(announced.channel.openAttachment(announced.attachment))).toEqual({
    kind: 'refused',
    reason: 'malformed',
  });
  const bytes = Buffer.alloc(20 * 1024 * 1024 + 1);
  const silent = await anAttachment((standin) => standin.sendVoice(person, { bytes, declaredBytes: 10 }));
  const stream = await silent.channel.openAttachment(silent.attachment);
  expect(await failureOf(buffer(stream))).toEqual({ kind: 'refused', reason: 'malformed' });
});

it('never shows the token when a download fails', async () => {
  const { standin, channel, attachment } = await anAttachment((given) =>
    given.sendVoice(person, { bytes: Buffer.alloc(200_000) }),
  );
  const errors: unknown[] = [];
  const attempt = () =>
    channel
      .openAttachment(attachment)
      .then(buffer)
      .catch((error: unknown) => errors.push(error));
  for (const kind of ['reset', 'half-answer', 'server-error'] as const) {
    standin.faults.add({ method: 'download', fault: { kind }, times: 1 });
    await attempt();
  }
  standin.files.lose(attachment.reference);
  await attempt();
  expect(errors).toMatchObject([
    { failure: { kind: 'unknown' } },
    { failure: { kind: 'unknown' } },
    { failure: { kind: 'unavailable' } },
    { failure: { kind: 'refused', reason: 'gone' } },
  ]);
  expect(inspect(errors, { depth: 20 })).not.toContain(standin.token.split(':')[1]);
});
