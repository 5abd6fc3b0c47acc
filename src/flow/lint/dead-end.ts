import { closingTargets, type Target } from '../target.ts';
import { type Flow, waysOf } from '../flow.ts';
import { type Finding, type Rule } from './rule.ts';

/** A way that was forgotten, or a step from which no way ever leads to an end, a human, a wait or another flow. */
export const deadEnd: Rule = {
  name: 'dead-end',
  find(flow) {
    const leading = stepsThatClose(flow);
    return [...flow.steps].flatMap(([name, step]): Finding[] => {
      const forgotten = waysOf(name, step).find(({ to }) => to === undefined);
      if (forgotten !== undefined) {
        return [
          {
            path: forgotten.path,
            message: `step ${name} leads nowhere`,
            mend: 'write its `next` (or `otherwise`): a step, end, human, wait or a flow',
          },
        ];
      }
      if (leading.has(name)) return [];
      return [
        {
          path: `steps.${name}`,
          message: `from ${name} no end can be reached`,
          mend: 'let a way lead to end or human',
        },
      ];
    });
  },
};

function stepsThatClose(flow: Flow): Set<string> {
  const leading = new Set<string>();
  for (let before = -1; leading.size > before;) {
    before = leading.size;
    for (const [name, step] of flow.steps) {
      // Silence is no way that a person goes.
      const ways = waysOf(name, step).filter(({ silent }) => silent !== true);
      if (ways.some(({ to }) => closes(flow, to, leading))) leading.add(name);
    }
  }
  return leading;
}

function closes(flow: Flow, target: Target | undefined, leading: ReadonlySet<string>): boolean {
  if (target === undefined) return false;
  if (typeof target === 'object' || closingTargets.has(target)) return true;
  // A misspelt target is told by its own rule, and not twice.
  return leading.has(target) || !flow.steps.has(target);
}
