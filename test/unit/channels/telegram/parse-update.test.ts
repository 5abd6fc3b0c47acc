import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUpdate } from '../../../../src/channels/telegram/parse-update.ts';
import { inboundEventSchema } from '../../../../src/core/inbound.ts';

const now = new Date('2026-03-01T10:00:00Z');
const context = { account: '700100200', deskChatId: '-1001', now };
const ann = { id: 42, is_bot: false, first_name: 'Ann', language_code: 'id' };
const privateChat = { id: 42, type: 'private', first_name: 'Ann' };
const deskChat = { id: -1001, type: 'supergroup', is_forum: true };

const messageUpdate = (fields: object, id = 9) => ({
  update_id: id,
  message: { message_id: 77, from: ann, chat: privateChat, date: 1_772_000_000, ...fields },
});
const deskUpdate = (fields: object) => messageUpdate({ chat: deskChat, from: { ...ann, id: 7_001 }, ...fields });
const parse = (raw: unknown) => parseUpdate(raw, context);
const contentOf = (raw: unknown) => {
  const parsed = parse(raw);
  return parsed.kind === 'event' ? parsed.event.content : parsed.kind;
};
const file = (id: string, more: object = {}) => ({ file_id: id, file_unique_id: `u-${id}`, file_size: 10, ...more });

describe('what a person does', () => {
  it('reads a text with who, where, when and in which language the app is', () => {
    expect(parse(messageUpdate({ text: 'tolong' }))).toEqual({
      kind: 'event',
      updateId: 9,
      event: {
        channel: 'telegram',
        account: '700100200',
        providerId: '9',
        address: '42',
        languageHint: 'id',
        sentAt: new Date(1_772_000_000_000),
        from: 'person',
        content: { kind: 'message', text: 'tolong', attachments: [], messageProviderId: '77' },
      },
    });
  });

  it('takes the largest size of a photo, wherever it stands, with its caption', () => {
    const photo = [
      file('s', { width: 90, height: 60 }),
      file('l', { width: 1_280, height: 900 }),
      file('m', { width: 320, height: 200 }),
    ];
    expect(contentOf(messageUpdate({ photo, caption: 'gate' }))).toEqual({
      kind: 'message',
      text: 'gate',
      attachments: [{ kind: 'photo', reference: 'l', uniqueReference: 'u-l', mediaType: 'image/jpeg', bytes: 10 }],
      messageProviderId: '77',
    });
  });

  it.each([
    ['voice', { voice: file('f', { mime_type: 'audio/ogg' }) }, 'voice'],
    ['audio', { audio: file('f', { file_name: 'a.mp3' }) }, 'voice'],
    ['video', { video: file('f') }, 'video'],
    ['video note', { video_note: file('f') }, 'video'],
    ['document', { document: file('f') }, 'document'],
    ['sticker', { sticker: file('f', { emoji: '🆘' }) }, 'sticker'],
    ['animation, which comes with a document too', { animation: file('f'), document: file('other') }, 'video'],
  ])('keeps a %s', (_name, fields, kind) => {
    expect(contentOf(messageUpdate(fields))).toMatchObject({
      kind: 'message',
      text: '',
      attachments: [{ kind, reference: 'f' }],
    });
  });

  it('reads a pin, and each step of a live location as a new pin', () => {
    const location = { latitude: 16.68, longitude: 98.51, horizontal_accuracy: 12, live_period: 900 };
    const pin = { kind: 'location', latitude: 16.68, longitude: 98.51, accuracyMetres: 12 };
    expect(contentOf(messageUpdate({ location }))).toEqual(pin);
    const moved = { update_id: 10, edited_message: messageUpdate({ location }).message };
    expect(contentOf(moved)).toEqual(pin);
  });

  it('believes a phone number to be the sender’s only when the account says so', () => {
    const contact = { phone_number: '0812-0000-1234', first_name: 'Ann', last_name: 'B' };
    const isSender = (user_id?: number) => contentOf(messageUpdate({ contact: { ...contact, user_id } }));
    expect(isSender(42)).toEqual({ kind: 'contact', phone: '0812-0000-1234', name: 'Ann B', isSender: true });
    expect(isSender(43)).toMatchObject({ isSender: false });
    expect(isSender()).toMatchObject({ isSender: false });
    const noSender = messageUpdate({ contact, from: undefined });
    expect(contentOf(noSender)).toMatchObject({ isSender: false });
  });

  it('reads an edit as a new version of the earlier message, at the time of the edit', () => {
    const parsed = parse({
      update_id: 3,
      edited_message: { ...messageUpdate({ text: 'new' }).message, edit_date: 1_772_000_060 },
    });
    expect(parsed).toMatchObject({
      event: { sentAt: new Date(1_772_000_060_000), content: { kind: 'edit', text: 'new', messageProviderId: '77' } },
    });
  });

  it('reads a pressed button, and says which press must be answered', () => {
    const callback_query = {
      id: '555',
      from: ann,
      message: { message_id: 70, chat: privateChat, date: 0 },
      data: 'yes',
    };
    expect(parse({ update_id: 4, callback_query })).toMatchObject({
      pressId: '555',
      event: {
        from: 'person',
        address: '42',
        sentAt: now,
        content: { kind: 'choice', choice: 'yes', messageProviderId: '70' },
      },
    });
  });

  it('notices being blocked and let in again', () => {
    const change = (status: string) => ({
      update_id: 5,
      my_chat_member: { chat: privateChat, from: ann, date: 1_772_000_000, new_chat_member: { user: {}, status } },
    });
    expect(contentOf(change('kicked'))).toEqual({ kind: 'blocked' });
    expect(contentOf(change('member'))).toEqual({ kind: 'unblocked' });
    expect(contentOf(change('surprising'))).toEqual({ kind: 'unknown', what: 'my_chat_member' });
  });
});

