import { z } from 'zod';

/**
 * What we read of a decoded `Message`, and nothing more. A field of an unexpected shape counts as absent, so that a strange
 * picture never costs the words beside it.
 */
const lenient = <T extends z.ZodType>(schema: T) => schema.nullish().catch(undefined);

const words = lenient(z.string());
const bytes = lenient(z.custom<Uint8Array>((value) => value instanceof Uint8Array));
const number = lenient(z.number());

const contextSchema = lenient(
  z.object({ expiration: number, isForwarded: lenient(z.boolean()), forwardingScore: number }),
);
const keySchema = lenient(z.object({ id: lenient(z.string().min(1).max(128)) }));

const fileSchema = lenient(
  z.object({
    url: lenient(z.string().max(2_000)),
    directPath: lenient(z.string().max(2_000)),
    mediaKey: bytes,
    fileSha256: bytes,
    fileEncSha256: bytes,
    fileLength: lenient(z.number().int().nonnegative()),
    mimetype: lenient(z.string().max(200)),
    fileName: words,
    caption: words,
    contextInfo: contextSchema,
  }),
);
export type MessageFile = NonNullable<z.infer<typeof fileSchema>>;

const contactSchema = z.object({ displayName: words, vcard: words, contextInfo: contextSchema });
export type MessageContact = z.infer<typeof contactSchema>;

const placeSchema = lenient(
  z.object({
    degreesLatitude: z.number().min(-90).max(90),
    degreesLongitude: z.number().min(-180).max(180),
    accuracyInMeters: lenient(z.number().nonnegative()),
    comment: words,
    caption: words,
    sequenceNumber: number,
    contextInfo: contextSchema,
  }),
);
export type MessagePlace = NonNullable<z.infer<typeof placeSchema>>;

const pollSchema = lenient(
  z.object({ name: words, options: lenient(z.array(z.object({ optionName: words }))), contextInfo: contextSchema }),
);

export const messageSchema = z.object({
  conversation: words,
  extendedTextMessage: lenient(z.object({ text: words, contextInfo: contextSchema })),
  imageMessage: fileSchema,
  videoMessage: fileSchema,
  ptvMessage: fileSchema,
  audioMessage: fileSchema,
  documentMessage: fileSchema,
  stickerMessage: fileSchema,
  locationMessage: placeSchema,
  liveLocationMessage: placeSchema,
  contactMessage: lenient(contactSchema),
  contactsArrayMessage: lenient(z.object({ contacts: lenient(z.array(contactSchema)), contextInfo: contextSchema })),
  reactionMessage: lenient(z.object({ text: words })),
  pollCreationMessage: pollSchema,
  pollCreationMessageV2: pollSchema,
  pollCreationMessageV3: pollSchema,
  pollCreationMessageV5: pollSchema,
  buttonsResponseMessage: lenient(z.object({ selectedDisplayText: words })),
  templateButtonReplyMessage: lenient(z.object({ selectedDisplayText: words })),
  listResponseMessage: lenient(z.object({ title: words })),
  interactiveResponseMessage: lenient(z.object({ body: lenient(z.object({ text: words })) })),
  groupInviteMessage: lenient(z.object({ groupName: words, caption: words })),
  eventMessage: lenient(z.object({ name: words, description: words })),
  commentMessage: lenient(z.object({ message: lenient(z.looseObject({})) })),
  protocolMessage: lenient(
    z.object({
      type: number,
      key: keySchema,
      ephemeralExpiration: number,
      editedMessage: lenient(z.looseObject({})),
    }),
  ),
});
export type ReadableMessage = z.infer<typeof messageSchema>;

/** `ProtocolMessage.Type` of WhatsApp's protobuf definition, as far as a person's doing has one. */
export const protocolTypes = { revoke: 0, ephemeralSetting: 3, messageEdit: 14 } as const;

/** Envelopes around the one message inside: disappearing, to be viewed once, with a caption, edited. */
const envelopes = [
  'ephemeralMessage',
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
  'documentWithCaptionMessage',
  'editedMessage',
  'associatedChildMessage',
  'lottieStickerMessage',
  'groupMentionedMessage',
  'botInvokeMessage',
  'botForwardedMessage',
  'limitSharingMessage',
  'questionMessage',
  'questionReplyMessage',
  'deviceSentMessage',
];
/** Baileys opens five; one inside another never comes from a real phone more than twice. */
const mostEnvelopes = 8;

type Fields = Readonly<Record<string, unknown>>;

/** The message inside all envelopes. */
export function openEnvelopes(message: Fields): Fields {
  let opened = message;
  for (let count = 0; count < mostEnvelopes; count += 1) {
    const inner = envelopes
      .map((name) => fieldsOf(fieldsOf(opened[name])?.['message']))
      .find((one) => one !== undefined);
    if (inner === undefined) break;
    opened = inner;
  }
  return opened;
}

function fieldsOf(value: unknown): Fields | undefined {
  // Holds: an object that is no array has fields of unknown kinds.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}
