/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to make one word of the other
 * (optimal string alignment). Stops counting beyond `most`.
 * @returns undefined where it takes more than `most`
 */
export function editDistance(one: string, other: string, most: number): number | undefined {
  const from = [...one];
  const to = [...other];
  if (Math.abs(from.length - to.length) > most) return undefined;
  let before: number[] = [];
  let above = to.map((_, index) => index + 1);
  above.unshift(0);
  for (let row = 1; row <= from.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(at(above, column) + 1, at(here, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, at(before, column - 2) + 1);
      here.push(least);
    }
    if (Math.min(...here) > most) return undefined;
    before = above;
    above = here;
  }
  const distance = at(above, to.length);
  return distance <= most ? distance : undefined;
}

/** The rows hold every column that is asked for. */
function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
