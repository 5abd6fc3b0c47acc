import { buckets, runsOf } from './opinion.ts';

export interface LabelledMessage {
  readonly text: string;
  readonly danger: boolean;
}

/** As it is written to a file. */
export interface LearnedOpinion {
  readonly scale: number;
  readonly bias: number;
  readonly weights: Int8Array;
}

const rounds = 12;
const [rate, biasRate, decay] = [0.3, 0.05, 1e-4];

/**
 * Logistic regression over runs of letters, by stochastic gradient with AdaGrad steps (Duchi, Hazan, Singer, 2011). The same
 * messages in the same order give the same bytes: the order of each round comes from a fixed generator.
 */
export function learnOpinion(messages: readonly LabelledMessage[]): LearnedOpinion {
  const examples = messages.map(({ text, danger }) => ({ runs: runsOf(text), danger: danger ? 1 : 0 }));
  const weights = new Float64Array(buckets);
  const steps = new Float64Array(buckets).fill(1e-6);
  let bias = 0;
  const next = generator();
  for (let round = 0; round < rounds; round += 1) {
    for (const { runs, danger } of shuffled(examples, next)) {
      const share = 1 / Math.sqrt(runs.length);
      const sum = runs.reduce((total, bucket) => total + (weights[bucket] ?? 0) * share, bias);
      const error = 1 / (1 + Math.exp(-sum)) - danger;
      bias -= biasRate * error;
      for (const bucket of runs) {
        const gradient = error * share + decay * (weights[bucket] ?? 0);
        steps[bucket] = (steps[bucket] ?? 0) + gradient * gradient;
        weights[bucket] = (weights[bucket] ?? 0) - (rate * gradient) / Math.sqrt(steps[bucket] ?? 1);
      }
    }
  }
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const scale = largest / 127;
  return { scale, bias, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}

/** Numerical Recipes' linear congruential generator: any would do, if it is always the same. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<Value>(values: readonly Value[], next: () => number): Value[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    const [one, two] = [order[last], order[other]];
    if (one === undefined || two === undefined) continue;
    order[last] = two;
    order[other] = one;
  }
  return order;
}
