import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerFileSchema, commandFileSchema } from '../../../src/flow/build-words.ts';
import { loadFlowWords } from '../../../src/flow/load.ts';
import { readCommand } from '../../../src/flow/read-command.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { gateFileSchema } from '../../../src/safety/gate-words.ts';
import { judgeInbound, loadGateWords, maySend } from '../../../src/safety/index.ts';

const languages = ['am', 'hi', 'ne', 'sw', 'bn', 'ur'] as const;
const texts = loadTexts('locales');
const words = loadFlowWords('locales', texts);
const gate = loadGateWords('locales');
const send = (text: string) =>
  maySend(
    { kind: 'text', text, choices: [] },
    { limits: { textUnits: 4_096, buttons: 10 }, author: 'responder', mayShow: () => false },
    gate,
  );
const textIds = (language: string, file: string) =>
  [...readFileSync(`locales/${language}/${file}`, 'utf8').matchAll(/^([a-z][\w-]*) =/gmu)].map(([, id]) => id ?? '');
const safetyFiles = ['welcome.ftl', 'house.ftl', 'choices.ftl', 'first-minute.ftl', 'check-in.ftl'];

describe.each(languages)('the texts in %s', (language) => {
  const written = safetyFiles.flatMap((file) =>
    textIds(language, file).map((id) => ({ id, text: texts.format(language, id) })),
  );

  it('pass the gate, whatever it knows in any language', () => {
    expect(written.filter(({ text }) => send(text).kind !== 'send')).toEqual([]);
  });

  it('are none left in English', () => {
    const letters = /^[\p{Script=Latin}\p{P}\p{Zs}\n\d]+$/u;
    const english = written.filter(({ id, text }) => texts.format('en', id) === text);
    const names = english.filter(({ id }) => !id.startsWith('choice-'));
    expect(names).toEqual([]);
    if (language !== 'sw') expect(written.filter(({ text }) => letters.test(text))).toEqual([]);
  });

  it('have labels that fit a button', () => {
    const labels = textIds(language, 'choices.ftl').map((id) => texts.format(language, id));
    expect(labels.filter((label) => label.length > 24)).toEqual([]);
  });

  it('show nothing but a greeting or a nod on a lock screen', () => {
    for (const { id, text } of written) {
      if (id.startsWith('choice-') || !text.includes('\n')) continue;
      expect([...(text.split('\n')[0] ?? '')].length, id).toBeLessThanOrEqual(40);
    }
  });
});

