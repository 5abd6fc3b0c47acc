import { type TextSource } from './build-words.ts';
import { fold } from './fold.ts';
import { type FlowWords } from './words.ts';

/**
 * The words of the files, and beside them the labels as other texts write them: somebody who saw a button before it was
 * reworded, or after, types what they saw.
 */
export function hearAlso(words: FlowWords, others: readonly TextSource[]): FlowWords {
  if (others.length === 0) return words;
  const known = new Map<string, ReadonlySet<string>>();
  return {
    ...words,
    has: (language, id) => words.has(language, id) || others.some((texts) => texts.has(language, id)),
    answersTo(label) {
      const before = known.get(label);
      if (before !== undefined) return before;
      const heard = new Set([
        ...words.answersTo(label),
        ...others.flatMap((texts) =>
          texts.written
            .filter((language) => texts.has(language, label))
            .map((language) => fold(texts.preview(language, label))),
        ),
      ]);
      known.set(label, heard);
      return heard;
    },
  };
}
