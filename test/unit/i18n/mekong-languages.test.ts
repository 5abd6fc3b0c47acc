import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerFileSchema, commandFileSchema } from '../../../src/flow/build-words.ts';
import { loadFlowWords } from '../../../src/flow/load.ts';
import { readCommand } from '../../../src/flow/read-command.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { forbiddenIn, judgeInbound, loadGateWords } from '../../../src/safety/index.ts';

const languages = ['th', 'ms', 'my'] as const;
const files = ['welcome', 'house', 'choices', 'first-minute', 'child', 'self-harm', 'check-in'];
const texts = loadTexts('locales');
const words = loadFlowWords('locales', texts);
const gate = loadGateWords('locales');
const read = (language: string, name: string) => readFileSync(`locales/${language}/${name}`, 'utf8');
const textIds = (language: string, file: string) =>
  [...read(language, `${file}.ftl`).matchAll(/^([a-z][\w-]*) =/gmu)].map(([, id]) => id ?? '');
const listed = (language: string, name: string) => z.array(z.string()).parse(parse(read(language, name)));
const isPerson = (id: string) => id === 'choice-a-person';

describe.each(languages)('the texts in %s', (language) => {
  const written = files.flatMap((file) =>
    textIds(language, file).map((id) => ({ id, text: texts.format(language, id), isLabel: file === 'choices' })),
  );

  it.each(files)('have every text of %s that English has', (file) => {
    const present = textIds(language, file);
    expect(textIds('en', file).filter((id) => !present.includes(id))).toEqual([]);
  });

  it('pass the gate, whatever it knows in any language', () => {
    expect(written.filter(({ text }) => forbiddenIn(text, gate) !== undefined)).toEqual([]);
  });

  it('are none left in English', () => {
    const english = written.filter(({ id, text }) => texts.format('en', id) === text);
    expect(english.filter(({ id, isLabel }) => !isLabel && !id.startsWith('language-name-'))).toEqual([]);
  });

  // The lint looks for words between blanks; Thai and Burmese write none, so here they are looked for anywhere.
  it('show nothing that alarms in a first line, even within other letters', () => {
    const alarming = listed(language, 'lockscreen.yaml');
    const shown = written
      .filter(({ isLabel }) => !isLabel)
      .map(({ id, text }) => ({ id, line: text.split('\n')[0] ?? '' }));
    expect(shown.filter(({ line }) => alarming.some((word) => line.toLowerCase().includes(word)))).toEqual([]);
    expect(shown.filter(({ id, line }) => [...line].length > (id === 'cover-reply' ? 70 : 40))).toEqual([]);
  });

  it('promise nothing and judge nobody, even within other letters', () => {
    const forbidden = listed(language, 'promises.yaml').filter((phrase) => !phrase.includes('%'));
    expect(written.filter(({ text }) => forbidden.some((phrase) => text.toLowerCase().includes(phrase)))).toEqual([]);
  });

  it('have labels that fit a button', () => {
    const long = written.filter(({ isLabel, text }) => isLabel && [...new Intl.Segmenter().segment(text)].length > 20);
    expect(long).toEqual([]);
  });
});

describe.each(languages)('what is heard in %s', (language) => {
  const commands = commandFileSchema.parse(parse(read(language, 'commands.yaml')));
  const answers = answerFileSchema.parse(parse(read(language, 'answers.yaml')));

  it.each(['stop', 'human', 'wipe', 'back', 'skip', 'language', 'repeat'] as const)(
    '%s, in each of its words',
    (name) => {
      const said = [...(commands.commands[name]?.whole ?? []), ...(commands.commands[name]?.within ?? [])];
      expect(said.length).toBeGreaterThanOrEqual(4);
      expect(said.filter((word) => readCommand(word, words)?.name !== name)).toEqual([]);
    },
  );

  it('no command swallows an answer or the label of a choice, and none takes cover', () => {
    const said = [
      ...textIds(language, 'choices')
        .filter((id) => !isPerson(id))
        .map((id) => texts.format(language, id)),
      ...Object.values(answers.choices).flat(),
      ...answers.numbers.flat(),
    ];
    // A people's name may be a language's too: the answer is read first.
    const swallowed = said.filter((word) => !['speak', undefined].includes(readCommand(word, words)?.name));
    expect(swallowed).toEqual([]);
    expect(said.filter((word) => judgeInbound(word, gate).cover)).toEqual([]);
  });

  it('its own name, which changes the language', () => {
    const heard = commands.language_names.map((name) => readCommand(name, words));
    expect(heard.filter((command) => command?.name !== 'speak' || command.language !== language)).toEqual([]);
  });
});

