import { join } from 'node:path';
import { endExpiredContacts, beginLookUp, loadMisusedNames, type MisusedNames } from '../adverts/index.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type Knowledge, loadJobCheck } from '../jobcheck/index.ts';
import {
  dueChecks,
  type JudgeParts,
  type NewsParts,
  type ReadFile,
  runCheck,
  type RunCheckParts,
  tellNews,
} from '../offers/index.ts';
import { readingOf, requestReading } from '../reading/index.ts';

export interface Offers {
  /** Makes the check of this row, if it is due. */
  readonly run: (id: string) => Promise<void>;
  readonly due: (before: Date) => Promise<WakeUp[]>;
  /** Tells news of adverts that were confirmed, and ends what has expired. */
  readonly sweep: () => Promise<void>;
  /** Reads and looks up, for who asks without a conversation. */
  readonly judging: () => JudgeParts;
}

/** The wiring of the checks of job offers. The word lists are read with the first check: a house that rests is small. */
export function openOffers({
  folder,
  ...parts
}: Omit<RunCheckParts & NewsParts, 'knowledge' | 'lookUp' | 'readFile'> & {
  /** The package: `locales/` and `registers/` lie in it. */
  readonly folder: string;
}): Offers {
  let loaded: Knowledge | undefined;
  let misused: MisusedNames | undefined;
  const { store } = parts;
  const judging = (): JudgeParts => ({
    knowledge: (loaded ??= loadJobCheck(join(folder, 'locales'))),
    // Nobody has said where they are from: registers of all countries are asked, and none is said to miss anybody.
    lookUp: (texts) => {
      misused ??= loadMisusedNames(join(folder, 'registers'));
      const goOn = beginLookUp({ store, misused }, texts);
      return (named, now) => goOn({ ...named, countries: [] }, now);
    },
  });
  return {
    judging,
    run: (id) => runCheck({ ...parts, ...judging(), readFile: fileReader(parts) }, id),
    due: (before) => dueChecks(store, before),
    async sweep() {
      await store.db.transaction().execute((tx) => endExpiredContacts(tx, parts.clock.now()));
      await tellNews(parts);
    },
  };
}

/** What was read of a file that belongs to a check; asked for the first time, it is wished to be read. */
function fileReader({ store, clock, schedule }: Pick<RunCheckParts, 'store' | 'clock' | 'schedule'>): ReadFile {
  return async (evidenceId, language) => {
    const reading = await readingOf(store, evidenceId);
    if (reading === undefined) {
      const at = clock.now();
      const requested = await store.db.transaction().execute((tx) => requestReading(tx, { evidenceId, language, at }));
      if (requested.kind !== 'queued') return { kind: 'unread' };
      for (const wakeUp of requested.wakeUps) schedule(wakeUp);
      return { kind: 'under-way' };
    }
    switch (reading.state) {
      case 'queued':
      case 'reading':
        return { kind: 'under-way' };
      case 'refused':
        return { kind: 'unread' };
      case 'read':
        return reading.texts.length === 0 ? { kind: 'unread' } : { kind: 'read', parts: reading.texts };
      default:
        return reading satisfies never;
    }
  };
}
