import { z } from 'zod';
import { conditionSchema, holds } from '../condition.ts';
import { type Session } from '../session.ts';
import { type Target, targetSchema } from '../target.ts';

/** Chooses the way by earlier answers: the first case that holds, else `otherwise`. */
export const branchSchema = z.strictObject({
  kind: z.literal('branch'),
  cases: z.array(z.strictObject({ when: conditionSchema, next: targetSchema })).min(1),
  otherwise: targetSchema.optional(),
});
export type BranchStep = z.infer<typeof branchSchema>;

export function chooseWay(branch: BranchStep, known: Pick<Session, 'answers' | 'found'>): Target | undefined {
  return branch.cases.find(({ when }) => holds(when, known))?.next ?? branch.otherwise;
}
