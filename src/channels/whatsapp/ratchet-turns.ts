import { AsyncLocalStorage } from 'node:async_hooks';
import type { SignalKeyStoreWithTransaction } from '@whiskeysockets/baileys';
import type { SignalRepositoryWithLIDStore } from '@whiskeysockets/baileys/lib/Types/Signal.js';

// Baileys (7.0.0-rc14) reads a session, changes it and writes it back under locks that do not know of each other: a send under our own
// address, a decryption under the sender's, a migration under a third. Whichever commits last undoes the others: keys are used twice, and
// what was sent or written in between cannot be opened by the one or the other side. A send moreover commits after its frame has left.
// And libsignal runs what waits for a session in the async context of whoever came first (queue_job.js), so that a change may land
// in a transaction that is over, or in another number's. Here everything that touches a person's sessions takes its turn, in a
// transaction of its own that is committed when the turn ends. See docs/decisions/007-whatsapp-journal.md.

/** Turns by name, in the order in which they were asked for. One for all numbers of a process, as libsignal's queue is. */
export interface Turns {
  /** Runs the work when nobody else has this name. */
  readonly take: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(name, work) {
      const before = last.get(name) ?? Promise.resolve();
      // What the one before threw is told to whoever asked for it.
      const mine = before.then(work, work);
      last.set(name, mine);
      const forget = (): void => {
        if (last.get(name) === mine) last.delete(name);
      };
      mine.then(forget, forget);
      return mine;
    },
  };
}

type Repository = SignalRepositoryWithLIDStore;

export interface TurnParts {
  readonly keys: Pick<SignalKeyStoreWithTransaction, 'get'>;
  readonly turns: Turns;
  /** Milliseconds of a clock that nobody sets. */
  readonly monotonic: () => number;
}

/** Somebody who has no LID is not asked for again before that; Baileys would ask WhatsApp three times a message. */
const withoutLidMs = 60_000;
const rememberedWithoutLid = 5_000;

