import { randomUUID } from 'node:crypto';
import { type Clock } from '../../core/clock.ts';
import { type Logger } from '../../core/logger.ts';
import { type Store } from '../../store/index.ts';
import { type AccountLife, createAccountLife, type LifeParts, type LifeTimes } from './account-life.ts';
import { createBaileysLog } from './baileys-log.ts';
import { loadBaileys } from './load-baileys.ts';
import { type Pairing, type PairingStep, type PairingWay, startPairing } from './pairing.ts';
import { readOwnPhone } from './own-phone.ts';
import { type AccountRow, addAccounts, readAccounts } from './queries.ts';
import { createTurns } from './ratchet-turns.ts';
import { type StandinServer } from './server.ts';
import { lifeTimes } from './times.ts';
import { createVersionSource } from './version.ts';

export interface NumbersOptions {
  readonly store: Store;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly standin: StandinServer | undefined;
  readonly chance: () => number;
  readonly times?: LifeTimes;
  /** Of Baileys' log: `trace` lets it spell out every stanza, for the test that nothing of it comes through. */
  readonly logLevel?: string;
}

/** Our WhatsApp numbers as this process works with them. */
export interface Numbers {
  /** Rows for the numbers that are new. */
  prepare(ids: readonly string[]): Promise<void>;
  /** A number's life in this process. */
  live(id: string, parts: Pick<LifeParts, 'line' | 'hooks' | 'onReachable'>): AccountLife;
  list(ids: readonly string[]): Promise<AccountRow[]>;
  /** The phone number behind our name of it, with its plus; undefined while WhatsApp does not let it in. */
  phoneOf(id: string): Promise<string | undefined>;
  /** Begins to link a phone; one attempt at a time: a running one is cancelled. */
  pair(id: string, way: PairingWay, onStep?: (step: PairingStep) => void): Pairing;
  /** Where the last attempt of this process stands. */
  pairing(id: string): PairingStep | undefined;
  cancelPairing(id: string): void;
  /** Ends attempts under way. */
  stop(): Promise<void>;
}

const monotonic = (): number => performance.now();

export function createNumbers(options: NumbersOptions): Numbers {
  const { store, logger, clock, standin, chance } = options;
  const times = options.times ?? lifeTimes;
  const owner = randomUUID();
  const version = createVersionSource(standin, monotonic, logger);
  const pairings = new Map<string, Pairing>();
  const lives = new Map<string, AccountLife>();
  const turns = createTurns();
  const partsOf = (id: string) => ({
    store,
    logger,
    log: createBaileysLog(logger, id, options.logLevel),
    baileys: () => loadBaileys(logger, standin),
    standin,
    version,
    owner,
    monotonic,
  });
  return {
    prepare: (ids) => addAccounts(store.db, ids),
    live(id, parts) {
      const now = (): Date => clock.now();
      const life = createAccountLife({ ...partsOf(id), ...parts, turns, account: id, times, now, chance });
      lives.set(id, life);
      return life;
    },
    list: (ids) => readAccounts(store.db, ids),
    async phoneOf(id) {
      const [row] = await readAccounts(store.db, [id]);
      return row?.linked === true ? readOwnPhone(store, id) : undefined;
    },
    pair(id, way, onStep) {
      pairings.get(id)?.cancel();
      const before = pairings.get(id)?.done;
      const pairing = startPairing(
        { ...partsOf(id), leaseTimes: times.lease, after: before, ...(onStep === undefined ? {} : { onStep }) },
        id,
        way,
      );
      pairings.set(id, pairing);
      void pairing.done.then(() => lives.get(id)?.wake());
      return pairing;
    },
    pairing: (id) => pairings.get(id)?.step(),
    cancelPairing: (id) => pairings.get(id)?.cancel(),
    async stop() {
      for (const pairing of pairings.values()) pairing.cancel();
      await Promise.all([...pairings.values()].map(({ done }) => done));
    },
  };
}
