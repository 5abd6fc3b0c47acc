import type { proto, WASocket } from '@whiskeysockets/baileys';
import { SendError } from '../../../core/outbound.ts';
import { type Chat } from './chats.ts';
import { type SealedPicture } from './seal-picture.ts';
import { type UploadedPicture } from './upload-picture.ts';

export interface KnownChat extends Chat {
  readonly address: string;
}

export interface Envelope {
  readonly socket: WASocket;
  readonly to: KnownChat;
  readonly messageId: string;
}

/** As Baileys' sendMessage would, without its look at links: a preview would fetch the page from our server. */
export async function composeText(envelope: Envelope, text: string): Promise<proto.IMessage> {
  const { generateWAMessage } = await import('@whiskeysockets/baileys');
  const composed = await generateWAMessage(
    envelope.to.address,
    { text, linkPreview: null },
    { ...optionsOf(envelope), upload: () => Promise.reject(new SendError({ kind: 'refused', reason: 'malformed' })) },
  );
  return contentOf(composed);
}

/** A picture that lies sealed at WhatsApp. */
export interface PlacedPicture {
  readonly png: Buffer;
  readonly sealed: SealedPicture;
  readonly uploaded: UploadedPicture;
}

/** Without words beneath: the text has been said already. As Baileys' prepareWAMessageMedia describes a file. */
export async function composePicture(
  envelope: Envelope,
  { png, sealed, uploaded }: PlacedPicture,
  now: Date,
): Promise<proto.IMessage> {
  const { generateWAMessageFromContent } = await import('@whiskeysockets/baileys');
  const imageMessage = {
    ...uploaded,
    ...sizeOf(png),
    mimetype: 'image/png',
    mediaKey: sealed.mediaKey,
    mediaKeyTimestamp: Math.floor(now.getTime() / 1_000),
    fileSha256: sealed.fileHash,
    fileEncSha256: sealed.encipheredHash,
    fileLength: png.length,
  };
  return contentOf(generateWAMessageFromContent(envelope.to.address, { imageMessage }, optionsOf(envelope)));
}

function optionsOf({ socket, to, messageId }: Envelope) {
  return {
    userJid: socket.user?.id ?? '',
    messageId,
    ...(to.expirationSeconds > 0 && { ephemeralExpiration: to.expirationSeconds }),
  };
}

function contentOf({ message }: proto.IWebMessageInfo): proto.IMessage {
  if (message == null) throw new SendError({ kind: 'refused', reason: 'malformed' });
  return message;
}

/** PNG, IHDR: width and height stand at bytes 16 and 20. A phone keeps room for the picture until it has fetched it. */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return png.length < 24 ? { width: 0, height: 0 } : { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
