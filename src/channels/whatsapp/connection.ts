import type { ConnectionState, UserFacingSocketConfig, WASocket } from '@whiskeysockets/baileys';
import { z } from 'zod';
import { type Logger } from '../../core/logger.ts';
import { aheadOfCommit, holdFrames } from './ahead-of-commit.ts';
import { type OpenAuthState } from './auth-state.ts';
import { type Lease } from './lease.ts';
import { cutOff, openSocket, type SocketParts } from './open-socket.ts';
import { type AccountLimits } from './queries.ts';
import { inTurns, type Turns } from './ratchet-turns.ts';
import { type SocketHooks } from './socket-hooks.ts';

/*
 * One connection, from the first byte to the last.
 *
 *   connecting ──success──> open ──> ended
 *       └──────────────────────────────┘
 *
 * It ends when the server or the network says so, when no frame comes (`silent`), when sends hang (`stalled`), when the account could not
 * be written (`broken`), when the lease is lost, or when we stop. `ended` resolves once the socket is closed, its events are flushed, the
 * hooks have finished with it and the account is committed: only then may the next one begin.
 */

export type EndCause = 'server' | 'silent' | 'stalled' | 'broken' | 'fenced' | 'stopped';

export interface ConnectionEnd {
  readonly cause: EndCause;
  /** What the disconnect table is asked with. */
  readonly code: number | undefined;
  /** How long it was logged in, in milliseconds. */
  readonly openMs: number;
}

export interface Connection {
  readonly ended: Promise<ConnectionEnd>;
  /** The socket, while it is logged in. */
  readonly openSocket: () => WASocket | undefined;
  readonly sendStalled: () => void;
  end(cause: EndCause): void;
}

export interface WatchTimes {
  /** No frame for so long: the connection is dead, whatever the socket says. Baileys pings every 30 s, and pings are answered. */
  readonly silentMs: number;
  /** Not logged in within this time. Reading thousands of waiting messages does not count: they come after it. */
  readonly openWithinMs: number;
  /** So many stuck sends in so long (fazer-ai/baileys-api has such a watchdog). */
  readonly stalledSends: number;
  readonly stalledWithinMs: number;
  /** How long the other side has for a polite goodbye. */
  readonly closeWithinMs: number;
}

export const watchTimes: WatchTimes = {
  silentMs: 90_000,
  openWithinMs: 120_000,
  stalledSends: 3,
  stalledWithinMs: 90_000,
  closeWithinMs: 2_000,
};

export interface ConnectionParts extends Omit<SocketParts, 'auth' | 'more'> {
  readonly auth: OpenAuthState;
  readonly hooks: SocketHooks;
  readonly lease: Lease;
  /** Who may change a person's sessions; shared by all connections of the process. */
  readonly turns: Turns;
  readonly logger: Logger;
  readonly times: WatchTimes;
  readonly monotonic: () => number;
  readonly onFrame: () => void;
  readonly onOpen: () => void;
  readonly onLimits: (limits: AccountLimits) => void;
}

/** Our own reasons to end, in the words of the disconnect table: lost, or a bad session. */
const codeOfCause: Readonly<Partial<Record<EndCause, number>>> = { silent: 408, stalled: 408, broken: 500 };

