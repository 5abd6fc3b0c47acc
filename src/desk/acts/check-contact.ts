import { z } from 'zod';
import { checkOutcomes, checkWays, contentHash, isWithdrawn, recordCheck } from '../../contacts/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done } from './act.ts';

const dayMs = 86_400_000;
/** How long a contact that was reached may be shown; embassies change their lines with their staff. */
export const validDays = ['30', '90', '180'] as const;

export const contactCheckSchema = z.object({
  outcome: z.enum(checkOutcomes),
  how: z.enum(checkWays),
  days: z.enum(validDays),
  /** About the contact; kept as it is, so never about a person. */
  note: z.string().trim().max(500),
  /** Of the entry that the page showed. */
  hash: z.string().max(64),
});

export interface CheckRequest {
  readonly contact: string;
  readonly check: z.infer<typeof contactCheckSchema>;
  readonly responder: ActingResponder;
  readonly at: Date;
}

export type CheckResult = {
  readonly kind:
    | 'contact-checked'
    | 'no-such-contact'
    /** The directory itself says closed or stale: the entry has to be changed first. */
    | 'contact-withdrawn'
    /** The entry is not the one that the page showed. */
    | 'contact-changed'
    /** Who says that a number is closed or wrong says how they know. */
    | 'note-missing';
};

/** Writes down what a human found out about a contact. Only `reached` lets people be told of it, for a time. */
export async function checkContact(
  tx: Tx,
  { contacts }: ActParts,
  { contact: id, check, responder, at }: CheckRequest,
): Promise<Done<CheckResult>> {
  const contact = contacts.find(id);
  if (contact === undefined) return done({ kind: 'no-such-contact' });
  if (isWithdrawn(contact)) return done({ kind: 'contact-withdrawn' });
  if (check.hash !== contentHash(contact)) return done({ kind: 'contact-changed' });
  const { outcome, how, days, note } = check;
  if ((outcome === 'closed' || outcome === 'wrong') && note === '') return done({ kind: 'note-missing' });
  await recordCheck(tx, {
    contact: id,
    contentHash: check.hash,
    by: responder.id,
    at,
    how,
    outcome,
    note: note === '' ? null : note,
    expires: outcome === 'reached' ? new Date(at.getTime() + Number(days) * dayMs) : null,
  });
  return done({ kind: 'contact-checked' });
}
