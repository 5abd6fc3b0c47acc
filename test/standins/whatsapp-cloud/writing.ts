import { createHash } from 'node:crypto';
import { type MediaStore, type SentMedia } from './media.ts';
import { contactOf, type Identity, type People, type Person, senderFields } from './people.ts';
import { type Fields } from './protocol.ts';
import { type SentMessage } from './people.ts';
import { type WebhookDelivery } from './webhook-delivery.ts';

/** Who writes: a phone number, or the whole identity for people who hide theirs. */
export type Writer = string | Identity;

export type Writing = ReturnType<typeof createWriting>;

/** The hands of the people on the other side: they write, press, send, react, edit and take back. */
export function createWriting(
  people: People,
  media: MediaStore,
  webhooks: WebhookDelivery,
  numbers: readonly string[],
  now: () => number,
) {
  let count = 0;
  const nextId = (): string => {
    count += 1;
    return `wamid.HBgM${createHash('sha256').update(`in ${count}`).digest('base64').slice(0, 40)}`;
  };
  const [firstNumber = ''] = numbers;
  const meet = (who: Writer): Person => people.meet(typeof who === 'string' ? { number: who } : who);

  /** One delivery: what Meta posts about one person. */
  const deliver = (person: Person, messages: readonly Fields[], numberId: string) => {
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550100', phone_number_id: numberId },
      contacts: [contactOf(person)],
      messages,
    };
    webhooks.push(person.userId, JSON.stringify(envelope(value)));
  };

  /** Any message: `type` and what belongs to it. @returns its id */
  const say = (
    who: Writer,
    fields: Fields,
    { numberId = firstNumber, at }: { numberId?: string; at?: number } = {},
  ) => {
    const person = meet(who);
    const id = nextId();
    person.lastWrote.set(numberId, Math.max(person.lastWrote.get(numberId) ?? 0, at ?? now()));
    const message = { ...senderFields(person), id, timestamp: String(Math.floor((at ?? now()) / 1_000)), ...fields };
    deliver(person, [message], numberId);
    return id;
  };

  const file = (who: Writer, type: string, sent: SentMedia, usual: string, more: Fields = {}) => {
    const stored = media.add(type, { mediaType: usual, ...sent });
    // Meta writes the digest in base64 here, and in hexadecimal where the address is asked for.
    const sha256 = Buffer.from(stored.sha256, 'hex').toString('base64');
    const content = {
      id: stored.id,
      mime_type: stored.mediaType,
      sha256,
      ...(sent.caption !== undefined && { caption: sent.caption }),
      ...(sent.fileName !== undefined && { filename: sent.fileName }),
      ...more,
    };
    return { id: say(who, { type, [type]: content }), mediaId: stored.id };
  };

  const press = (who: Writer, choiceId: string, shown?: SentMessage) => {
    const person = meet(who);
    const holder = shown ?? person.sent.findLast(({ choices }) => choices.some(({ id }) => id === choiceId));
    const choice = holder?.choices.find(({ id }) => id === choiceId);
    // Nobody can press what was never shown.
    if (holder === undefined || choice === undefined) throw new Error(`no button ${choiceId} on this phone`);
    const reply = holder.type === 'list' ? { list_reply: choice } : { button_reply: choice };
    return say(who, {
      context: { from: '15550100', id: holder.id },
      type: 'interactive',
      interactive: { type: holder.type === 'list' ? 'list_reply' : 'button_reply', ...reply },
    });
  };

  return {
    say,
    press,
    writeText: (who: Writer, body: string, options?: { numberId?: string; at?: number }) =>
      say(who, { type: 'text', text: { body } }, options),
    sendPhoto: (who: Writer, sent: SentMedia = {}) => file(who, 'image', sent, 'image/jpeg'),
    sendVoice: (who: Writer, sent: SentMedia = {}) =>
      file(who, 'audio', sent, 'audio/ogg; codecs=opus', { voice: true }),
    sendVideo: (who: Writer, sent: SentMedia = {}) => file(who, 'video', sent, 'video/mp4'),
    sendDocument: (who: Writer, sent: SentMedia = {}) => file(who, 'document', sent, 'application/pdf'),
    sendSticker: (who: Writer, sent: SentMedia = {}) => file(who, 'sticker', sent, 'image/webp', { animated: false }),
    sendLocation: (who: Writer, latitude: number, longitude: number) =>
      say(who, { type: 'location', location: { latitude, longitude } }),
    sendContact: (who: Writer, phone: string, name: string, waId?: string) =>
      say(who, {
        type: 'contacts',
        contacts: [
          {
            name: { formatted_name: name, first_name: name },
            phones: [{ phone, type: 'CELL', ...(waId !== undefined && { wa_id: waId }) }],
          },
        ],
      }),
    react: (who: Writer, messageId: string, emoji?: string) =>
      say(who, { type: 'reaction', reaction: { message_id: messageId, ...(emoji !== undefined && { emoji }) } }),
    edit: (who: Writer, original: string, body: string) =>
      say(who, { type: 'edit', edit: { original_message_id: original, message: { type: 'text', text: { body } } } }),
    takeBack: (who: Writer, original: string) =>
      say(who, { type: 'revoke', revoke: { original_message_id: original } }),
    sendUnsupported: (who: Writer) =>
      say(who, { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }] }),
    /** Uninstalls WhatsApp, or is back. */
    setOnWhatsApp: (who: Writer, is: boolean) => {
      meet(who).onWhatsApp = is;
    },
    /** From now on Meta shows us the BSUID alone. */
    hideNumber: (who: Writer) => {
      meet(who).hidden = true;
    },
    /** A whole `value` of any shape. */
    pushValue: (value: unknown, field = 'messages') =>
      webhooks.push(`raw ${nextId()}`, JSON.stringify(envelope(value, field))),
    /** A body that need not be JSON; signed all the same. */
    pushBody: (body: string) => webhooks.push(`raw ${nextId()}`, body),
  };
}

export function envelope(value: unknown, field = 'messages'): object {
  return { object: 'whatsapp_business_account', entry: [{ id: '200000001', changes: [{ value, field }] }] };
}