describe.each(languages)('what is heard in %s', (language) => {
  const commands = commandFileSchema.parse(parse(readFileSync(`locales/${language}/commands.yaml`, 'utf8')));
  const answers = answerFileSchema.parse(parse(readFileSync(`locales/${language}/answers.yaml`, 'utf8')));

  it.each(['stop', 'human', 'wipe', 'back', 'skip', 'language'] as const)('%s, in each of its words', (name) => {
    const said = commands.commands[name]?.whole ?? [];
    expect(said.length).toBeGreaterThanOrEqual(4);
    expect(said.filter((word) => readCommand(word, words)?.name !== name)).toEqual([]);
  });

  it('danger, in each word that says it alone', () => {
    const { inbound } = gateFileSchema.parse(parse(readFileSync(`locales/${language}/gate.yaml`, 'utf8')));
    const said = inbound.dangerAlone.filter((word) => !/[|$*~(]/u.test(word));
    expect(said.length).toBeGreaterThanOrEqual(4);
    expect(said.filter((word) => readCommand(word, words)?.name !== 'danger')).toEqual([]);
  });

  it('no command swallows an answer or the label of a choice', () => {
    const labels = textIds(language, 'choices.ftl').filter(
      (id) => id !== 'choice-a-person' && id !== 'choice-erase-it',
    );
    // To the question whether there is danger, "danger" is the answer that was asked for: the engine hears it there.
    const choices = Object.entries(answers.choices).filter(([id]) => id !== 'choice-in-danger');
    const said = [
      ...labels.map((id) => texts.format(language, id)),
      ...choices.flatMap(([, said]) => said),
      ...answers.numbers.flat(),
    ];
    // "नेपाली" is a nationality and a language: it changes the language, and the question is asked again.
    const swallowed = said.map((word) => readCommand(word, words)?.name).filter((name) => name !== undefined);
    expect(swallowed.filter((name) => name !== 'speak')).toEqual([]);
  });

  it('no word means two choices of the first questions', () => {
    for (const group of [
      ['choice-can-chat', 'choice-not-now'],
      ['choice-own-phone', 'choice-shared-phone', 'choice-checked-phone'],
      ['choice-in-danger', 'choice-no', 'choice-unsure'],
      ['choice-need-help', 'choice-look-for', 'choice-job', 'choice-other'],
    ]) {
      const all = group.flatMap((label) => [...words.answersTo(label)]);
      expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
    }
  });
});

describe('the gate', () => {
  it.each([
    ['am', 'safety', 'አሁን ደህና ነህ'],
    ['am', 'rescue', 'እናድንሃለን'],
    ['am', 'time', 'ነገ እንመጣለን'],
    ['am', 'legal', 'አትታሰርም'],
    ['am', 'victim', 'ተጎጂ ነሽ'],
    ['am', 'rescue', 'enadnihalen'],
    ['hi', 'safety', 'आप अब सुरक्षित हैं'],
    ['hi', 'rescue', 'हम आपको बचा लेंगे'],
    ['hi', 'rescue', 'hum tumhe nikal lenge'],
    ['hi', 'time', 'हम कल तक वहाँ पहुंचेंगे'],
    ['hi', 'legal', 'आपको जेल नहीं होगी'],
    ['hi', 'victim', 'आप पीड़ित हैं'],
    ['hi', 'accusation', 'कितने लोगों को ठगा'],
    ['ne', 'safety', 'तपाईं अब सुरक्षित हुनुहुन्छ'],
    ['ne', 'rescue', 'हामी तपाईंलाई बचाउँछौं'],
    ['ne', 'legal', 'तपाईंलाई जेल हुँदैन'],
    ['sw', 'safety', 'uko salama sasa'],
    ['sw', 'rescue', 'tutakuokoa'],
    ['sw', 'time', 'tutakuja kesho'],
    ['sw', 'legal', 'hutakamatwa'],
    ['sw', 'victim', 'wewe ni mwathirika'],
    ['bn', 'safety', 'আপনি এখন নিরাপদ'],
    ['bn', 'rescue', 'আমরা আপনাকে উদ্ধার করব'],
    ['bn', 'legal', 'আপনি গ্রেপ্তার হবেন না'],
    ['ur', 'safety', 'آپ اب محفوظ ہیں'],
    ['ur', 'rescue', 'ہم آپ کو نکال لیں گے'],
    ['ur', 'legal', 'آپ گرفتار نہیں ہوں گے'],
    ['ur', 'rescue', 'hum aap ko bacha lenge'],
  ])('%s: refuses a promise of %s: %s', (_, says, text) => {
    expect(send(text)).toMatchObject({ kind: 'refuse', reason: 'forbidden-promise', says });
  });

  it.each([
    ['am', 'አትደውሉ እባካችሁ'],
    ['hi', 'अभी कॉल मत करना'],
    ['hi', 'reply mat karna'],
    ['ne', 'जवाफ नदिनुस्'],
    ['sw', 'usinipigie'],
    ['bn', 'রিপ্লাই দিয়েন না'],
    ['ur', 'جواب مت دینا'],
  ])('%s: takes cover at %s', (_, text) => {
    expect(judgeInbound(text, gate)).toMatchObject({ cover: true, watched: true });
  });

  it.each([
    ['am', 'ይቅርታ የተሳሳተ ቁጥር'],
    ['hi', 'ग़लत नंबर'],
    ['ne', 'गलत नम्बर'],
    ['sw', 'samahani nimekosea namba'],
    ['bn', 'ভুল নাম্বার'],
    ['ur', 'غلط نمبر'],
  ])('%s: knows the agreed sign %s', (_, text) => {
    expect(judgeInbound(text, gate).danger).toBe(true);
  });

  it.each([
    ['am', 'ዛሬ ምሳ በላሁ'],
    ['hi', 'मेरा नाम राम है, मैं बिहार से हूँ'],
    ['ne', 'म झापाबाट हो'],
    ['sw', 'mimi ni kutoka Mombasa'],
    ['bn', 'আমার নাম রহিম, বাড়ি কুমিল্লা'],
    ['ur', 'میرا نام علی ہے، ملتان سے ہوں'],
  ])('%s: hears nothing in an answer such as %s', (_, text) => {
    expect(judgeInbound(text, gate)).toMatchObject({ cover: false, stop: false, danger: false });
  });
});
