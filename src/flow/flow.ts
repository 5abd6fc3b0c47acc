import { z } from 'zod';
import { askSchema } from './steps/ask.ts';
import { branchSchema } from './steps/branch.ts';
import { checkSchema } from './steps/check.ts';
import { doSchema } from './steps/do.ts';
import { referSchema } from './steps/refer.ts';
import { saySchema } from './steps/say.ts';
import { nameSchema, type Target } from './target.ts';

const stepSchema = z.discriminatedUnion('kind', [
  askSchema,
  checkSchema,
  saySchema,
  branchSchema,
  doSchema,
  referSchema,
]);
export type FlowStep = z.infer<typeof stepSchema>;

/** A flow as it is written in YAML. */
export const flowSchema = z.strictObject({
  flow: nameSchema,
  /** What the flow is for, in a sentence; shown in drawings. */
  about: z.string().min(1),
  /** True: its texts and labels are harmless from the first word to the last, for a phone that somebody else holds. */
  cover: z.boolean().default(false),
  /** True: for learning. It opens no case and calls nobody, and no other flow leads here. */
  rehearsal: z.boolean().default(false),
  start: nameSchema,
  steps: z.record(nameSchema, stepSchema),
});

export interface Flow {
  readonly id: string;
  /** First 12 hex digits of the SHA-256 of the file. */
  readonly version: string;
  readonly about: string;
  readonly cover: boolean;
  readonly rehearsal: boolean;
  readonly start: string;
  readonly steps: ReadonlyMap<string, FlowStep>;
  /** For messages to the author: the file, and the line of each written path such as `steps.hello.next`. */
  readonly source: { readonly file: string; readonly lines: ReadonlyMap<string, number> };
}

/** The published flows: the present one of each id, and earlier versions for the sessions that began with them. */
export interface Flows {
  readonly present: ReadonlyMap<string, Flow>;
  /** Key: `id@version`; holds the present ones too. */
  readonly versions: ReadonlyMap<string, Flow>;
}

/** The flow that a conversation begins with, and falls back to. */
export const homeFlow = 'welcome';

export function publish(present: readonly Flow[], earlier: readonly Flow[] = []): Flows {
  return {
    present: new Map(present.map((flow) => [flow.id, flow])),
    versions: new Map([...earlier, ...present].map((flow) => [`${flow.id}@${flow.version}`, flow])),
  };
}

export interface Way {
  /** The written path, for finding the line. */
  readonly path: string;
  readonly to: Target | undefined;
  readonly silent?: boolean;
}

/** Every way out of a step. An undefined target is a way that was forgotten. */
export function waysOf(name: string, step: FlowStep): Way[] {
  const at = `steps.${name}`;
  switch (step.kind) {
    case 'say':
    case 'do':
    case 'refer':
      return [{ path: `${at}.next`, to: step.next }];
    case 'branch':
      return [
        ...step.cases.map((way, index) => ({ path: `${at}.cases.${index}.next`, to: way.next })),
        { path: `${at}.otherwise`, to: step.otherwise },
      ];
    case 'ask': {
      const ways: Way[] = [{ path: `${at}.next`, to: step.next }];
      for (const [index, choice] of step.choices.entries()) {
        if (choice.next !== undefined) ways.push({ path: `${at}.choices.${index}.next`, to: choice.next });
      }
      if (step.skip !== undefined) ways.push({ path: `${at}.skip`, to: step.skip });
      if (step.silence !== undefined) ways.push({ path: `${at}.silence.do`, to: step.silence.do, silent: true });
      return ways;
    }
    case 'check':
      return [
        { path: `${at}.next`, to: step.next },
        ...Object.entries(step.ways).map(([outcome, to]) => ({ path: `${at}.ways.${outcome}`, to })),
        ...(step.skip === undefined ? [] : [{ path: `${at}.skip`, to: step.skip }]),
        { path: `${at}.late.do`, to: step.late.do, silent: true },
        ...(step.silence === undefined ? [] : [{ path: `${at}.silence.do`, to: step.silence.do, silent: true }]),
      ];
    default:
      return step satisfies never;
  }
}
