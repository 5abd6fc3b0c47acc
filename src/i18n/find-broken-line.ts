const ENTRY = /^(-?[a-zA-Z][\w-]*) *=/u;
/** Blank, comment, continuation, attribute, or the end of a placeable. */
const NO_ENTRY = /^(\s*$|#{1,3}( |$)|\s|\})/u;

export interface BrokenLine {
  readonly line: number;
  readonly problem: string;
}

/**
 * The first line that the Fluent reader would pass over in silence. Its runtime parser drops broken entries by design,
 * which would leave a person without a text, so what it kept is compared with what stands in the file.
 * @param kept ids of the messages and terms (these with their hyphen) that the reader kept
 */
export function findBrokenLine(content: string, kept: ReadonlySet<string>): BrokenLine | null {
  const seen = new Set<string>();
  for (const [index, line] of content.split(/\r?\n/u).entries()) {
    const id = ENTRY.exec(line)?.[1];
    if (id === undefined) {
      if (!NO_ENTRY.test(line)) return { line: index + 1, problem: 'neither a text, a comment nor a continuation' };
      continue;
    }
    if (seen.has(id)) return { line: index + 1, problem: `text ${id} stands here a second time` };
    if (!kept.has(id)) return { line: index + 1, problem: `text ${id} is not valid Fluent` };
    seen.add(id);
  }
  return null;
}
