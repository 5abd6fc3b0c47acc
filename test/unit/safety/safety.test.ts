import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type ChannelLimits } from '../../../src/core/channel.ts';
import { type Choice } from '../../../src/core/outbound.ts';
import { judgeInbound, loadGateWords, maySend } from '../../../src/safety/index.ts';

// Properties and timings on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const words = loadGateWords(fileURLToPath(new URL('../../../locales', import.meta.url)));
const limits = { textUnits: 200, buttons: 3 };
const send = (text: string, choices: Choice[] = [], to: ChannelLimits = limits) =>
  maySend({ kind: 'text', text, choices }, { limits: to, author: 'responder', mayShow: () => false }, words);
const choices = (count: number): Choice[] =>
  Array.from({ length: count }, (_, at) => ({ id: `c${at}`, label: `Pilihan ${at}` }));

describe('the gate refuses', () => {
  it.each([
    ['safety', 'kamu aman sekarang'],
    ['safety', 'Kamu pasti selamat.'],
    ['safety', 'you are safe now'],
    ['safety', "You're safe with us"],
    ['safety', 'You are safe now, right?'],
    ['safety', 'everything will be okay'],
    ['safety', 'we guarantee your safety'],
    ['rescue', 'we will rescue you'],
    ['rescue', "I'll come get you"],
    ['rescue', 'kami akan jemput kamu besok'],
    ['rescue', 'Polisi sedang dalam perjalanan'],
    ['rescue', 'Help is on the way'],
    ['rescue', 'Anda akan segera dibebaskan'],
    ['time', 'Polisi pasti datang besok'],
    ['time', 'We will be there in 2 hours'],
    ['legal', 'you will not be charged'],
    ['legal', "You won't be arrested"],
    ['legal', 'Anda tidak akan dipenjara'],
    ['legal', 'police cannot arrest you'],
    ['victim', 'Anda adalah korban TPPO'],
    ['victim', 'You are a victim of trafficking'],
    ['accusation', 'berapa orang yang kamu tipu?'],
    ['accusation', 'How many people did you scam?'],
    ['accusation', 'what did you do there?'],
  ])('%s: %s', (says, text) => {
    expect(send(text)).toMatchObject({ kind: 'refuse', reason: 'forbidden-promise', says });
  });

  it.each([
    'KAMU AMAN SEKARANG',
    'kamu a\u200bman sekarang',
    'ｙｏｕ ａｒｅ ｓａｆｅ',
    'you are saaaafe',
    'Write 1. You are safe.',
    'you’re   safe',
  ])('a promise however it is written: %s', (text) => {
    expect(send(text).kind).toBe('refuse');
  });

  it('a promise on a button', () => {
    expect(send('Pilih satu', [{ id: 'a', label: 'We will rescue you' }]).kind).toBe('refuse');
  });

  it('names the phrase in the words of the text', () => {
    expect(send('Halo. Kamu AMAN sekarang.')).toMatchObject({ phrase: 'Kamu AMAN sekarang' });
  });

  it.each(['', '  \n ', '\u200b\u202e', '\u0007'])('nothing to say: %j', (text) => {
    expect(send(text)).toEqual({ kind: 'refuse', reason: 'empty' });
  });

  it('more than ten messages in a row', () => {
    expect(send('kata '.repeat(390)).kind).toBe('send');
    expect(send('kata '.repeat(500))).toEqual({ kind: 'refuse', reason: 'too-long' });
  });
});

describe('the gate lets pass', () => {
  it.each([
    'Apakah aman chat sekarang?',
    'Apakah kamu aman sekarang?',
    'kamu aman sekarang?',
    'Are you safe now?',
    'Is it safe to write now?',
    'Kalau kamu aman, tulis 1.',
    'If you are safe, write 1.',
    'Kami tidak bisa menjanjikan keselamatan.',
    'We cannot promise that you will be safe.',
    'We cannot say whether you will be charged.',
    'Kami akan membalas di sini.',
    'Ada berapa orang bersama kamu?',
    'How many people are with you?',
    'Siapa yang memegang paspormu?',
    'Who brought you there?',
    'A person will read this.',
    'Tulis STOP kapan saja untuk berhenti.',
    'Do you need a doctor now?',
  ])('%s', (text) => {
    expect(send(text)).toMatchObject({ kind: 'send', messages: [{ text }] });
  });
});

