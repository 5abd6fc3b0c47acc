import { proto } from '@whiskeysockets/baileys';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Heard, parseMessage } from '../../../../src/channels/whatsapp/talk/parse-message.ts';
import { inboundContentSchema } from '../../../../src/core/inbound.ts';

const context = { phone: '628120000001', loopbackMedia: false };
/** Through the wire's own form, as it is read from the journal. */
const heard = (message: proto.IMessage): Heard =>
  parseMessage(
    proto.Message.toObject(proto.Message.decode(proto.Message.encode(message).finish()), { longs: Number }),
    context,
  );
const contents = (message: proto.IMessage) => heard(message).contents;
const text = (words: string) => ({ kind: 'message', text: words, attachments: [] });

const { Type } = proto.Message.ProtocolMessage;
const file = {
  directPath: '/v/t62.7118-24/1_n.enc?oh=1',
  url: 'https://mmg.whatsapp.net/v/1',
  mediaKey: Buffer.alloc(32, 1),
  fileSha256: Buffer.alloc(32, 2),
  fileEncSha256: Buffer.alloc(32, 3),
  fileLength: 4_096,
};
const key = { remoteJid: '770001@lid', fromMe: true, id: 'ABC' };

describe('words', () => {
  it.each<[string, proto.IMessage, string]>([
    ['a text', { conversation: 'tolong' }, 'tolong'],
    ['a text with a link or a quote', { extendedTextMessage: { text: 'tolong', contextInfo: {} } }, 'tolong'],
    ['one that disappears', { ephemeralMessage: { message: { conversation: 'tolong' } } }, 'tolong'],
    ['one to be viewed once', { viewOnceMessage: { message: { conversation: 'tolong' } } }, 'tolong'],
    [
      'both',
      { ephemeralMessage: { message: { viewOnceMessageV2Extension: { message: { conversation: 'tolong' } } } } },
      'tolong',
    ],
    [
      'with a secret beside it',
      { conversation: 'tolong', messageContextInfo: { messageSecret: Buffer.alloc(32) } },
      'tolong',
    ],
    ['an option of a list', { listResponseMessage: { title: 'Ya' } }, 'Ya'],
    ['a button', { buttonsResponseMessage: { selectedDisplayText: 'Ya' } }, 'Ya'],
    ['a template’s button', { templateButtonReplyMessage: { selectedDisplayText: 'Ya' } }, 'Ya'],
    ['a form', { interactiveResponseMessage: { body: { text: 'Ya' } } }, 'Ya'],
    ['a reaction', { reactionMessage: { key, text: '🆘' } }, '🆘'],
    [
      'a poll',
      { pollCreationMessageV3: { name: 'Bisa keluar?', options: [{ optionName: 'ya' }, { optionName: 'tidak' }] } },
      'Bisa keluar?\nya\ntidak',
    ],
    ['an invitation', { groupInviteMessage: { groupName: 'Kerja', caption: 'masuk sini' } }, 'Kerja\nmasuk sini'],
  ])('%s', (_, message, words) => {
    expect(contents(message)).toEqual([text(words)]);
  });
});

describe('files', () => {
  it.each<[string, proto.IMessage, string, string]>([
    ['a photo with words', { imageMessage: { ...file, caption: 'paspor saya' } }, 'photo', 'paspor saya'],
    [
      'a photo to be viewed once',
      { viewOnceMessageV2: { message: { imageMessage: { ...file, viewOnce: true } } } },
      'photo',
      '',
    ],
    ['a video', { videoMessage: file }, 'video', ''],
    ['a round video', { ptvMessage: file }, 'video', ''],
    ['a voice note', { audioMessage: { ...file, ptt: true } }, 'voice', ''],
    ['a recording', { audioMessage: file }, 'voice', ''],
    [
      'a document with words',
      {
        documentWithCaptionMessage: {
          message: { documentMessage: { ...file, caption: 'kontrak', fileName: 'k.pdf' } },
        },
      },
      'document',
      'kontrak',
    ],
    ['a sticker', { stickerMessage: file }, 'sticker', ''],
    ['a moving sticker', { lottieStickerMessage: { message: { stickerMessage: file } } }, 'sticker', ''],
  ])('%s', (_, message, kind, words) => {
    expect(contents(message)).toMatchObject([{ kind: 'message', text: words, attachments: [{ kind, bytes: 4_096 }] }]);
  });

  it('that nobody can fetch are told of, and their words kept', () => {
    const message = { imageMessage: { url: 'https://example.org/1', mediaKey: file.mediaKey, caption: 'lihat' } };
    expect(contents(message)).toEqual([text('lihat'), { kind: 'unknown', what: 'imageMessage without a file' }]);
  });
});

describe('places', () => {
  it('are a place, and the words that stand with it', () => {
    const place = { degreesLatitude: 16.69, degreesLongitude: 98.5, accuracyInMeters: 20, comment: 'gedung B' };
    expect(contents({ locationMessage: place })).toEqual([
      { kind: 'location', latitude: 16.69, longitude: 98.5, accuracyMetres: 20 },
      text('gedung B'),
    ]);
    const live = heard({ liveLocationMessage: { degreesLatitude: 0, degreesLongitude: 0, sequenceNumber: 7 } });
    expect(live).toEqual({ contents: [{ kind: 'location', latitude: 0, longitude: 0 }], live: true });
  });

  it.each([
    [91, 0],
    [0, Number.NaN],
    [Number.POSITIVE_INFINITY, 0],
  ])('that are none (%s, %s) are something strange', (degreesLatitude, degreesLongitude) => {
    expect(contents({ locationMessage: { degreesLatitude, degreesLongitude } })).toEqual([
      { kind: 'unknown', what: 'locationMessage' },
    ]);
  });
});

