import { type Clock } from '../core/clock.ts';
import { type Accept, type InboundContent } from '../core/inbound.ts';
import { type Logger } from '../core/logger.ts';
import { type Reach } from '../core/turning-point.ts';
import { type Backlog, createBacklog, createInbox } from '../intake/index.ts';
import { type Metrics } from '../ops/index.ts';
import { type Store } from '../store/index.ts';
import { type Pumps } from './open-pumps.ts';
import { watchAccept, type WatchedAccept } from './watch-accept.ts';

interface OpenInbox {
  /** For doors at which others decide when to come. */
  readonly accept: Accept;
  /** For doors at which we fetch, and wait for `backlog.room` before. */
  readonly fetched: Accept;
  readonly backlog: Backlog;
  readonly problem: WatchedAccept['problem'];
}

/** The one door in, and who is told that something came. */
export function openInbox(parts: {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reach: Reach;
  readonly metrics: Pick<Metrics, 'countInbound'>;
  readonly isUrgent: (content: InboundContent) => boolean;
  /** Messages waiting, over all processes, from which on the house is full. */
  readonly most: number;
  readonly pumps: () => Pumps;
}): OpenInbox {
  const { store, clock, logger, reach, metrics, isUrgent, most } = parts;
  const inbox = createInbox(
    store,
    (events, urgent) => {
      const pumps = parts.pumps();
      for (const { channel } of events) metrics.countInbound(channel, 1);
      if (urgent) pumps.urgent.kick();
      if (events.some(({ from }) => from === 'person')) pumps.people.kick();
      if (events.some(({ from }) => from === 'desk')) pumps.staff.kick();
    },
    reach,
    isUrgent,
  );
  const { accept: fetched, problem } = watchAccept(inbox, clock);
  const backlog = createBacklog({ db: store.db, accept: fetched, most, logger });
  return { accept: backlog.accept, fetched, backlog, problem };
}
