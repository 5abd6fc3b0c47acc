import { createHash } from 'node:crypto';
import { type Attachment, type InboundContent, type InboundEvent } from '../../core/inbound.ts';
import { isPhoneNumber } from './compose.ts';
import { type CloudAttachment, type CloudContact, type CloudMessage, messageSchema } from './webhook-schema.ts';

export type ParsedMessage =
  | { readonly kind: 'events'; readonly events: readonly InboundEvent[] }
  /** Nothing that a person said to us: a message in a group, a reaction taken back, a chat that was only opened. */
  | { readonly kind: 'ignored'; readonly what: string }
  /** Nobody can be told from it. `field` says what is missing. */
  | { readonly kind: 'unreadable'; readonly field: string };

/** Choices are ours: longer ones than we give out come from somewhere else. */
const longestChoice = 64;
/** A card with hundreds of numbers is one event each: enough to see whose card it is. */
const mostNumbersPerMessage = 20;

/** Reads one element of `messages`. Pure, and throws at nothing that JSON can hold. */
export function parseMessage(
  raw: unknown,
  context: { readonly account: string; readonly contacts: readonly CloudContact[]; readonly now: Date },
): ParsedMessage {
  const parsed = messageSchema.safeParse(raw);
  if (!parsed.success) return { kind: 'unreadable', field: '' };
  const message = parsed.data;
  if (message.group_id !== undefined) return { kind: 'ignored', what: 'group' };
  const who = senderOf(message, context.contacts);
  if (who === undefined) return { kind: 'unreadable', field: 'from' };
  const contents = contentsOf(message, who.address);
  if (typeof contents === 'string') return { kind: 'ignored', what: contents };
  const providerId = idOf(message.id, raw);
  return {
    kind: 'events',
    events: contents.map((content, position) => ({
      from: 'person',
      channel: 'whatsapp-cloud',
      account: context.account,
      providerId: position === 0 ? providerId : `${providerId}#${position + 1}`,
      ...who,
      sentAt: timeOf(message.timestamp, context.now),
      content,
    })),
  };
}

/** The number where Meta shows it, the business-scoped user id where not; whichever is left over is an alias. */
function senderOf(
  message: CloudMessage,
  contacts: readonly CloudContact[],
): Pick<InboundEvent & { from: 'person' }, 'address' | 'aliases'> | undefined {
  // One webhook is about one person: "contacts" describes whoever wrote. With several, the number tells whose entry it is.
  const own = contacts.find(({ wa_id: number }) => number !== undefined && number === message.from);
  const contact = own ?? (contacts.length === 1 ? contacts[0] : undefined);
  // A number of another contact entry would join two people to one.
  const number = message.from ?? contact?.wa_id;
  const known = [number, message.from_user_id ?? contact?.user_id, movedTo(message)];
  const [address, ...aliases] = [...new Set(known.filter((one) => one !== undefined))];
  if (address === undefined) return undefined;
  return { address, ...(aliases.length > 0 && { aliases }) };
}

/** "System messages": the person changed their number, and Meta says that they are the same. */
function movedTo({ type, system }: CloudMessage): string | undefined {
  return type === 'system' && system?.wa_id !== undefined && isPhoneNumber(system.wa_id) ? system.wa_id : undefined;
}

/** What the person did; a word where it is nothing that they said to us. */
function contentsOf(message: CloudMessage, address: string): readonly InboundContent[] | string {
  const { context, interactive, location, contacts, edit, type } = message;
  const about = { ...(context?.id !== undefined && { messageProviderId: context.id }) };
  const pressed = interactive?.button_reply ?? interactive?.list_reply;
  if (pressed !== undefined) {
    if (pressed.id !== '' && pressed.id.length <= longestChoice)
      return [{ kind: 'choice', choice: pressed.id, ...about }];
    // Not one of ours: what it says is what the person wanted to say.
    return [{ kind: 'message', text: pressed.title ?? '', attachments: [] }];
  }
  if (message.button !== undefined) return [fromTemplateButton(message.button, about)];
  if (location !== undefined) return [{ kind: 'location', ...location }];
  if (contacts !== undefined) return cardsOf(contacts, address);
  if (message.reaction !== undefined) return fromReaction(message.reaction.emoji);
  if (edit !== undefined) {
    const text = textOf(edit.message) ?? '';
    return [{ kind: 'edit', text, messageProviderId: edit.original_message_id }];
  }
  if (type === 'request_welcome') return 'opened-chat';
  const attachments = attachmentsOf(message);
  const text = textOf(message);
  const { forwarded, frequently_forwarded: often } = message.context ?? {};
  const passedOn = forwarded === true || often === true ? { forwarded: { from: 'unknown' as const } } : {};
  if (text !== undefined || attachments.length > 0)
    return [{ kind: 'message', text: text ?? '', attachments, ...passedOn }];
  return [{ kind: 'unknown', what: strangeName(message) }];
}