describe('what goes out', () => {
  it('has no control characters or marks that reverse text, and keeps the joiners of scripts', () => {
    expect(send('a\u0000b\u202ec\u2066d\ud800e\r\nf')).toMatchObject({ messages: [{ text: 'abcde\nf' }] });
    expect(send('👨‍👩‍👧 क्‍ष')).toMatchObject({ messages: [{ text: '👨‍👩‍👧 क्‍ष' }] });
  });

  it('has its buttons on the last message', () => {
    const sent = send('Satu dua tiga. '.repeat(30), choices(3));
    if (sent.kind !== 'send') throw new Error('expected it to be sent');
    expect(sent.messages.length).toBeGreaterThan(1);
    expect(sent.messages.slice(0, -1).every((one) => one.choices.length === 0)).toBe(true);
    expect(sent.messages.at(-1)?.choices).toEqual(choices(3));
  });

  it.each([
    [0, 2],
    [3, 4],
  ])('has numbered lines where %i buttons are too few for %i choices', (buttons, count) => {
    const sent = send('Pilih:', choices(count), { ...limits, buttons });
    expect(sent).toMatchObject({ messages: [{ choices: [] }] });
    expect(JSON.stringify(sent)).toContain(String.raw`Pilih:\n\n1. Pilihan 0\n2. Pilihan 1`);
  });

  it.each([
    [12, true],
    [11, false],
  ])('has buttons of up to %i units: %s', (labelUnits, hasButtons) => {
    const sent = send(
      'Pilih:',
      [
        { id: 'a', label: 'Ya' },
        { id: 'b', label: 'Tidak jelas.' },
      ],
      { ...limits, labelUnits },
    );
    if (sent.kind !== 'send') throw new Error('expected it to be sent');
    expect(sent.messages.at(-1)?.choices).toHaveLength(hasButtons ? 2 : 0);
    expect(sent.messages.at(-1)?.text.includes('2. Tidak jelas.')).toBe(!hasButtons);
  });

  it('has less text above its buttons where the channel says so, and as much as ever without them', () => {
    const tight = { ...limits, textUnits: 400, textUnitsWithChoices: 100 };
    const text = 'Satu dua tiga. '.repeat(20).trim();
    expect(send(text, [], tight)).toMatchObject({ messages: [{ text }] });
    const sent = send(text, choices(2), tight);
    if (sent.kind !== 'send') throw new Error('expected it to be sent');
    expect(sent.messages.map((message) => message.text).join(' ')).toBe(text);
    expect(sent.messages.at(-1)?.choices).toHaveLength(2);
    expect(sent.messages.at(-1)?.text.length).toBeLessThanOrEqual(100);
  });

  it('fits the channel whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_500 }), fc.integer({ min: 0, max: 5 }), (text, count) => {
        const sent = send(text, choices(count));
        if (sent.kind !== 'send') return;
        expect(sent.messages.length).toBeLessThanOrEqual(10);
        for (const one of sent.messages) {
          expect(one.text.length).toBeLessThanOrEqual(limits.textUnits);
          expect(one.text.trim()).not.toBe('');
        }
      }),
    );
  });
});

describe('what comes in', () => {
  it.each([
    ['kode merah', { danger: true, cover: true }],
    ['KODE MERAH!!', { danger: true, cover: true }],
    // The colour of a gate is an answer that we ask for, and a plea is not a sign to fall silent.
    ['merah', { danger: false, cover: false }],
    ['saya dalam bahaya, tolong', { danger: false, cover: false }],
    ['I am in danger, please help', { danger: false, cover: false }],
    ['they take our phones and passports', { danger: false }],
    ['ada satpam di gerbang, pagar biru', { danger: false }],
    ['baju saya merah', { danger: false, cover: false }],
    ['Maaf, salah sambung', { danger: true, cover: true }],
    ['wrong number', { danger: true, cover: true }],
    ['boss is here', { danger: true, cover: true }],
    ['ada bos', { danger: true, cover: true }],
    ['stop', { stop: true, danger: false }],
    ['STOP 🙏', { stop: true }],
    ['jangan chat saya lagi', { stop: true }],
    ['bus stop di depan gedung', { stop: false }],
    ["please don't call me", { watched: true, cover: true }],
    ['hp saya dicek', { watched: true, cover: true }],
    ['jangan bales dulu', { watched: true, cover: true, stop: true }],
    ['tolong', { danger: false, stop: false, watched: false, cover: false, quote: undefined }],
  ])('%s', (text, expected) => {
    expect(judgeInbound(text, words)).toMatchObject(expected);
  });

  it('knows the word that a person has chosen, as a whole word only', () => {
    expect(judgeInbound('tadi makan Nasi Uduk enak', words, ['nasi uduk'])).toMatchObject({
      danger: true,
      cover: true,
      quote: 'nasi uduk',
    });
    expect(judgeInbound('nasi', words, ['nasi uduk']).danger).toBe(false);
    expect(judgeInbound('bulanan', words, ['bulan']).danger).toBe(false);
    expect(judgeInbound('apa saja', words, ['']).danger).toBe(false);
  });
});

describe('a number or address in what a script says', () => {
  const say = (text: string, author: 'flow' | 'responder' = 'flow') =>
    maySend(
      { kind: 'text', text, choices: [] },
      {
        limits: { textUnits: 4_096, buttons: 3 },
        author,
        mayShow: (value) => value.replace(/\D/gu, '') === '6281200000001',
      },
      words,
    );

  it.each([
    '+852 5190 8909',
    '85251908909',
    '+852-5190-8909',
    '(852) 5190.8909',
    '٨٥٢٥١٩٠٨٩٠٩',
    'consular@example.org',
  ])('is stopped when nobody has verified it: %s', (value) => {
    expect(say(`OK.\nWhatsApp ${value}`)).toMatchObject({ kind: 'refuse', reason: 'unverified-contact' });
    expect(say(`OK.\nWhatsApp ${value}`, 'responder').kind).toBe('send');
  });

  it.each(['+62 812-0000-0001', 'at 22:30', 'room 1204, floor 3', '1300', '24/7', 'say 1, 2, 3 or 4'])(
    'passes: %s',
    (value) => {
      expect(say(`OK.\n${value}`).kind).toBe('send');
    },
  );
});
