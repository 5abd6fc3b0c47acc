import { type Contact, contentHash, isWithdrawn } from './contact.ts';

export const checkOutcomes = ['reached', 'no-answer', 'wrong', 'closed'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** One look at a contact by a human; the newest of a contact counts. */
export interface ContactCheck {
  readonly contact: string;
  /** Of the entry as it was then. */
  readonly contentHash: string;
  /** Name of who looked. */
  readonly by: string;
  readonly at: Date;
  readonly outcome: CheckOutcome;
  /** Null unless it was reached. */
  readonly expires: Date | null;
  readonly note: string | null;
}

/** Where a contact stands:
 * - `verified`: a human has reached it as it is written, and that has not expired: the only standing that is shown to people;
 * - `never`, `expired`, `changed` (the entry is not the one that was reached), `no-answer`: due to be checked;
 * - `refuted`: it was found wrong or closed; `withdrawn`: the directory itself says so. Both wait for a change of the entry.
 */
export type Standing =
  | { readonly kind: 'verified'; readonly at: Date; readonly by: string; readonly expires: Date }
  | { readonly kind: 'never' | 'withdrawn' }
  | { readonly kind: 'changed' | 'no-answer' | 'refuted' | 'expired'; readonly at: Date; readonly by: string };

const dayMs = 86_400_000;
/** Time to reach an embassy before people can no longer be told of it. */
const noticeMs = 14 * dayMs;

/** @param check the newest of this contact, if there is any */
export function standingOf(contact: Contact, check: ContactCheck | undefined, now: Date): Standing {
  if (isWithdrawn(contact)) return { kind: 'withdrawn' };
  const newest = newestOf(contact, check);
  // What claims to be of tomorrow is no proof of today.
  if (newest === undefined || newest.at > now) return { kind: 'never' };
  const { at, by, expires } = newest;
  if (newest.contentHash !== contentHash(contact)) return { kind: 'changed', at, by };
  switch (newest.outcome) {
    case 'reached':
      if (expires === null || expires <= now) return { kind: 'expired', at, by };
      return { kind: 'verified', at, by, expires };
    case 'no-answer':
      return { kind: 'no-answer', at, by };
    case 'wrong':
    case 'closed':
      return { kind: 'refuted', at, by };
    default:
      return newest.outcome satisfies never;
  }
}

/** The directory's own verification counts like a check of its day; a later check outweighs it. */
function newestOf(contact: Contact, check: ContactCheck | undefined): ContactCheck | undefined {
  const { verified_at: at, verified_by: by, expires } = contact;
  if (at === null || by === null || expires === null) return check;
  if (check !== undefined && check.at >= at) return check;
  return { contact: contact.id, contentHash: contentHash(contact), by, at, outcome: 'reached', expires, note: null };
}

/** When somebody should look at it again; null where only a change of the entry helps. `now` for what is due already. */
export function dueOf(standing: Standing, now: Date): Date | null {
  switch (standing.kind) {
    case 'verified':
      return new Date(standing.expires.getTime() - noticeMs);
    case 'never':
    case 'changed':
    case 'no-answer':
    case 'expired':
      return now;
    case 'refuted':
    case 'withdrawn':
      return null;
    default:
      return standing satisfies never;
  }
}