describe('what the desk does', () => {
  const inTopic = { message_thread_id: 12, is_topic_message: true };

  it('reads a message in a topic, and who wrote it', () => {
    expect(parse(deskUpdate({ ...inTopic, text: 'we are here' }))).toMatchObject({
      event: {
        from: 'desk',
        address: '-1001',
        staffAddress: '7001',
        content: { kind: 'desk-message', threadId: '12', text: 'we are here' },
      },
    });
  });

  it('reads a press with the id that its answer needs, and leaves answering to the desk', () => {
    const callback_query = {
      id: '556',
      from: { id: 7_001 },
      message: { message_id: 71, chat: deskChat },
      data: 'accept',
    };
    const parsed = parse({ update_id: 6, callback_query });
    expect(parsed).toMatchObject({
      event: {
        from: 'desk',
        staffAddress: '7001',
        content: { kind: 'desk-press', choice: 'accept', pressId: '556', messageProviderId: '71' },
      },
    });
    expect(parsed).not.toHaveProperty('pressId');
  });

  it.each([
    ['the bot’s own messages', { ...inTopic, text: 'x', from: { id: 700_100_200, is_bot: true } }],
    ['service messages', { ...inTopic, forum_topic_created: { name: 'x', icon_color: 1 } }],
    ['talk outside of topics', { text: 'lunch?' }],
    ['what only begins like a duty word', { text: '/offer' }],
    ['replies outside of topics, which carry a thread id too', { text: 'yes', message_thread_id: 12 }],
    ['other groups', { ...inTopic, text: 'x', chat: { id: -2002, type: 'supergroup' } }],
  ])('ignores %s', (_name, fields) => {
    expect(parse(deskUpdate(fields))).toEqual({ kind: 'ignored', updateId: 9 });
  });

  it('listens to no group when there is no desk chat', () => {
    const parsed = parseUpdate(deskUpdate({ ...inTopic, text: 'x' }), { ...context, deskChatId: undefined });
    expect(parsed.kind).toBe('ignored');
  });
});

