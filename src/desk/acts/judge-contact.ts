import { confirmContact, proposeContact, withdrawContact } from '../../adverts/index.ts';
import { type Contact } from '../../jobcheck/index.ts';
import { type Tx } from '../../store/index.ts';
import { canonicalContact } from '../adverts/canonical-contact.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done } from './act.ts';

export interface ProposeContactRequest {
  readonly kind: Contact['kind'];
  /** As it was typed. */
  readonly typed: string;
  /** Who says so: a partner, a newspaper, a police list. */
  readonly source: string;
  readonly responder: ActingResponder;
  readonly at: Date;
}

/** Writes a contact down by hand; it counts for nothing until somebody else has confirmed it. */
export async function proposeKnownContact(
  tx: Tx,
  { store }: ActParts,
  { kind, typed, source, responder, at }: ProposeContactRequest,
): Promise<Done<{ readonly kind: 'proposed' | 'already-known' | 'malformed' }>> {
  const value = canonicalContact(kind, typed);
  if (value === undefined) return done({ kind: 'malformed' });
  const result = await proposeContact(store, tx, { contact: { kind, value }, source, by: responder.id, at });
  return done({ kind: result.kind });
}

interface KnownContactRequest {
  readonly id: string;
  readonly responder: ActingResponder;
  readonly at: Date;
}

export async function confirmKnownContact(tx: Tx, _parts: ActParts, { id, responder, at }: KnownContactRequest) {
  return done(await confirmContact(tx, { id, by: responder.id, at }));
}

/** Refuses what was proposed, or undoes what was confirmed: one pair of eyes is enough to take a reproach away. */
export async function endKnownContact(tx: Tx, _parts: ActParts, { id, responder, at }: KnownContactRequest) {
  return done(await withdrawContact(tx, { id, by: responder.id, at }));
}
