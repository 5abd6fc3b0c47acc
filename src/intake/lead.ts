import { type TriageVerdict } from '../triage/index.ts';

/** Signs that call for words of their own and for a responder who is trained for them; gravest first. */
export type CareReason = 'self-harm' | 'child';

/** Whether somebody may want to end their life, or a child is concerned: the writer, or the relative written about. */
export function careReasonOf({ label, signs }: TriageVerdict): CareReason | null {
  if (label !== 'distress' && label !== 'family') return null;
  const has = (sign: string) => signs.some(({ concept }) => concept === sign);
  return has('self_harm') ? 'self-harm' : has('child') ? 'child' : null;
}

/** The flow that a verdict asks for; null where the menu is as good as any. */
export function flowFor(verdict: TriageVerdict): string | null {
  switch (verdict.label) {
    case 'distress':
      return careReasonOf(verdict) ?? (isOut(verdict) ? 'escaped' : 'distress');
    case 'family':
      return 'family';
    case 'job_offer':
      return 'job-offer';
    case 'other':
      return null;
    default:
      return verdict.label satisfies never;
  }
}

/** Out already and stranded: severity 3 with its signs. Whoever is hunted or hurt as well is graver, and asked as others are. */
function isOut({ severity, unsure, signs }: TriageVerdict): boolean {
  return severity === 3 && !unsure && signs.some(({ concept }) => concept === 'escape' || concept === 'stranded');
}

/** How much a flow is about the writer's own danger. A sign leads from a lower one to a higher, never back. */
const concern: Readonly<Record<string, number>> = { aftercare: 1, escaped: 1, distress: 1, child: 2, 'self-harm': 3 };

/** The menu never holds anybody, and a plea leads out of any flow that is about something else. */
export function leadsOut(verdict: TriageVerdict, wanted: string, present: string): boolean {
  if (verdict.unsure || wanted === present) return false;
  return present === 'welcome' || (concern[wanted] ?? 0) > (concern[present] ?? 0);
}
