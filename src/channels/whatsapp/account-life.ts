import type { WAVersion } from '@whiskeysockets/baileys';
import type { ILogger } from '@whiskeysockets/baileys/lib/Utils/logger.js';
import { type Logger } from '../../core/logger.ts';
import { type Store } from '../../store/index.ts';
import { type OpenAuthState, openAuthState } from './auth-state.ts';
import { connect, type Connection, type ConnectionEnd, type WatchTimes } from './connection.ts';
import { type AfterDisconnect, decideAfterDisconnect, replaced } from './disconnects.ts';
import { FencedError, type Lease, type LeaseTimes, takeLease } from './lease.ts';
import { type Line } from './line.ts';
import { type Baileys } from './load-baileys.ts';
import { type AccountState, readAccounts, writeLimits, writeState } from './queries.ts';
import { type Turns } from './ratchet-turns.ts';
import { type StandinServer } from './server.ts';
import { type SocketHooks } from './socket-hooks.ts';
import { type VersionSource } from './version.ts';

/*
 * The life of one number in one process.
 *
 *   idle (not paired, logged out or banned: a human must link a phone) ── linked ──┐
 *   waiting (another process holds it) ── its lease ran out ──┐                    │
 *                                                             ▼                    ▼
 *                                   holding: connection after connection, each on a new socket
 *                                    │ lease lost → waiting     │ told to stop coming (401, 403, 411) → idle
 *
 * Nothing here ends by itself but with `stop`; whatever goes wrong is tried again.
 */

export interface LifeTimes {
  readonly lease: LeaseTimes;
  readonly watch: WatchTimes;
  /** How often a number that is not paired, or held elsewhere, is looked at. */
  readonly lookMs: number;
  /** Open for so long counts as well: the next failure is the first again. */
  readonly steadyMs: number;
}

export interface LifeParts {
  readonly account: string;
  /** Of this process: a random UUID. */
  readonly owner: string;
  readonly store: Store;
  readonly logger: Logger;
  readonly log: ILogger;
  readonly baileys: () => Promise<Baileys>;
  readonly standin: StandinServer | undefined;
  readonly version: VersionSource;
  readonly hooks: SocketHooks;
  readonly turns: Turns;
  readonly line: Line;
  /** Whether people can reach us through this number, in this process or another. */
  readonly onReachable: (reachable: boolean) => void;
  readonly times: LifeTimes;
  readonly monotonic: () => number;
  readonly now: () => Date;
  readonly chance: () => number;
}

export interface AccountLife {
  start(): void;
  /** A phone was linked in this process: look now. */
  wake(): void;
  /** Another process holds the number, or may: nobody has looked yet. */
  isElsewhere(): boolean;
  stop(): Promise<void>;
}

