/** Scripts that write no spaces between words: where a line may break is for a dictionary to say, and Pango has none. */
const WITHOUT_SPACES = /[\p{sc=Thai}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Lao}]/u;
/** Takes no room and shows nothing; a line may end there. */
const mayBreak = '\u200b';

/** The text with marks where its lines may break, by the dictionaries of ICU in Node. */
export function withBreaks(text: string, language: string): string {
  if (!WITHOUT_SPACES.test(text)) return text;
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return [...words.segment(text)]
    .map(({ segment, isWordLike }, at) => (at > 0 && isWordLike === true ? `${mayBreak}${segment}` : segment))
    .join('');
}
