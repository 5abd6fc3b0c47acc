import { type Clock } from '../../../core/clock.ts';
import { type Accept, type InboundEvent } from '../../../core/inbound.ts';
import { type Logger } from '../../../core/logger.ts';
import { type Reach } from '../../../core/turning-point.ts';
import { type Chats } from './chats.ts';
import { type Journal, type JournalRow } from './journal.ts';
import { talkTimes } from './limits.ts';
import { type Origin } from './origin.ts';
import { pause } from './pause.ts';
import { type ReadingParts, type ReadRow, readRow } from './read-row.ts';

export interface DrainParts extends ReadingParts {
  readonly journal: Journal;
  readonly chats: Chats;
  readonly accept: Accept;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reach: Reach;
  /** People's words have been committed. */
  readonly onHeard: (origins: readonly Origin[]) => void;
}

export interface Drain {
  /** There may be something in the journal. Nothing to await. */
  wake(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  stop(): void;
}

/**
 * The one way from the journal into the house: whatever was journalled (now, before a crash, by another process) is parsed,
 * accepted and only then taken out. Baileys' own events are not needed for it. Several processes may do it: they find a person's words in
 * their order, and the inbox knows what it has.
 */
export function createDrain(parts: DrainParts): Drain {
  const liveSince = new Map<string, number>();
  /** In the inbox, and to be taken out of the journal with the next look at it. */
  let committed: readonly JournalRow[] = [];
  let wanted = false;
  let running: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let pauseMs: number = talkTimes.journalPauseFirstMs;
  let stopped = false;

  async function run(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      try {
        await takeBatch();
        pauseMs = talkTimes.journalPauseFirstMs;
      } catch (error) {
        // Nothing is lost: the rows stay, and are tried again.
        parts.logger.error('whatsapp.journal-not-drained', { channel: 'whatsapp', error });
        retry ??= setTimeout(() => {
          retry = undefined;
          wake();
        }, pauseMs);
        pauseMs = Math.min(pauseMs * 2, talkTimes.journalPauseLongestMs);
      }
    }
  }

  async function takeBatch(): Promise<void> {
    const rows = await parts.journal.next(committed, parts.clock.now());
    committed = [];
    if (rows.length === 0) return;
    await hand(parts, rows, liveSince);
    committed = rows;
    wanted = true;
    await pause(talkTimes.gatherMs);
  }

  function wake(): void {
    wanted = true;
    if (stopped) return;
    running ??= run().finally(() => {
      running = undefined;
      if (wanted) wake();
    });
  }

  return {
    wake,
    idle: async () => {
      while (running !== undefined) await running;
    },
    stop: () => {
      stopped = true;
      clearTimeout(retry);
    },
  };
}

async function hand(parts: DrainParts, rows: readonly JournalRow[], liveSince: Map<string, number>): Promise<void> {
  const read = await Promise.all(rows.map((row) => readRow(parts, row)));
  const events = read.flatMap((row) => (row.live ? slowedDown(row, liveSince) : row.events));
  await parts.chats.hear(read);
  parts.reach('whatsapp.before-accept');
  if (events.length > 0) await parts.accept(events);
  parts.reach('whatsapp.after-accept');
  parts.onHeard(read.map(({ origin }) => origin));
}

/** The first place always counts; then one in each while, by the times of sending. */
function slowedDown({ origin, events }: ReadRow, liveSince: Map<string, number>): readonly InboundEvent[] {
  const since = liveSince.get(origin.address);
  const sentMs = origin.sentAt.getTime();
  if (since !== undefined && Math.abs(sentMs - since) < talkTimes.liveLocationMs) return [];
  liveSince.delete(origin.address);
  liveSince.set(origin.address, sentMs);
  const [oldest] = liveSince.keys();
  if (liveSince.size > rememberedLiveLocations && oldest !== undefined) liveSince.delete(oldest);
  return events;
}

const rememberedLiveLocations = 1_000;
