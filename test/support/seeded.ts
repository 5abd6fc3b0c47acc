/** The same row of numbers from the same seed: a linear congruential generator (Numerical Recipes). @returns draws, from 0, below the given number */
export function seeded(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
