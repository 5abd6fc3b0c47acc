import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { aCloudChannel, failureOf, person, until } from './channel-under-test.ts';

type Under = Awaited<ReturnType<typeof aCloudChannel>>;

async function attachmentOf({ committed }: Under) {
  await until('heard', () => committed.length === 1);
  const [event] = committed;
  const [attachment] = event?.content.kind === 'message' && event.from === 'person' ? event.content.attachments : [];
  if (attachment === undefined) throw new Error('no attachment came');
  return attachment;
}
const open = async (under: Under) => buffer(await under.channel.openAttachment(await attachmentOf(under)));

it('fetches the bytes with the token, and checks their digest', async () => {
  const under = await aCloudChannel();
  under.standin.sendPhoto(person, { bytes: 'the bytes of a photo' });
  expect((await open(under)).toString()).toBe('the bytes of a photo');
  expect(under.standin.calls()).toMatchObject({ media: 1, download: 1 });
});

it('gives no bytes out whole that are not those that were announced', async () => {
  const under = await aCloudChannel();
  under.standin.sendPhoto(person, { bytes: 'other bytes', sha256: 'ab'.repeat(32) });
  expect(await failureOf(open(under))).toEqual({ kind: 'refused', reason: 'malformed' });
});

it('goes nowhere but to Meta with the token, whatever address it is given', async () => {
  const visits: string[] = [];
  const elsewhere = createServer((request, response) => {
    visits.push(request.headers.authorization ?? '');
    response.end('not yours');
  });
  elsewhere.listen(0, '127.0.0.1');
  await new Promise((resolve) => elsewhere.once('listening', resolve));
  // Holds: a listening TCP server has an AddressInfo.
  const { port } = elsewhere.address() as AddressInfo;
  const under = await aCloudChannel();
  for (const url of [
    `http://127.0.0.1:${port}/file`,
    'http://169.254.169.254/latest/meta-data',
    'https://lookaside.fbsbx.com.evil.example/file',
    'file:///etc/passwd',
  ]) {
    under.committed.length = 0;
    under.standin.sendPhoto(person, { url });
    expect(await failureOf(open(under)), url).toEqual({ kind: 'refused', reason: 'malformed' });
  }
  expect(visits).toEqual([]);
  expect(under.standin.calls()['download']).toBeUndefined();
  await new Promise((resolve) => elsewhere.close(resolve));
});

it('says what is wrong: gone, too large, broken off, not reached', async () => {
  const under = await aCloudChannel();
  const { mediaId } = under.standin.sendPhoto(person);
  under.standin.media.lose(mediaId);
  expect(await failureOf(open(under))).toEqual({ kind: 'refused', reason: 'gone' });
  under.committed.length = 0;
  under.standin.sendPhoto(person, { declaredBytes: 101 * 1024 * 1024 });
  expect(await failureOf(open(under))).toEqual({ kind: 'refused', reason: 'malformed' });
  under.committed.length = 0;
  under.standin.sendVoice(person, { bytes: 'x'.repeat(100_000) });
  under.standin.faults.add({ endpoint: 'download', fault: { kind: 'half-answer' }, times: 1 });
  expect(await failureOf(open(under))).toMatchObject({ kind: 'unknown' });
  under.standin.faults.add({ endpoint: 'media', fault: { kind: 'server-error', status: 503 }, times: 1 });
  expect(await failureOf(open(under))).toMatchObject({ kind: 'unavailable' });
  under.standin.expireToken();
  expect(await failureOf(open(under))).toEqual({ kind: 'refused', reason: 'unauthorized' });
});
