/** What a learner draws from: the same values in the same orders, whenever it is made. */
export interface FixedOrder {
  /** The values in another order; each call gives the next one. */
  shuffled<Value>(values: readonly Value[]): Value[];
}

/** By Numerical Recipes' linear congruential generator: any would do, if it is always the same. */
export function fixedOrder(): FixedOrder {
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    shuffled(values) {
      const order = [...values];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1));
        const [one, two] = [order[last], order[other]];
        if (one === undefined || two === undefined) continue;
        order[last] = two;
        order[other] = one;
      }
      return order;
    },
  };
}