export function createAccountLife(parts: LifeParts): AccountLife {
  const { account, store, logger, times } = parts;
  const stopping = new AbortController();
  const sleep = createSleep(stopping.signal);
  let connection: Connection | undefined;
  let living: Promise<void> | undefined;
  let saying = Promise.resolve();
  let elsewhere = true;

  async function live(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        if (!(await liveOnce())) await sleep.for(times.lookMs);
      } catch (error) {
        // The database is away, or the account does not open: both may mend.
        logger.error('whatsapp.life-failed', { channel: 'whatsapp', kind: account, error });
        await sleep.for(times.lookMs);
      }
    }
  }

  /** @returns whether the number was held */
  async function liveOnce(): Promise<boolean> {
    const [row] = await readAccounts(store.db, [account]);
    if (row?.linked !== true) {
      elsewhere = false;
      parts.onReachable(false);
      return false;
    }
    let lastFrameAt: Date | undefined;
    const lease = await takeLease(
      { ...parts, db: store.db, times: times.lease, lastFrameAt: () => lastFrameAt },
      account,
      parts.owner,
    );
    elsewhere = lease === undefined;
    if (lease === undefined) {
      parts.onReachable(row.state === 'online');
      return false;
    }
    const onStop = (): void => connection?.end('stopped');
    stopping.signal.addEventListener('abort', onStop);
    try {
      await holding(lease, () => (lastFrameAt = parts.now()));
    } finally {
      stopping.signal.removeEventListener('abort', onStop);
      await lease.release();
    }
    return true;
  }

  async function holding(lease: Lease, onFrame: () => void): Promise<void> {
    const baileys = await parts.baileys();
    let failures = 0;
    let taken: number[] = [];
    while (lease.isHeld() && !stopping.signal.aborted) {
      const end = await oneConnection(baileys, lease, onFrame);
      if (end === undefined || end.cause === 'fenced') return;
      if (end.cause === 'stopped') return say(lease, 'offline', undefined);
      const now = parts.monotonic();
      failures = end.openMs >= times.steadyMs ? 1 : failures + 1;
      if (end.code === 440) taken = [...taken.filter((at) => now - at < replaced.withinMs), now];
      const next = decideAfterDisconnect({
        code: end.code,
        failures,
        replacements: taken.length,
        chance: parts.chance(),
      });
      tell(end, next, failures);
      if (next.kind === 'stop') return say(lease, next.state, next.reason);
      if (next.refreshVersion) parts.version.refresh();
      await say(lease, 'waiting', next.reason);
      await sleep.for(next.afterMs, lease.lost);
    }
    if (lease.isHeld()) await say(lease, 'offline', undefined);
  }

  /** @returns undefined where the number is not paired any more, or not ours */
  async function oneConnection(
    baileys: Baileys,
    lease: Lease,
    onFrame: () => void,
  ): Promise<ConnectionEnd | undefined> {
    const version: WAVersion = await parts.version.current(baileys);
    await say(lease, 'connecting', undefined);
    const auth = await readAuth(baileys, lease);
    if (auth === undefined || stopping.signal.aborted) return stopping.signal.aborted ? stoppedEarly : undefined;
    connection = connect({
      ...parts,
      baileys,
      lease,
      version,
      auth,
      onFrame,
      times: times.watch,
      onOpen: () => {
        parts.onReachable(true);
        void say(lease, 'online', undefined);
      },
      onLimits: (limits) => {
        writeLimits(store.db, lease.hold, limits).catch((error: unknown) => {
          logger.warn('whatsapp.limits-not-written', { channel: 'whatsapp', kind: account, error });
        });
      },
    });
    parts.line.carriedBy(connection);
    try {
      return await connection.ended;
    } finally {
      parts.onReachable(false);
      parts.line.carriedBy(undefined);
      connection = undefined;
    }
  }

  async function readAuth(baileys: Baileys, lease: Lease): Promise<OpenAuthState | undefined> {
    const onBroken = (error: unknown): void => {
      if (error instanceof FencedError) connection?.end('fenced');
      else {
        logger.error('whatsapp.account-not-written', { channel: 'whatsapp', kind: account, error });
        connection?.end('broken');
      }
    };
    try {
      return await openAuthState({ store, baileys, lease, onBroken });
    } catch (error) {
      if (error instanceof FencedError) return undefined;
      throw error;
    }
  }

  /** For the desk, in order. A state that cannot be written is written with the next one. */
  function say(lease: Lease, state: AccountState, reason: string | undefined): Promise<void> {
    saying = saying.then(() => writeDown(lease, state, reason));
    return saying;
  }

  async function writeDown(lease: Lease, state: AccountState, reason: string | undefined): Promise<void> {
    try {
      if (!(await writeState(store.db, lease.hold, state, reason))) lease.fenced();
    } catch (error) {
      logger.warn('whatsapp.state-not-written', { channel: 'whatsapp', kind: account, error });
    }
  }

  function tell({ cause, openMs }: ConnectionEnd, next: AfterDisconnect, failures: number): void {
    const fields = { channel: 'whatsapp', kind: account, code: next.reason, attempt: failures, ms: Math.round(openMs) };
    // Whoever is on call has to look: this number carries nothing until a human has acted.
    if (next.kind === 'stop') logger.error('whatsapp.number-stopped', fields);
    else if (next.reason === 'server-not-proven') logger.error('whatsapp.server-not-proven', fields);
    else if (cause === 'server') logger.warn('whatsapp.disconnected', fields);
  }

  return {
    start() {
      living ??= live();
    },
    wake: () => sleep.wake(),
    isElsewhere: () => elsewhere,
    async stop() {
      stopping.abort();
      await living;
    },
  };
}

const stoppedEarly: ConnectionEnd = { cause: 'stopped', code: undefined, openMs: 0 };

/** Sleep that ends when somebody wakes it, or with a signal. */
function createSleep(stop: AbortSignal) {
  const sleeping = new Set<() => void>();
  return {
    for: (ms: number, alsoEndsWith?: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        if (stop.aborted || alsoEndsWith?.aborted === true) {
          resolve();
          return;
        }
        const end = (): void => {
          clearTimeout(timer);
          sleeping.delete(end);
          stop.removeEventListener('abort', end);
          alsoEndsWith?.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        sleeping.add(end);
        stop.addEventListener('abort', end);
        alsoEndsWith?.addEventListener('abort', end);
      }),
    wake(): void {
      for (const end of [...sleeping]) end();
    },
  };
}
