import { randomUUID } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type InboxId, type PersonId } from '../../../src/core/brand.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { addEvidence, fetchEvidence, readEvidence } from '../../../src/cases/index.ts';
import { anEvent } from '../../support/builders.ts';
import { createInbox } from '../../../src/intake/receive.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

/** A photo that somebody has sent, and that is still to be fetched. */
async function aPhoto(): Promise<string> {
  const event = anEvent({ address: randomUUID() });
  const nothing = (): void => undefined;
  await createInbox(store, nothing, nothing)([event]);
  const row = await store.db
    .selectFrom('inbox as i')
    .innerJoin('conversation as v', 'v.id', 'i.conversation_id')
    .select(['i.id', 'v.person_id'])
    .where('i.provider_id', '=', event.providerId)
    .executeTakeFirstOrThrow();
  const person = row.person_id as PersonId; // A foreign key to person.
  const key = await store.keys.ofOne(store.db, person);
  const photo = {
    ...{ inboxId: row.id as InboxId, person, key, channel: 'telegram' as const, account: '42' }, // The inbox's own key.
    ...{ attachments: [{ kind: 'photo' as const, reference: 'r' }], at: new Date(0) },
  };
  const [wakeUp] = await store.db.transaction().execute((tx) => addEvidence(tx, [photo]));
  return wakeUp?.id ?? '';
}

const bytes = Buffer.from('a photo');
const fetch = (id: string) =>
  fetchEvidence(
    { store, logger: silentLogger, maximumBytes: 1e6, open: () => Promise.resolve(Readable.from([bytes])) },
    id,
  );
/** The wait is over. */
const letTimePass = (id: string) => sql`update evidence set due_at = now() where id = ${id}`.execute(store.db);
const rowOf = (id: string) =>
  store.db.selectFrom('evidence').select(['status', 'failure']).where('id', '=', id).executeTakeFirstOrThrow();

it('keeps trying to store a file while the disk is full, however long that lasts, and stores it then', async () => {
  const id = await aPhoto();
  for (let tries = 0; tries < 20; tries += 1) {
    // A disk on which nothing fits, for any user (full(4)).
    symlinkSync('/dev/full', join(store.dataFolder, 'evidence', `${id}.part`));
    await fetch(id);
    expect(await rowOf(id)).toEqual({ status: 'waiting', failure: 'disk-full' });
    expect(await readEvidence(store, id)).toBeUndefined();
    await letTimePass(id);
  }
  await fetch(id);
  expect(await rowOf(id)).toEqual({ status: 'stored', failure: null });
  expect((await readEvidence(store, id))?.bytes).toEqual(bytes);
});
