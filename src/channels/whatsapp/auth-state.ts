import type {
  AuthenticationCreds,
  AuthenticationState,
  SignalDataSet,
  SignalDataTypeMap,
  SignalKeyStore,
} from '@whiskeysockets/baileys';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { MicroBatch } from '../../core/micro-batch.ts';
import { isPassingTrouble, purpose, type SealingKey, type Store } from '../../store/index.ts';
import { takeRows } from './journal-rows.ts';
import { type Lease } from './lease.ts';
import { type Baileys } from './load-baileys.ts';
import { type KeyChange, readCreds, readKeys, writeAuthState } from './queries.ts';

/** Keys that are kept in memory: at 3 KB a session, a few thousand contacts. Whoever wrote longest ago goes first. */
const cachedKeys = 20_000;
/** How many changes of keys share one commit. */
const largestBatch = 200;
const tryAgainAfterMs = 200;

/** What Baileys is given of the account: its state, and what we are told of changes. */
export interface OpenAuthState {
  readonly state: AuthenticationState;
  /** `creds.update` came: they are written with the next keys, or by themselves. */
  credsChanged(): void;
  /** Resolves when all that was changed is committed. @throws FencedError, or what the store said */
  settle(): Promise<void>;
}

export interface AuthStateParts {
  readonly store: Store;
  readonly baileys: Baileys;
  readonly lease: Lease;
  /** A write failed for good. Memory and database disagree now: this socket has to end, and the next one begins from the database. */
  readonly onBroken: (error: unknown) => void;
}

interface Change {
  /** Undefined: only the creds. */
  readonly data: SignalDataSet | undefined;
}

/**
 * The account as the database has it. A batch of keys, with the creds where they changed, is one statement behind the lease's fence. While the
 * database is away both reading and writing wait, as long as the number is ours: Baileys sends no receipt meanwhile, and WhatsApp
 * keeps the messages.
 * @returns undefined where the number is not paired @throws FencedError, SealError under another master key
 */
export async function openAuthState(parts: AuthStateParts): Promise<OpenAuthState | undefined> {
  const { store, baileys, lease, onBroken } = parts;
  const { id } = lease.hold;
  const format = createFormat(store, baileys, id);
  const sealedCreds = await whileHeld(lease, () => readCreds(store.db, id));
  if (sealedCreds === undefined) return undefined;
  const creds = format.openCreds(sealedCreds);
  const cache = new Map<string, unknown>();
  let credsDirty = false;
  /** Counts begun and ended writes: what was read meanwhile may be older than what was written. */
  let writes = 0;
  /** A change that was not written for good: those behind it may rest on it, and are not written either. */
  let broken: { readonly error: unknown } | undefined;

  const remember = (name: string, value: unknown): void => {
    cache.delete(name);
    cache.set(name, value);
    if (cache.size <= cachedKeys) return;
    const [oldest] = cache.keys();
    if (oldest !== undefined) cache.delete(oldest);
  };

  const commit = async (changes: readonly Change[]): Promise<void> => {
    if (broken !== undefined) throw broken.error;
    const { keys: data, rows } = takeRows(merge(changes));
    const sealed = credsDirty ? format.sealCreds(creds) : undefined;
    credsDirty = false;
    writes += 1;
    try {
      const held = await whileHeld(lease, () => writeAuthState(store.db, lease.hold, sealed, format.seal(data), rows));
      if (!held) throw lease.fenced();
    } catch (error) {
      credsDirty ||= sealed !== undefined;
      // Of several that fail together each is tried by itself: the first that fails alone.
      if (changes.length === 1) broken = { error };
      throw error;
    } finally {
      writes += 1;
    }
    for (const [kind, id, value] of entriesOf(data)) remember(`${kind} ${id}`, value ?? undefined);
  };
  const batch = new MicroBatch<Change>(commit, largestBatch);
  const write = async (change: Change): Promise<void> => {
    try {
      await batch.add(change);
    } catch (error) {
      onBroken(error);
      throw error;
    }
  };

  const keys: SignalKeyStore = {
    async get<Kind extends keyof SignalDataTypeMap>(kind: Kind, ids: string[]) {
      const found: { [id: string]: SignalDataTypeMap[Kind] } = {};
      const missing: string[] = [];
      for (const one of ids) {
        const name = `${kind} ${one}`;
        if (!cache.has(name)) missing.push(one);
        else {
          const value = cache.get(name);
          remember(name, value);
          // Put there under this kind, by the lines above and below.
          if (value !== undefined) found[one] = value as SignalDataTypeMap[Kind];
        }
      }
      if (missing.length === 0) return found;
      const before = writes;
      const indexes = missing.map((one) => format.indexOf(kind, one));
      const rows = await whileHeld(lease, () => readKeys(store.db, id, kind, indexes));
      const opened = new Map(rows.map((row) => format.open(kind, row)));
      for (const one of missing) {
        const value = opened.get(one);
        if (before === writes) remember(`${kind} ${one}`, value);
        // As above: `open` refuses a row of another kind.
        if (value !== undefined) found[one] = value as SignalDataTypeMap[Kind];
      }
      return found;
    },
    set: (data) => write({ data }),
  };

  return {
    state: { creds, keys },
    credsChanged() {
      credsDirty = true;
      // Whoever waits for it is told by onBroken; `settle` tries once more.
      queueMicrotask(() => void (credsDirty ? write({ data: undefined }).catch(() => undefined) : undefined));
    },
    async settle() {
      // Behind everything that is under way.
      await write({ data: undefined });
    },
  };
}

