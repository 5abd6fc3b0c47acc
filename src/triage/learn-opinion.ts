import { fixedOrder } from '../text/index.ts';
import { type Features, heads, type Opinion, runBuckets } from './opinion.ts';
import { signSlots } from './sign-slots.ts';
import { type TriageLabel, triageLabels } from './verdict.ts';

export interface LabelledFeatures {
  readonly features: Features;
  readonly label: TriageLabel;
  readonly watched: boolean;
}

// Chosen by leaving whole sets out (docs/decisions/010): slower steps learn no better, quicker ones learn by heart.
const [rounds, rate, slowing, biasRate, decay] = [10, 0.4, 0.15, 0.02, 6e-4];
/** A run that few messages have says more than one that all have: its inverse document frequency to this power. */
const [rarityPower, rarityUnit] = [1.25, 2.5];
/** What one sign of the lists counts beside the letters, which together count about 1. */
const signValue = 0.15;
const largestWeight = 127;

interface Example {
  /** Places in the table: runs, and behind them the signs. */
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly head: number;
  readonly watched: number;
}

/**
 * Logistic regression over runs of letters and the lists' signs, of all heads at once, by stochastic gradient. The same messages
 * in the same order give the same bytes: the order of each round comes from a fixed generator.
 */
export function learnOpinion(messages: readonly LabelledFeatures[]): Opinion {
  const rarity = rarityOf(messages);
  const examples = messages.map((message) => exampleOf(message, rarity));
  const weights = new Float64Array((runBuckets + signSlots) * heads);
  const bias = new Float64Array(heads);
  const order = fixedOrder();
  for (let round = 0; round < rounds; round += 1) {
    const step = rate / (1 + slowing * round);
    for (const example of order.shuffled(examples)) {
      const errors = errorsOf(example, weights, bias);
      for (let head = 0; head < heads; head += 1) bias[head] = (bias[head] ?? 0) - biasRate * (errors[head] ?? 0);
      correct(example, weights, errors, step);
    }
  }
  // What each feature is worth is folded into its weights: whoever reads a message adds them up.
  const runs = weights
    .subarray(0, runBuckets * heads)
    .map((weight, at) => weight * (rarity[Math.floor(at / heads)] ?? 0));
  const signs = weights.subarray(runBuckets * heads).map((weight) => weight * signValue);
  const [coarseRuns, coarseSigns] = [coarse(runs), coarse(signs)];
  return {
    runs: coarseRuns.weights,
    signs: coarseSigns.weights,
    runScale: coarseRuns.scale,
    signScale: coarseSigns.scale,
    bias: [...bias],
  };
}

/** By bucket; 0 for a run that a single message has: it would learn that message by heart. */
function rarityOf(messages: readonly LabelledFeatures[]): Float64Array {
  const count = new Int32Array(runBuckets);
  for (const { features } of messages) for (const run of features.runs) count[run] = (count[run] ?? 0) + 1;
  return Float64Array.from(count, (many) =>
    many <= 1 ? 0 : (Math.log(messages.length / many) / rarityUnit) ** rarityPower,
  );
}

function exampleOf({ features, label, watched }: LabelledFeatures, rarity: Float64Array): Example {
  const runs = features.runs.filter((run) => (rarity[run] ?? 0) > 0);
  const share = 1 / Math.sqrt(Math.max(1, features.runs.length));
  return {
    places: Int32Array.from([...runs, ...features.signs.map((slot) => runBuckets + slot)]),
    values: Float64Array.from([
      ...runs.map((run) => (rarity[run] ?? 0) * share),
      ...features.signs.map(() => signValue),
    ]),
    head: triageLabels.indexOf(label),
    watched: watched ? 1 : 0,
  };
}

/** How far each head's likelihood lies above what the message is. */
function errorsOf({ places, values, head: wanted, watched }: Example, weights: Float64Array, bias: Float64Array) {
  const sums = Float64Array.from(bias);
  for (let at = 0; at < places.length; at += 1) {
    const [from, value] = [(places[at] ?? 0) * heads, values[at] ?? 0];
    for (let head = 0; head < heads; head += 1) sums[head] = (sums[head] ?? 0) + value * (weights[from + head] ?? 0);
  }
  const labels = sums.subarray(0, triageLabels.length);
  const most = Math.max(...labels);
  let whole = 0;
  for (const sum of labels) whole += Math.exp(sum - most);
  for (let head = 0; head < triageLabels.length; head += 1)
    sums[head] = Math.exp((sums[head] ?? 0) - most) / whole - (head === wanted ? 1 : 0);
  sums[triageLabels.length] = 1 / (1 + Math.exp(-(sums[triageLabels.length] ?? 0))) - watched;
  return sums;
}

function correct({ places, values }: Example, weights: Float64Array, errors: Float64Array, step: number): void {
  for (let at = 0; at < places.length; at += 1) {
    const [from, value] = [(places[at] ?? 0) * heads, values[at] ?? 0];
    for (let head = 0; head < heads; head += 1) {
      const weight = weights[from + head] ?? 0;
      weights[from + head] = weight - step * ((errors[head] ?? 0) * value + decay * weight);
    }
  }
}

/** In 255 steps, the largest weight at the end of them. */
function coarse(weights: Float64Array): { readonly weights: Int8Array; readonly scale: number } {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / largestWeight;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}
