import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDelivery } from '../../../../src/channels/whatsapp-cloud/parse-delivery.ts';
import { deliveryReportSchema } from '../../../../src/core/delivery-report.ts';
import { inboundEventSchema } from '../../../../src/core/inbound.ts';

const now = new Date('2026-03-01T00:00:00Z');
const number = '106540352242922';
const parse = (raw: unknown) => parseDelivery(raw, (id) => id === number, now);
const around = (value: object) => ({ entry: [{ changes: [{ field: 'messages', value }] }] });
const one = (message: object, contacts: unknown = [{ wa_id: '6281200004417', user_id: 'ID.1' }]) =>
  parse(around({ metadata: { phone_number_id: number }, contacts, messages: [message] }));
const text = { id: 'wamid.1', from: '6281200004417', timestamp: '1772000000', type: 'text', text: { body: 'tolong' } };

describe('whose message it is', () => {
  it.each([
    ['number and BSUID', text, undefined, '6281200004417', ['ID.1']],
    ['number alone', text, [], '6281200004417', undefined],
    ['BSUID alone', { ...text, from: undefined }, [{ user_id: 'ID.1' }], 'ID.1', undefined],
    ['BSUID in the message', { ...text, from: undefined, from_user_id: 'ID.2' }, [], 'ID.2', undefined],
    ['a contact that is no object', text, ['x'], '6281200004417', undefined],
    [
      'several contacts',
      text,
      [
        { wa_id: '6281200009999', user_id: 'ID.9' },
        { wa_id: '6281200004417', user_id: 'ID.1' },
      ],
      '6281200004417',
      ['ID.1'],
    ],
    [
      'several contacts, none of which it is',
      text,
      [
        { wa_id: '6281200009999', user_id: 'ID.9' },
        { wa_id: '6281200009998', user_id: 'ID.8' },
      ],
      '6281200004417',
      undefined,
    ],
  ])('%s', (_name, message, contacts, address, aliases) => {
    const [event] = one(message, contacts ?? [{ wa_id: '6281200004417', user_id: 'ID.1' }]).events;
    expect(event).toMatchObject({ address });
    expect(event?.from === 'person' ? event.aliases : null).toEqual(aliases);
  });

  it('takes a new number for the same person, because Meta says so', () => {
    const moved = {
      ...text,
      type: 'system',
      text: undefined,
      system: { type: 'user_changed_number', wa_id: '6281200005555' },
    };
    expect(one(moved, []).events).toMatchObject([
      {
        address: '6281200004417',
        aliases: ['6281200005555'],
        content: { kind: 'unknown', what: 'system:user_changed_number' },
      },
    ]);
  });
});

