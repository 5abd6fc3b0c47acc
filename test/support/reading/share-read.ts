/** Of all printed characters, the share that was read: each line beside the place in the text that is most like it. */
export function shareRead(printed: readonly string[], read: string): number {
  const seen = bare(read);
  let [found, all] = [0, 0];
  for (const line of printed) {
    const wanted = bare(line);
    all += wanted.length;
    found += wanted.length - Math.min(wanted.length, distanceWithin(wanted, seen));
  }
  return found / all;
}

/** Without what is invisible and what is written in two ways. */
function bare(text: string): string[] {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, ''),
  ];
}

/** Edits between a line and that part of the text to which it is nearest (Sellers 1980). */
function distanceWithin(line: readonly string[], text: readonly string[]): number {
  let above = new Array<number>(text.length + 1).fill(0);
  for (const [row, letter] of line.entries()) {
    const here = [row + 1];
    for (const [column, other] of text.entries())
      here.push(
        Math.min(
          (above[column + 1] ?? 0) + 1,
          (here[column] ?? 0) + 1,
          (above[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    above = here;
  }
  return Math.min(...above);
}
