import { z } from 'zod';

/** Names of flows, steps and choices: kebab-case, so that none contains the dot that joins them in a button's id. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, 'expected a name in kebab-case such as whose-phone');

/**
 * Where a step leads: to another step, or
 * - `end`: the flow is through;
 * - `human`: the script falls silent, a responder reads on;
 * - `wait`: stay at the present question and say nothing (after silence, or when words need no reply);
 * - `{ flow }`: on to the start of another flow.
 */
export const targetSchema = z.union([nameSchema, z.strictObject({ flow: nameSchema })]);
export type Target = z.infer<typeof targetSchema>;

/** Targets that are no step's name. */
export const closingTargets: ReadonlySet<string> = new Set(['end', 'human', 'wait']);

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `90s`, `10m`, `2h`, `1d` → milliseconds. */
export const durationSchema = z
  .string()
  .regex(/^[1-9]\d{0,4}[smhd]$/u, 'expected a duration such as 10m')
  .transform((written) => {
    const unit = written.slice(-1) as keyof typeof unitMs; // The pattern above allows no other letter.
    return Number(written.slice(0, -1)) * unitMs[unit];
  });

/** Every wait names it: how long without a word, and what is done then. */
export const silenceSchema = z.strictObject({ after: durationSchema, do: targetSchema });