/** Tries again while the database is away, for as long as the number is ours. @throws FencedError */
async function whileHeld<Value>(lease: Lease, work: () => Promise<Value>): Promise<Value> {
  for (;;) {
    if (!lease.isHeld()) throw lease.lost.reason;
    try {
      return await work();
    } catch (error) {
      if (!isPassingTrouble(error)) throw error;
    }
    await pause(tryAgainAfterMs);
  }
}

function merge(changes: readonly Change[]): SignalDataSet {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const { data } of changes) {
    for (const [kind, id, value] of entriesOf(data ?? {})) (merged[kind] ??= {})[id] = value;
  }
  // Made of such sets, kind by kind.
  return merged;
}

function entriesOf(data: SignalDataSet): [string, string, unknown][] {
  return Object.entries(data).flatMap(([kind, values]) =>
    Object.entries(values ?? {}).map(([id, value]): [string, string, unknown] => [kind, id, value]),
  );
}

const sealedKeySchema = z.object({ kind: z.string(), id: z.string(), value: z.unknown() });

/** How creds and keys look at rest: Baileys' own JSON, sealed under the house's key; ids only as blind indexes. */
export function createFormat(store: Store, { BufferJSON, proto }: Baileys, account: string) {
  const house: SealingKey = store.vault.house;
  const text = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, BufferJSON.replacer));
  const parse = (bytes: Buffer): unknown => JSON.parse(bytes.toString('utf8'), BufferJSON.reviver);
  const indexOf = (kind: string, id: string): Buffer => store.vault.blindIndex('whatsapp', account, `${kind} ${id}`);
  return {
    indexOf,
    sealCreds: (creds: AuthenticationCreds): Buffer => house.sealBytes(text(creds), purpose.whatsAppCreds),
    // What sealCreds sealed: nobody else writes the column, and other bytes do not open.
    openCreds: (sealed: Buffer): AuthenticationCreds =>
      parse(house.openBytes(sealed, purpose.whatsAppCreds)) as AuthenticationCreds,
    seal: (data: SignalDataSet): KeyChange[] =>
      entriesOf(data).map(([kind, id, value]) => ({
        kind,
        index: indexOf(kind, id),
        sealed: value == null ? undefined : house.sealBytes(text({ kind, id, value }), purpose.whatsAppKey),
      })),
    /** @throws SealError; ZodError or TypeError for a row that was not sealed as this kind */
    open(kind: string, sealed: Buffer): [string, unknown] {
      const key = sealedKeySchema.parse(parse(house.openBytes(sealed, purpose.whatsAppKey)));
      if (key.kind !== kind) throw new TypeError('a key of another kind stands in its place');
      const value =
        kind === 'app-state-sync-key' ? proto.Message.AppStateSyncKeyData.fromObject(key.value as object) : key.value;
      return [key.id, value];
    },
  };
}
