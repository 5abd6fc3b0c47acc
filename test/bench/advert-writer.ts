/** Whole numbers below `limit`, the same for the same seed (mulberry32). */
export function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/**
 * Writes adverts out of the words of those given, each in one language: a word follows one that it follows there, and every third any.
 * They share phrases with each other, as real ones do, and are not each other's copies.
 */
export function advertWriter(
  examples: readonly { readonly lang: string; readonly text: string }[],
  roll: (limit: number) => number,
): (letters: number) => string {
  const chains = new Map<string, Map<string, string[]>>();
  for (const { lang, text } of examples) {
    const chain = chains.get(lang) ?? new Map<string, string[]>();
    chains.set(lang, chain);
    const units = unitsOf(text);
    for (const [at, unit] of units.entries()) {
      const next = units[at + 1];
      if (next !== undefined) chain.set(unit, [...(chain.get(unit) ?? []), next]);
    }
  }
  const languages = [...chains.values()].map((chain) => ({ chain, begins: [...chain.keys()] }));
  return (letters) => {
    const { chain, begins } = languages[roll(languages.length)] ?? { chain: new Map<string, string[]>(), begins: [''] };
    let text = '';
    let unit = begins[roll(begins.length)] ?? '';
    while (text.length < letters) {
      text += unit;
      const next = roll(3) === 0 ? undefined : chain.get(unit);
      unit = (next === undefined ? begins[roll(begins.length)] : next[roll(next.length)]) ?? '';
    }
    return text;
  };
}

/** Words with the blank behind them; pairs of letters where a language writes none. */
function unitsOf(text: string): string[] {
  const words = text.match(/\S+\s*/gu) ?? [];
  return text.length / Math.max(1, words.length) > 15 ? (text.match(/.{1,2}/gsu) ?? []) : words;
}

/** How recruiters and forwarding change a text; each keeps it the same advert. */
export const changes: Readonly<Record<string, (text: string, roll: (limit: number) => number) => string>> = {
  'new number': (text) => `${text.replace(/\d/gu, '7')}\nWA 0812-0000-9911`,
  'forward header': (text) => `Diteruskan berkali-kali\nFwd: ${text}`,
  emoji: (text) => text.replace(/\s/gu, (blank) => `${blank}🔥✨`),
  capitals: (text) => text.toUpperCase(),
  'a letter in twenty lost': (text, roll) => [...text].filter(() => roll(20) !== 0).join(''),
  'first half': (text) => text.slice(0, Math.ceil(text.length / 2)),
  'second half': (text) => text.slice(Math.floor(text.length / 2)),
  'halves swapped': (text) =>
    `${text.slice(Math.floor(text.length / 2))}\n${text.slice(0, Math.floor(text.length / 2))}`,
};
