import { type PersonId } from '../core/brand.ts';
import { type Database, type Tx } from './database.ts';
import { SealError, type SealingKey, type Vault } from './vault.ts';

const cachedKeys = 20_000;

/**
 * Opened person keys, most recently used last. A cache because every message needs one and unwrapping costs a query;
 * bounded because a flood of new people must not grow the process.
 */
export class PersonKeys {
  readonly #vault: Vault;
  readonly #opened = new Map<PersonId, SealingKey>();

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  remember(person: PersonId, key: SealingKey): void {
    this.#opened.delete(person);
    this.#opened.set(person, key);
    if (this.#opened.size <= cachedKeys) return;
    const [oldest] = this.#opened.keys();
    if (oldest !== undefined) this.#opened.delete(oldest);
  }

  forget(person: PersonId): void {
    this.#opened.delete(person);
  }

  /** The keys of these people. Erased people are missing from the answer. @throws SealError under a wrong master key */
  async of(db: Database | Tx, people: Iterable<PersonId>): Promise<ReadonlyMap<PersonId, SealingKey>> {
    const found = new Map<PersonId, SealingKey>();
    const missing: PersonId[] = [];
    for (const person of new Set(people)) {
      const key = this.#opened.get(person);
      if (key === undefined) missing.push(person);
      else found.set(person, key);
    }
    if (missing.length === 0) return found;
    const rows = await db.selectFrom('person').select(['id', 'wrapped_key']).where('id', 'in', missing).execute();
    for (const row of rows) {
      if (row.wrapped_key === null) continue;
      // A person's id comes from this table: the brand holds.
      const person = row.id as PersonId;
      const key = this.#vault.unwrapPersonKey(row.wrapped_key);
      this.remember(person, key);
      found.set(person, key);
    }
    return found;
  }

  /** @throws SealError when the person has been erased */
  async ofOne(db: Database | Tx, person: PersonId): Promise<SealingKey> {
    const key = (await this.of(db, [person])).get(person);
    if (key === undefined) throw new SealError('person.key');
    return key;
  }
}
