/** Everything in Unicode's control category except tab, line feed and carriage return, and every lone surrogate. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** True when a text holds control characters other than tab and line ends, or half of a surrogate pair. */
export function hasControlCharacters(text: string): boolean {
  return CONTROLS.test(text);
}

/**
 * A text that PostgreSQL can keep. Its text type cannot hold NUL ("invalid byte sequence for encoding UTF8: 0x00") and
 * a lone surrogate has no UTF-8 form, so NUL becomes its picture U+2400 and a lone surrogate U+FFFD. The rest is untouched.
 */
export function cleanForStorage(text: string): string {
  return text.replaceAll('\u0000', '\u2400').replace(LONE_SURROGATE, '\ufffd');
}
