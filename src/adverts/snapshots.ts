import { type Contact, type Snapshots } from '../jobcheck/index.ts';
import { type Store } from '../store/index.ts';
import { askRegisters } from './ask-registers.ts';
import { confirmedContacts } from './confirmed-contacts.ts';
import { type MisusedNames } from './misused-names.ts';
import { findNearDuplicates } from './near-duplicates.ts';

/** What is to be looked up for one check. */
export interface Asked {
  /** The evidence's texts, part by part. */
  readonly texts: readonly string[];
  readonly contacts: readonly Contact[];
  /** As the text has them. */
  readonly licence: string | undefined;
  readonly company: string | undefined;
  /** ISO 3166-1: where the asker is from, as far as that is known. Registers of other countries miss nobody. */
  readonly countries: readonly string[];
}

export interface LookUpParts {
  readonly store: Pick<Store, 'db' | 'vault'>;
  readonly misused: MisusedNames;
}

/** Looks up what the house knows besides the text, at one moment; `check` then asks without waiting. */
export async function snapshotsFor({ store, misused }: LookUpParts, asked: Asked, now: Date): Promise<Snapshots> {
  const [knownBad, nearDuplicate, registers] = await Promise.all([
    confirmedContacts(store, asked.contacts, now),
    findNearDuplicates(store, asked.texts),
    askRegisters(store.db, asked, now),
  ]);
  const { company } = asked;
  return {
    knownBad,
    nearDuplicate,
    registry: registers.registry,
    impersonated: (text) =>
      misused.find(text, asked.contacts) ??
      (registers.isMisused && company !== undefined && text.includes(company)
        ? { company, quote: company }
        : undefined),
  };
}
