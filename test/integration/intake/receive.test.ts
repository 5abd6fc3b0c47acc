import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInbox } from '../../../src/intake/receive.ts';
import { anEvent, aText } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  await store.drop();
});

const nothing = (): void => undefined;

describe('the inbox', () => {
  it('has committed an event when it answers', async () => {
    const accept = createInbox(store, nothing, nothing);
    const event = anEvent({ address: 'committed' });
    await accept([event]);
    const row = await store.db
      .selectFrom('inbox')
      .selectAll()
      .where('provider_id', '=', event.providerId)
      .executeTakeFirst();
    expect(row?.handled_at).toBeNull();
  });

  it('keeps a repeated event once, also when both come in one call', async () => {
    const accept = createInbox(store, nothing, nothing);
    const event = anEvent({ address: 'repeated' });
    await Promise.all([accept([event, event]), accept([event])]);
    await accept([event]);
    const rows = await store.db.selectFrom('inbox').select('id').where('provider_id', '=', event.providerId).execute();
    expect(rows).toHaveLength(1);
  });

  it('begins one conversation and one person for an address that two processes meet at once', async () => {
    const doors = [
      createInbox(store, nothing, nothing),
      createInbox(store, nothing, nothing),
      createInbox(store, nothing, nothing),
    ];
    await Promise.all(
      doors.flatMap((accept) => [accept([anEvent({ address: 'new' })]), accept([anEvent({ address: 'new' })])]),
    );
    const index = store.vault.blindIndex('telegram', '42', 'new');
    const conversations = await store.db
      .selectFrom('conversation')
      .select('person_id')
      .where('address_index', '=', index)
      .execute();
    expect(conversations).toHaveLength(1);
    const orphans = await store.db
      .selectFrom('person as p')
      .leftJoin('conversation as v', 'v.person_id', 'p.id')
      .select('p.id')
      .where('v.id', 'is', null)
      .execute();
    expect(orphans).toEqual([]);
  });

  it('stores no word and no address in the clear', async () => {
    const accept = createInbox(store, nothing, nothing);
    await accept([anEvent({ address: '0812-0000-7788', content: aText('rahasia sekali') })]);
    const rows = await store.db
      .selectFrom('inbox as i')
      .innerJoin('conversation as v', 'v.id', 'i.conversation_id')
      .selectAll()
      .execute();
    const dump = JSON.stringify(rows.map((row) => [row.body.toString('latin1'), row.address.toString('latin1')]));
    expect(dump).not.toContain('rahasia');
    expect(dump).not.toContain('0812-0000-7788');
  });

  it('takes a megabyte of text, NULs and broken surrogates as they are', async () => {
    const accept = createInbox(store, nothing, nothing);
    const text = `\u0000\ud800${'a'.repeat(1_000_000)}\u202e`;
    const event = anEvent({ address: 'hostile', content: aText(text) });
    await accept([event]);
    const row = await store.db
      .selectFrom('inbox')
      .select('body')
      .where('provider_id', '=', event.providerId)
      .executeTakeFirstOrThrow();
    expect(row.body.length).toBeGreaterThan(1_000_000);
  });

  it('names the field of an event it cannot read, and keeps nothing of the call', async () => {
    const accept = createInbox(store, nothing, nothing);
    const good = anEvent({ address: 'good' });
    await expect(accept([good, { ...anEvent(), providerId: '' }])).rejects.toThrow(/1\.providerId/);
    const row = await store.db
      .selectFrom('inbox')
      .select('id')
      .where('provider_id', '=', good.providerId)
      .executeTakeFirst();
    expect(row).toBeUndefined();
  });
});