/** The repository, one change at a time for each person. What it wraps opens and commits the transactions. */
export function inTurns(repository: Repository, { keys, turns, monotonic }: TurnParts): Repository {
  // Out of the transaction that the caller is in: a send encrypts within one that is committed after its frame has left.
  const outside = AsyncLocalStorage.snapshot();
  /** Whose turn it is; not open any more for what was begun in a turn and goes on behind it. */
  const holding = new AsyncLocalStorage<{ open: boolean }>();
  const isHolding = (): boolean => holding.getStore()?.open === true;
  const withoutLid = new Map<string, number>();

  const { lidMapping } = repository;
  const lookUp = lidMapping.getLIDsForPNs.bind(lidMapping);
  const store = lidMapping.storeLIDPNMappings.bind(lidMapping);

  async function turn<Value>(jids: readonly string[], work: () => Promise<Value>): Promise<Value> {
    if (isHolding()) return work();
    const token = { open: true };
    try {
      return await outside(() => holding.run(token, () => alone(jids, work)));
    } finally {
      token.open = false;
    }
  }

  /** First the numbers and then the LIDs, each in order: nobody waits for somebody who waits for them. */
  function alone<Value>(jids: readonly string[], work: () => Promise<Value>): Promise<Value> {
    const phones = jids.filter((jid) => !isLid(jid));
    return takeAll(phones.map(userOf), async () => {
      const fresh = await findLids(phones);
      // As it stands in the numbers' turn, in which alone it changes.
      const mapped = phones.length === 0 ? {} : await keys.get('lid-mapping', phones.map(userOf));
      return takeAll([...jids.filter(isLid).map(userOf), ...Object.values(mapped)], async () => {
        for (const { pn, lid } of fresh) await repository.migrateSession(pn, lid);
        return work();
      });
    });
  }

  function takeAll<Value>(names: readonly string[], work: () => Promise<Value>): Promise<Value> {
    return [...new Set(names)]
      .sort()
      .reduceRight((inner: () => Promise<Value>, name) => () => turns.take(name, inner), work)();
  }

  /** Before the work: sessions are looked for under the LID as soon as it is known. @returns the pairs that are new */
  async function findLids(phones: readonly string[]): Promise<Pair[]> {
    const unknown = await withoutMapping(
      keys,
      phones.filter((jid) => !isWithoutLid(jid)),
    );
    return unknown.length === 0 ? [] : ((await lookUpOnce(unknown)) ?? []);
  }

  function isWithoutLid(jid: string): boolean {
    const since = withoutLid.get(userOf(jid));
    return since !== undefined && monotonic() - since < withoutLidMs;
  }

  async function lookUpOnce(phones: string[]): Promise<Pair[] | null> {
    const asked = phones.filter((jid) => !isWithoutLid(jid));
    const found = asked.length === 0 ? null : await lookUp(asked);
    const mapped = new Set(found?.map(({ pn }) => userOf(pn)));
    for (const user of asked.map(userOf)) {
      if (mapped.has(user)) continue;
      withoutLid.set(user, monotonic());
      const [oldest] = withoutLid.keys();
      if (withoutLid.size > rememberedWithoutLid && oldest !== undefined) withoutLid.delete(oldest);
    }
    return found;
  }

  lidMapping.getLIDsForPNs = async (phones) => {
    if (isHolding()) return lookUpOnce(phones);
    const unknown = await outside(() => withoutMapping(keys, phones));
    // What may be learnt is learnt in turn: it makes one session of two.
    return unknown.every(isWithoutLid) ? lookUpOnce(phones) : turn(phones, () => lookUpOnce(phones));
  };

  lidMapping.storeLIDPNMappings = async (pairs) => {
    const straight = pairs.map(({ lid, pn }) => (isLid(lid) ? { lid, pn } : { lid: pn, pn: lid }));
    for (const { pn } of straight) withoutLid.delete(userOf(pn));
    if (isHolding()) return store(straight);
    const known = await outside(() =>
      keys.get(
        'lid-mapping',
        straight.map(({ pn }) => userOf(pn)),
      ),
    );
    // Baileys tells it with every message.
    const fresh = straight.filter(({ lid, pn }) => known[userOf(pn)] !== userOf(lid));
    if (fresh.length === 0) return;
    await turn(
      fresh.flatMap(({ lid, pn }) => [lid, pn]),
      async () => {
        await store(fresh);
        for (const { lid, pn } of fresh) await repository.migrateSession(pn, lid);
      },
    );
  };

  return {
    ...repository,
    decryptMessage: (wanted) => turn([wanted.jid], () => repository.decryptMessage(wanted)),
    encryptMessage: (wanted) => turn([wanted.jid], () => repository.encryptMessage(wanted)),
    injectE2ESession: (wanted) => turn([wanted.jid], () => repository.injectE2ESession(wanted)),
    deleteSession: (jids) => turn(jids, () => repository.deleteSession(jids)),
    migrateSession: (from, to) => turn([from, to], () => repository.migrateSession(from, to)),
    validateSession: (jid) => turn([jid], () => repository.validateSession(jid)),
    getSessionInfo: (jid) => turn([jid], () => repository.getSessionInfo(jid)),
  };
}

interface Pair {
  readonly lid: string;
  readonly pn: string;
}

async function withoutMapping(keys: TurnParts['keys'], phones: readonly string[]): Promise<string[]> {
  if (phones.length === 0) return [];
  const known = await keys.get('lid-mapping', phones.map(userOf));
  return phones.filter((jid) => known[userOf(jid)] === undefined);
}

const isLid = (jid: string): boolean => /@(?:hosted\.)?lid$/u.test(jid);

/** `628120000:3@s.whatsapp.net`: the person whose third device it is. Numbers and LIDs are of one kind here; a namesake only waits longer. */
const userOf = (jid: string): string => jid.split(/[:_@]/u, 1)[0] ?? jid;
