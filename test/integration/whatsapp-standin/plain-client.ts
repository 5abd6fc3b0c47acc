import makeWASocket, {
  type AuthenticationState,
  BufferJSON,
  type ConnectionState,
  Curve,
  generateSignalPubKey,
  initAuthCreds,
  proto,
  type SignalDataSet,
  type SignalDataTypeMap,
  type SignalKeyStore,
  type UserFacingSocketConfig,
  WA_CERT_DETAILS,
  type WAMessage,
  type WAMessageUpdate,
  type WASocket,
} from '@whiskeysockets/baileys';
import { verifySignature } from 'libsignal/src/curve.js';
import { pino } from 'pino';
import { type Account, type Companion, type WhatsAppStandin } from '../../standins/whatsapp/index.ts';

/** Baileys drops libsignal's answer and so accepts every signature: repaired as an adapter must. */
export function repairSignatures(): void {
  Curve.verify = (key, message, signature) => {
    try {
      return verifySignature(generateSignalPubKey(key), message, signature);
    } catch {
      // Not a signature at all, such as one of the wrong length.
      return false;
    }
  };
}

export const trust = (standin: Pick<WhatsAppStandin, 'rootPublicKey'>): void => {
  WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(standin.rootPublicKey);
};

export interface MemoryAuth {
  readonly state: AuthenticationState;
  readonly everything: Map<string, Map<string, unknown>>;
  /** The next so many session writes fail. */
  failSessionWrites: number;
}

/** Auth state in memory, unchanged by JSON unless `throughJson` is asked for. */
export function memoryAuth(from?: MemoryAuth): MemoryAuth {
  const everything = new Map<string, Map<string, unknown>>();
  const keys: SignalKeyStore = {
    get: <T extends keyof SignalDataTypeMap>(type: T, ids: string[]) => {
      const found: Record<string, SignalDataTypeMap[T]> = {};
      for (const id of ids) {
        const value = everything.get(type)?.get(id);
        // Holds: `set` below is the only writer, and files each value under its type.
        if (value != null) found[id] = value as SignalDataTypeMap[T];
      }
      return found;
    },
    set: (sets: SignalDataSet) => {
      if (sets.session !== undefined && auth.failSessionWrites > 0) {
        auth.failSessionWrites -= 1;
        throw new Error('the store is down');
      }
      for (const [type, values] of Object.entries(sets)) {
        const of = everything.get(type) ?? new Map<string, unknown>();
        everything.set(type, of);
        for (const [id, value] of Object.entries(values)) of.set(id, value);
      }
    },
  };
  const auth: MemoryAuth = { state: { creds: initAuthCreds(), keys }, everything, failSessionWrites: 0 };
  if (from !== undefined) {
    Object.assign(auth.state.creds, throughJson(from.state.creds));
    for (const [type, values] of from.everything)
      everything.set(type, new Map([...values].map(([id, value]) => [id, throughJson(value)])));
  }
  return auth;
}

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, BufferJSON.replacer), BufferJSON.reviver);
}

export interface Heard {
  readonly type: 'notify' | 'append' | 'replace' | 'prepend';
  readonly message: WAMessage;
}

export interface PlainClient {
  readonly socket: WASocket;
  readonly heard: Heard[];
  readonly updates: WAMessageUpdate[];
  readonly states: Partial<ConnectionState>[];
  readonly opened: () => Promise<void>;
  /** @returns the code with which it closed */
  readonly closed: () => Promise<number>;
  readonly qr: () => Promise<string>;
  /** The first real content under this id. */
  readonly content: (id: string) => Promise<Heard>;
  /** The highest status that was told of a message of ours. */
  readonly status: (id: string) => number;
  readonly leave: () => Promise<void>;
}

export function plainClient(url: string, auth: MemoryAuth, options: Partial<UserFacingSocketConfig> = {}): PlainClient {
  const socket = makeWASocket({
    waWebSocketUrl: url,
    auth: auth.state,
    logger: pino({ level: process.env['BAILEYS_LOG'] ?? 'silent' }),
    ...options,
  });
  const heard: Heard[] = [];
  const updates: WAMessageUpdate[] = [];
  const states: Partial<ConnectionState>[] = [];
  socket.ev.on('connection.update', (state) => states.push(state));
  socket.ev.on('messages.upsert', ({ type, messages }) => {
    for (const message of messages) heard.push({ type, message });
  });
  socket.ev.on('messages.update', (changed) => updates.push(...changed));
  const closeCode = (): number | undefined => {
    const error: unknown = states.find(({ connection }) => connection === 'close')?.lastDisconnect?.error;
    if (states.every(({ connection }) => connection !== 'close')) return undefined;
    return codeOf(error);
  };
  return {
    socket,
    heard,
    updates,
    states,
    opened: async () => {
      await until(() => states.some(({ connection }) => connection === 'open'), 'the connection opens');
    },
    closed: () => until(closeCode, 'the connection closes'),
    qr: () => until(() => states.find(({ qr }) => qr !== undefined)?.qr, 'a QR code'),
    content: (id) =>
      until(() => heard.find(({ message }) => message.key.id === id && message.message != null), `content of ${id}`),
    status: (id) =>
      Math.max(
        0,
        ...heard.filter(({ message }) => message.key.id === id).map(({ message }) => message.status ?? 0),
        ...updates.filter(({ key }) => key.id === id).map(({ update }) => update.status ?? 0),
      ),
    leave: async () => {
      await socket.end(undefined);
      await until(closeCode, 'the connection closes');
    },
  };
}

function codeOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('output' in error)) return 0;
  const { output } = error;
  return typeof output === 'object' &&
    output !== null &&
    'statusCode' in output &&
    typeof output.statusCode === 'number'
    ? output.statusCode
    : 0;
}

export const words = (message: WAMessage): string | undefined =>
  message.message?.conversation ?? message.message?.extendedTextMessage?.text ?? undefined;

/** A client that is linked by QR and logged in. */
export async function linkedClient(
  standin: WhatsAppStandin,
  account: Account,
  options: Partial<UserFacingSocketConfig> = {},
): Promise<{ auth: MemoryAuth; client: PlainClient; companion: Companion }> {
  const auth = memoryAuth();
  // As if the history had been read: Baileys holds live messages back for it, 20 s long.
  auth.state.creds.accountSyncCounter = 1;
  const registering = plainClient(standin.url, auth);
  const companion = await standin.scanQr(account, await registering.qr());
  await registering.closed();
  return { auth, client: await reconnected(standin, auth, options), companion };
}

export async function reconnected(
  standin: WhatsAppStandin,
  auth: MemoryAuth,
  options: Partial<UserFacingSocketConfig> = {},
): Promise<PlainClient> {
  const client = plainClient(standin.url, auth, options);
  await client.opened();
  await until(
    () => client.states.some(({ receivedPendingNotifications }) => receivedPendingNotifications === true),
    'the past is over',
  );
  return client;
}

/** The first value that is neither undefined nor false. */
export async function until<T>(look: () => T | undefined | false, what: string, timeoutMs = 10_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = look();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for this: ${what}`);
    await new Promise((wake) => setTimeout(wake, 10));
  }
}

/** Of a message of ours, as numbers: Baileys' updates carry them untyped. */
export const status = {
  failed: Number(proto.WebMessageInfo.Status.ERROR),
  delivered: Number(proto.WebMessageInfo.Status.DELIVERY_ACK),
  read: Number(proto.WebMessageInfo.Status.READ),
};
