import { type Forwarded, type InboundContent } from '../../../core/inbound.ts';
import { attachmentOf, type FileKind } from './media-reference.ts';
import {
  type MessageContact,
  type MessageFile,
  type MessagePlace,
  messageSchema,
  openEnvelopes,
  protocolTypes,
  type ReadableMessage,
} from './message-schema.ts';
import { readContact } from './read-contact.ts';

export interface ParseContext {
  /** Digits of the sender's own number, where the server told it. */
  readonly phone: string | undefined;
  /** Only against a stand-in: files may lie on 127.0.0.1. */
  readonly loopbackMedia: boolean;
}

export interface Heard {
  /** Usually one. `messageProviderId` in them is still WhatsApp's own message id. */
  readonly contents: readonly InboundContent[];
  /** A live location is on its way: what it says repeats every few seconds. */
  readonly live: boolean;
  /** How long messages live in this chat, where the message tells; 0 for ever. */
  readonly expirationSeconds?: number;
}

/** What belongs to the protocol and is nothing that a person says. An album's pictures come after it, one by one. */
const silent = new Set([
  'senderKeyDistributionMessage',
  'fastRatchetKeySenderKeyDistributionMessage',
  'messageContextInfo',
  'keepInChatMessage',
  'pinInChatMessage',
  'albumMessage',
  'stickerSyncRmrMessage',
  'messageHistoryNotice',
  'protocolMessage',
  'reactionMessage',
  // Calls come with a message of their own, and ring.
  'call',
]);

/**
 * What a person said with one decoded `Message`. Pure, and throws at nothing that protobuf can hold. What we cannot read is
 * `unknown` under the name of its field: a human looks.
 */
export function parseMessage(message: Readonly<Record<string, unknown>>, context: ParseContext): Heard {
  const opened = openEnvelopes(message);
  const parsed = messageSchema.safeParse(opened);
  const readable: ReadableMessage = parsed.success ? parsed.data : emptyMessage;
  const passedOn = forwardedBy(readable);
  const contents = contentsOf(readable, opened, context).map((content) =>
    content.kind === 'message' ? { ...content, ...passedOn } : content,
  );
  const expirationSeconds = expirationOf(readable);
  return {
    contents,
    live: readable.liveLocationMessage != null,
    ...(expirationSeconds !== undefined && { expirationSeconds }),
  };
}

const emptyMessage = messageSchema.parse({});

function contentsOf(
  message: ReadableMessage,
  opened: Readonly<Record<string, unknown>>,
  context: ParseContext,
): readonly InboundContent[] {
  const text = message.conversation ?? message.extendedTextMessage?.text;
  if (text) return [said(text)];
  const file = fileOf(message);
  if (file !== undefined) return fileContents(file.file, file.kind, file.name, context);
  const place = message.locationMessage ?? message.liveLocationMessage;
  if (place != null) return placeContents(place);
  const contacts = message.contactMessage != null ? [message.contactMessage] : message.contactsArrayMessage?.contacts;
  if (contacts != null) return contactContents(contacts, context);
  const chosen = chosenText(message);
  if (chosen) return [said(chosen)];
  const protocol = protocolContents(message, context);
  if (protocol !== undefined) return protocol;
  const strange = Object.keys(opened).find((name) => !silent.has(name) && opened[name] !== '');
  return strange === undefined ? [] : [{ kind: 'unknown', what: strange.slice(0, 100) }];
}

const said = (text: string): InboundContent => ({ kind: 'message', text, attachments: [] });

/** An option, a reaction, the words of a poll or an invitation: what the person would have typed. */
function chosenText(message: ReadableMessage): string | undefined {
  const poll =
    message.pollCreationMessage ??
    message.pollCreationMessageV2 ??
    message.pollCreationMessageV3 ??
    message.pollCreationMessageV5;
  const lines = [
    message.reactionMessage?.text,
    message.buttonsResponseMessage?.selectedDisplayText,
    message.templateButtonReplyMessage?.selectedDisplayText,
    message.listResponseMessage?.title,
    message.interactiveResponseMessage?.body?.text,
    message.groupInviteMessage?.groupName,
    message.groupInviteMessage?.caption,
    message.eventMessage?.name,
    message.eventMessage?.description,
    poll?.name,
    ...(poll?.options ?? []).map(({ optionName }) => optionName),
  ];
  return lines.filter((line) => line != null && line !== '').join('\n');
}