describe('what is kept of strange messages', () => {
  it.each([
    ['a type of next year', { ...text, type: 'hologram', text: undefined }, { kind: 'unknown', what: 'hologram' }],
    ['no type', { id: 'w', from: '1234567' }, { kind: 'unknown', what: 'nothing' }],
    ['a text that is no object', { ...text, text: 'tolong' }, { kind: 'unknown', what: 'text' }],
    [
      'a strange photo beside words',
      { ...text, image: { id: 7 } },
      { kind: 'message', text: 'tolong', attachments: [] },
    ],
    [
      'a button that is not ours',
      {
        ...text,
        type: 'interactive',
        text: undefined,
        interactive: { button_reply: { id: 'x'.repeat(65), title: 'Ya' } },
      },
      { kind: 'message', text: 'Ya', attachments: [] },
    ],
    [
      'the button of a template',
      { ...text, text: undefined, button: { payload: 'check-in.safe.yes', text: 'Ya' }, context: { id: 'wamid.t' } },
      { kind: 'choice', choice: 'check-in.safe.yes', messageProviderId: 'wamid.t' },
    ],
    [
      'the button of a template that says itself',
      { ...text, text: undefined, button: { payload: 'Ya', text: 'Ya' } },
      { kind: 'message', text: 'Ya', attachments: [] },
    ],
    [
      'a card without a number',
      { ...text, text: undefined, contacts: [{ name: {} }] },
      { kind: 'unknown', what: 'contacts' },
    ],
    [
      'an edit of a caption',
      {
        ...text,
        text: undefined,
        edit: { original_message_id: 'w', message: { image: { id: '1', caption: 'baru' } } },
      },
      { kind: 'edit', text: 'baru', messageProviderId: 'w' },
    ],
    [
      'a poll',
      { ...text, text: undefined, type: 'unsupported', unsupported: { type: 'poll' } },
      { kind: 'unknown', what: 'unsupported:poll' },
    ],
  ])('%s', (_name, message, content) => {
    expect(one(message).events.map((event) => event.content)).toEqual([content]);
  });

  it('gives every number of a card an event of its own, the same when it comes again', () => {
    const card = {
      ...text,
      text: undefined,
      contacts: [{ name: { formatted_name: 'Mandor' }, phones: [{ phone: '+1 555 0100' }, { phone: '+1 555 0101' }] }],
    };
    const ids = one(card).events.map(({ providerId }) => providerId);
    expect(ids).toEqual(['wamid.1', 'wamid.1#2']);
    expect(one(card).events.map(({ providerId }) => providerId)).toEqual(ids);
  });

  it('gives a message without an id one that stays the same', () => {
    const [first] = one({ ...text, id: undefined }).events;
    const [again] = one({ ...text, id: undefined }).events;
    const [other] = one({ ...text, id: undefined, text: { body: 'lain' } }).events;
    expect(first?.providerId).toBe(again?.providerId);
    expect(first?.providerId).not.toBe(other?.providerId);
  });

  it.each([
    ['groups', { ...text, group_id: 'g' }, 'group'],
    ['reactions taken back', { ...text, text: undefined, reaction: { message_id: 'w' } }, 'reaction-removed'],
    ['a chat that was only opened', { ...text, text: undefined, type: 'request_welcome' }, 'opened-chat'],
  ])('ignores %s', (_name, message, what) => {
    expect(one(message)).toMatchObject({ events: [], ignored: [what], unreadable: [] });
  });

  it.each([['never'], [-5], [1e30], [Number.NaN], [null], [undefined]])('does not believe the time %s', (timestamp) => {
    expect(one({ ...text, timestamp }).events[0]?.sentAt).toEqual(now);
  });
});

it('reads anything that JSON can hold without throwing, and gives out only what the house takes', () => {
  const keys = fc.constantFrom(
    ...['id', 'from', 'type', 'text', 'body', 'image', 'audio', 'sha256', 'caption', 'interactive', 'button_reply'],
    ...['title', 'button', 'payload', 'location', 'latitude', 'longitude', 'contacts', 'phones', 'phone', 'wa_id'],
    ...[
      'reaction',
      'emoji',
      'edit',
      'original_message_id',
      'message',
      'system',
      'errors',
      'code',
      'status',
      'timestamp',
    ],
    ...['user_id', 'from_user_id', 'name', 'formatted_name', 'context', '__proto__', 'group_id', 'unsupported'],
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 8 }),
    ),
  }));
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 4 }),
      fc.array(value, { maxLength: 4 }),
      value,
      (messages, statuses, contacts) => {
        const delivery = parse(around({ metadata: { phone_number_id: number }, contacts, messages, statuses }));
        inboundEventSchema.array().parse(delivery.events);
        deliveryReportSchema.array().parse(delivery.reports);
        for (const field of delivery.unreadable) expect(field).toMatch(/^entry\[0\]\.changes\[0\]\.value[\w.[\]]*$/);
        for (const what of delivery.ignored) expect(what).toMatch(/^[\w:-]+$/);
      },
    ),
    { numRuns: 1_000 },
  );
  fc.assert(
    fc.property(value, (raw) => void parse(raw)),
    { numRuns: 300 },
  );
});
