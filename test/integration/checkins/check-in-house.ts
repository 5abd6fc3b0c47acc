import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type CaseCode, type CaseId, type PersonId } from '../../../src/core/brand.ts';
import { type ChannelLimits } from '../../../src/core/channel.ts';
import { dueCheckIns, fallDue, type WrittenTerms } from '../../../src/checkins/index.ts';
import { loadDirectory } from '../../../src/contacts/index.ts';
import { createActions } from '../../../src/desk/actions.ts';
import { createInbox, resumeTalk } from '../../../src/intake/index.ts';
import { type AfterCommit } from '../../../src/outbox/index.ts';
import { loadScript } from '../../../src/script.ts';
import { purpose } from '../../../src/store/index.ts';
import { anEvent, aText } from '../../support/builders.ts';
import { type TestStore } from '../../support/test-store.ts';
import { aHouse, aResponder } from '../escalation/house.ts';
import { plainWays } from '../desk/plain-ways.ts';
import { handleAll } from '../intake/talk.ts';

export const minute = 60_000;
export const hour = 60 * minute;
const nothing = (): void => undefined;
/** Read once: it is the same for every house. */
const script = loadScript('.', 'id');
const contacts = loadDirectory('contacts');

/** The house begins at 12:00 UTC on 1 March 2026: an hour before. */
export const everyEvening: WrittenTerms = {
  ...{ kind: 'days', every: '1', date: '2026-03-01', time: '20:00', zone: 'Asia/Bangkok', grace: '120' },
  ...{ question: 'Siapa nama kucing nenek?', answer: 'Bintang', duress: 'mangga' },
};

/** A service that asks people who agreed to it, on a clock that the test moves. */
export function aCheckInHouse(store: TestStore, limits?: ChannelLimits, settle?: (after: AfterCommit) => void) {
  const house = aHouse(store);
  const actions = createActions({
    ...{ store, escalation: house.escalation, checkReply: script.checkReply, checkInEars: script.checkInEars },
    ...{ contacts, leaseMs: 1_000, settle: settle ?? nothing, ways: plainWays },
    resumeTalk: (tx, conversation) => resumeTalk(tx, store, conversation),
    limitsOf: () => limits ?? { textUnits: 4_096, buttons: 8 },
  });
  const handle = () => handleAll(store, house, script, limits, settle);
  /** What the sweep does, once. */
  const sweep = async (): Promise<void> => {
    // As the sweeper looks ahead by one round; what is not due yet is passed over by its handler.
    const due = await dueCheckIns(store, new Date(house.now().getTime() + 5_000));
    for (const { id } of due) await fallDue({ store, clock: house }, id);
    await handle();
  };

  /** Somebody whose case Rina has, and who agreed to be asked. */
  async function someone(part: Partial<WrittenTerms> = {}) {
    const address = randomUUID();
    const writes = async (...texts: string[]): Promise<void> => {
      for (const text of texts) {
        await createInbox(store, nothing, nothing)([anEvent({ address, content: aText(text) })]);
        await handle();
      }
    };
    await writes('tolong saya disekap di Myawaddy');
    const row = await store.db
      .selectFrom('cases as c')
      .innerJoin('conversation as v', 'v.id', 'c.conversation_id')
      .select(['c.id', 'c.code', 'c.person_id', 'c.conversation_id'])
      .where('v.address_index', '=', store.vault.blindIndex('telegram', '42', address))
      .executeTakeFirstOrThrow();
    // Each from its own table.
    const [id, code, person] = [row.id as CaseId, row.code as CaseCode, row.person_id as PersonId];
    const key = await store.keys.ofOne(store.db, person);
    const rina = await aResponder(store, 'Rina');
    await actions.acceptCase({ code, responder: rina, at: house.now() });
    const reply = (text: string) =>
      actions.replyToCase({
        ...{ code, responder: rina, text, requestId: randomUUID(), at: house.now(), from: 'console' },
      });
    await reply('Saya Rina.');
    const agreed = await actions.agreeOnCheckIn({
      ...{ code, responder: rina, at: house.now() },
      written: { ...everyEvening, ...part },
    });
    if (agreed.kind !== 'check-in-agreed') throw new Error(JSON.stringify(agreed));
    const bodies = async (audience: 'person' | 'desk') => {
      const rows = await store.db
        .selectFrom('outbox')
        .select('body')
        .where('person_id', '=', person)
        .where('audience', '=', audience)
        .orderBy('id')
        .execute();
      return rows.map(({ body }) => key.open(body, purpose.outbox, z.object({ text: z.string().default('') })).text);
    };
    const before = (await bodies('person')).length;
    return {
      ...{ id, code, person, conversation: row.conversation_id, rina, key, writes, reply },
      /** What went to their phone since the agreement. */
      told: async () => (await bodies('person')).slice(before),
      deskWas: () => bodies('desk'),
      checkIn: () =>
        store.db
          .selectFrom('check_in')
          .selectAll()
          .where('case_id', '=', id)
          .orderBy('agreed_at', 'desc')
          .executeTakeFirstOrThrow(),
      theCase: () => store.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      alert: () => store.db.selectFrom('alert').selectAll().where('case_id', '=', id).executeTakeFirstOrThrow(),
      events: async () => {
        const events = await store.db
          .selectFrom('case_event')
          .select(['kind', 'detail'])
          .where('case_id', '=', id)
          .orderBy('id')
          .execute();
        return events.map(({ kind, detail }) => ({ kind, detail }));
      },
    };
  }
  return { house, script, actions, handle, sweep, someone };
}
