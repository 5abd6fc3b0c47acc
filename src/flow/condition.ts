import { z } from 'zod';
import { type Session } from './session.ts';

/** A condition is data, so that the lint can read it: it asks only which choice a person has made. */
export type Condition =
  | { field: string; is: string | string[] }
  | { field: string; answered: boolean }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), is: z.union([z.string(), z.array(z.string()).min(1)]) }),
    z.strictObject({ field: z.string(), answered: z.boolean() }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

export function holds(condition: Condition, answers: Session['answers']): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = new Map(Object.entries(answers)).get(condition.field);
  if ('answered' in condition) return (answer !== undefined) === condition.answered;
  return answer !== undefined && [condition.is].flat().includes(answer);
}

/** Every (field, choice) that a condition asks about; no choice where it asks only whether there is an answer. */
export function askedBy(condition: Condition): { field: string; choice?: string }[] {
  if ('all' in condition) return condition.all.flatMap(askedBy);
  if ('any' in condition) return condition.any.flatMap(askedBy);
  if ('not' in condition) return askedBy(condition.not);
  if ('answered' in condition) return [{ field: condition.field }];
  const { field } = condition;
  return [condition.is].flat().map((choice) => ({ field, choice }));
}
