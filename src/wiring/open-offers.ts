import { snapshotsFor } from '../adverts/index.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type Knowledge, loadJobCheck } from '../jobcheck/index.ts';
import { dueChecks, type JudgeParts, type ReadFile, runCheck, type RunCheckParts } from '../offers/index.ts';

export interface Offers {
  /** Makes the check of this row, if it is due. */
  readonly run: (id: string) => Promise<void>;
  readonly due: (before: Date) => Promise<WakeUp[]>;
  /** Reads and looks up, for who asks without a conversation. */
  readonly judging: () => JudgeParts;
}

/** The wiring of the checks of job offers. The word lists are read with the first check: a house that rests is small. */
export function openOffers({
  localesFolder,
  ...parts
}: Omit<RunCheckParts, 'knowledge' | 'lookUp' | 'readFile'> & { readonly localesFolder: string }): Offers {
  let loaded: Knowledge | undefined;
  const { store } = parts;
  const judging = (): JudgeParts => ({
    knowledge: (loaded ??= loadJobCheck(localesFolder)),
    lookUp: ({ texts, contacts }, now) =>
      snapshotsFor({ store }, { texts, contacts, licence: undefined, company: undefined }, now),
  });
  return {
    judging,
    run: (id) => runCheck({ ...parts, ...judging(), readFile }, id),
    due: (before) => dueChecks(store, before),
  };
}

/** No file is read yet: each is told as unread, so that nobody believes it was looked at. */
const readFile: ReadFile = () => Promise.resolve({ kind: 'unread' });