function fileOf(message: ReadableMessage): { file: MessageFile; kind: FileKind; name: string } | undefined {
  const { imageMessage, videoMessage, ptvMessage, audioMessage, documentMessage, stickerMessage } = message;
  if (imageMessage != null) return { file: imageMessage, kind: 'photo', name: 'imageMessage' };
  if (videoMessage != null) return { file: videoMessage, kind: 'video', name: 'videoMessage' };
  if (ptvMessage != null) return { file: ptvMessage, kind: 'video', name: 'ptvMessage' };
  if (audioMessage != null) return { file: audioMessage, kind: 'voice', name: 'audioMessage' };
  if (documentMessage != null) return { file: documentMessage, kind: 'document', name: 'documentMessage' };
  if (stickerMessage != null) return { file: stickerMessage, kind: 'sticker', name: 'stickerMessage' };
  return undefined;
}

/** A file that nobody can fetch is still told of; its caption is a word like any other. */
function fileContents(file: MessageFile, kind: FileKind, name: string, context: ParseContext): InboundContent[] {
  const attachment = attachmentOf(file, kind, context.loopbackMedia);
  if (attachment !== undefined) return [{ kind: 'message', text: file.caption ?? '', attachments: [attachment] }];
  return [...(file.caption ? [said(file.caption)] : []), { kind: 'unknown', what: `${name} without a file` }];
}

function placeContents(place: MessagePlace): InboundContent[] {
  const { degreesLatitude: latitude, degreesLongitude: longitude, accuracyInMeters: accuracyMetres } = place;
  const words = place.comment ?? place.caption;
  return [
    { kind: 'location', latitude, longitude, ...(accuracyMetres != null && { accuracyMetres }) },
    ...(words ? [said(words)] : []),
  ];
}

/** A person passes on a few contacts, not an address book. */
const mostContacts = 20;

function contactContents(contacts: readonly MessageContact[], { phone }: ParseContext): InboundContent[] {
  return contacts.slice(0, mostContacts).map((contact) => ({ kind: 'contact', ...readContact(contact, phone) }));
}

function protocolContents({ protocolMessage }: ReadableMessage, context: ParseContext): InboundContent[] | undefined {
  const messageProviderId = protocolMessage?.key?.id;
  if (messageProviderId == null) return undefined;
  if (protocolMessage?.type === protocolTypes.revoke) return [{ kind: 'taken-back', messageProviderId }];
  if (protocolMessage?.type !== protocolTypes.messageEdit || protocolMessage.editedMessage == null) return undefined;
  const edited = parseMessage(protocolMessage.editedMessage, context).contents.find(({ kind }) => kind === 'message');
  return edited?.kind === 'message' ? [{ kind: 'edit', text: edited.text, messageProviderId }] : [];
}

function forwardedBy(message: ReadableMessage): { forwarded?: Forwarded } {
  const about = message.extendedTextMessage?.contextInfo ?? fileOf(message)?.file.contextInfo;
  if (about?.isForwarded !== true) return {};
  const times = about.forwardingScore ?? undefined;
  const counted = times !== undefined && Number.isInteger(times) && times >= 0;
  return { forwarded: { from: 'unknown', ...(counted && { times }) } };
}

function expirationOf(message: ReadableMessage): number | undefined {
  const { protocolMessage } = message;
  if (protocolMessage?.type === protocolTypes.ephemeralSetting)
    return seconds(protocolMessage.ephemeralExpiration ?? 0);
  // A message without a timer may come from an old phone; only the setting itself switches it off.
  for (const part of [
    message.extendedTextMessage,
    fileOf(message)?.file,
    message.locationMessage,
    message.liveLocationMessage,
    message.contactMessage,
    message.contactsArrayMessage,
  ]) {
    const expiration = seconds(part?.contextInfo?.expiration ?? 0);
    if (expiration !== undefined && expiration > 0) return expiration;
  }
  return undefined;
}

/** WhatsApp offers up to 90 days; a year is the most we believe. */
function seconds(value: number): number | undefined {
  return Number.isInteger(value) && value >= 0 && value <= 31_536_000 ? value : undefined;
}
