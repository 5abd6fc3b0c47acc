import tools from 'myanmar-tools';

/** Above it the package's authors call a text Zawgyi; below, some texts would be spoilt. github.com/google/myanmar-tools. */
const surely = 0.95;
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
  if (readers.detector.getZawgyiProbability(head) <= surely) return text;
  return readers.converter.zawgyiToUnicode(head) + text.slice(mostUnits);
}
