import tools from 'myanmar-tools';

/** Above it the package's authors call a text Zawgyi; below, some texts would be spoilt. github.com/google/myanmar-tools. */
const likely = 0.95;
/** Short texts mislead the model: ordinary Unicode words such as တခြား reach 0.99. */
const surely = 0.999;
/**
 * What no Unicode text holds: a vowel sign before its consonant (U+1031), a virama with nothing under it (U+1039), and the
 * code points that Zawgyi took for stacked letters. Unicode Technical Note 11.
 */
const ONLY_ZAWGYI =
  /(?:^|[^\u1000-\u1021\u103b-\u103f\u1050-\u1055])\u1031|\u1039(?![\u1000-\u1021])|[\u1033\u1034\u105a\u1060-\u1097]/u;
/** 13 µs a letter (measured): of a longer message the beginning is converted, and a human reads the rest. */
const mostUnits = 2_000;
const MYANMAR = /\p{Script=Myanmar}/u;

let readers: { detector: ZawgyiDetector; converter: ZawgyiConverter } | undefined;
type ZawgyiDetector = InstanceType<typeof tools.ZawgyiDetector>;
type ZawgyiConverter = InstanceType<typeof tools.ZawgyiConverter>;

/**
 * A text as our word lists know it: what is written in Zawgyi, the older Burmese encoding that takes the same codes for
 * other letters, becomes Unicode; everything else stays as it is. For reading only: the transcript keeps what was sent.
 */
export function fromZawgyi(text: string): string {
  if (!MYANMAR.test(text)) return text;
  // The model is read on the first Burmese message, and not by those who never get one.
  readers ??= { detector: new tools.ZawgyiDetector(), converter: new tools.ZawgyiConverter() };
  const head = text.slice(0, mostUnits);
  const probability = readers.detector.getZawgyiProbability(head);
  if (probability <= (ONLY_ZAWGYI.test(head) ? likely : surely)) return text;
  return converted(head, readers.converter) + text.slice(mostUnits);
}

/**
 * A stretch that the converter leaves as it is: its 128 rules, each tried at every letter, name Burmese letters, blanks and the
 * few signs that are excepted here beside them. A rule may look at one neighbour, so a stretch keeps its first and last.
 */
const UNTOUCHED =
  /(?<=[^\u1000-\u109f \u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\u0001|36u\ud800-\udfff])[^\u1000-\u109f \u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\u0001|36u\ue000\ud800-\udfff]+(?=[^\u1000-\u109f \u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\u0001|36u\ud800-\udfff])/g;
/** Stands for such a stretch meanwhile; for private use, and touched by no rule. */
const mark = '\ue000';

/** The same as of the whole, at the price of what is Burmese in it. */
function converted(text: string, converter: ZawgyiConverter): string {
  if (text.includes(mark)) return converter.zawgyiToUnicode(text);
  const stretches: string[] = [];
  const shorter = text.replace(UNTOUCHED, (stretch) => {
    stretches.push(stretch);
    return mark;
  });
  return converter
    .zawgyiToUnicode(shorter)
    .split(mark)
    .map((piece, at) => `${piece}${stretches[at] ?? ''}`)
    .join('');
}
