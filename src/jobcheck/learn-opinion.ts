import { fixedOrder } from '../text/index.ts';
import { type Opinion, runBuckets } from './opinion-weights.ts';
import { signOf, type Traits } from './opinion.ts';

export interface LabelledTraits extends Traits {
  readonly lure: boolean;
}

const rounds = 15;
const [runRate, traitRate, biasRate] = [0.2, 0.1, 0.05];
const [runDecay, traitDecay] = [1e-4, 1e-2];
/** Finer steps would only make the file longer. */
const traitSteps = 1_000;

/**
 * Logistic regression over runs of letters and traits, by stochastic gradient with AdaGrad steps (Duchi, Hazan, Singer, 2011). A rule's
 * weight never falls below zero, an honest trait's never rises above it. The same texts in the same order give the same bytes.
 */
export function learnOpinion(texts: readonly LabelledTraits[]): Opinion {
  const weights = new Float64Array(runBuckets);
  const steps = new Float64Array(runBuckets).fill(1e-6);
  const traits = new Map<string, { weight: number; step: number }>();
  let bias = 0;
  const order = fixedOrder();
  for (let round = 0; round < rounds; round += 1) {
    for (const { runs, names, lure } of order.shuffled(texts)) {
      const share = 1 / Math.sqrt(Math.max(1, runs.length));
      const letters = runs.reduce((total, bucket) => total + (weights[bucket] ?? 0) * share, bias);
      const sum = names.reduce((total, name) => total + (traits.get(name)?.weight ?? 0), letters);
      const error = 1 / (1 + Math.exp(-sum)) - (lure ? 1 : 0);
      bias -= biasRate * error;
      for (const bucket of runs) {
        const gradient = error * share + runDecay * (weights[bucket] ?? 0);
        steps[bucket] = (steps[bucket] ?? 0) + gradient * gradient;
        weights[bucket] = (weights[bucket] ?? 0) - (runRate * gradient) / Math.sqrt(steps[bucket] ?? 1);
      }
      for (const name of names) {
        const { weight, step } = traits.get(name) ?? { weight: 0, step: 1e-6 };
        const gradient = error + traitDecay * weight;
        const walked = step + gradient * gradient;
        traits.set(name, { weight: withSign(weight - (traitRate * gradient) / Math.sqrt(walked), name), step: walked });
      }
    }
  }
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const scale = largest / 127;
  const written = [...traits]
    .map(([name, { weight }]) => [name, Math.round(weight * traitSteps) / traitSteps] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    scale,
    bias,
    traits: Object.fromEntries(written),
    weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
  };
}

function withSign(weight: number, name: string): number {
  const sign = signOf(name);
  return sign === 0 || Math.sign(weight) === sign ? weight : 0;
}
