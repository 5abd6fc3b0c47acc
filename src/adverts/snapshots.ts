import { type Contact, type Snapshots } from '../jobcheck/index.ts';
import { type Store } from '../store/index.ts';
import { confirmedContacts } from './confirmed-contacts.ts';
import { findNearDuplicates } from './near-duplicates.ts';

/** What is to be looked up for one check. */
export interface Asked {
  /** The evidence's texts, part by part. */
  readonly texts: readonly string[];
  readonly contacts: readonly Contact[];
  /** As the text has them. */
  readonly licence: string | undefined;
  readonly company: string | undefined;
}

export interface LookUpParts {
  readonly store: Pick<Store, 'db' | 'vault'>;
}

/** Looks up what the house knows besides the text, at one moment; `check` then asks without waiting. */
export async function snapshotsFor({ store }: LookUpParts, asked: Asked, now: Date): Promise<Snapshots> {
  const [knownBad, nearDuplicate] = await Promise.all([
    confirmedContacts(store, asked.contacts, now),
    findNearDuplicates(store, asked.texts),
  ]);
  return {
    knownBad,
    nearDuplicate,
    registry: () => ({ kind: 'nothing-claimed' }),
    impersonated: () => undefined,
  };
}
