import { z } from 'zod';
import { type Effect } from '../effect.ts';
import { targetSchema } from '../target.ts';

/** Says something and goes on without waiting. */
export const saySchema = z.strictObject({
  kind: z.literal('say'),
  text: z.string().min(1),
  next: targetSchema.optional(),
});
export type SayStep = z.infer<typeof saySchema>;

export function sayEffects(say: SayStep): Effect[] {
  return [{ kind: 'say', text: say.text, choices: [] }];
}