describe('contacts', () => {
  const card = (lines: string) => `BEGIN:VCARD\nVERSION:3.0\n${lines}\nEND:VCARD`;

  it('are a number and a name, and the sender’s own only by the sender’s own number', () => {
    const own = { displayName: 'Ayu', vcard: card('TEL;type=CELL;waid=628120000001:+62 812-0000-001') };
    const other = { vcard: card('FN:Kakak\nitem1.TEL:+62 812-0000-0002') };
    expect(contents({ contactMessage: own })).toEqual([
      { kind: 'contact', phone: '+628120000001', name: 'Ayu', isSender: true },
    ]);
    expect(contents({ contactsArrayMessage: { contacts: [own, other] } })).toMatchObject([
      { isSender: true },
      { kind: 'contact', phone: '+62 812-0000-0002', name: 'Kakak', isSender: false },
    ]);
  });

  it('bring no marks that turn a text around, and need no number', () => {
    const hostile = { displayName: '\u202eevil\u0007\u2066', vcard: card('X:1') };
    expect(contents({ contactMessage: hostile })).toEqual([
      { kind: 'contact', phone: '', name: 'evil', isSender: false },
    ]);
  });
});

describe('what is done to earlier messages', () => {
  it('keeps the new wording under the old message’s id', () => {
    const edit = { protocolMessage: { type: Type.MESSAGE_EDIT, key, editedMessage: { conversation: 'baru' } } };
    expect(contents({ editedMessage: { message: edit } })).toEqual([
      { kind: 'edit', text: 'baru', messageProviderId: 'ABC' },
    ]);
    const caption = { ...edit.protocolMessage, editedMessage: { imageMessage: { ...file, caption: 'baru' } } };
    expect(contents({ protocolMessage: caption })).toMatchObject([{ kind: 'edit', text: 'baru' }]);
  });

  it('tells that one was taken back', () => {
    expect(contents({ protocolMessage: { type: Type.REVOKE, key } })).toEqual([
      { kind: 'taken-back', messageProviderId: 'ABC' },
    ]);
  });
});

describe('the chat’s disappearing mode', () => {
  it('is told by a setting, also off, and by a message that disappears', () => {
    const setting = (ephemeralExpiration: number) =>
      heard({ protocolMessage: { type: Type.EPHEMERAL_SETTING, ephemeralExpiration } });
    expect(setting(604_800)).toEqual({ contents: [], live: false, expirationSeconds: 604_800 });
    expect(setting(0).expirationSeconds).toBe(0);
    const said = { extendedTextMessage: { text: 'x', contextInfo: { expiration: 86_400 } } };
    expect(heard({ ephemeralMessage: { message: said } }).expirationSeconds).toBe(86_400);
    expect(heard({ imageMessage: { ...file, contextInfo: { expiration: 86_400 } } }).expirationSeconds).toBe(86_400);
  });

  it('is not told by a message without a timer, nor by a timer of a century', () => {
    expect(heard({ conversation: 'x' }).expirationSeconds).toBeUndefined();
    const century = { extendedTextMessage: { text: 'x', contextInfo: { expiration: 3_153_600_000 } } };
    expect(heard(century).expirationSeconds).toBeUndefined();
  });
});

describe('what is no word', () => {
  it.each<[string, proto.IMessage]>([
    ['nothing', {}],
    ['keys', { senderKeyDistributionMessage: { groupId: '1@g.us' }, messageContextInfo: {} }],
    ['an empty text', { conversation: '' }],
    ['a reaction taken away', { reactionMessage: { key, text: '' } }],
    ['the announcement of an album', { albumMessage: { expectedImageCount: 3 } }],
    ['somebody else’s history', { protocolMessage: { type: Type.HISTORY_SYNC_NOTIFICATION } }],
    ['a message that is kept', { keepInChatMessage: { key } }],
  ])('%s', (_, message) => {
    expect(contents(message)).toEqual([]);
  });

  it('but is not known: a human looks', () => {
    expect(contents({ sendPaymentMessage: {} })).toEqual([{ kind: 'unknown', what: 'sendPaymentMessage' }]);
    expect(contents({ pollUpdateMessage: { pollCreationMessageKey: key } })).toEqual([
      { kind: 'unknown', what: 'pollUpdateMessage' },
    ]);
  });
});

describe('a hostile phone', () => {
  it('is never more than content that the house takes, whatever bytes it sends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        let decoded: Record<string, unknown>;
        try {
          decoded = proto.Message.toObject(proto.Message.decode(bytes), { longs: Number });
        } catch {
          return; // Baileys and the drain say so themselves.
        }
        for (const content of parseMessage(decoded, context).contents) inboundContentSchema.parse(content);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read although every field is of a wrong kind', () => {
    const names = ['conversation', 'imageMessage', 'locationMessage', 'contactsArrayMessage', 'protocolMessage'];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names, 'ephemeralMessage', 'editedMessage'), fc.anything()),
        (message) => {
          for (const content of parseMessage(message, context).contents) inboundContentSchema.parse(content);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('may wrap a message in ten thousand envelopes', () => {
    let message: Record<string, unknown> = { conversation: 'dalam' };
    for (let count = 0; count < 10_000; count += 1) message = { ephemeralMessage: { message } };
    expect(parseMessage(message, context).contents).toEqual([{ kind: 'unknown', what: 'ephemeralMessage' }]);
  });
});
