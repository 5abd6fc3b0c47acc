import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLexicons, triage } from '../../../src/triage/index.ts';

// What the lists know alone: the second opinion has learned from these messages.
const lexicons = { ...loadLexicons(fileURLToPath(new URL('../../../locales', import.meta.url))), opinion: undefined };
const judge = (text: string) => triage({ text, media: [] }, lexicons);
const signsOf = (text: string) => judge(text).signs.map(({ concept }) => concept);

describe('a denial, in scripts that are written without spaces,', () => {
  it.each([
    ['th', 'ผมไม่ได้โดนพวกเขาทำร้าย แต่ออกไม่ได้', 'violence'],
    ['zh', '我没有在那里被他们电击，可是出不去', 'torture'],
    ['km', 'ខ្ញុំមិនដែលត្រូវគេវាយ តែចេញមិនបាន', 'violence'],
  ])('reaches over words, not letters: %s', (_, text, denied) => {
    expect(signsOf(text)).not.toContain(denied);
    expect(signsOf(text)).toContain('confinement');
  });

  it.each([
    ['a blank', 'យើងនិយាយយូរមិនបានទេ យើងជាប់នៅបាវិត'],
    ['a condition before it', 'ถ้าเดือนนี้ไม่ถึงยอดจะขายผม'],
  ])('ends at %s', (_, text) => {
    expect(judge(text)).toMatchObject({ label: 'distress', unsure: false });
    expect(['confinement', 'sale']).toContain(signsOf(text).find((sign) => sign !== 'place'));
  });
});

describe('who a thing happens to, in scripts that are written without spaces,', () => {
  it.each([
    ['zh', '我在这里天天都被打，我弟弟在家不知道'],
    ['th', 'ผมอยู่ที่นี่ทุกวันโดนทำร้าย น้องชายไม่รู้'],
    ['my', 'ကျွန်တော် ဒီမှာ နေ့တိုင်း အရိုက်ခံရတယ် ညီလေး မသိဘူး'],
  ])('is told over words, not letters: %s', (_, text) => {
    expect(judge(text).label).toBe('distress');
  });

  it.each([
    ['zh', '我弟弟在那里天天都被打'],
    ['th', 'น้องชายผมอยู่ที่นั่นทุกวันโดนทำร้าย'],
    ['my', 'ညီလေး အဲဒီမှာ နေ့တိုင်း အရိုက်ခံရတယ်'],
  ])('stays a relative where one is the subject: %s', (_, text) => {
    expect(judge(text).label).toBe('family');
  });
});

describe('what is found by chance', () => {
  it.each([
    ['Burmese papers end in thesis', 'ပိုက်ဆံရော စာရွက်စာတမ်းရော မရှိဘူး ထွက်ပြေးလာတယ်', 'distress'],
    ['a student still writes of a thesis', 'ကျောင်းသားပါ စာတမ်းအတွက် မေးချင်လို့ပါ', 'other'],
    ['coins are spam', 'crypto bonus today, click to join', 'other'],
    ['and are offered', 'chat moderator job in Mae Sot, crypto bonus, is it legit or a scam?', 'job_offer'],
    ['SOS spaced out is no security office', 'S O S', 'distress'],
    ['who cannot talk is not missing', 'අයියේ කතා කරන්න බෑ, මියන්මාර් වල එළියට යන්න දෙන්නේ නෑ', 'distress'],
  ])('does not set a plea aside: %s', (_, text, label) => {
    expect(judge(text).label).toBe(label);
  });
});
