import { type Logger } from '../core/logger.ts';
import { listenTo, type Store } from '../store/index.ts';
import { buildEdition, type Edition } from './edition.ts';
import { type Ground } from './ground.ts';
import { inForce, newestPublication, storedVersions } from './queries.ts';

/** The edition that this process holds conversations by; replaced as a whole. */
export interface EditionKeeper {
  current(): Edition;
  /** Reads again what is in force. */
  refresh(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A notice tells within milliseconds; where it was lost, this is the longest that a process is behind. */
const pollMs = 5_000;

export function createEditionKeeper(parts: {
  readonly store: Store;
  readonly ground: Ground;
  readonly logger: Logger;
}): EditionKeeper {
  const { store, ground, logger } = parts;
  let edition = buildEdition(ground, [], []);
  let known: string | null = null;
  let reading = Promise.resolve();
  let polling: NodeJS.Timeout | undefined;

  async function read(): Promise<void> {
    const newest = await newestPublication(store.db);
    if (newest === known) return;
    // One snapshot: a publication between the two questions would give a version that the other has not read.
    const [stored, present] = await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => [await storedVersions(tx), await inForce(tx)] as const);
    edition = buildEdition(ground, stored, present);
    // What the snapshot has; anything newer is read at its own notice.
    known = newest;
    for (const { flow, present: inUse } of edition.unusable) {
      if (inUse) logger.error('authoring.version-unusable', { kind: flow });
    }
    logger.info('authoring.edition', { count: edition.flows.present.size });
  }

  /** One after another, so that an older reading never replaces a newer one. */
  const refresh = (): Promise<void> => {
    const next = reading.then(read);
    reading = next.catch(() => undefined); // Told to whoever asked; the next reading is not held up by it.
    return next;
  };
  const refreshQuietly = (): void => {
    refresh().catch((error: unknown) => {
      // The edition before stays in force; the next notice or poll tries again.
      logger.warn('authoring.refresh-failed', { error });
    });
  };
  const listener = listenTo({
    url: store.url,
    channels: ['suar_flows'],
    heard: refreshQuietly,
    onLost: (attempt, error) => {
      logger.warn('authoring.listener-lost', { attempt, error });
    },
  });

  return {
    current: () => edition,
    refresh,
    async start() {
      await refresh();
      listener.start();
      polling = setInterval(() => {
        listener.beat();
        refreshQuietly();
      }, pollMs);
    },
    async stop() {
      clearInterval(polling);
      await listener.stop();
      await reading;
    },
  };
}
