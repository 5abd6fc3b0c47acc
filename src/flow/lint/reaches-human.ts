import { type AlertReason } from '../../core/alert-reason.ts';
import { type CaseField } from '../../core/case-fields.ts';
import { type Flow, type FlowStep, waysOf } from '../flow.ts';
import { type Finding, type Rule } from './rule.ts';

/** Questions that only a child, or somebody who may want to die, is asked. */
const careFields: ReadonlySet<string> = new Set<CaseField>([
  'under_18',
  'trusted_near',
  'self_harm',
  'self_harm_today',
  'self_harm_near',
]);
/** Convention on the Rights of the Child, article 1. */
const grownUp = 18;
const careReasons: ReadonlySet<string> = new Set<AlertReason>(['child', 'self-harm']);

/** A question to a child, or about wanting to die, before anybody who is trained for it has been called. */
export const reachesHuman: Rule = {
  name: 'reaches-human',
  find: (flow) => [...askedUncalled(flow), ...childrenUncalled(flow)],
};

function askedUncalled(flow: Flow): Finding[] {
  return [...reachedUncalled(flow)].flatMap((name): Finding[] => {
    const step = flow.steps.get(name);
    if (step?.kind !== 'ask' || step.field === undefined || !careFields.has(step.field)) return [];
    return [
      {
        path: `steps.${name}`,
        message: `${name} asks ${step.field}, and nobody has been called before it`,
        mend: 'let every way to it pass a step with `alert: child` or `alert: self-harm`',
      },
    ];
  });
}

/** An age below 18 that calls nobody. */
function childrenUncalled(flow: Flow): Finding[] {
  return [...flow.steps].flatMap(([name, step]) =>
    (step.kind === 'ask' ? step.choices : []).flatMap(({ ages, next, id }, index): Finding[] => {
      const to = typeof next === 'string' ? flow.steps.get(next) : undefined;
      if (ages === undefined || ages.to >= grownUp || (to?.kind === 'do' && to.alert === 'child')) return [];
      return [
        {
          path: `steps.${name}.choices.${index}`,
          message: `${id} is said by a child, and calls nobody`,
          mend: 'lead it to a step with `alert: child`',
        },
      ];
    }),
  );
}

/** The steps that can be come to without passing such an alert. Other flows lead to the start only. */
function reachedUncalled(flow: Flow): Set<string> {
  const reached = new Set([flow.start]);
  // A set may grow while it is walked; each name is visited once.
  for (const name of reached) {
    const step = flow.steps.get(name);
    if (step === undefined || callsCare(step)) continue;
    for (const { to } of waysOf(name, step)) if (typeof to === 'string') reached.add(to);
  }
  return reached;
}

function callsCare(step: FlowStep): boolean {
  return step.kind === 'do' && step.alert !== undefined && careReasons.has(step.alert);
}
