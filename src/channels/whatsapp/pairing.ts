import type {
  AuthenticationCreds,
  SignalDataSet,
  SignalDataTypeMap,
  SignalKeyStore,
  WASocket,
} from '@whiskeysockets/baileys';
import type { ILogger } from '@whiskeysockets/baileys/lib/Utils/logger.js';
import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from '../../core/logger.ts';
import { isPassingTrouble, type Store } from '../../store/index.ts';
import { createFormat } from './auth-state.ts';
import { statusCodeOf } from './connection.ts';
import { type Lease, type LeaseTimes, takeLease } from './lease.ts';
import { type Baileys } from './load-baileys.ts';
import { cutOff, openSocket } from './open-socket.ts';
import { readAccounts, replaceAuthState } from './queries.ts';
import { type StandinServer } from './server.ts';
import { type VersionSource } from './version.ts';

/*
 * Linking a phone to a number.
 *
 *   starting ──> qr (renewed every 20 s) or code ──> paired
 *       └───────────────┴──> failed: nothing is kept
 *
 * The account under way lives in memory alone: asking for a code writes the phone's number into it at once (Socket/socket.js,
 * requestPairingCode), and a connection with such a half account would be a login that is refused. Only when the phone has agreed it is
 * sealed and written, in one transaction that drops what the number knew before.
 */

/** `code`: eight signs for the phone with this number, digits alone with the country's code. */
export type PairingWay = { readonly kind: 'qr' } | { readonly kind: 'code'; readonly phone: string };

export type PairingFailure =
  | 'already-paired'
  | 'held-elsewhere'
  | 'not-agreed-in-time'
  | 'no-connection'
  | 'refused'
  | 'server-not-proven'
  | 'lease-lost'
  | 'cancelled'
  | 'not-written';

export type PairingStep =
  | { readonly kind: 'starting' }
  | { readonly kind: 'qr'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'paired' }
  | { readonly kind: 'failed'; readonly reason: PairingFailure };

export interface Pairing {
  readonly step: () => PairingStep;
  /** The last step. */
  readonly done: Promise<PairingStep>;
  cancel(): void;
}

export interface PairingParts {
  readonly store: Store;
  readonly logger: Logger;
  readonly log: ILogger;
  readonly baileys: () => Promise<Baileys>;
  readonly standin: StandinServer | undefined;
  readonly version: VersionSource;
  readonly leaseTimes: LeaseTimes;
  readonly owner: string;
  readonly monotonic: () => number;
  /** An earlier attempt, which lets go of the number first. */
  readonly after?: Promise<unknown> | undefined;
  readonly onStep?: (step: PairingStep) => void;
}

export function startPairing(parts: PairingParts, account: string, way: PairingWay): Pairing {
  const cancelling = new AbortController();
  let step: PairingStep = { kind: 'starting' };
  const show = (next: PairingStep): void => {
    step = next;
    parts.onStep?.(next);
  };
  const run = async (): Promise<PairingStep> => {
    const last = await pair(parts, account, way, show, cancelling.signal).catch((error: unknown): PairingStep => {
      parts.logger.error('whatsapp.pairing-failed', { channel: 'whatsapp', kind: account, error });
      return { kind: 'failed', reason: 'no-connection' };
    });
    show(last);
    return last;
  };
  return { step: () => step, done: run(), cancel: () => cancelling.abort() };
}

const tryAgainAfterMs = 500;
const mostTries = 5;

const failed = (reason: PairingFailure): PairingStep => ({ kind: 'failed', reason });

async function pair(
  parts: PairingParts,
  account: string,
  way: PairingWay,
  show: (step: PairingStep) => void,
  cancelled: AbortSignal,
): Promise<PairingStep> {
  const { store, leaseTimes: times } = parts;
  await parts.after;
  const take = () => takeLease({ ...parts, db: store.db, times, lastFrameAt: () => undefined }, account, parts.owner);
  let lease = await take();
  let [row] = await readAccounts(store.db, [account]);
  // Whoever has just been told that the number is unlinked is about to let go of it.
  for (let tries = 1; lease === undefined && row?.linked === false && tries < mostTries; tries += 1) {
    await pause(tryAgainAfterMs);
    lease = await take();
    [row] = await readAccounts(store.db, [account]);
  }
  if (lease === undefined) return failed(row?.linked === true ? 'already-paired' : 'held-elsewhere');
  try {
    // Read once we hold it: somebody may just have paired it.
    if (row === undefined || row.linked) return failed('already-paired');
    const baileys = await parts.baileys();
    const creds = baileys.initAuthCreds();
    const kept = memoryKeys();
    const outcome = await agree(parts, baileys, { creds, keys: kept.keys }, lease, way, show, cancelled);
    if (outcome !== undefined) return outcome;
    return await keep(parts, baileys, lease, account, creds, kept.all());
  } finally {
    await lease.release();
  }
}