export function connect(parts: ConnectionParts): Connection {
  const { baileys, auth, hooks, lease, logger, times, monotonic } = parts;
  const account = lease.hold.id;
  const ahead = aheadOfCommit(auth.state.keys);
  const makeSignalRepository: UserFacingSocketConfig['makeSignalRepository'] = (state, ...rest) => {
    const { makeSignalRepository: plain } = baileys.DEFAULT_CONNECTION_CONFIG;
    // makeSocket has just given these keys their transactions (Socket/socket.js, addTransactionCapability).
    const keys = state.keys as Parameters<SocketHooks['wrapRepository']>[1];
    return inTurns(
      hooks.wrapRepository(plain(state, ...rest), keys, () => ahead.durable()),
      { ...parts, keys },
    );
  };
  const socket = openSocket({
    ...parts,
    auth: { creds: auth.state.creds, keys: ahead.keys },
    more: { getMessage: (key) => hooks.getMessage(key), makeSignalRepository },
  });
  holdFrames(socket, ahead);
  const detach = hooks.attach(socket);
  const begunAt = monotonic();
  let lastFrameAt = begunAt;
  let openedAt: number | undefined;
  let cause: EndCause | undefined;
  let stalls: number[] = [];

  const end = (why: EndCause): void => {
    if (cause !== undefined) return;
    cause = why;
    clearInterval(watch);
    if (why !== 'server') logger.warn('whatsapp.connection-ended', { channel: 'whatsapp', kind: account, code: why });
    void socket.end(undefined);
    if (why === 'stopped') setTimeout(() => cutOff(socket), times.closeWithinMs).unref();
    else cutOff(socket);
  };
  const watch = setInterval(
    () => {
      const now = monotonic();
      if (!lease.isHeld()) end('fenced');
      else if (now - lastFrameAt > times.silentMs) end('silent');
      else if (openedAt === undefined && now - begunAt > times.openWithinMs) end('silent');
    },
    Math.min(1_000, times.silentMs / 4),
  );
  const onLost = (): void => end('fenced');
  lease.lost.addEventListener('abort', onLost);

  socket.ws.on('frame', () => {
    lastFrameAt = monotonic();
    parts.onFrame();
  });
  socket.ev.on('creds.update', () => auth.credsChanged());
  socket.ev.on('message-capping.update', (cap) => {
    parts.onLimits({ ...optional('newChatQuota', cap.total_quota), ...optional('newChatsUsed', cap.used_quota) });
  });
  socket.registerSocketEndHandler(() => {
    // Baileys throws away what it has gathered for the next flush, receipts of which are out: event-buffer.js, destroy.
    socket.ev.flush();
  });

  const closed = new Promise<number | undefined>((resolve) => {
    socket.ev.on('connection.update', (update) => {
      if (update.connection === 'open') {
        openedAt = monotonic();
        parts.onOpen();
      }
      if (update.reachoutTimeLock !== undefined) parts.onLimits(limitsOf(update.reachoutTimeLock));
      if (update.connection === 'close') resolve(statusCodeOf(update.lastDisconnect?.error));
    });
  });

  const ended = closed.then(async (code): Promise<ConnectionEnd> => {
    const openMs = openedAt === undefined ? 0 : monotonic() - openedAt;
    end('server');
    lease.lost.removeEventListener('abort', onLost);
    await detach();
    // A failure here has been told by onBroken already; the next connection begins from what is committed.
    await auth.settle().catch(() => undefined);
    const why = cause ?? 'server';
    return { cause: why, code: codeOfCause[why] ?? code, openMs };
  });

  return {
    ended,
    openSocket: () => (cause === undefined && openedAt !== undefined && lease.isHeld() ? socket : undefined),
    sendStalled() {
      const now = monotonic();
      stalls = [...stalls.filter((at) => now - at < times.stalledWithinMs), now];
      if (stalls.length >= times.stalledSends) end('stalled');
    },
    end,
  };
}

const boomSchema = z.object({ output: z.object({ statusCode: z.number() }) });

/** Baileys' errors are Booms, which carry a status; any other has none. */
export function statusCodeOf(error: unknown): number | undefined {
  return boomSchema.safeParse(error).data?.output.statusCode;
}

function limitsOf(lock: NonNullable<ConnectionState['reachoutTimeLock']>): AccountLimits {
  // A lock that was lifted ended at the beginning of time.
  return { reachOutLockedUntil: lock.isActive === true ? (lock.timeEnforcementEnds ?? new Date(0)) : new Date(0) };
}

const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  // One field or none: TypeScript widens a computed name to any string.
  (value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value };