/** Left to itself, a template's button says its own words as payload. */
function fromTemplateButton(
  { payload, text }: NonNullable<CloudMessage['button']>,
  about: { readonly messageProviderId?: string },
): InboundContent {
  if (payload !== undefined && payload !== '' && payload !== text && payload.length <= longestChoice)
    return { kind: 'choice', choice: payload, ...about };
  return { kind: 'message', text: text ?? payload ?? '', attachments: [] };
}

/** A thumb is an answer, and a sign of life. One that is taken back says nothing more. */
function fromReaction(emoji: string | undefined): readonly InboundContent[] | string {
  return emoji === undefined || emoji === '' ? 'reaction-removed' : [{ kind: 'message', text: emoji, attachments: [] }];
}

function cardsOf(contacts: NonNullable<CloudMessage['contacts']>, address: string): InboundContent[] {
  const cards = contacts.flatMap(({ name, phones }) =>
    (phones ?? []).flatMap(({ phone, wa_id: number }): InboundContent[] => {
      const shown = phone ?? number;
      if (shown === undefined) return [];
      return [
        {
          kind: 'contact',
          phone: shown.slice(0, 64),
          name: (name?.formatted_name ?? '').slice(0, 300),
          // Anyone can pass on anyone's card; only the number of the sender's own account is the sender's.
          isSender: number === address,
        },
      ];
    }),
  );
  // A card without a number is kept for what it is.
  return cards.length === 0 ? [{ kind: 'unknown', what: 'contacts' }] : cards.slice(0, mostNumbersPerMessage);
}

type Content = Pick<CloudMessage, 'text' | 'image' | 'audio' | 'video' | 'document' | 'sticker'>;

function textOf({ text, image, video, document, audio }: Content): string | undefined {
  return text?.body ?? image?.caption ?? video?.caption ?? document?.caption ?? audio?.caption;
}

function attachmentsOf({ image, audio, video, document, sticker }: Content): Attachment[] {
  return [
    attachment('photo', image),
    attachment('voice', audio),
    attachment('video', video),
    attachment('document', document),
    attachment('sticker', sticker),
  ].flat();
}

function attachment(kind: Attachment['kind'], file: CloudAttachment | undefined): Attachment[] {
  if (file === undefined) return [];
  return [
    {
      kind,
      reference: file.id,
      // The hash recognises the same file sent twice, and is what the bytes are checked against.
      ...(file.sha256 !== undefined && { uniqueReference: file.sha256 }),
      ...(file.mime_type !== undefined && { mediaType: file.mime_type.slice(0, 200) }),
      ...(file.filename !== undefined && { fileName: file.filename.slice(0, 300) }),
    },
  ];
}

/** The kind that Meta gives it: `order`, `unsupported:poll`, `system:user_changed_number`. */
function strangeName({ type, system, unsupported }: CloudMessage): string {
  const kind = type ?? 'nothing';
  const more = kind === 'system' ? system?.type : kind === 'unsupported' ? unsupported?.type : undefined;
  return (more === undefined ? kind : `${kind}:${more}`).slice(0, 100);
}

/** The inbox takes 200 characters. A message without an id, or a longer one, goes by what it says: the same when it comes again. */
function idOf(id: string | undefined, raw: unknown): string {
  // Room for the `#20` of a card's numbers.
  if (id !== undefined && id.length <= 190) return id;
  return `sha256:${createHash('sha256').update(JSON.stringify(raw)).digest('hex')}`;
}

/** Meta's times are seconds since 1970; anything else is not believed. */
export function timeOf(seconds: number | undefined, now: Date): Date {
  const latestSeconds = 253_402_300_799; // The end of year 9999, the last that ISO 8601 writes in four digits.
  return seconds !== undefined && seconds > 0 && seconds <= latestSeconds ? new Date(seconds * 1_000) : now;
}