/** @returns undefined when the phone has agreed */
async function agree(
  parts: PairingParts,
  baileys: Baileys,
  auth: { creds: AuthenticationCreds; keys: SignalKeyStore },
  lease: Lease,
  way: PairingWay,
  show: (step: PairingStep) => void,
  cancelled: AbortSignal,
): Promise<PairingStep | undefined> {
  const version = await parts.version.current(baileys);
  if (cancelled.aborted) return failed('cancelled');
  const socket = openSocket({ ...parts, baileys, version, auth });
  const leave = (): void => {
    void socket.end(undefined);
    cutOff(socket);
  };
  cancelled.addEventListener('abort', leave);
  lease.lost.addEventListener('abort', leave);
  try {
    let agreed = false;
    let offered = false;
    const code = await new Promise<number | undefined>((resolve) => {
      socket.ev.on('connection.update', (update) => {
        if (update.isNewLogin === true) agreed = true;
        if (update.qr !== undefined) {
          if (way.kind === 'qr') show({ kind: 'qr', text: update.qr });
          else if (!offered) void askForCode(socket, way.phone, show, leave);
          offered = true;
        }
        if (update.connection === 'close') resolve(statusCodeOf(update.lastDisconnect?.error));
      });
    });
    if (agreed) return undefined;
    if (cancelled.aborted) return failed('cancelled');
    if (lease.lost.aborted) return failed('lease-lost');
    return failed(reasonOf(code, offered));
  } finally {
    cancelled.removeEventListener('abort', leave);
    lease.lost.removeEventListener('abort', leave);
  }
}

async function askForCode(
  socket: WASocket,
  phone: string,
  show: (step: PairingStep) => void,
  leave: () => void,
): Promise<void> {
  try {
    show({ kind: 'code', code: await socket.requestPairingCode(phone) });
  } catch {
    leave(); // The connection went meanwhile; its end says why.
  }
}

/** @param offered WhatsApp had given us something to show */
function reasonOf(code: number | undefined, offered: boolean): PairingFailure {
  switch (code) {
    case 408:
      // Baileys says so when the server's QR codes have run out, and when there was no way to the server.
      return offered ? 'not-agreed-in-time' : 'no-connection';
    case undefined:
    case 428:
    case 500:
    case 503:
      return 'no-connection';
    case 400:
      return 'server-not-proven';
    default:
      return 'refused';
  }
}

/** The phone has agreed already: a database that is away is waited for, as long as the number is ours. */
async function keep(
  { store, logger }: PairingParts,
  baileys: Baileys,
  lease: Lease,
  account: string,
  creds: AuthenticationCreds,
  keys: SignalDataSet,
): Promise<PairingStep> {
  const format = createFormat(store, baileys, account);
  while (lease.isHeld()) {
    try {
      const written = await replaceAuthState(store.db, lease.hold, format.sealCreds(creds), format.seal(keys));
      return written ? { kind: 'paired' } : failed('lease-lost');
    } catch (error) {
      logger.error('whatsapp.pairing-not-written', { channel: 'whatsapp', kind: account, error });
      if (!isPassingTrouble(error)) return failed('not-written');
    }
    await pause(tryAgainAfterMs);
  }
  return failed('not-written');
}

function memoryKeys() {
  const held = new Map<string, Map<string, unknown>>();
  const keys: SignalKeyStore = {
    get<Kind extends keyof SignalDataTypeMap>(kind: Kind, ids: string[]) {
      const found: { [id: string]: SignalDataTypeMap[Kind] } = {};
      for (const id of ids) {
        const value = held.get(kind)?.get(id);
        // Put there under this kind, below.
        if (value !== undefined) found[id] = value as SignalDataTypeMap[Kind];
      }
      return found;
    },
    set(data) {
      for (const [kind, values] of Object.entries(data)) {
        const ofKind = held.get(kind) ?? new Map<string, unknown>();
        held.set(kind, ofKind);
        for (const [id, value] of Object.entries(values ?? {})) {
          if (value === null) ofKind.delete(id);
          else ofKind.set(id, value);
        }
      }
    },
  };
  const all = (): SignalDataSet =>
    // Kept kind by kind as `set` was given them.
    Object.fromEntries([...held].map(([kind, values]) => [kind, Object.fromEntries(values)]));
  return { keys, all };
}
