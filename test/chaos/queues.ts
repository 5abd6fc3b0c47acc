import { type BackendFactory, PostgresConnection, type PostgresPoolConfig, PostgresQueueBackend, Queue } from 'bullmq';
import { type Store } from '../../src/store/index.ts';
import { type Backend } from './pair.ts';

/** An operator at the queues, with BullMQ's own client. Their names, schema and prefix are those of `escalation/wake-ups.ts` and `store/queue.ts`. */
export interface Queues {
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Jobs that wait, for their time or for the queue to go on. */
  waiting(): Promise<number>;
  /** Deletes all of them. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

const names = ['alerts', 'deliveries', 'others', 'readings'] as const;

export function openQueues(store: Store, { redis }: Backend): Queues {
  const queues = redis === undefined ? onPostgres(store) : onRedis(redis.url);
  const each = async (act: (queue: OneQueue) => Promise<unknown>): Promise<void> => {
    for (const queue of queues) await act(queue);
  };
  return {
    pause: () => each((queue) => queue.pause()),
    resume: () => each((queue) => queue.resume()),
    async waiting() {
      const counts = await Promise.all(queues.map((queue) => queue.getJobCountByTypes('waiting', 'delayed')));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    empty: () => each((queue) => queue.drain(true)),
    close: () => each((queue) => queue.close()),
  };
}

/** What both kinds of queue have in common here. */
interface OneQueue {
  pause(): Promise<void>;
  resume(): Promise<void>;
  getJobCountByTypes(...types: ('waiting' | 'delayed')[]): Promise<number>;
  drain(delayed: boolean): Promise<void>;
  close(): Promise<void>;
}

function onPostgres(store: Store): readonly OneQueue[] {
  const config: PostgresPoolConfig = { connectionString: store.url.reveal(), schema: 'bullmq', migrate: false, max: 1 };
  const owning: BackendFactory<PostgresQueueBackend, PostgresPoolConfig> = (queue, options) =>
    new PostgresQueueBackend(new PostgresConnection(config), queue, options, true, queue);
  return names.map((name) => new Queue(name, { connection: config }, owning));
}

function onRedis(url: string): readonly OneQueue[] {
  // The queue ends the connection that it made.
  return names.map((name) => new Queue(name, { prefix: 'suar', connection: { url } }));
}
