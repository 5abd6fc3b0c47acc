const longestRun = 5;
const blank = 32;
/** The beginning and the end of a long message are looked at, in UTF-16 units. */
const [headUnits, tailUnits] = [1_500, 500];

/**
 * Buckets of a text's runs of one to five letters, each once: what the learned opinions know words by.
 * @param over whether a run may reach over a blank into the next word
 * @param buckets how many there are: runs that share one are told apart by their company alone
 */
export function letterRuns(text: string, over: 'words' | 'blanks', buckets: number): readonly number[] {
  const part = text.length <= headUnits + tailUnits ? text : `${text.slice(0, headUnits)} ${text.slice(-tailUnits)}`;
  const letters = ` ${plain(part)} `;
  const found = new Set<number>();
  for (let from = 0; from < letters.length; from += 1) {
    // FNV-1a, prolonged letter by letter.
    let hash = 2_166_136_261;
    for (let to = from; to < Math.min(from + longestRun, letters.length); to += 1) {
      if (over === 'words' && to > from + 1 && letters.charCodeAt(to - 1) === blank) break;
      hash = Math.imul(hash ^ letters.charCodeAt(to), 16_777_619);
      found.add((hash >>> 0) % buckets);
    }
  }
  return [...found];
}

const INVISIBLE = /\p{Cf}/gu;
const NO_LETTER = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}?]+/gu;
const NUMBER = /\p{Nd}+/gu;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(NUMBER, '0')
    .replace(NO_LETTER, ' ')
    .trim();
}
