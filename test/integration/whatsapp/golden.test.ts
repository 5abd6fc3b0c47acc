import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { type InboundContent, type MediaKind } from '../../../src/core/inbound.ts';
import { whatsAppLimits } from '../../../src/channels/whatsapp/talk/index.ts';
import { workshop } from '../../../src/flow/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';
import { type PhoneOverChannel, playOverChannel } from '../../support/golden-over-channel.ts';
import { type Account, type Contact, content, type WhatsAppStandin } from '../../standins/whatsapp/index.ts';
import { aNumber, type Process, until } from './talk-under-test.ts';

/** WHATSAPP_GOLDEN=all plays every transcript; without it, the good, the confused and the watched way and the media of each flow. */
const all = process.env['WHATSAPP_GOLDEN'] === 'all';
const ways = ['good-way.yaml', 'confused-way.yaml', 'watched-way.yaml', 'media.yaml'];

const script = loadScript(packageFolder, 'id');
/** Presses on buttons of older messages: there are no buttons here, so nobody can. */
const pressesAnOldButton = ({ transcript }: { transcript: workshop.Transcript }): boolean =>
  transcript.turns.some(({ in: act }) => typeof act === 'object' && 'choice' in act && act.choice.includes('.'));
const everything = workshop.loadTranscripts('test/flows').filter((one) => !pressesAnOldButton(one));
const transcripts = everything.filter(({ file }) => all || ways.includes(basename(file)));
const now = new Date('2026-07-01T12:00:00Z');

it(
  `${all ? 'every' : 'each flow’s'} golden transcript goes over WhatsApp as it goes without`,
  { timeout: 600_000 },
  async () => {
    const number = await aNumber();
    const process = await number.connect();
    for (const { file, transcript } of transcripts) {
      const contact = number.aContact();
      const phone = phoneOver(number.standin, number.account, contact, process, () => number.inboxOf(contact));
      // Who never wrote is never answered: enter and silence are no words.
      await phone.write('halo');
      const { turns, shownOtherwise } = await playOverChannel(script, transcript, phone, now);
      expect(shownOtherwise, file).toEqual([]);
      expect(turns, file).toEqual(workshop.replay(script.flows, script.words, transcript, now).turns);
    }
    expect(new Set(transcripts.map(({ transcript }) => transcript.flow))).toEqual(new Set(script.flows.present.keys()));
  },
);

function phoneOver(
  standin: WhatsAppStandin,
  account: Account,
  contact: Contact,
  process: Process,
  inbox: () => Promise<readonly InboundContent[]>,
): PhoneOverChannel {
  let heardSoFar = 0;
  /** As the house would hear it: through the real client, the journal and the inbox. */
  const heard = async (act: Promise<string>): Promise<InboundContent> => {
    await act;
    let contents: readonly InboundContent[] = [];
    const end = Date.now() + 20_000;
    while ((contents = await inbox()).length <= heardSoFar) {
      if (Date.now() > end) throw new Error('nothing was heard');
      await new Promise((wake) => setTimeout(wake, 5));
    }
    const [content] = contents.slice(heardSoFar);
    heardSoFar += 1;
    if (content === undefined) throw new Error('nothing was heard');
    return content;
  };
  const write = (text: string): Promise<InboundContent> => heard(contact.sendText(account, text));
  return {
    channel: {
      send: (address, message, context) => process.talk.send(address, message, context),
      limits: whatsAppLimits,
    },
    address: contact.jid,
    write,
    // Buttons became numbered lines; whoever would have pressed one types its number.
    press: (choiceId, offered) => {
      const number = offered.findIndex(({ id }) => id === choiceId) + 1;
      return write(String(number));
    },
    sendMedia: (kind, caption) => heard(sendMedia(standin, account, contact, kind, caption)),
    shown: async (atLeast) => {
      await until(() => contact.replies.length >= atLeast, `${atLeast} replies`);
      return contact.replies.map(({ text }) => ({ text: text ?? '', choices: [] }));
    },
  };
}

function sendMedia(
  standin: WhatsAppStandin,
  account: Account,
  contact: Contact,
  kind: MediaKind,
  caption: string,
): Promise<string> {
  const file = Buffer.alloc(500, 1);
  const words = caption === '' ? {} : { caption };
  switch (kind) {
    case 'photo':
      return contact.send(account, content.media(standin.media.put('image', file), words));
    case 'voice':
      return contact.send(account, content.media(standin.media.put('audio', file)));
    case 'video':
      return contact.send(account, content.media(standin.media.put('video', file), words));
    case 'document':
      return contact.send(account, content.media(standin.media.put('document', file), words));
    case 'sticker':
      return contact.send(account, content.media(standin.media.put('sticker', file)));
    case 'location':
      return contact.send(account, content.pin(16.68, 98.5));
    case 'contact':
      return contact.send(account, content.contactCard('Contoh', '6281200009999'));
  }
}
