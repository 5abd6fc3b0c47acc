import { randomUUID } from 'node:crypto';
import { type ConversationId, type PersonId } from '../../../src/core/brand.ts';
import { type ChannelLimits } from '../../../src/core/channel.ts';
import { type ChannelId, type InboundEvent } from '../../../src/core/inbound.ts';
import { giveWayWord } from '../../../src/intake/join-ways.ts';
import { createInbox } from '../../../src/intake/receive.ts';
import { type Script } from '../../../src/intake/index.ts';
import { type Gate } from '../../../src/outbox/index.ts';
import { outboundBodySchema } from '../../../src/core/outbound.ts';
import { purpose } from '../../../src/store/index.ts';
import { anEvent, aText } from '../../support/builders.ts';
import { type TestStore } from '../../support/test-store.ts';
import { type aHouse } from '../escalation/house.ts';
import { handleAll } from '../intake/talk.ts';

const nothing = (): void => undefined;
export const plea = 'tolong saya disekap, tidak boleh keluar';

/** An address on one of our accounts. */
export interface Place {
  readonly channel: ChannelId;
  readonly account: string;
  readonly address: string;
}
export const onWhatsApp = (): Place => ({ channel: 'whatsapp', account: 'main', address: `${randomUUID()}@lid` });
export const onTelegram = (): Place => ({ channel: 'telegram', account: '42', address: randomUUID() });

export interface Known {
  readonly conversation: ConversationId;
  readonly person: PersonId;
}

/** People who write from several places. */
export function aTalk(store: TestStore, house: ReturnType<typeof aHouse>, script: Script & { readonly gate: Gate }) {
  const says = (place: Place, text: string): InboundEvent => anEvent({ ...place, content: aText(text) });
  /** A door that remembers nothing, as after a restart. */
  const accept = (...events: InboundEvent[]): Promise<void> => createInbox(store, nothing, nothing)(events);
  const handle = (limits?: ChannelLimits): Promise<void> => handleAll(store, house, script, limits);
  return {
    says,
    accept,
    handle,
    async write(place: Place, text: string): Promise<void> {
      await accept(says(place, text));
      await handle();
    },
    async known({ channel, account, address }: Place): Promise<Known> {
      const row = await store.db
        .selectFrom('conversation')
        .select(['id', 'person_id'])
        .where('address_index', '=', store.vault.blindIndex(channel, account, address))
        .executeTakeFirstOrThrow();
      // Both are keys of their own tables.
      return { conversation: row.id as ConversationId, person: row.person_id as PersonId };
    },
    giveWord: ({ conversation }: Known): Promise<string> =>
      store.db.transaction().execute((tx) => giveWayWord(tx, store, conversation)),
    async kindsIn({ conversation }: Known): Promise<string[]> {
      const rows = await store.db
        .selectFrom('inbox')
        .select('kind')
        .where('conversation_id', '=', conversation)
        .orderBy('id')
        .execute();
      return rows.map(({ kind }) => kind);
    },
    /** What we wrote in a conversation, oldest first. */
    async saidIn({ conversation, person }: Known) {
      const key = await store.keys.ofOne(store.db, person);
      const rows = await store.db
        .selectFrom('outbox')
        .selectAll()
        .where('conversation_id', '=', conversation)
        .orderBy('id')
        .execute();
      return rows.map((row) => {
        const body = key.open(row.body, purpose.outbox, outboundBodySchema);
        return { row, text: body.kind === 'text' ? body.text : '' };
      });
    },
    async casesOf({ person }: Known) {
      return store.db.selectFrom('cases').selectAll().where('person_id', '=', person).execute();
    },
    async eventsOf({ person }: Known) {
      const rows = await store.db
        .selectFrom('case_event as e')
        .innerJoin('cases as c', 'c.id', 'e.case_id')
        .select(['e.kind', 'e.detail'])
        .where('c.person_id', '=', person)
        .orderBy('e.id')
        .execute();
      return rows;
    },
  };
}
export type Talk = ReturnType<typeof aTalk>;

/** Somebody with a case who wrote by WhatsApp, and then the word by Telegram. */
export async function joinedPerson(talk: Talk) {
  const whatsapp = onWhatsApp();
  const telegram = onTelegram();
  await talk.write(whatsapp, plea);
  const first = await talk.known(whatsapp);
  await talk.write(telegram, await talk.giveWord(first));
  return { whatsapp, telegram, first, second: await talk.known(telegram) };
}
