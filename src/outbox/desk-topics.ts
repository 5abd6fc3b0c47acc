import { MicroBatch } from '../core/micro-batch.ts';
import { type Store } from '../store/index.ts';

/** The topic that each case has in the desk chat. Kept in memory, because every line to the desk asks for it. */
export interface DeskTopics {
  /** Undefined where none was opened yet. Another process may have opened a newer one: see `readAgain`. */
  threadOf(caseId: string): Promise<string | undefined>;
  /** As it stands in the database now. */
  readAgain(caseId: string): Promise<string | undefined>;
  /** Resolves when it is written. */
  remember(caseId: string, thread: string): Promise<void>;
}

/** Some 100 bytes each; the oldest is forgotten first, and read again when it is asked for. */
const remembered = 20_000;
const writtenTogether = 100;

export function createDeskTopics({ db }: Pick<Store, 'db'>): DeskTopics {
  const threads = new Map<string, string>();

  function keep(caseId: string, thread: string): void {
    threads.delete(caseId);
    threads.set(caseId, thread);
    const [oldest] = threads.keys();
    if (threads.size > remembered && oldest !== undefined) threads.delete(oldest);
  }

  const writes = new MicroBatch<{ case_id: string; thread_id: string }>(async (rows) => {
    await db
      .insertInto('desk_topic')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('case_id').doUpdateSet((row) => ({ thread_id: row.ref('excluded.thread_id') })),
      )
      .execute();
  }, writtenTogether);

  async function readAgain(caseId: string): Promise<string | undefined> {
    const row = await db.selectFrom('desk_topic').select('thread_id').where('case_id', '=', caseId).executeTakeFirst();
    if (row !== undefined) keep(caseId, row.thread_id);
    return row?.thread_id;
  }

  return {
    threadOf: (caseId) => {
      const thread = threads.get(caseId);
      return thread === undefined ? readAgain(caseId) : Promise.resolve(thread);
    },
    readAgain,
    async remember(caseId, thread) {
      await writes.add({ case_id: caseId, thread_id: thread });
      keep(caseId, thread);
    },
  };
}
