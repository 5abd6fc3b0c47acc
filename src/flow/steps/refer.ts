import { z } from 'zod';
import { contactKindSchema } from '../../core/contact-kind.ts';
import { type Effect } from '../effect.ts';
import { targetSchema } from '../target.ts';

/**
 * Tells whom else to turn to, and goes on without waiting. The engine knows no numbers: the house chooses from the
 * verified directory, by the person's nationality, place and language, and says `none` where nothing verified fits.
 */
export const referSchema = z.strictObject({
  kind: z.literal('refer'),
  /** Said before the list. */
  text: z.string().min(1),
  /** Said in its place when no verified contact fits. */
  none: z.string().min(1),
  to: z.array(contactKindSchema).min(1),
  next: targetSchema.optional(),
});
export type ReferStep = z.infer<typeof referSchema>;

export function referEffects({ to, text, none }: ReferStep): Effect[] {
  return [{ kind: 'refer', to, text, none }];
}
