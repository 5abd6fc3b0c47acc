import { endExpiredContacts, loadMisusedNames, type MisusedNames, snapshotsFor } from '../adverts/index.ts';
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
  localesFolder,
  registersFolder,
  ...parts
}: Omit<RunCheckParts & NewsParts, 'knowledge' | 'lookUp' | 'readFile'> & {
  readonly localesFolder: string;
  readonly registersFolder: string;
}): Offers {
  let loaded: Knowledge | undefined;
  let misused: MisusedNames | undefined;
  const { store } = parts;
  const judging = (): JudgeParts => ({
    knowledge: (loaded ??= loadJobCheck(localesFolder)),
    // Nobody has said where they are from: registers of all countries are asked, and none is said to miss anybody.
    lookUp: (asked, now) =>
      snapshotsFor({ store, misused: (misused ??= loadMisusedNames(registersFolder)) }, { ...asked, countries: [] }, now),
  });
  return {
    judging,
    run: (id) => runCheck({ ...parts, ...judging(), readFile }, id),
    due: (before) => dueChecks(store, before),
    async sweep() {
      await store.db.transaction().execute((tx) => endExpiredContacts(tx, parts.clock.now()));
      await tellNews(parts);
    },
  };
}

/** No file is read yet: each is told as unread, so that nobody believes it was looked at. */
const readFile: ReadFile = () => Promise.resolve({ kind: 'unread' });
