import { silentLogger } from '../../../src/core/logger.ts';
import { outboundBodySchema, type PersonMessage } from '../../../src/core/outbound.ts';
import { type PersonId } from '../../../src/core/brand.ts';
import { type InboundContent } from '../../../src/core/inbound.ts';
import { createInbox } from '../../../src/intake/index.ts';
import { loadJobCheck, noSnapshots } from '../../../src/jobcheck/index.ts';
import { runCheck, type RunCheckParts } from '../../../src/offers/index.ts';
import { loadScript } from '../../../src/script.ts';
import { purpose } from '../../../src/store/index.ts';
import { anEvent } from '../../support/builders.ts';
import { type TestStore } from '../../support/test-store.ts';
import { aHouse } from '../escalation/house.ts';
import { handleAll } from '../intake/talk.ts';

const nothing = (): void => undefined;
const script = loadScript('.', 'en');
const knowledge = loadJobCheck('locales');

/** A house with the real inbox, turns, checks and outbox rows; only nobody sends. */
export function aHouseOfOffers(store: TestStore, own: Partial<RunCheckParts> = {}) {
  const house = aHouse(store);
  const parts: RunCheckParts = {
    store,
    knowledge,
    lookUp: () => () => Promise.resolve(noSnapshots),
    readFile: () => Promise.resolve({ kind: 'unread' }),
    clock: { now: house.now },
    logger: silentLogger,
    reach: nothing,
    onAnswered: nothing,
    schedule: nothing,
    ...own,
  };
  const waiting = () => store.db.selectFrom('offer_check').select('id').where('state', '=', 'waiting').execute();

  return {
    parts,
    waiting,
    /** Comes in, and is handled. */
    async hears(address: string, ...contents: InboundContent[]): Promise<void> {
      for (const content of contents) {
        await createInbox(store, nothing, nothing)([anEvent({ address, content })]);
        house.pass(1_000);
        await handleAll(store, house, script);
      }
    },
    handle: () => handleAll(store, house, script),
    /** Every check that waits is made; its answer is not yet said. */
    async checks(): Promise<void> {
      for (const { id } of await waiting()) await runCheck(parts, id);
    },
    /** What was written to this person so far, oldest first. */
    async said(address: string): Promise<PersonMessage[]> {
      const rows = await store.db
        .selectFrom('outbox as o')
        .innerJoin('conversation as v', 'v.id', 'o.conversation_id')
        .select(['o.body', 'v.person_id'])
        .where('v.address_index', '=', store.vault.blindIndex('telegram', '42', address))
        .orderBy('o.id')
        .execute();
      const bodies = await Promise.all(
        rows.map(async ({ body, person_id }) => {
          const key = await store.keys.ofOne(store.db, person_id as PersonId); // A foreign key to person.
          return key.open(body, purpose.outbox, outboundBodySchema);
        }),
      );
      return bodies.filter((body) => body.kind === 'text');
    },
  };
}
