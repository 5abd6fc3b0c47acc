import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { loadLexicons, triage, triageLabels } from '../../../src/triage/index.ts';

// Properties and timings on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

// What the lists know alone: the second opinion has learned from these messages.
const lexicons = { ...loadLexicons(fileURLToPath(new URL('../../../locales', import.meta.url))), opinion: undefined };
const judge = (text: string) => triage({ text, media: [] }, lexicons);

const messageSchema = z.object({
  text: z.string(),
  label: z.enum(triageLabels),
  severity: z.number().optional(),
  watched: z.boolean().default(false),
});

describe.each(['id', 'en'])('invented first messages in %s', (language) => {
  const file = new URL(`messages-${language}.jsonl`, import.meta.url);
  const messages = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => messageSchema.parse(JSON.parse(line)));

  it.each(messages)('$label: $text', ({ text, label, severity, watched }) => {
    const verdict = judge(text);
    expect({ label: verdict.label, watched: verdict.watched }).toEqual({ label, watched });
    if (severity !== undefined) expect(verdict.severity).toBe(severity);
  });

  it('tells the language of nine messages in ten', () => {
    const told = messages.filter(({ text }) => judge(text).language === language);
    expect(told.length / messages.length).toBeGreaterThan(0.9);
  });
});

describe('the small lists', () => {
  it.each([
    ['zh-Hans', '救救我，他们不让走'],
    ['zh-Hant', '救命，護照被沒收了'],
    ['vi', 'cứu tôi, họ nhốt tôi ở đây'],
    ['th', 'ช่วยด้วย ถูกขังอยู่'],
    ['my', 'ကယ်ပါ အပိတ်ခံရတယ်'],
    ['tl', 'tulungan nyo po kami, ayaw kaming pauwiin'],
    ['hi', 'मदद करो, हमें कैद किया है'],
    ['sw', 'tusaidieni, tumefungiwa hapa'],
    ['am', 'እርዱኝ ይደበድቡኛል'],
    ['bn', 'আমাকে বাঁচান, এখানে বন্দি'],
    ['ne', 'मलाई बचाउनुस्'],
    ['ta', 'காப்பாத்துங்க, அடிக்கிறாங்க'],
    ['si', 'බේරගන්න, ගහනවා'],
    ['ur', 'مدد کریں، میں قید ہوں'],
  ])('know a plea in %s', (language, text) => {
    expect(judge(text)).toMatchObject({ label: 'distress', severity: 4, language, unsure: false });
  });
});

describe('doubt', () => {
  it.each([
    ['a language without a list', 'Ajutor, nu mă lasă să plec din clădire'],
    ['a script without a list', 'საშველად'],
    ['a script of a later language', 'ຊ່ວຍແດ່'],
    ['noise', 'xqzt brrkl'],
    ['digits', '7741 22'],
    ['punctuation', '...'],
    ['invisible characters', '\u200b\u200b'],
    ['half an emoji', '\ud83d'],
  ])('sends %s to a human as distress 3', (_, text) => {
    expect(judge(text)).toMatchObject({ label: 'distress', severity: 3, unsure: true });
  });

  it.each([
    ['voice', 3],
    ['photo', 3],
    ['document', 3],
    ['contact', 3],
    ['location', 4],
  ] as const)('sends a %s without words to a human', (kind, severity) => {
    expect(triage({ text: '', media: [kind] }, lexicons)).toMatchObject({ label: 'distress', severity, unsure: true });
  });

  it('never throws, and leaves nothing without a severity but "other" of which nobody doubts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const verdict = judge(text);
        expect(verdict.severity === null).toBe(verdict.label === 'other' && !verdict.unsure);
      }),
    );
  });
});

