import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadJobCheck } from '../../../src/jobcheck/index.ts';
import { viewOf } from '../../../src/jobcheck/view.ts';

const { knows } = loadJobCheck(fileURLToPath(new URL('../../../locales', import.meta.url)));

describe('the view that words are looked for in', () => {
  it.each([
    ['Thai', 'รับสมัครแอดมินตอบแชท ทำงานปอยเปต รายได้ดี ที่พักฟรี ข้าวฟรี ไม่ต้องมีวุฒิ'],
    ['Hindi', 'थाईलैंड में कॉल सेंटर जॉब! रहना-खाना फ्री, टिकट कंपनी देगी, वीज़ा ऑन अराइवल।'],
    ['Burmese', 'ထိုင်းနယ်စပ် ရွှေကုက္ကိုလ်မှာ အွန်လိုင်းဝန်ထမ်းအလုပ်၊ နေစားငြိမ်း၊ အတွေ့အကြုံမလို'],
    ['Vietnamese', 'Tuyển gấp nhân viên trực page tại Campuchia, bao ăn ở, bao vé xe, không cần bằng cấp'],
    ['Chinese', '高薪诚聘！妙瓦底园区打字员/客服，包吃包住包机票，不限学历，会拼音打字即可。'],
    ['Urdu', 'کمبوڈیا میں کمپیوٹر کی نوکری، رہائش اور کھانا مفت، ٹکٹ کمپنی دے گی'],
    ['Amharic', 'በካምቦዲያ የኮምፒውተር ሥራ፣ ቲኬት በነፃ፣ ልምድ አያስፈልግም'],
    ['Khmer', 'ហាងកាហ្វេនៅភ្នំពេញ ត្រូវការបុគ្គលិកបម្រើ មានថ្ងៃឈប់សម្រាកប្រចាំសប្តាហ៍'],
  ])('leaves %s as it is', (_, text) => {
    const view = viewOf(text, knows);
    expect(view.text).toBe(text);
    expect(view.undone).toEqual([]);
  });

  it.each([
    ['full-width letters', 'Ｌｏｗｏｎｇａｎ kerja', 'Lowongan'],
    ['mathematical letters', '𝐥𝐨𝐰𝐨𝐧𝐠𝐚𝐧 kerja', 'lowongan'],
    ['circled letters', 'ⓛⓞⓦⓞⓝⓖⓐⓝ kerja', 'lowongan'],
    ['squared letters', '🄻🄾🅆🄾🄽🄶🄰🄽 kerja', 'lowongan'],
    ['small capitals', 'ʟᴏᴡᴏɴɢᴀɴ kerja', 'lowongan'],
    ['strike-through', 'l\u0336o\u0336w\u0336o\u0336n\u0336g\u0336a\u0336n\u0336 kerja', 'lowongan'],
    ['zero-width marks', 'lo\u200bwo\u200dng\u2060an kerja', 'lowongan'],
    ['Cyrillic look-alikes', 'lоwоngаn kerja', 'lowongan'],
    ['leet', 'l0w0ng4n kerja', 'lowongan'],
    ['spaced letters', 'l o w o n g a n kerja', 'lowongan'],
    ['dots between letters', 'l.o.w.o.n.g.a.n kerja', 'lowongan'],
    ['emoji between letters', 'l🔥o🔥w🔥o🔥n🔥g🔥a🔥n kerja', 'lowongan'],
    ['signs in a word', 'lowo_ngan kerja', 'lowongan'],
  ])('reads through %s, and quotes what was written', (_, text, read) => {
    const view = viewOf(text, knows);
    const start = view.text.indexOf(read);
    expect(start).toBeGreaterThanOrEqual(0);
    const original = view.original(start, start + read.length);
    expect(text.slice(original.start, original.end)).toBe(text.slice(0, text.indexOf(' kerja')));
    expect(view.undone.length).toBeGreaterThan(0);
  });

  it('takes no everyday spelling for a disguise', () => {
    for (const text of [
      'jgn2 bilang',
      "You'll work here, don't wait",
      'Walk-in interview',
      'daftar SISKOP2MI',
      'NT$20.000',
      'G2G, P2P, 12jt',
      'A B C',
    ])
      expect(viewOf(text, knows).undone, text).toEqual([]);
  });

  it('reads the digits of every script', () => {
    expect(viewOf('๒๕,๐๐๐ १५ ৮০ ၁၅ ២០៨ ۵۰', knows).text).toBe('25,000 15 80 15 208 50');
  });
});
