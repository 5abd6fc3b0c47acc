import { type Forwarded, type InboundContent, type InboundEvent } from '../../core/inbound.ts';
import { parseDeskMessage } from './parse-desk.ts';
import { attachmentsOf } from './parse-media.ts';
import {
  strangeUpdateSchema,
  type TelegramMembership,
  type TelegramMessage,
  type TelegramOrigin,
  type TelegramPress,
  updateSchema,
} from './update-schema.ts';

export interface ParseContext {
  /** The bot's own id. */
  readonly account: string;
  /** The only group that we listen to. */
  readonly deskChatId: string | undefined;
  /** For what carries no time of its own: a pressed button. */
  readonly now: Date;
}

export type ParsedUpdate =
  /** `pressId`: a person's press, to be answered so that the button stops spinning. */
  | { readonly kind: 'event'; readonly updateId: number; readonly event: InboundEvent; readonly pressId?: string }
  /** Not meant for us; it is confirmed and forgotten. */
  | { readonly kind: 'ignored'; readonly updateId: number }
  /** No update id: it can be neither kept nor confirmed. Telegram never sends this. */
  | { readonly kind: 'not-an-update' };

/** Reads one update of the Bot API. Pure, and throws at nothing that JSON can hold. */
export function parseUpdate(raw: unknown, context: ParseContext): ParsedUpdate {
  const parsed = updateSchema.safeParse(raw);
  if (!parsed.success) return { kind: 'not-an-update' };
  const update = parsed.data;
  const found = ((): Found | undefined => {
    if (update.message) return fromMessage(update.message, rawPart(raw, 'message'), context);
    if (update.edited_message) return fromEdit(update.edited_message, context);
    if (update.callback_query) return fromPress(update.callback_query, context);
    if (update.my_chat_member) return fromMembership(update.my_chat_member, context);
    return fromStrangeUpdate(raw, context);
  })();
  if (found === undefined) return { kind: 'ignored', updateId: update.update_id };
  const origin = { channel: 'telegram' as const, account: context.account, providerId: String(update.update_id) };
  const event: InboundEvent =
    found.from === 'desk' ? { ...origin, from: 'desk', ...found.what } : { ...origin, from: 'person', ...found.what };
  return {
    kind: 'event',
    updateId: update.update_id,
    event,
    ...(found.from === 'person' && found.pressId !== undefined && { pressId: found.pressId }),
  };
}

type PersonPart = Pick<InboundEvent & { from: 'person' }, 'address' | 'languageHint' | 'sentAt' | 'content'>;
type DeskPart = Pick<InboundEvent & { from: 'desk' }, 'address' | 'sentAt' | 'staffAddress' | 'content'>;
type Found =
  | { readonly from: 'person'; readonly what: PersonPart; readonly pressId?: string }
  | { readonly from: 'desk'; readonly what: DeskPart };

function fromMessage(message: TelegramMessage, raw: object, context: ParseContext): Found | undefined {
  const address = String(message.chat.id);
  if (message.chat.type !== 'private') {
    if (address !== context.deskChatId) return undefined;
    const desk = parseDeskMessage(message, context.account);
    return desk && { from: 'desk', what: { ...desk, address, sentAt: timeOf(message.date, context.now) } };
  }
  const found = contentOf(message) ?? { kind: 'unknown', what: strangeName(raw) };
  // The event's id is that of the update; edits name the message.
  const content = found.kind === 'message' ? { ...found, messageProviderId: String(message.message_id) } : found;
  return person(message, content, timeOf(message.date, context.now));
}

function fromEdit(message: TelegramMessage, context: ParseContext): Found | undefined {
  // An edited relay in the desk chat stays as it was sent: the person has it already.
  if (message.chat.type !== 'private') return undefined;
  const text = message.text ?? message.caption;
  const content: InboundContent =
    // A live location moves by edits: each is a new place, not a new wording.
    text === undefined
      ? (contentOf(message) ?? { kind: 'unknown', what: 'edited_message' })
      : { kind: 'edit', text, messageProviderId: String(message.message_id) };
  return person(message, content, timeOf(message.edit_date ?? message.date, context.now));
}

function fromPress(press: TelegramPress, context: ParseContext): Found | undefined {
  const chat = press.message?.chat;
  const messageProviderId = press.message && String(press.message.message_id);
  const choice = press.data !== undefined && press.data.length <= 64 ? press.data : undefined;
  const pressed = { ...(messageProviderId !== undefined && { messageProviderId }) };
  if (chat !== undefined && chat.type !== 'private') {
    const address = String(chat.id);
    if (address !== context.deskChatId || choice === undefined) return undefined;
    const content = { kind: 'desk-press' as const, choice, pressId: press.id, ...pressed };
    return { from: 'desk', what: { address, sentAt: context.now, staffAddress: String(press.from.id), content } };
  }
  const content: InboundContent =
    choice === undefined ? { kind: 'unknown', what: 'callback_query' } : { kind: 'choice', choice, ...pressed };
  // A private chat has the id of the person in it.
  const origin = { chat: { id: chat?.id ?? press.from.id }, from: press.from };
  return { ...person(origin, content, context.now), pressId: press.id };
}

