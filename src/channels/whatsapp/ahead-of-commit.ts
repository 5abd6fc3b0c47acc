import type { SignalDataSet, SignalDataTypeMap, SignalKeyStore, WASocket } from '@whiskeysockets/baileys';

// Baileys decrypts one message after another, and its key store's commit is in the middle of it: at one commit a message a number hears
// no faster than the disk turns. Here a change counts at once for whoever reads keys next, and what must not be said before it is durable
// is held back instead: no frame leaves before everything that was changed until then is committed. So receipts, retries and replies are
// true when WhatsApp hears them, and the messages in between share one commit. A change that cannot be committed ends the socket, and
// no frame behind it ever leaves: WhatsApp still has those messages, and the next connection begins from the database.

export interface AheadOfCommit {
  readonly keys: SignalKeyStore;
  /** Resolves when everything that was changed until now is committed; rejects when it never will be. */
  durable(): Promise<void>;
  /** Whether nothing waits for a commit. */
  isDurable(): boolean;
}

/** So many changes may wait for one commit; whoever comes then waits for it as well. */
const mostAhead = 100;

interface Ahead {
  readonly value: unknown;
  readonly change: object;
}

/** @param store commits in the order in which it is called, and nothing behind a change that failed */
export function aheadOfCommit(store: SignalKeyStore): AheadOfCommit {
  const ahead = new Map<string, Ahead>();
  let latest = Promise.resolve();
  let waiting = 0;

  const keys: SignalKeyStore = {
    async get<Kind extends keyof SignalDataTypeMap>(kind: Kind, ids: string[]) {
      // Both looks in one breath: what leaves `ahead` is in the store.
      const found: { [id: string]: SignalDataTypeMap[Kind] } = {};
      const missing: string[] = [];
      for (const id of ids) {
        const known = ahead.get(`${kind} ${id}`);
        if (known === undefined) missing.push(id);
        // Put there under this kind, by `set`.
        else if (known.value != null) found[id] = known.value as SignalDataTypeMap[Kind];
      }
      return missing.length === 0 ? found : { ...(await store.get(kind, missing)), ...found };
    },
    set(data) {
      const change = {};
      const names = namesOf(data);
      for (const [name, value] of names) ahead.set(name, { value, change });
      waiting += 1;
      const committed = Promise.resolve(store.set(data)).then(() => {
        waiting -= 1;
        for (const [name] of names) if (ahead.get(name)?.change === change) ahead.delete(name);
      });
      const before = latest;
      latest = committed.then(() => before);
      // Whoever waits for it is told; the socket is ended by the store.
      latest.catch(() => undefined);
      return waiting > mostAhead ? committed : Promise.resolve();
    },
  };
  return { keys, durable: () => latest, isDurable: () => waiting === 0 };
}

function namesOf(data: SignalDataSet): [string, unknown][] {
  return Object.entries(data).flatMap(([kind, values]) =>
    Object.entries(values ?? {}).map(([id, value]): [string, unknown] => [`${kind} ${id}`, value]),
  );
}

type Sent = (error?: Error) => void;
interface Wire {
  send(bytes: Uint8Array, sent?: Sent): void;
}

/** Holds back what the socket sends, in its order, until everything that was changed before it is committed. */
export function holdFrames(socket: WASocket, ahead: AheadOfCommit): void {
  // Baileys' WebSocketClient holds ws's socket in a protected field (Socket/Client/websocket.d.ts), and has made it by now.
  const { socket: wire } = socket.ws as unknown as { readonly socket: Wire | null };
  if (wire === null) throw new TypeError('Baileys has made no web socket: its version is not the one that we know');
  const send = wire.send.bind(wire);
  let held = 0;
  let last = Promise.resolve();
  wire.send = (bytes, sent) => {
    if (held === 0 && ahead.isDurable()) {
      send(bytes, sent);
      return;
    }
    held += 1;
    const durable = ahead.durable();
    last = last
      .then(() => durable)
      // What is refused here was refused by the store, which ends the socket: nobody needs to be told of frames any more.
      .then(
        () => send(bytes),
        () => undefined,
      )
      .finally(() => (held -= 1));
    // Baileys reads the next message only when this one's receipt is written. It proves nothing to it: what arrives is acknowledged.
    sent?.();
  };
}
