import { type PersonId } from '../../src/core/brand.ts';
import { inboundContentSchema } from '../../src/core/inbound.ts';
import { outboundBodySchema } from '../../src/core/outbound.ts';
import { purpose, type Store } from '../../src/store/index.ts';
import { type Truth } from '../standins/whatsapp/index.ts';

export interface Loss {
  /** Texts that people wrote; each is different from every other. */
  readonly written: number;
  /** Written, and not in any transcript. */
  readonly lost: readonly string[];
  /** More than once in the transcripts. */
  readonly doubled: readonly string[];
  /** In another order than one person wrote them. */
  readonly outOfOrder: readonly string[];
  /** Replies that phones have read. */
  readonly replies: number;
  /** What a phone read otherwise than the outbox says. */
  readonly repliesOtherwise: readonly string[];
}

interface Talk {
  readonly heard: readonly string[];
  readonly said: readonly string[];
}

/** What people wrote and read, beside what we have of it. People are known by what they wrote: every text is different. */
export async function compareWithTruth(store: Store, truth: Truth): Promise<Loss> {
  const talks = await transcripts(store);
  const counts = new Map<string, number>();
  const talkOf = new Map<string, Talk>();
  for (const talk of talks)
    for (const text of talk.heard) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
      talkOf.set(text, talk);
    }
  const lost: string[] = [];
  const outOfOrder: string[] = [];
  const repliesOtherwise: string[] = [];
  let written = 0;
  let replies = 0;
  for (const contact of truth.contacts) {
    const texts = contact.written.flatMap(({ text }) => (text === undefined ? [] : [text]));
    written += texts.length;
    lost.push(...texts.filter((text) => !counts.has(text)));
    const talk = talkOf.get(texts.find((text) => talkOf.has(text)) ?? '');
    if (talk === undefined) continue;
    const heard = talk.heard.filter((text) => texts.includes(text));
    if (JSON.stringify([...new Set(heard)]) !== JSON.stringify(texts.filter((text) => heard.includes(text))))
      outOfOrder.push(`${contact.phone} wrote ${texts.join(', ')}; we heard ${heard.join(', ')}`);
    const read = contact.replies.flatMap(({ text }) => (text === undefined ? [] : [text]));
    replies += read.length;
    // Sorted: a process that dies after a message has left and before its ratchet is committed encrypts the next one with the same key; the
    // phone asks for that one again, and reads it after a later one.
    const [readSorted, saidSorted] = [read.toSorted(), talk.said.toSorted()];
    if (JSON.stringify(readSorted) !== JSON.stringify(saidSorted))
      repliesOtherwise.push(
        `${difference(contact.phone, readSorted, saidSorted)}; asked again: ${contact.askedAgain.map(({ why }) => why).join(', ') || 'nothing'}`,
      );
  }
  const doubled = [...counts].filter(([, count]) => count > 1).map(([text]) => text);
  return { written, lost, doubled, outOfOrder, replies, repliesOtherwise };
}

/** Both sorted. The texts are the script's own and the suite's: nobody's words. */
function difference(phone: string, read: readonly string[], said: readonly string[]): string {
  const only = (these: readonly string[], others: readonly string[]): string =>
    [...new Set(these)]
      .filter((text) => countOf(text, these) > countOf(text, others))
      .map((text) => `${countOf(text, these) - countOf(text, others)} × ${JSON.stringify(text.slice(0, 60))}`)
      .join(', ');
  return `${phone}: only read ${only(read, said) || 'nothing'}; only in the outbox ${only(said, read) || 'nothing'}`;
}

const countOf = (text: string, texts: readonly string[]): number => texts.filter((other) => other === text).length;

async function transcripts(store: Store): Promise<Talk[]> {
  const conversations = await store.db.selectFrom('conversation').select(['id', 'person_id']).execute();
  const talks: Talk[] = [];
  for (const { id, person_id } of conversations) {
    const key = await store.keys.ofOne(store.db, person_id as PersonId); // A foreign key to person.
    const received = await store.db
      .selectFrom('inbox')
      .select('body')
      .where('conversation_id', '=', id)
      .where('kind', '<>', 'silence')
      .orderBy('id')
      .execute();
    const sent = await store.db
      .selectFrom('outbox')
      .select(['body', 'status', 'failure'])
      .where('conversation_id', '=', id)
      .orderBy('id')
      .execute();
    talks.push({
      heard: received.flatMap(({ body }) => {
        const content = key.open(body, purpose.inbox, inboundContentSchema);
        return content.kind === 'message' ? [content.text] : [];
      }),
      said: sent.flatMap(({ body, status, failure }) => {
        const message = key.open(body, purpose.outbox, outboundBodySchema);
        if (message.kind !== 'text') return [];
        // What did not leave is told with its reason, and no phone has read such a line.
        return [isSent(status) ? message.text : `${status} (${failure ?? ''}): ${message.text}`];
      }),
    });
  }
  return talks;
}

const isSent = (status: string): boolean => ['sent', 'delivered', 'read'].includes(status);