function fromMembership(change: TelegramMembership, context: ParseContext): Found | undefined {
  if (change.chat.type !== 'private') return undefined;
  const status = change.new_chat_member.status;
  const content: InboundContent =
    status === 'kicked'
      ? { kind: 'blocked' }
      : status === 'member'
        ? { kind: 'unblocked' }
        : { kind: 'unknown', what: 'my_chat_member' };
  return person(change, content, timeOf(change.date, context.now));
}

/** A kind that we do not know, or a known one in a shape that we cannot read: kept if it is a person's. */
function fromStrangeUpdate(raw: unknown, context: ParseContext): Found | undefined {
  const name = strangeName(raw);
  const parsed = strangeUpdateSchema.safeParse(rawPart(raw, name));
  if (!parsed.success) return undefined;
  const { chat, message, from, user, date } = parsed.data;
  const where = chat ?? message?.chat;
  if (where?.type !== 'private') return undefined;
  return person({ chat: where, from: from ?? user }, { kind: 'unknown', what: name }, timeOf(date, context.now));
}

function contentOf(message: TelegramMessage): InboundContent | undefined {
  if (message.location) {
    const { latitude, longitude, horizontal_accuracy: accuracyMetres } = message.location;
    return { kind: 'location', latitude, longitude, ...(accuracyMetres !== undefined && { accuracyMetres }) };
  }
  if (message.contact) {
    const { phone_number: phone, first_name, last_name, user_id } = message.contact;
    const name = [first_name, last_name].filter(Boolean).join(' ').slice(0, 300);
    // Anyone can pass on anyone's number; only the number of the sender's own account is the sender's.
    const isSender = user_id !== undefined && user_id === message.from?.id;
    return { kind: 'contact', phone: phone.slice(0, 64), name, isSender };
  }
  const attachments = attachmentsOf(message);
  const text = message.text ?? message.caption;
  return text === undefined && attachments.length === 0
    ? undefined
    : { kind: 'message', text: text ?? '', attachments, ...forwardedBy(message.forward_origin) };
}

const origins: Readonly<Record<string, Forwarded['from']>> = {
  user: 'user',
  hidden_user: 'hidden-user',
  chat: 'chat',
  channel: 'channel',
};

function forwardedBy(origin: TelegramOrigin | undefined): { forwarded?: Forwarded } {
  if (origin === undefined) return {};
  const handle = origin.sender_user?.username ?? origin.sender_chat?.username ?? origin.chat?.username;
  const at = origin.date === undefined ? undefined : timeOf(origin.date, new Date(0));
  return {
    forwarded: {
      from: origins[origin.type] ?? 'unknown',
      ...(handle !== undefined && { handle: `@${handle}`.slice(0, 100) }),
      ...(at !== undefined && { at }),
    },
  };
}

interface Origin {
  readonly chat: { readonly id: number };
  readonly from?: { readonly language_code?: string | undefined } | undefined;
}

function person(origin: Origin, content: InboundContent, sentAt: Date): Found & { from: 'person' } {
  const languageHint = origin.from?.language_code;
  const hint = { ...(languageHint !== undefined && { languageHint }) };
  return { from: 'person', what: { address: String(origin.chat.id), ...hint, sentAt, content } };
}

/** Bot API times are seconds since 1970; anything else is not believed. */
function timeOf(seconds: number | undefined, now: Date): Date {
  const latestSeconds = 253_402_300_799; // The end of year 9999, the last that ISO 8601 writes in four digits.
  return seconds !== undefined && seconds > 0 && seconds <= latestSeconds ? new Date(seconds * 1_000) : now;
}

const everyMessageHas = new Set(['update_id', 'message_id', 'from', 'chat', 'date', 'edit_date', 'message_thread_id']);

/** The name of the first field that says what this is: `poll`, `story`, `business_message`. */
function strangeName(raw: unknown): string {
  const names = typeof raw === 'object' && raw !== null ? Object.keys(raw) : [];
  return names.find((name) => !everyMessageHas.has(name))?.slice(0, 100) ?? 'nothing';
}

function rawPart(raw: unknown, name: string): object {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, name)) return {};
  // Holds: `raw` is an object that owns `name`, checked the line above; the value is checked below.
  const part = (raw as Readonly<Record<string, unknown>>)[name];
  return typeof part === 'object' && part !== null ? part : {};
}
