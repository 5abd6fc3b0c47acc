import { z } from 'zod';
import { type Session } from './session.ts';
import { type CheckTrait, checkTraitSchema } from './steps/check.ts';

/** A condition is data, so that the lint can read it: it asks which choice a person has made, or what the newest check found. */
export type Condition =
  | { field: string; is: string | string[] }
  | { field: string; answered: boolean }
  | { found: CheckTrait }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), is: z.union([z.string(), z.array(z.string()).min(1)]) }),
    z.strictObject({ field: z.string(), answered: z.boolean() }),
    z.strictObject({ found: checkTraitSchema }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

export function holds(condition: Condition, known: Pick<Session, 'answers' | 'found'>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, known));
  if ('any' in condition) return condition.any.some((part) => holds(part, known));
  if ('not' in condition) return !holds(condition.not, known);
  if ('found' in condition) return known.found?.traits.includes(condition.found) === true;
  const answer = new Map(Object.entries(known.answers)).get(condition.field);
  if ('answered' in condition) return (answer !== undefined) === condition.answered;
  return answer !== undefined && [condition.is].flat().includes(answer);
}

/** Every (field, choice) that a condition asks about; no choice where it asks only whether there is an answer. */
export function askedBy(condition: Condition): { field: string; choice?: string }[] {
  if ('all' in condition) return condition.all.flatMap(askedBy);
  if ('any' in condition) return condition.any.flatMap(askedBy);
  if ('not' in condition) return askedBy(condition.not);
  if ('answered' in condition) return [{ field: condition.field }];
  if ('found' in condition) return [];
  const { field } = condition;
  return [condition.is].flat().map((choice) => ({ field, choice }));
}
