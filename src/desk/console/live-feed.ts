import { type Logger } from '../../core/logger.ts';
import { listenTo, type Store } from '../../store/index.ts';

/** Tells whoever subscribed that something about cases or adverts changed. A lost notice costs one tick. */
export interface LiveFeed {
  subscribe(tell: () => void): () => void;
  start(): void;
  stop(): Promise<void>;
}

/** Many changes within this time are one notice. */
const gatherMs = 150;
/** Every so often subscribers are told anyway, and the connection is proved to live. */
const tickMs = 15_000;

/** One connection of its own listens for the whole process. */
export function createLiveFeed(store: Pick<Store, 'url'>, logger: Logger): LiveFeed {
  const subscribers = new Set<() => void>();
  let gathering: NodeJS.Timeout | undefined;
  let ticking: NodeJS.Timeout | undefined;

  const tell = (): void => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      for (const subscriber of subscribers) subscriber();
    }, gatherMs);
  };
  const listener = listenTo({
    url: store.url,
    channels: ['suar_cases', 'suar_adverts'],
    heard: tell,
    onLost: (attempt, error) => {
      logger.warn('desk.feed-lost', { attempt, error });
    },
  });

  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    start() {
      listener.start();
      ticking = setInterval(() => {
        tell();
        listener.beat();
      }, tickMs);
    },
    async stop() {
      clearInterval(ticking);
      clearTimeout(gathering);
      subscribers.clear();
      await listener.stop();
    },
  };
}
