import { expect, it } from 'vitest';
import { userIdOf } from '../../standins/whatsapp-cloud/index.ts';
import { aCloudChannel, aKey, aText, person, until } from './channel-under-test.ts';

it('hears everything that a phone can send', async () => {
  const { standin, channel, committed } = await aCloudChannel();
  standin.writeText(person, 'tolong');
  await until('heard', () => committed.length === 1);
  await channel.send(person, aText('Pilih:', 'Ya', 'Tidak'), aKey());
  const { providerId } = await channel.send(
    person,
    aText('Pilih:', 'Ya', 'Tidak', 'Mungkin', 'Saya tidak tahu harus bilang apa'),
    aKey(),
  );
  standin.press(person, 'choice.2', standin.sentTo(person)[0]);
  standin.press(person, 'choice.4');
  standin.sendPhoto(person, { caption: 'lihat ini' });
  standin.sendVoice(person);
  standin.sendVideo(person, { caption: 'gedung' });
  standin.sendDocument(person, { fileName: 'kontrak.pdf' });
  standin.sendSticker(person);
  standin.sendLocation(person, 16.65, 98.52);
  standin.sendContact(person, '+62 812-0000-4417', 'Sukarni', person);
  standin.sendContact(person, '+62 812-0000-9999', 'Mandor');
  standin.react(person, providerId, '👍');
  standin.react(person, providerId);
  standin.edit(person, 'wamid.earlier', 'sudah benar');
  standin.takeBack(person, 'wamid.earlier');
  standin.sendUnsupported(person);
  standin.say(person, { type: 'order', order: { catalog_id: '1' } });
  standin.say(person, { type: 'text', text: { body: 'dari iklan' }, referral: { source_url: 'https://x.example' } });
  await until('all heard', () => standin.webhooks.pending() === 0);
  expect(committed.slice(1).map(({ content }) => content)).toEqual([
    { kind: 'choice', choice: 'choice.2', messageProviderId: standin.sentTo(person)[0]?.id },
    { kind: 'choice', choice: 'choice.4', messageProviderId: providerId },
    media('photo', 'image/jpeg', 'lihat ini'),
    media('voice', 'audio/ogg; codecs=opus'),
    media('video', 'video/mp4', 'gedung'),
    media('document', 'application/pdf', '', { fileName: 'kontrak.pdf' }),
    media('sticker', 'image/webp'),
    { kind: 'location', latitude: 16.65, longitude: 98.52 },
    { kind: 'contact', phone: '+62 812-0000-4417', name: 'Sukarni', isSender: true },
    { kind: 'contact', phone: '+62 812-0000-9999', name: 'Mandor', isSender: false },
    { kind: 'message', text: '👍', attachments: [] },
    { kind: 'edit', text: 'sudah benar', messageProviderId: 'wamid.earlier' },
    { kind: 'unknown', what: 'revoke' },
    { kind: 'unknown', what: 'unsupported' },
    { kind: 'unknown', what: 'order' },
    { kind: 'message', text: 'dari iklan', attachments: [] },
  ]);
  expect(new Set(committed.map(({ providerId: one }) => one)).size).toBe(committed.length);
});

function media(kind: string, mediaType: string, text = '', more: object = {}): object {
  const attachment = {
    kind,
    mediaType,
    reference: expect.any(String) as string,
    uniqueReference: expect.any(String) as string,
    ...more,
  };
  return { kind: 'message', text, attachments: [attachment] };
}

it('knows a person by number and by BSUID, and answers people who hide their number', async () => {
  const { standin, channel, committed } = await aCloudChannel();
  standin.writeText(person, 'tolong');
  standin.writeText({ userId: 'ID.7001', name: 'Tersembunyi' }, 'saya juga');
  await until('heard', () => committed.length === 2);
  const byAddress = new Map(committed.map((event) => [event.address, event]));
  expect(byAddress.get(person)).toMatchObject({ aliases: [userIdOf(person)] });
  expect(byAddress.get('ID.7001')).not.toHaveProperty('aliases');
  await channel.send('ID.7001', aText('Halo'), aKey());
  await channel.send(person, aText('Halo'), aKey());
  expect(standin.sentTo('ID.7001')).toMatchObject([{ text: 'Halo', to: 'ID.7001' }]);
  expect(standin.sentTo(person)).toMatchObject([{ text: 'Halo', to: person }]);
});

it('reports what Meta says of each message, in any order and as often as it says it', async () => {
  const { standin, channel, reported } = await aCloudChannel({}, { statuses: false });
  standin.writeText(person, 'tolong');
  await until('window open', () => standin.webhooks.pending() === 0);
  const { providerId } = await channel.send(person, aText('Halo'), aKey());
  const [sent] = standin.sentTo(person);
  if (sent === undefined) throw new Error('nothing was sent');
  for (const [status, code] of [
    ['read'],
    ['delivered'],
    ['delivered'],
    ['sent'],
    ['played'],
    ['deleted'],
    ['failed', 131026],
    ['failed', 131047],
    ['failed', 131042],
    ['failed', 999_999],
    ['failed'],
  ] as const) {
    standin.tellStatus(sent, status, code);
    await until('told', () => standin.webhooks.pending() === 0);
  }
  expect(new Set(reported.map((one) => one.providerId))).toEqual(new Set([providerId]));
  // Word for word the same delivery within the hour is a repeat, and changes nothing.
  const states = reported.map(({ state }) => state);
  const changes = states.filter((state, at) => JSON.stringify(state) !== JSON.stringify(states[at - 1]));
  expect(changes).toEqual([
    { kind: 'read' },
    { kind: 'delivered' },
    { kind: 'sent' },
    { kind: 'read' },
    { kind: 'failed', reason: 'gone' },
    { kind: 'window-closed' },
    { kind: 'failed', reason: 'unpaid' },
    { kind: 'failed', reason: 'gone' },
  ]);
});