describe('what changes the meaning', () => {
  it.each([
    ['saya dipukul', 'distress'],
    ['saya tidak dipukul, cuma mau tanya lowongan di Kamboja aman ga', 'job_offer'],
    ['kalau tidak capai target kami dipukul', 'distress'],
    ['bukan cuma dipukul, saya juga disetrum', 'distress'],
    ['adik saya di Kamboja dipukul', 'family'],
    ['baca berita orang dipukul di Kamboja', 'other'],
    ['we are beaten', 'distress'],
    ['my brother is beaten in Laos', 'family'],
    ['I read news that people are beaten in Laos', 'other'],
    ['help wanted: data entry in Laos, $900, free visa', 'job_offer'],
    ['help', 'distress'],
  ])('%s → %s', (text, label) => {
    expect(judge(text).label).toBe(label);
  });

  it.each([
    'DIKURUNG',
    'dikuruuuung',
    'di kurung',
    'd kurung',
    'dkurung',
    'dikurng',
    'd i k u r u n g',
    'di\u200bkurung',
    'ｄｉｋｕｒｕｎｇ',
  ])('reads "%s" as dikurung', (written) => {
    expect(judge(`saya ${written}`).signs.map((sign) => sign.concept)).toContain('confinement');
  });
});

describe('signs', () => {
  it('quote the original words, with their capitals and in at most 80 units', () => {
    const verdict = judge('Kak, PASPOR saya DIAMBIL sama bos');
    expect(verdict.signs).toContainEqual({ concept: 'passport_taken', quote: 'PASPOR saya DIAMBIL', language: 'id' });
    for (const sign of judge(`help ${'me '.repeat(500)}`).signs) expect(sign.quote.length).toBeLessThanOrEqual(80);
  });

  it('leave out what was denied', () => {
    expect(judge('saya tidak dipukul, tapi dikurung').signs.map((sign) => sign.concept)).not.toContain('violence');
  });
});

describe('long messages', () => {
  it('are read at the beginning and at the end', () => {
    const filler = 'ini dan itu juga ada. '.repeat(3_000);
    expect(judge(`saya dikurung. ${filler}`).label).toBe('distress');
    expect(judge(`${filler} saya dikurung`).label).toBe('distress');
    expect(judge(`${filler} saya dikurung. ${filler}`).label).not.toBe('distress');
  });

  it('take no longer when they are fifty times as long as what is read', () => {
    const text = 'kak saya mau tanya, ada lowongan kerja di luar kota yang aman. ';
    const atLimit = text.repeat(Math.ceil(22_000 / text.length));
    expect(timesAsLong(atLimit, atLimit.repeat(50))).toBeLessThan(3);
    expect(timesAsLong(atLimit, '😀'.repeat(10_000))).toBeLessThan(3);
  });

  it.each([
    ['words', 'tolong saya dikurung di kamboja, paspor diambil bos. '],
    ['letters without spaces', '我们被关在妙瓦底，护照被老板收走了。'],
    ['gaps that lead nowhere', '要我给'],
  ])('cost in proportion to their %s, not to the square of them', (_, text) => {
    // Ten times the words: ten times the time, and a hundred if it went by the square.
    expect(timesAsLong(text.repeat(40), text.repeat(400))).toBeLessThan(40);
  });
});

describe('a message', () => {
  it('takes under two milliseconds, whatever its language', () => {
    const texts = readFileSync(new URL('../../triage/blind.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text);
    const best = new Map<string, number>();
    // Rounds over all of them, so that a pause of the machine strikes each message once at most, and the best is ours.
    for (let round = 0; round < 8; round += 1) {
      for (const text of texts) best.set(text, Math.min(best.get(text) ?? Infinity, millisecondsOf(text)));
    }
    expect([...best].filter(([, milliseconds]) => milliseconds >= 2)).toEqual([]);
  });
});

function millisecondsOf(text: string): number {
  const start = performance.now();
  judge(text);
  return performance.now() - start;
}

/** The median ratio of pairs measured in turn: a busy machine slows both of a pair, and an outlier is no median. */
function timesAsLong(short: string, long: string): number {
  judge(short);
  judge(long);
  const ratios = Array.from({ length: 11 }, () => {
    const before = millisecondsOf(short);
    return (2 * millisecondsOf(long)) / (before + millisecondsOf(short));
  }).sort((one, other) => one - other);
  return ratios[5] ?? Infinity;
}
