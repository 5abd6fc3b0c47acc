import {
  type BackendFactory,
  type Job,
  PostgresConnection,
  type PostgresPoolConfig,
  PostgresQueueBackend,
  Queue,
  Worker,
} from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { z } from 'zod';
import { type Logger } from '../core/logger.ts';
import { type Secret } from '../core/secret.ts';
import { quietLog } from './quiet-log.ts';

/*
 * BullMQ on PostgreSQL, or on Redis where there is one: the only file that knows the difference, and the only one that
 * knows BullMQ. A queue here carries ids and nothing else; it may be emptied at any time, since what is due stands in
 * PostgreSQL. So nothing in it is kept, retried or waited for.
 */

export interface QueueConnection {
  readonly kind: 'postgres' | 'redis';
  /**
   * A queue with its worker. Never throws for a server that is away: `ready` tells.
   * @param handle given the name and id of each job when it is due; it may throw, and the job is gone all the same. Left
   *   out: this process adds to the queue, and others handle what is in it
   * @param atOnce how many jobs are handled side by side
   */
  open(name: string, atOnce: number, handle?: (job: { name: string; id: string }) => Promise<void>): WakeQueue;
  /** Ends the connections. Queues are closed before. */
  close(): Promise<void>;
}

export interface WakeQueue {
  /** Resolves once the server has answered. Rejects when it did not; open the queue anew then. */
  ready(): Promise<void>;
  /**
   * May hang while a server is frozen: give it a time limit.
   * @param jobId the same id twice is one job while it waits; no `:` in it
   */
  add(job: { jobId: string; name: string; id: string; delayMs: number }): Promise<void>;
  /** Takes no more jobs and waits for those under way. May hang like `add`. */
  close(): Promise<void>;
}

export interface QueueConnectionOptions {
  /** Absent: the queue lives in PostgreSQL. */
  readonly redisUrl?: Secret | undefined;
  readonly databaseUrl: Secret;
  readonly logger: Logger;
}

export function openQueue(options: QueueConnectionOptions): QueueConnection {
  const complain = quietLog(options.logger);
  const onError = (error: unknown): void => {
    complain('queue.error', { error });
  };
  return options.redisUrl === undefined ? onPostgres(options.databaseUrl, onError) : onRedis(options.redisUrl, onError);
}

type OnError = (error: unknown) => void;
type Handle = NonNullable<Parameters<QueueConnection['open']>[2]>;

const schema = 'bullmq';
/** After a lost connection; the default of 15 s is later than a sweep. */
const retryAfterMs = 1_000;
const jobDataSchema = z.object({ id: z.string() });
const jobOptions = { removeOnComplete: true, removeOnFail: true } as const;

function workerOptions(atOnce: number) {
  return {
    concurrency: atOnce,
    runRetryDelay: retryAfterMs,
    // A worker that lost its notice looks again after so many seconds.
    drainDelay: 5,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  };
}

const processorOf = (handle: Handle) => async (job: Job<unknown>) => {
  await handle({ name: job.name, id: jobDataSchema.parse(job.data).id });
};

/** One pool of two connections for a queue and its worker, and one that listens; the pool lets idle ones go. */
function onPostgres(databaseUrl: Secret, onError: OnError): QueueConnection {
  const config: PostgresPoolConfig = {
    connectionString: databaseUrl.reveal(),
    schema,
    migrate: true,
    max: 2,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  };
  return {
    kind: 'postgres',
    open(name, atOnce, handle) {
      const connection = new PostgresConnection(config);
      // The worker's backend owns the connection, and tells its errors; the queue beside it borrows.
      const owning: BackendFactory<PostgresQueueBackend, PostgresPoolConfig> = (queue, queueOptions) =>
        new PostgresQueueBackend(connection, queue, queueOptions, true, queue);
      const borrowing: BackendFactory<PostgresQueueBackend, PostgresPoolConfig> = (queue, queueOptions) =>
        new PostgresQueueBackend(connection, queue, queueOptions, false);
      if (handle === undefined) return wakeQueue(new Queue(name, { connection: config }, owning), undefined, onError);
      const worker = new Worker(name, processorOf(handle), { connection: config, ...workerOptions(atOnce) }, owning);
      const queue = new Queue(name, { connection: config }, borrowing);
      return wakeQueue(queue, worker, onError);
    },
    close: () => Promise.resolve(),
  };
}

/**
 * Two connections beside each worker's blocking one. The queues' fails fast, so that adding never waits for a Redis
 * that is away; the workers' waits, as BullMQ demands.
 */
function onRedis(redisUrl: Secret, onError: OnError): QueueConnection {
  const connect = (options: RedisOptions): Redis =>
    new Redis(redisUrl.reveal(), {
      // BullMQ's default waits up to 20 s: measured as 18 s without wake-ups after a minute without Redis.
      retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 10), 2_000),
      connectTimeout: 5_000,
      ...options,
    }).on('error', onError);
  const adding = connect({ enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 2_000 });
  const working = connect({ maxRetriesPerRequest: null });
  return {
    kind: 'redis',
    open(name, atOnce, handle) {
      const shared = { prefix: 'suar', skipVersionCheck: false };
      const queue = new Queue(name, { ...shared, connection: adding });
      if (handle === undefined) return wakeQueue(queue, undefined, onError);
      const worker = new Worker(name, processorOf(handle), {
        ...shared,
        connection: working,
        ...workerOptions(atOnce),
      });
      return wakeQueue(queue, worker, onError);
    },
    close() {
      adding.disconnect();
      working.disconnect();
      return Promise.resolve();
    },
  };
}

/** What both kinds of queue and worker have in common here. */
interface AnyQueue {
  on(event: 'error', listener: OnError): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}
interface AddingQueue extends AnyQueue {
  add(
    name: string,
    data: { id: string },
    options: typeof jobOptions & { jobId: string; delay: number },
  ): Promise<unknown>;
}

function wakeQueue(queue: AddingQueue, worker: AnyQueue | undefined, onError: OnError): WakeQueue {
  queue.on('error', onError);
  worker?.on('error', onError);
  return {
    async ready() {
      await Promise.all([worker?.waitUntilReady(), queue.waitUntilReady()]);
    },
    async add({ jobId, name, id, delayMs }) {
      await queue.add(name, { id }, { ...jobOptions, jobId, delay: delayMs });
    },
    async close() {
      await queue.close();
      await worker?.close();
    },
  };
}
