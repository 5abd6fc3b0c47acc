import { type Flows, workshop } from '../flow/index.ts';
import { createRandom, type Random } from './random.ts';

type Flow = workshop.Flow;
type Step = Flow['steps'] extends ReadonlyMap<string, infer One> ? One : never;
type Ask = Extract<Step, { kind: 'ask' }>;

const changedPublications = 4;

/**
 * The flows as they are, and changed ones that stand the lint as an author's would: a question more, less, renamed, its
 * choices turned round, another silence. The last publication has forgotten every earlier version.
 * @param mayBePublished the lint
 */
export function makePublications(flows: Flows, seed: number, mayBePublished: (flows: Flows) => boolean): Flows[] {
  const random = createRandom(seed, 0xf10);
  const made: Flows[] = [flows];
  // What is wrong with the flows or texts as they are is wrong with every change of them.
  const mostTries = mayBePublished(flows) ? 40 : 0;
  for (let tries = 0; made.length <= changedPublications && tries < mostTries; tries += 1) {
    const newest = made.at(-1) ?? flows;
    const changed = [...newest.present.values()].map((flow) => changeFlow(random, flow, made.length));
    const published = workshop.publish(changed, [...newest.versions.values()]);
    if (mayBePublished(published)) made.push(published);
  }
  const newest = made.at(-1) ?? flows;
  return [...made, workshop.publish([...newest.present.values()])];
}

function changeFlow(random: Random, flow: Flow, number: number): Flow {
  const questions = [...flow.steps].flatMap(([name, step]) => (step.kind === 'ask' ? [{ name, ask: step }] : []));
  const { name, ask } = random.pick(questions);
  return { ...(changes[random.below(changes.length)]?.(flow, name, ask) ?? flow), version: `torture-${number}` };
}

const changes: readonly ((flow: Flow, name: string, ask: Ask) => Flow)[] = [
  function leaveOut(flow, name, ask) {
    const { next } = ask;
    if (typeof next !== 'string' || !flow.steps.has(next) || next === name || ask.choices.length > 0) return flow;
    const without = new Map(flow.steps);
    without.delete(name);
    return redirected({ ...flow, steps: without }, name, next);
  },
  function askTwice(flow, name, ask) {
    const anew = `${name}-anew`;
    // The choices of the first asking lead nowhere of their own.
    const choices = ask.choices.map((choice) => ({ ...choice, next: undefined, severity: undefined }));
    const first: Ask = { kind: 'ask', text: ask.text, again: ask.again, choices, next: name, silence: ask.silence };
    const changed = redirected(flow, name, anew);
    return { ...changed, steps: new Map([...changed.steps, [anew, { ...first, accepts: ask.accepts }]]) };
  },
  function rename(flow, name) {
    const renamed = `${name}-new`;
    const changed = redirected(flow, name, renamed);
    return { ...changed, steps: new Map([...changed.steps].map(([at, step]) => [at === name ? renamed : at, step])) };
  },
  function turnChoices(flow, name, ask) {
    return withStep(flow, name, { ...ask, choices: ask.choices.toReversed() });
  },
  function waitShorter(flow, name, ask) {
    if (ask.silence === undefined) return flow;
    return withStep(flow, name, { ...ask, silence: { ...ask.silence, after: 60_000 } });
  },
];

function withStep(flow: Flow, name: string, step: Step): Flow {
  return { ...flow, steps: new Map([...flow.steps, [name, step]]) };
}

/** Every way to one step leads to the other. */
function redirected(flow: Flow, from: string, to: string): Flow {
  const steps = [...flow.steps].map(([name, step]) => [name, retargeted(step, from, to)] as const);
  return { ...flow, start: flow.start === from ? to : flow.start, steps: new Map(steps) };
}

function retargeted(step: Step, from: string, to: string): Step {
  // Names of targets stand under these keys and no other; see waysOf.
  const moved: unknown = JSON.parse(
    JSON.stringify(step, (key, value: unknown) =>
      ['next', 'otherwise', 'skip', 'do'].includes(key) && value === from ? to : value,
    ),
  );
  return moved as Step; // Only names of targets are others.
}