describe('the gate', () => {
  it.each([
    ['th', 'safety', 'ตอนนี้คุณปลอดภัยแล้ว'],
    ['th', 'safety', 'ไม่ต้องกลัวนะ คุณปลอดภัย'],
    ['th', 'rescue', 'เราจะไปช่วยคุณออกมา'],
    ['th', 'rescue', 'ตำรวจกำลังไป'],
    ['th', 'time', 'พรุ่งนี้คุณจะได้กลับบ้าน'],
    ['th', 'legal', 'คุณจะไม่ถูกจับ'],
    ['th', 'victim', 'คุณเป็นเหยื่อ'],
    ['th', 'accusation', 'คุณหลอกคนไปกี่คน'],
    ['ms', 'safety', 'awak dah selamat sekarang'],
    ['ms', 'rescue', 'kami akan datang ambil awak'],
    ['ms', 'rescue', 'polis dalam perjalanan'],
    ['ms', 'time', 'esok awak boleh balik'],
    ['ms', 'legal', 'awak takkan kena tangkap'],
    ['ms', 'victim', 'awak adalah mangsa'],
    ['ms', 'accusation', 'berapa orang yang awak dah tipu'],
    ['my', 'safety', 'အခု ဘေးကင်းသွားပါပြီ'],
    ['my', 'safety', 'လုံခြုံမှာပါ'],
    ['my', 'rescue', 'ကယ်ထုတ်ပေးပါမယ်'],
    ['my', 'rescue', 'ရဲတွေ လာနေပြီ'],
    ['my', 'time', 'မနက်ဖြန် ပြန်ရပါလိမ့်မယ်'],
    ['my', 'legal', 'အဖမ်း မခံရပါဘူး'],
    ['my', 'victim', 'လူကုန်ကူးခံရသူ ဖြစ်ပါတယ်'],
    ['my', 'accusation', 'လူ ဘယ်နှစ်ယောက် လိမ်ခဲ့လဲ'],
  ])('%s: refuses a promise of %s: %s', (_, says, text) => {
    expect(forbiddenIn(text, gate)).toMatchObject({ says });
  });

  it.each([
    ['th', 'คุณปลอดภัยไหม'],
    ['th', 'ถ้าคุณปลอดภัยแล้ว เขียนมานะ'],
    ['th', 'เราไม่สามารถสัญญาได้'],
    ['ms', 'kalau awak dah selamat, tulis ya'],
    ['ms', 'kami tak boleh janji'],
    ['my', 'လုံခြုံတယ်ဆိုရင် စာရေးပါ'],
    ['my', 'ဘယ်သူက လိမ်ခေါ်လာတာလဲ'],
  ])('%s: lets pass %s', (_, text) => {
    expect(forbiddenIn(text, gate)).toBeUndefined();
  });

  it.each([
    ['th', 'อย่าโทรมานะครับ'],
    ['th', 'บอสชอบตรวจมือถือทุกวัน'],
    ['ms', 'jangan call saya'],
    ['ms', 'bos selalu check fon kami'],
    ['my', 'ဖုန်း မဆက်ပါနဲ့'],
    ['my', 'သူဌေးက ဖုန်းတွေ နေ့တိုင်းစစ်တယ်'],
  ])('%s: takes cover at %s', (_, text) => {
    expect(judgeInbound(text, gate)).toMatchObject({ cover: true, watched: true });
  });

  it.each([
    ['th', 'ขอโทษครับ ผิดเบอร์'],
    ['th', 'บอสมาแล้ว'],
    ['th', 'มีคนอ่านอยู่'],
    ['ms', 'maaf salah nombor'],
    ['ms', 'bos datang'],
    ['ms', 'aku kantoi'],
    ['my', 'ဆောရီး နံပါတ်မှားသွားတယ်'],
    ['my', 'သူဌေး လာနေပြီ'],
    ['my', 'တစ်ယောက်ယောက်က ကြည့်နေတယ်'],
  ])('%s: knows the danger sign %s', (_, text) => {
    expect(judgeInbound(text, gate).danger).toBe(true);
  });

  it.each([
    ['th', 'หยุดครับ'],
    ['th', 'อย่าส่งมาอีก'],
    ['ms', 'jangan mesej lagi'],
    ['my', 'စာမပို့ပါနဲ့တော့'],
  ])('%s: falls silent at %s', (_, text) => {
    expect(judgeInbound(text, gate).stop).toBe(true);
  });

  // Words that a danger word stands in, and pleas: a plea must never be answered like a question to a shop.
  it.each([
    ['th', 'พยายามมาหลายครั้งแล้วออกไม่ได้'],
    ['th', 'มีคนอยู่ข้างในสองร้อยคน'],
    ['th', 'หัวหน้ามาจากจีน'],
    ['th', 'เราถูกจับได้สามเดือนแล้ว'],
    ['th', 'เขาห้ามโทรหาครอบครัว ช่วยด้วย'],
    ['th', 'ช่วยด้วย อยู่ในอันตราย'],
    ['th', 'ผมชื่อสมชาย มาจากขอนแก่น'],
    ['ms', 'tolong, saya dalam bahaya'],
    ['ms', 'bos kami orang cina'],
    ['ms', 'dia minta duit, jangan telefon polis katanya'],
    ['ms', 'guard tengok kami 24 jam, tolong'],
    ['th', 'เขาเรียกเงินสองแสน ห้ามแจ้งตำรวจ'],
    ['ms', 'nama saya Ali, dari Kelantan'],
    ['ms', 'kami tak boleh telefon keluarga'],
    ['my', 'ကယ်ပါ အထဲမှာ ပိတ်မိသွားပြီ'],
    ['my', 'အိမ်ကို ပိုက်ဆံမပို့နဲ့လို့ ပြောတယ်'],
    ['my', 'အန္တရာယ်ရှိတယ် ကူညီပါ'],
    ['my', 'ပိုက်ဆံလွှဲပါ ရဲမခေါ်နဲ့လို့ ပြောတယ်'],
    ['my', 'နာမည်က အောင်အောင်ပါ၊ မကွေးကပါ'],
  ])('%s: hears nothing in %s', (_, text) => {
    expect(judgeInbound(text, gate)).toMatchObject({ cover: false, stop: false, danger: false });
  });
});
