import { z } from 'zod';
import { alertReasons } from '../../core/alert-reason.ts';
import { caseKindSchema } from '../../core/case-fields.ts';
import { severitySchema } from '../../core/severity.ts';
import { type Effect, newsTopics } from '../effect.ts';
import { type Session } from '../session.ts';
import { targetSchema } from '../target.ts';

/** Asks the house for something and says nothing. */
export const doSchema = z.strictObject({
  kind: z.literal('do'),
  open_case: z.strictObject({ kind: caseKindSchema, severity: severitySchema }).optional(),
  raise_severity: severitySchema.optional(),
  alert: z.enum(alertReasons).optional(),
  /** The person agreed to be told when the offer that was checked last, or only who stands in it, is confirmed later. */
  agree_news: z.enum(newsTopics).optional(),
  /** What friends can be warned of in the offer that was checked last, as a picture. */
  warn_friends: z.literal('picture').optional(),
  next: targetSchema.optional(),
});
export type DoStep = z.infer<typeof doSchema>;

/** @param step its name, the reason shown beside a raised severity */
export function doEffects(step: string, what: DoStep, { found }: Pick<Session, 'found'>): Effect[] {
  const effects: Effect[] = [];
  if (what.open_case !== undefined) {
    effects.push({ kind: 'open-case', caseKind: what.open_case.kind, severity: what.open_case.severity });
  }
  if (what.raise_severity !== undefined) {
    effects.push({ kind: 'raise-severity', atLeast: what.raise_severity, because: step });
  }
  if (what.alert !== undefined) effects.push({ kind: 'raise-alert', because: what.alert });
  if (what.agree_news !== undefined) effects.push({ kind: 'agree-news', about: what.agree_news });
  if (what.warn_friends !== undefined && found?.traits.includes('warned') === true) {
    effects.push({ kind: 'warn-friends', rules: found.rules });
  }
  return effects;
}
