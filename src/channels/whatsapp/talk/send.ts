import type { proto, WASocket } from '@whiskeysockets/baileys';
import { type SendContext } from '../../../core/channel.ts';
import { type Clock } from '../../../core/clock.ts';
import { type PersonMessage, SendError, type SendReceipt } from '../../../core/outbound.ts';
import { type Store } from '../../../store/index.ts';
import { type Chat, type Chats } from './chats.ts';
import { personAddress } from './jid.ts';
import { messageIdFor } from './message-id.ts';
import { type Pace, pauseBefore } from './pace.ts';
import { pause } from './pause.ts';
import { transmit, type TransmittingParts } from './transmit.ts';

export interface SendingParts extends TransmittingParts {
  readonly account: string;
  readonly vault: Store['vault'];
  readonly chats: Chats;
  readonly clock: Clock;
  readonly chance: () => number;
  readonly pace: Pace;
  readonly typing: boolean;
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
      await wait(socket, to.address);
      const messageId = messageIdFor(parts.vault, parts.account, key);
      const content = await composeText(socket, to, messageId, message.text);
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

interface KnownChat extends Chat {
  readonly address: string;
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

/** As Baileys' sendMessage would, without its look at links: a preview would fetch the page from our server. */
async function composeText(socket: WASocket, to: KnownChat, messageId: string, text: string): Promise<proto.IMessage> {
  const { generateWAMessage } = await import('@whiskeysockets/baileys');
  const composed = await generateWAMessage(
    to.address,
    { text, linkPreview: null },
    {
      userJid: socket.user?.id ?? '',
      messageId,
      upload: () => Promise.reject(new SendError({ kind: 'refused', reason: 'malformed' })),
      ...(to.expirationSeconds > 0 && { ephemeralExpiration: to.expirationSeconds }),
    },
  );
  if (composed.message == null) throw new SendError({ kind: 'refused', reason: 'malformed' });
  return composed.message;
}

async function showTyping({ logger }: SendingParts, socket: WASocket, address: string): Promise<void> {
  try {
    await socket.sendPresenceUpdate('composing', address);
  } catch (error) {
    // A courtesy; the message matters.
    logger.warn('whatsapp.typing-not-shown', { channel: 'whatsapp', error });
  }
}
