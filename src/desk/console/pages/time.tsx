import { momentWords } from '../time-words.ts';

/** Shown in UTC; the desk's script puts it into the reader's own time. */
export function Time({ at }: { readonly at: Date }) {
  return <time datetime={at.toISOString()}>{momentWords(at)}</time>;
}
