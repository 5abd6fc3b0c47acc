import { expect, it } from 'vitest';
import { loadLexicons, triage } from '../../../src/triage/index.ts';

// What the lists know alone: the second opinion has learned from these messages.
const lexicons = { ...loadLexicons('locales'), opinion: undefined };
const signsOf = (text: string) => triage({ text, media: [] }, lexicons).signs.map(({ concept }) => concept);

it.each([
  ['hi', 'मुझे पीटा नहीं गया'],
  ['hi', 'mujhe marte nahi hain'],
  ['hi', 'मुझे नहीं पीटते'],
  ['ur', 'مجھے مارتے نہیں ہیں'],
  ['bn', 'আমাকে মারে না'],
  ['bn', 'amake mare na'],
  ['ne', 'मलाई कुटेको छैन'],
  ['ta', 'என்னை அடிக்கிறது இல்ல'],
  ['si', 'මට ගහන්නේ නෑ'],
  ['am', 'እኔን መቱኝ የለም'],
  ['my', 'ကျွန်တော့်ကို ရိုက်တာ မဟုတ်ဘူး'],
])('in %s a "not" takes the beating away: %s', (_language, text) => {
  expect(signsOf(text)).not.toContain('violence');
});

it.each([
  ['of the pay, said behind', 'मुझे मारते हैं पैसे नहीं देते', 'violence'],
  ['of the pay, in Urdu', 'مجھے مارتے ہیں پیسے نہیں دیتے', 'violence'],
  ['of the food', 'আমাকে মারে খাইতে দেয় না', 'violence'],
  ['of the wages', 'मलाई कुट्छन् तलब छैन', 'violence'],
  ['of the food, said before', 'சாப்பாடு இல்ல அடிக்கிறாங்க', 'violence'],
  ['of the food, said behind', 'මට ගහනවා කෑම නෑ', 'violence'],
  ['of the food, in Amharic', 'ይደበድቡናል ምግብ የለም', 'violence'],
  ['of giving back', 'पासपोर्ट ले लिया नहीं दे रहे', 'passport_taken'],
  ['that is a word for "already" in another language', 'binugbog na', 'violence'],
])('a "not" takes nothing else away: %s', (_what, text, sign) => {
  expect(signsOf(text)).toContain(sign);
});

it('never takes a wish to die away from behind', () => {
  expect(signsOf('আমি মরতে চাই না')).toContain('self_harm');
});
