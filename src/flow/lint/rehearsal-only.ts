import { type Flow, type FlowStep, waysOf } from '../flow.ts';
import { type Finding, type Rule } from './rule.ts';

/** A flow for learning that would touch a case, or that leads to a flow for people, or people to it. */
export const rehearsalOnly: Rule = {
  name: 'rehearsal-only',
  find: (flow, { flows }) => [
    ...[...flow.steps].flatMap(([name, step]) => (flow.rehearsal ? consequences(name, step) : [])),
    ...crossings(flow, flows.present),
  ],
};

function consequences(name: string, step: FlowStep): Finding[] {
  const path = `steps.${name}`;
  switch (step.kind) {
    case 'do':
      return [{ path, message: `${name} touches a case, in a flow for learning`, mend: 'say what would be done' }];
    case 'refer':
      return [{ path, message: `${name} gives out contacts, in a flow for learning`, mend: 'say whom it would name' }];
    case 'ask':
      return step.field === undefined && step.choices.every(({ severity }) => severity === undefined)
        ? []
        : [{ path, message: `${name} fills a case, in a flow for learning`, mend: 'leave out field and severity' }];
    case 'check':
      return [{ path, message: `${name} checks an offer, in a flow for learning`, mend: 'say what would be told' }];
    case 'say':
    case 'branch':
      return [];
    default:
      return step satisfies never;
  }
}

function crossings(flow: Flow, present: ReadonlyMap<string, Flow>): Finding[] {
  return [...flow.steps].flatMap(([name, step]) =>
    waysOf(name, step).flatMap(({ path, to }): Finding[] => {
      const other = typeof to === 'object' ? present.get(to.flow) : undefined;
      if (other === undefined || !(flow.rehearsal || other.rehearsal)) return [];
      return [{ path, message: `${flow.id} leads to ${other.id}`, mend: 'keep learning and people apart' }];
    }),
  );
}