describe('what nobody expected', () => {
  it.each([
    ['a poll', messageUpdate({ poll: { id: '1' } }), 'poll'],
    ['an empty message', messageUpdate({}), 'nothing'],
    ['a message of unreadable shape', { update_id: 1, message: { message_id: 'x', chat: privateChat } }, 'message'],
    ['a business message', { update_id: 1, business_message: { chat: privateChat, date: 1 } }, 'business_message'],
    ['a reaction', { update_id: 1, message_reaction: { chat: privateChat, user: ann } }, 'message_reaction'],
    [
      'a press without a choice',
      { update_id: 1, callback_query: { id: '1', from: ann, game_short_name: 'x' } },
      'callback_query',
    ],
    [
      'a press with an endless choice',
      { update_id: 1, callback_query: { id: '1', from: ann, data: 'x'.repeat(65) } },
      'callback_query',
    ],
  ])('keeps %s from a person as unknown', (_name, raw, what) => {
    const parsed = parse(raw);
    if (what === 'message') expect(parsed).toMatchObject({ event: { content: { kind: 'unknown', what: 'message' } } });
    else expect(parsed).toMatchObject({ event: { address: '42', content: { kind: 'unknown', what } } });
  });

  it('keeps the words when a medium beside them cannot be read', () => {
    expect(contentOf(messageUpdate({ caption: 'help', photo: [{ file_id: 5 }] }))).toMatchObject({
      kind: 'message',
      text: 'help',
    });
    expect(contentOf(messageUpdate({ text: 'help', from: { id: 'x' }, date: 'soon' }))).toMatchObject({ text: 'help' });
  });

  it('keeps a megabyte of text, NUL and unpaired surrogates as they came', () => {
    for (const text of ['x'.repeat(1_000_000), 'a\u0000b', '\ud800 alone', '\u202e turned', '😀'.repeat(10_000)]) {
      expect(contentOf(messageUpdate({ text }))).toEqual({
        kind: 'message',
        text,
        attachments: [],
        messageProviderId: '77',
      });
    }
  });

  it('does not believe impossible times', () => {
    for (const date of [0, -5, 1e20, Number.NaN]) {
      expect(parse(messageUpdate({ text: 'x', date }))).toMatchObject({ event: { sentAt: now } });
    }
  });

  it('forgets what is no person’s and says that an update without id is none', () => {
    expect(contentOf({ update_id: 1, channel_post: { chat: { id: -5, type: 'channel' } } })).toBe('ignored');
    expect(contentOf({ update_id: 1 })).toBe('ignored');
    for (const raw of [null, 5, 'x', [], {}, { update_id: 'x' }, { update_id: 1.5 }])
      expect(contentOf(raw)).toBe('not-an-update');
  });

  it('never throws, and whatever it keeps fits the shape that the inbox takes', () => {
    const names = [
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
      'anything',
      '__proto__',
      'constructor',
    ];
    const parts = fc.record(
      {
        message_id: fc.oneof(fc.integer(), fc.anything()),
        id: fc.oneof(fc.string(), fc.anything()),
        chat: fc.oneof(
          fc.constantFrom(privateChat, deskChat),
          fc.record({ id: fc.integer(), type: fc.constant('private') }),
          fc.anything(),
        ),
        from: fc.oneof(
          fc.constant(ann),
          fc.record({ id: fc.integer(), language_code: fc.string({ maxLength: 60 }) }),
          fc.anything(),
        ),
        date: fc.oneof(fc.double(), fc.integer(), fc.anything()),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        data: fc.oneof(fc.string({ maxLength: 100 }), fc.anything()),
        document: fc.oneof(
          fc.record({
            file_id: fc.string({ maxLength: 1_200 }),
            file_name: fc.string({ maxLength: 500 }),
            mime_type: fc.string({ maxLength: 400 }),
            file_size: fc.double(),
          }),
          fc.anything(),
        ),
        contact: fc.oneof(
          fc.record({ phone_number: fc.string({ maxLength: 200 }), first_name: fc.string({ maxLength: 900 }) }),
          fc.anything(),
        ),
        location: fc.oneof(
          fc.record({ latitude: fc.double(), longitude: fc.double(), horizontal_accuracy: fc.double() }),
          fc.anything(),
        ),
        message: fc.oneof(
          fc.record({ message_id: fc.integer(), chat: fc.constantFrom(privateChat, deskChat) }),
          fc.anything(),
        ),
        new_chat_member: fc.oneof(fc.record({ status: fc.string() }), fc.anything()),
        message_thread_id: fc.oneof(fc.integer(), fc.anything()),
        is_topic_message: fc.oneof(fc.boolean(), fc.anything()),
      },
      { requiredKeys: [] },
    );
    let kept = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...names),
        fc.oneof({ weight: 8, arbitrary: parts }, fc.anything()),
        (id, name, part) => {
          const raw: unknown = JSON.parse(JSON.stringify({ update_id: id, [name]: part }) ?? 'null');
          const parsed = parse(raw);
          if (parsed.kind !== 'event') return;
          kept += 1;
          inboundEventSchema.parse(parsed.event);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(kept).toBeGreaterThan(300);
  }, 60_000);
});
