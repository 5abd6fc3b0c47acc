import { type Contact, type Snapshots } from '../jobcheck/index.ts';
import { type Store } from '../store/index.ts';
import { askRegisters } from './ask-registers.ts';
import { confirmedContacts } from './confirmed-contacts.ts';
import { type MisusedNames } from './misused-names.ts';
import { findNearDuplicates } from './near-duplicates.ts';

/** What a text that was read tells of who stands in it. */
export interface Named {
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

/**
 * Looks for the texts at once; who is named in them is looked for when that is known. To read a text takes this process
 * milliseconds in which PostgreSQL would wait.
 */
export function beginLookUp(
  { store, misused }: LookUpParts,
  texts: readonly string[],
): (named: Named, now: Date) => Promise<Snapshots> {
  const looking = findNearDuplicates(store, texts);
  // Whoever asks for the rest hears of a failure; where nobody does, the text could not be read, and that is told.
  looking.catch(() => undefined);
  return async (named, now) => {
    const [nearDuplicate, knownBad, registers] = await Promise.all([
      looking,
      confirmedContacts(store, named.contacts, now),
      askRegisters(store.db, named, now),
    ]);
    const { company, contacts } = named;
    return {
      knownBad,
      nearDuplicate,
      registry: registers.registry,
      impersonated: (text) =>
        misused.find(text, contacts) ??
        (registers.isMisused && company !== undefined && text.includes(company)
          ? { company, quote: company }
          : undefined),
    };
  };
}
