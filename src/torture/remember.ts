/** Answers kept at most: texts may be long, and some are said once. */
const mostKept = 50_000;

/**
 * The same pure question, answered once. A conversation says the same few texts over and over, and the ways out of a state are
 * walked through the same questions; what is asked of the text alone need not be asked anew.
 * @param keyOf what the answer depends on, and all of it
 */
export function remembering<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
  keyOf: (...asked: Asked) => string,
): (...asked: Asked) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (...asked) => {
    const key = keyOf(...asked);
    const before = known.get(key);
    if (before !== undefined) return before.answer;
    const found = answer(...asked);
    if (known.size >= mostKept) known.clear();
    known.set(key, { answer: found });
    return found;
  };
}
