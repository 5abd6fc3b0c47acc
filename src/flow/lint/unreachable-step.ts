import { waysOf } from '../flow.ts';
import { type Rule } from './rule.ts';

/** A step that no conversation comes to. */
export const unreachableStep: Rule = {
  name: 'unreachable-step',
  find(flow) {
    const reached = new Set<string>([flow.start]);
    // A set may grow while it is walked; each name is visited once.
    for (const name of reached) {
      const step = flow.steps.get(name);
      for (const { to } of step === undefined ? [] : waysOf(name, step)) if (typeof to === 'string') reached.add(to);
    }
    return [...flow.steps.keys()]
      .filter((name) => !reached.has(name))
      .map((name) => ({
        path: `steps.${name}`,
        message: `nothing leads to step ${name}`,
        mend: 'lead a way to it, or delete it',
      }));
  },
};
