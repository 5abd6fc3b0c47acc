/** Ways to hide a lure from a checker, each of which leaves it readable to people. */
export interface Attack {
  readonly name: string;
  /** @param chance numbers from 0 to 1, always the same row of them */
  readonly change: (text: string, chance: () => number) => string;
}

const latin = /[a-z]/giu;

const shifted = (lower: number, upper: number) => (letter: string) => {
  const code = letter.charCodeAt(0);
  return String.fromCodePoint(code >= 97 ? lower + code - 97 : upper + code - 65);
};
const byTable = (table: Readonly<Record<string, string>>) => (letter: string) => table[letter] ?? letter;
const cyrillic = byTable({
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  A: 'А',
  E: 'Е',
  O: 'О',
  K: 'К',
  M: 'М',
});
const greek = byTable({ a: 'α', o: 'ο', i: 'ι', v: 'ν', A: 'Α', E: 'Ε', K: 'Κ', O: 'Ο', T: 'Τ' });
const leetLetter = byTable({ a: '4', e: '3', i: '1', o: '0', s: '5' });
const smallCapital = (letter: string) => 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀsᴛᴜᴠᴡxʏᴢ'.charAt(letter.toLowerCase().charCodeAt(0) - 97);
/** Words of letters only: a number or an address must stay what it is. */
const words = (text: string, change: (word: string) => string) =>
  text.replace(/(?<![\p{L}\p{N}@_./:])[a-z]{5,}(?![\p{L}\p{N}_@/])/giu, change);
/** In every third long word. */
const someWords = (text: string, chance: () => number, change: (word: string) => string) =>
  words(text, (word) => (chance() < 0.33 ? change(word) : word));

function withTypos(text: string, chance: () => number): string {
  return text.replace(/(?<=[a-z])[a-z](?=[a-z])/giu, (letter) => {
    if (chance() >= 0.05) return letter;
    const kind = chance();
    if (kind < 0.34) return '';
    return kind < 0.67 ? letter + letter : String.fromCharCode(97 + Math.floor(chance() * 26));
  });
}

const licence = 'SIP3MI No. 123/2024 resmi terdaftar.';

/** The ten of the research (job-offer-check.md, section 4), and more. */
export const attacks: readonly Attack[] = [
  { name: 'full-width', change: (text) => text.replace(latin, shifted(0xff41, 0xff21)) },
  { name: 'maths bold', change: (text) => text.replace(latin, shifted(0x1d41a, 0x1d400)) },
  {
    name: 'Cyrillic look-alikes',
    change: (text, chance) => someWords(text, chance, (word) => word.replace(latin, cyrillic)),
  },
  { name: 'zero-width marks', change: (text) => words(text, (word) => [...word].join('\u200b')) },
  { name: 'capitals', change: (text) => text.toUpperCase() },
  { name: 'leet', change: (text, chance) => someWords(text, chance, (word) => word.replace(latin, leetLetter)) },
  { name: 'typos in 5 %', change: withTypos },
  { name: 'emoji between letters', change: (text, chance) => someWords(text, chance, (word) => [...word].join('🔥')) },
  { name: 'a licence line', change: (text) => `${text}\n${licence}` },
  { name: 'a warning prefix', change: (text) => `Bukan penipuan, waspada penipuan!\n${text}` },
  {
    name: 'Greek look-alikes',
    change: (text, chance) => someWords(text, chance, (word) => word.replace(latin, greek)),
  },
  { name: 'circled letters', change: (text) => text.replace(latin, shifted(0x24d0, 0x24b6)) },
  { name: 'small capitals', change: (text) => text.replace(latin, smallCapital) },
  { name: 'strike-through', change: (text) => text.replace(latin, (letter) => `${letter}\u0336`) },
  { name: 'letters with blanks', change: (text, chance) => someWords(text, chance, (word) => [...word].join(' ')) },
  { name: 'letters with dots', change: (text, chance) => someWords(text, chance, (word) => [...word].join('.')) },
  {
    name: 'letters with underscores',
    change: (text, chance) => someWords(text, chance, (word) => [...word].join('_')),
  },
  {
    name: 'stretched letters',
    change: (text, chance) => someWords(text, chance, (word) => word.replace(/[aeiou]/iu, '$&$&$&$&')),
  },
  { name: 'bold marks', change: (text) => words(text, (word) => `*${word}*`) },
  { name: 'quoted lines', change: (text) => text.replace(/^/gmu, '> ') },
  { name: 'blanks doubled', change: (text) => text.replace(/ /gu, '   ') },
  { name: 'emoji after every line', change: (text) => text.replace(/$/gmu, ' ✨🙏') },
  {
    name: 'native digits',
    change: (text) => text.replace(/\d(?=[\d.,]*\d)/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  },
  { name: 'squared letters', change: (text) => text.replace(latin, (letter) => shifted(0x1f130, 0x1f130)(letter)) },
  { name: 'reassured', change: (text) => `${text}\n100% aman, amanah dan terpercaya. Not a scam, no fee.` },
];

/** The same row of numbers every time. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
