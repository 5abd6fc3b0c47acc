import { expect, it } from 'vitest';
import { loadLexicons, triage } from '../../../src/triage/index.ts';

const lexicons = loadLexicons('locales');

const said: Readonly<Record<string, string>> = {
  en: 'they beat me when we do not reach the quota and i have no passport and i want to go home ',
  id: 'saya disekap di lantai tiga dan paspor dipegang bos tolong kami mau pulang tidak digaji ',
  hi: 'मुझे यहाँ बंद कर रखा है और मेरा पासपोर्ट ले लिया है मुझे घर जाना है ',
  'zh-Hans': '我在园区护照被拿走了出不去他们打我不给工资想回家请救我',
  th: 'ผมถูกขังอยู่ที่ตึกเขายึดพาสปอร์ตช่วยด้วยอยากกลับบ้าน',
};

/** The quickest of several goes, in which nothing else disturbed. */
function quickest(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

it.each(Object.entries(said))(
  'reads eight times the text in about eight times the time: %s',
  (_language, text) => {
    const of = (units: number) => ({ text: text.repeat(Math.ceil(units / text.length)).slice(0, units), media: [] });
    const [short, long] = [of(500), of(4_000)];
    // Eight short ones are as much work as a long one, and are disturbed as much: what is compared is growth, never a time.
    const eightShort = () => {
      for (let times = 0; times < 8; times += 1) triage(short, lexicons);
    };
    eightShort();
    const ratio = () => quickest(() => triage(long, lexicons)) / quickest(eightShort);
    // A busy machine may disturb a go or two; growth that is real shows in each.
    let best = Infinity;
    for (let goes = 0; goes < 4 && best >= 1.5; goes += 1) best = Math.min(best, ratio());
    expect(best).toBeLessThan(1.5);
  },
  60_000,
);
