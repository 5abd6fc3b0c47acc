import type { proto, WASocket } from '@whiskeysockets/baileys';
import { type SendContext } from '../../../core/channel.ts';
import { type Clock } from '../../../core/clock.ts';
import { type PersonMessage, SendError, type SendReceipt } from '../../../core/outbound.ts';
import { type Store } from '../../../store/index.ts';
import { type WishedPictures } from '../../wished-picture.ts';
import { type Chats } from './chats.ts';
import { composePicture, composeText, type Envelope, type KnownChat } from './compose.ts';
import { personAddress } from './jid.ts';
import { messageIdFor } from './message-id.ts';
import { type Pace, pauseBefore } from './pace.ts';
import { pause } from './pause.ts';
import { sealPicture } from './seal-picture.ts';
import { transmit, type TransmittingParts } from './transmit.ts';
import { uploadPicture } from './upload-picture.ts';

export interface SendingParts extends TransmittingParts {
  readonly account: string;
  readonly vault: Store['vault'];
  readonly chats: Chats;
  readonly clock: Clock;
  readonly chance: () => number;
  readonly pace: Pace;
  readonly typing: boolean;
  readonly pictures: WishedPictures;
  /** Only against a stand-in: its media host is 127.0.0.1. */
  readonly loopbackMedia: boolean;
}

export interface Sending {
  send(address: string, message: PersonMessage, context: SendContext): Promise<SendReceipt>;
  revoke(address: string, providerId: string): Promise<void>;
  /** The person has written: what follows is a reply. */
  heard(addresses: readonly string[]): void;
}

const rememberedTalks = 5_000;

/** The only two ways out to a person. Both answer: an address that never wrote to this number is refused before any socket is touched. */
export function createSending(parts: SendingParts): Sending {
  const talks = new Map<string, { sentMs: number | undefined; heardMs: number | undefined }>();

  function note(address: string, change: { sentMs?: number; heardMs?: number }): void {
    const before = talks.get(address) ?? { sentMs: undefined, heardMs: undefined };
    talks.delete(address);
    talks.set(address, { ...before, ...change });
    const [oldest] = talks.keys();
    if (talks.size > rememberedTalks && oldest !== undefined) talks.delete(oldest);
  }

  async function wait(socket: WASocket, address: string): Promise<void> {
    const talk = talks.get(address) ?? { sentMs: undefined, heardMs: undefined };
    const ms = pauseBefore(parts.pace, talk, parts.clock.now().getTime(), parts.chance());
    if (parts.typing) await showTyping(parts, socket, address);
    if (ms > 0) await pause(ms, parts.lifeOf(socket)?.signal);
  }

  return {
    async send(address, message, { key }) {
      const to = await knownChat(parts, address);
      const socket = connected(parts);
      const messageId = messageIdFor(parts.vault, parts.account, key);
      const content = await compose(parts, { socket, to, messageId }, message, key);
      await wait(socket, to.address);
      await transmit(parts, socket, { to: to.address, messageId, content });
      note(to.address, { sentMs: parts.clock.now().getTime() });
      return { providerId: messageId };
    },
    async revoke(address, providerId) {
      const to = await knownChat(parts, address);
      const socket = connected(parts);
      const { proto } = await import('@whiskeysockets/baileys');
      const content = {
        protocolMessage: {
          key: { remoteJid: to.address, fromMe: true, id: providerId },
          type: proto.Message.ProtocolMessage.Type.REVOKE,
        },
      };
      const messageId = messageIdFor(parts.vault, parts.account, `revoke ${providerId}`);
      // What Baileys' sendMessage({ delete }) adds to the stanza of a revocation.
      await transmit(parts, socket, { to: to.address, messageId, content, attributes: { edit: '7' } });
    },
    heard: (addresses) => {
      const heardMs = parts.clock.now().getTime();
      for (const address of addresses) note(address, { heardMs });
    },
  };
}

async function knownChat({ chats, logger }: SendingParts, address: string): Promise<KnownChat> {
  const person = personAddress(address);
  const chat = person === undefined ? undefined : await chats.find(person);
  if (person !== undefined && chat !== undefined) return { ...chat, address: person };
  logger.error('whatsapp.stranger-refused', { channel: 'whatsapp' });
  throw new SendError({ kind: 'refused', reason: 'restricted' });
}

function connected({ line }: SendingParts): WASocket {
  const socket = line.socket();
  if (socket === undefined) throw new SendError({ kind: 'unavailable', reason: 'not-connected' });
  return socket;
}

async function compose(
  parts: SendingParts,
  envelope: Envelope,
  message: PersonMessage,
  key: string,
): Promise<proto.IMessage> {
  if (message.asPicture === undefined) return composeText(envelope, message.text);
  // A second try is the first one again: it has been drawn and uploaded, and the phone may have asked for it meanwhile.
  const before = await parts.sent.find(envelope.messageId, envelope.to.address);
  if (before !== undefined) return before;
  const placed = await parts.pictures.prepare(message, key, async (png) => {
    const sealed = sealPicture(png);
    return { png, sealed, uploaded: await uploadPicture(envelope.socket, sealed, parts.loopbackMedia) };
  });
  if (placed === undefined) return composeText(envelope, message.text);
  return composePicture(envelope, placed, parts.clock.now());
}

async function showTyping({ logger }: SendingParts, socket: WASocket, address: string): Promise<void> {
  try {
    await socket.sendPresenceUpdate('composing', address);
  } catch (error) {
    // A courtesy; the message matters.
    logger.warn('whatsapp.typing-not-shown', { channel: 'whatsapp', error });
  }
}
