import { deflateSync } from 'node:zlib';
import { normalizeMessageContent, proto } from '@whiskeysockets/baileys';
import { type StoredMedia } from './media-store.ts';
import { type MediaKind } from './protocol/media.ts';

/** What people write, as the protobufs that their phones would send. */
const { ProtocolMessage } = proto.Message;

/** The words in a message, whatever it is wrapped in; undefined for what is not text. */
export function textOf(message: proto.IMessage): string | undefined {
  const plain = normalizeMessageContent(message.deviceSentMessage?.message ?? message) ?? undefined;
  return plain?.conversation ?? plain?.extendedTextMessage?.text ?? undefined;
}

export const text = (words: string): proto.IMessage => ({ conversation: words });

/** A text that answers another one. */
export const quoting = (words: string, id: string, quoted: string): proto.IMessage => ({
  extendedTextMessage: { text: words, contextInfo: { stanzaId: id, quotedMessage: { conversation: quoted } } },
});

export const pin = (latitude: number, longitude: number, name?: string): proto.IMessage => ({
  locationMessage: { degreesLatitude: latitude, degreesLongitude: longitude, ...(name === undefined ? {} : { name }) },
});

export const livePin = (latitude: number, longitude: number, sequence = 1): proto.IMessage => ({
  liveLocationMessage: {
    degreesLatitude: latitude,
    degreesLongitude: longitude,
    accuracyInMeters: 20,
    sequenceNumber: sequence,
  },
});

export const contactCard = (displayName: string, phone: string): proto.IMessage => ({
  contactMessage: {
    displayName,
    vcard: `BEGIN:VCARD\nVERSION:3.0\nFN:${displayName}\nTEL;type=CELL;waid=${phone}:+${phone}\nEND:VCARD`,
  },
});

export const reaction = (chat: string, id: string, emoji: string): proto.IMessage => ({
  reactionMessage: { key: { remoteJid: chat, fromMe: true, id }, text: emoji, senderTimestampMs: 1 },
});

/** Opened once, then gone. */
export const viewOnce = (message: proto.IMessage): proto.IMessage => ({ viewOnceMessageV2: { message } });

/** In a chat whose messages disappear after so many seconds. */
export const disappearing = (words: string, expiration: number): proto.IMessage => ({
  ephemeralMessage: { message: { extendedTextMessage: { text: words, contextInfo: { expiration } } } },
});

/** The contact turns the chat's timer on, or off with 0. */
export const disappearingMode = (expiration: number): proto.IMessage => ({
  protocolMessage: { type: ProtocolMessage.Type.EPHEMERAL_SETTING, ephemeralExpiration: expiration },
});

/** @param chat the contact's own JID, as its phone names the chat. */
export const revoke = (chat: string, id: string): proto.IMessage => ({
  protocolMessage: { type: ProtocolMessage.Type.REVOKE, key: { remoteJid: chat, fromMe: true, id } },
});

export const edit = (chat: string, id: string, words: string, nowSeconds: number): proto.IMessage => ({
  editedMessage: {
    message: {
      protocolMessage: {
        type: ProtocolMessage.Type.MESSAGE_EDIT,
        key: { remoteJid: chat, fromMe: true, id },
        editedMessage: { conversation: words },
        timestampMs: nowSeconds * 1_000,
      },
    },
  },
});

export interface History {
  readonly conversations?: proto.IConversation[];
  readonly mappings?: proto.IPhoneNumberToLIDMapping[];
}

/** The bootstrap that a phone sends to a fresh companion, inline. */
export function historyBootstrap({ conversations = [], mappings = [] }: History): proto.IMessage {
  const syncType = proto.HistorySync.HistorySyncType.INITIAL_BOOTSTRAP;
  const history = proto.HistorySync.encode({
    syncType,
    conversations,
    progress: 100,
    phoneNumberToLidMappings: mappings,
  }).finish();
  return {
    protocolMessage: {
      type: ProtocolMessage.Type.HISTORY_SYNC_NOTIFICATION,
      historySyncNotification: {
        syncType: proto.Message.HistorySyncType.INITIAL_BOOTSTRAP,
        chunkOrder: 1,
        progress: 100,
        initialHistBootstrapInlinePayload: deflateSync(history),
      },
    },
  };
}

/** The id of the message that this one takes back. */
export function revokedBy(message: proto.IMessage): string | undefined {
  const protocol = normalizeMessageContent(message)?.protocolMessage;
  return protocol?.type === ProtocolMessage.Type.REVOKE ? (protocol.key?.id ?? undefined) : undefined;
}

export interface MediaWords {
  readonly mimetype?: string | undefined;
  readonly caption?: string | undefined;
  readonly fileName?: string | undefined;
  /** A voice note rather than a sound file. */
  readonly voiceNote?: boolean | undefined;
}

const usualType = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/ogg; codecs=opus',
  document: 'application/pdf',
  sticker: 'image/webp',
} satisfies Record<MediaKind, string>;

/** A message that carries a file which the stand-in serves. */
export function media(stored: StoredMedia, words: MediaWords = {}): proto.IMessage {
  const { kind, ...file } = stored;
  const common = { ...file, mimetype: words.mimetype ?? usualType[kind] };
  const caption = words.caption === undefined ? {} : { caption: words.caption };
  switch (kind) {
    case 'image':
      return { imageMessage: { ...common, ...caption } };
    case 'video':
      return { videoMessage: { ...common, ...caption } };
    case 'audio':
      return { audioMessage: { ...common, ptt: words.voiceNote ?? true, seconds: 3 } };
    case 'document':
      return { documentMessage: { ...common, ...caption, fileName: words.fileName ?? 'file.pdf' } };
    case 'sticker':
      return { stickerMessage: common };
  }
}
