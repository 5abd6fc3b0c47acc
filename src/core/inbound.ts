import { z } from 'zod';

export const channelIds = ['telegram', 'whatsapp', 'whatsapp-cloud', 'webchat'] as const;
export const channelIdSchema = z.enum(channelIds);
export type ChannelId = z.infer<typeof channelIdSchema>;

export const mediaKinds = ['photo', 'voice', 'video', 'document', 'sticker', 'location', 'contact'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** Where the bytes of a medium can be fetched later; `reference` means something only to its channel. */
export const attachmentSchema = z.object({
  kind: z.enum(['photo', 'voice', 'video', 'document', 'sticker']),
  reference: z.string().max(1_000),
  /** The provider's stable id of the file, for recognising the same file sent twice. */
  uniqueReference: z.string().max(200).optional(),
  mediaType: z.string().max(200).optional(),
  bytes: z.number().int().nonnegative().optional(),
  fileName: z.string().max(300).optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * A message that the person passed on. `from`: who wrote it first, where the provider tells (a name or a public handle);
 * `times`: how often it had been passed on, where it is counted. Never an address of ours.
 */
export const forwardedSchema = z.object({
  from: z.enum(['user', 'hidden-user', 'chat', 'channel', 'unknown']),
  handle: z.string().max(100).optional(),
  at: z.coerce.date().optional(),
  times: z.number().int().nonnegative().optional(),
});
export type Forwarded = z.infer<typeof forwardedSchema>;

/** What a person did, in the words of the field. */
export const inboundContentSchema = z.discriminatedUnion('kind', [
  /** Text, a caption, or nothing but media; `attachments` are fetched after the commit. */
  z.object({
    kind: z.literal('message'),
    text: z.string(),
    attachments: z.array(attachmentSchema).default([]),
    forwarded: forwardedSchema.optional(),
    /** By which an edit speaks of it, where that is not the event's own id. */
    messageProviderId: z.string().max(200).optional(),
  }),
  /** A button was pressed; `choice` is what we gave the channel with the button. */
  z.object({ kind: z.literal('choice'), choice: z.string().max(64), messageProviderId: z.string().optional() }),
  z.object({
    kind: z.literal('location'),
    latitude: z.number(),
    longitude: z.number(),
    accuracyMetres: z.number().optional(),
  }),
  z.object({ kind: z.literal('contact'), phone: z.string().max(64), name: z.string().max(300), isSender: z.boolean() }),
  /** An earlier message now reads otherwise. Every version is kept. */
  z.object({ kind: z.literal('edit'), text: z.string(), messageProviderId: z.string() }),
  /** The person took an earlier message back. Its words stay on the case; what it says is that somebody may read along. */
  z.object({ kind: z.literal('taken-back'), messageProviderId: z.string() }),
  /** The person blocked us, or let us back in. */
  z.object({ kind: z.literal('blocked') }),
  z.object({ kind: z.literal('unblocked') }),
  /** Something the channel carries and we do not know: kept, and a human is offered. */
  z.object({ kind: z.literal('unknown'), what: z.string().max(100) }),
]);
export type InboundContent = z.infer<typeof inboundContentSchema>;

/** What a member of the desk did in a desk chat (the Telegram supergroup). */
export const deskContentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('desk-message'),
    threadId: z.string(),
    text: z.string(),
    attachments: z.array(attachmentSchema).default([]),
  }),
  z.object({
    kind: z.literal('desk-press'),
    choice: z.string().max(64),
    pressId: z.string(),
    messageProviderId: z.string().optional(),
  }),
]);
export type DeskContent = z.infer<typeof deskContentSchema>;

const originSchema = z.object({
  channel: channelIdSchema,
  /** Which of our accounts on the channel: a bot's id, a number. */
  account: z.string().min(1).max(100),
  /** The provider's id of this event; (channel, account, providerId) makes a repeat harmless. */
  providerId: z.string().min(1).max(200),
  /** Channel address of the conversation: a chat id, a web chat key. Personal: encrypted at rest. */
  address: z.string().min(1).max(300),
  /**
   * Other addresses of the same person on this account, where the provider itself says that they are one (WhatsApp's LID
   * and phone number, a BSUID). Personal, like the address; kept as blind indexes alone.
   */
  aliases: z.array(z.string().min(1).max(300)).max(5).optional(),
  /** Set when the channel says so; never trusted as the person's language, only a hint (BCP 47). */
  languageHint: z.string().max(35).optional(),
  /** When the provider says it was sent. */
  sentAt: z.coerce.date(),
});

/** One thing that happened on a channel. Everything that comes in has this shape before it is committed. */
export const inboundEventSchema = z.discriminatedUnion('from', [
  originSchema.extend({ from: z.literal('person'), content: inboundContentSchema }),
  originSchema.extend({
    from: z.literal('desk'),
    /** The channel's id of the staff member, matched against the roster. */
    staffAddress: z.string().max(100),
    content: deskContentSchema,
  }),
]);
export type InboundEvent = z.infer<typeof inboundEventSchema>;

/**
 * The one door in. Commits the batch, or throws and nothing of it is kept.
 * A channel tells its provider "we have it" only after this has returned.
 */
export type Accept = (events: readonly InboundEvent[]) => Promise<void>;
