import { randomUUID } from 'node:crypto';
import { type PersonId, type ConversationId } from '../../src/core/brand.ts';
import { enqueue } from '../../src/outbox/index.ts';
import { purpose, type Store } from '../../src/store/index.ts';
import { z } from 'zod';
import { type TelegramStandin } from '../standins/telegram/index.ts';
import { pause } from './pause.ts';

/** What the gate never lets through, whoever wrote it (`forbidden` in locales/en/gate.yaml). */
const forbidden = 'You are safe now. We will rescue you tonight.';

export interface ClosedGate {
  stop(): Promise<void>;
  /** Broken promises, in words. */
  wentThrough(standin: TelegramStandin): Promise<readonly string[]>;
}

/** While the trouble lasts, words for people are committed that must not reach them, past the look that a desk takes before it writes. */
export function closedGate(store: Store): ClosedGate {
  const chats = new Set<number>();
  let stopped = false;
  const run = async (): Promise<void> => {
    while (!stopped) {
      await tempt(store)
        .then((chat) => chat !== undefined && chats.add(chat))
        .catch(() => undefined); // The database is in trouble, as is the point here: the next try.
      await pause(500);
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      await running;
    },
    async wentThrough(standin) {
      const rows = await store.db
        .selectFrom('outbox')
        .select(['status', 'failure'])
        .where('dedupe_key', 'like', 'forbidden-%')
        .execute();
      const refused = rows.filter(
        ({ status, failure }) => status === 'failed' && failure?.startsWith('gate-') === true,
      );
      return [
        ...(rows.length === 0 ? ['nobody came to the closed gate: this would prove nothing'] : []),
        ...(refused.length < rows.length ? [`${rows.length - refused.length} were not refused at the gate`] : []),
        ...[...chats].flatMap((chat) =>
          standin.sentTo(chat).some(({ text }) => text.includes('safe now'))
            ? [`chat ${chat} got what the gate refuses`]
            : [],
        ),
      ];
    },
  };
}

/** @returns the chat for which it was written */
async function tempt(store: Store): Promise<number | undefined> {
  const one = await store.db
    .selectFrom('conversation')
    .select(['id', 'person_id', 'account', 'address'])
    .where('channel', '=', 'telegram')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (one === undefined) return undefined;
  const person = one.person_id as PersonId; // A foreign key to person.
  const key = await store.keys.ofOne(store.db, person);
  const address = key.open(one.address, purpose.address, z.string());
  await store.db.transaction().execute((tx) =>
    enqueue(
      tx,
      [
        {
          dedupeKey: `forbidden-${randomUUID()}`,
          // Its own key.
          destination: { kind: 'person', conversation: one.id as ConversationId, person, address },
          channel: 'telegram',
          account: one.account,
          author: 'flow',
          key,
          body: { kind: 'text', text: forbidden, choices: [] },
        },
      ],
      0,
    ),
  );
  return Number(address);
}
