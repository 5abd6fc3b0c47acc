import { type Flow, type Flows, waysOf } from '../flow.ts';
import { closingTargets, type Target } from '../target.ts';
import { type Finding, type Rule } from './rule.ts';

/** A way to a step or a flow that does not exist. */
export const unknownTarget: Rule = {
  name: 'unknown-target',
  find(flow, { flows }) {
    const ways = [...flow.steps].flatMap(([name, step]) => waysOf(name, step));
    return [{ path: 'start', to: flow.start }, ...ways].flatMap(({ path, to }): Finding[] => {
      if (to === undefined || exists(to, flow, flows, path === 'start')) return [];
      const message = typeof to === 'string' ? `there is no step ${to}` : `there is no flow ${to.flow}`;
      return [{ path, message, mend: 'mend the name, or add what it means' }];
    });
  },
};

function exists(to: Target, flow: Flow, flows: Flows, mustBeStep: boolean): boolean {
  if (typeof to === 'object') return flows.present.has(to.flow);
  return flow.steps.has(to) || (!mustBeStep && closingTargets.has(to));
}
