import { z } from 'zod';
import { type AdviceTexts } from '../advice/index.ts';
import { claimNews, markTold, type ToTell } from '../adverts/index.ts';
import { caseFieldsSchema } from '../core/case-fields.ts';
import { type Clock } from '../core/clock.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type Draft, enqueue, inTransaction, nothingAfterCommit, type Settle } from '../outbox/index.ts';
import { purpose, type Store, type Tx } from '../store/index.ts';

export interface NewsParts {
  readonly store: Store;
  /** Which texts there are, and in which languages. */
  readonly texts: AdviceTexts & { has(language: string, id: string): boolean };
  readonly clock: Clock;
  readonly leaseMs: number;
  readonly settle: Settle;
}

const atOnce = 50;
const text = 'job-check-news-told';

/**
 * Tells whoever agreed to it that what they asked about has been confirmed: a row of the outbox and the mark that it was told
 * in one commit, so that it is said once, whenever we are killed. Who asked for quiet, blocked us or has a phone that others
 * read is not written to: their wish of today is stronger than that of then.
 */
export async function tellNews(parts: NewsParts): Promise<void> {
  const { store, clock, leaseMs, settle } = parts;
  for (let more = true; more;) {
    let after = nothingAfterCommit;
    more = await inTransaction(store.db, async (tx) => {
      const news = await claimNews(tx, atOnce);
      const drafts: Draft[] = [];
      for (const one of news) drafts.push(...(await draftOf(tx, parts, one)));
      after = { ...(await enqueue(tx, drafts, leaseMs)), wakeUps: [] };
      await markTold(
        tx,
        news.map(({ id }) => id),
        clock.now(),
      );
      return news.length === atOnce;
    });
    settle(after);
  }
}

const stateSchema = z.object({ state: z.string() });

async function draftOf(tx: Tx, { store, texts }: NewsParts, news: ToTell): Promise<Draft[]> {
  const row = await tx
    .selectFrom('conversation as v')
    .leftJoin('cases as c', (join) => join.onRef('c.person_id', '=', 'v.person_id').on('c.status', '<>', 'closed'))
    .select(['v.channel', 'v.account', 'v.address', 'v.language', 'v.session', 'v.blocked_at', 'c.watched', 'c.fields'])
    .where('v.id', '=', news.conversation)
    .executeTakeFirst();
  if (row === undefined || row.blocked_at !== null || row.watched === true) return [];
  const key = await store.keys.ofOne(tx, news.person);
  const fields = row.fields === null ? {} : key.open(row.fields, purpose.caseFields, caseFieldsSchema);
  // As contacts are held back (src/intake/refer.ts): they have told us that others look at their phone.
  if (fields.whose_phone === 'checked') return [];
  const state = row.session === null ? null : key.open(row.session, purpose.session, stateSchema).state;
  if (state === 'stopped') return [];
  const language = row.language !== null && texts.has(row.language, text) ? row.language : 'en';
  return [
    {
      dedupeKey: `news-${news.id}`,
      destination: {
        kind: 'person',
        conversation: news.conversation,
        person: news.person,
        address: key.open(row.address, purpose.address, z.string()),
      },
      channel: row.channel as ChannelId, // Written from a ChannelId.
      account: row.account,
      author: 'flow',
      key,
      body: { kind: 'text', text: texts.format(language, text), choices: [] },
    },
  ];
}
