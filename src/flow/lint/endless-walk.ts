import { type Flow, waysOf } from '../flow.ts';
import { type Rule } from './rule.ts';

/** Steps that lead in a circle without a question: the engine would never come to a wait. */
export const endlessWalk: Rule = {
  name: 'endless-walk',
  find: (flow) =>
    [...flow.steps.keys()]
      .filter((name) => comesBack(flow, name))
      .map((name) => ({
        path: `steps.${name}`,
        message: `step ${name} comes back to itself without a question`,
        mend: 'ask something on the way, or let it end',
      })),
};

function comesBack(flow: Flow, name: string): boolean {
  const passed = new Set<string>(silentWays(flow, name));
  for (const next of passed) for (const further of silentWays(flow, next)) passed.add(further);
  return passed.has(name);
}

function silentWays(flow: Flow, name: string): string[] {
  const step = flow.steps.get(name);
  if (step === undefined || step.kind === 'check' || (step.kind === 'ask' && step.match === undefined)) return [];
  // A question that matches is passed over when nothing does.
  if (step.kind === 'ask') return [step.skip ?? step.next].flatMap((to) => (typeof to === 'string' ? [to] : []));
  return waysOf(name, step).flatMap(({ to }) => (typeof to === 'string' ? [to] : []));
}
