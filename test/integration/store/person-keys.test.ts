import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type PersonId } from '../../../src/core/brand.ts';
import { Secret } from '../../../src/core/secret.ts';
import { purpose } from '../../../src/store/index.ts';
import { PersonKeys } from '../../../src/store/person-keys.ts';
import { createVault } from '../../../src/store/vault.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

async function aPerson(): Promise<PersonId> {
  // Made here and stored in the next statement: it is a person's id.
  const id = randomUUID() as PersonId;
  const { wrapped, version } = store.vault.newPersonKey();
  await store.db.insertInto('person').values({ id, wrapped_key: wrapped, key_version: version }).execute();
  return id;
}

describe('a key per person', () => {
  it('opens what it sealed, and nothing of another person', async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const sealed = (await store.keys.ofOne(store.db, one)).seal('words', purpose.inbox);
    expect((await store.keys.ofOne(store.db, one)).open(sealed, purpose.inbox, z.string())).toBe('words');
    const otherKey = await store.keys.ofOne(store.db, other);
    expect(() => otherKey.open(sealed, purpose.inbox, z.string())).toThrow('could not be opened');
  });

  it('is gone with an erased person, for a process that never knew it and for one told to forget', async () => {
    const [erased, stays] = [await aPerson(), await aPerson()];
    await store.keys.ofOne(store.db, erased);
    await store.db
      .updateTable('person')
      .set({ wrapped_key: null, erased_at: new Date() })
      .where('id', '=', erased)
      .execute();
    const otherProcess = new PersonKeys(store.vault);
    expect([...(await otherProcess.of(store.db, [erased, stays])).keys()]).toEqual([stays]);
    await expect(otherProcess.ofOne(store.db, erased)).rejects.toThrow('person.key could not be opened');
    store.keys.forget(erased);
    await expect(store.keys.ofOne(store.db, erased)).rejects.toThrow('person.key could not be opened');
  });

  it('cannot be erased by halves', async () => {
    const person = await aPerson();
    const half = store.db.updateTable('person').set({ erased_at: new Date() }).where('id', '=', person).execute();
    await expect(half).rejects.toThrow('person_check');
  });

  it('does not unwrap under another master key', async () => {
    const person = await aPerson();
    const wrong = new PersonKeys(createVault(new Secret(Buffer.alloc(32, 9))));
    await expect(wrong.ofOne(store.db, person)).rejects.toThrow('person.key could not be opened');
  });
});
