import { expect, it } from 'vitest';
import { workshop } from '../../../src/flow/index.ts';
import { type InboundContent, type InboundEvent, type MediaKind } from '../../../src/core/inbound.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';
import { type PhoneOverChannel, playOverChannel } from '../../support/golden-over-channel.ts';
import { type CloudStandin, type SentMessage } from '../../standins/whatsapp-cloud/index.ts';
import { aCloudChannel, until } from './channel-under-test.ts';

const script = loadScript(packageFolder, 'id');
const transcripts = workshop.loadTranscripts('test/flows');
const now = new Date('2026-07-01T12:00:00Z');

it('every golden transcript goes over the Cloud API as it goes without', { timeout: 120_000 }, async () => {
  const under = await aCloudChannel({}, { statuses: false });
  for (const [index, { file, transcript }] of transcripts.entries()) {
    const phone = phoneOver(under, `62812000${String(index).padStart(5, '0')}`);
    // Enter and silence are no words: the window is opened by hand.
    await phone.write('halo');
    const { turns, shownOtherwise } = await playOverChannel(script, transcript, phone, now);
    expect(shownOtherwise, file).toEqual([]);
    expect(turns, file).toEqual(workshop.replay(script.flows, script.words, transcript, now).turns);
  }
  expect(transcripts.length).toBeGreaterThan(100);
  expect(new Set(transcripts.map(({ transcript }) => transcript.flow))).toEqual(new Set(script.flows.present.keys()));
});

function phoneOver(
  { standin, channel, committed }: Awaited<ReturnType<typeof aCloudChannel>>,
  address: string,
): PhoneOverChannel & { write(text: string): Promise<InboundContent> } {
  const heard = async (act: () => void): Promise<InboundContent> => {
    const before = committed.length;
    act();
    await until('heard', () => committed.length > before);
    const event: InboundEvent | undefined = committed[before];
    if (event?.from !== 'person' || event.address !== address) throw new Error('somebody else was heard');
    return event.content;
  };
  return {
    channel,
    address,
    write: (text) => heard(() => standin.writeText(address, text)),
    sendMedia: (kind, caption) => heard(() => sendMedia(standin, address, kind, caption)),
    press: (choiceId) => heard(() => press(standin, address, choiceId)),
    shown: () => Promise.resolve(standin.sentTo(address).map(asShown)),
  };
}

/** A whole label is in the title, or below it where a row's title had to be cut. */
function asShown({ type, text, choices }: SentMessage) {
  return {
    text,
    choices: choices.map(({ id, title, description }) => ({
      id,
      label: type === 'list' ? (description ?? title.replace(/^\d+\. /, '')) : title,
    })),
  };
}

function press(standin: CloudStandin, address: string, choiceId: string): void {
  const isShown = standin.sentTo(address).some(({ choices }) => choices.some(({ id }) => id === choiceId));
  if (isShown) standin.press(address, choiceId);
  // A button of a talk that this phone never had: from an older version, or forged.
  else standin.say(address, { type: 'interactive', interactive: { button_reply: { id: choiceId, title: 'old' } } });
}

function sendMedia(standin: CloudStandin, address: string, kind: MediaKind, caption: string): void {
  const sent = caption === '' ? {} : { caption };
  switch (kind) {
    case 'photo':
      standin.sendPhoto(address, sent);
      return;
    case 'voice':
      standin.sendVoice(address, sent);
      return;
    case 'video':
      standin.sendVideo(address, sent);
      return;
    case 'document':
      standin.sendDocument(address, sent);
      return;
    case 'sticker':
      standin.sendSticker(address, sent);
      return;
    case 'location':
      standin.sendLocation(address, 16.68, 98.5);
      return;
    case 'contact':
      standin.sendContact(address, '+62 812-0000-9999', 'Contoh');
      return;
  }
}
