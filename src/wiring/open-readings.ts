import { fetchEvidence } from '../cases/index.ts';
import { createReader, createReadings, type Readings } from '../reading/index.ts';

type FetchParts = Parameters<typeof fetchEvidence>[0];

/** Files that people send: fetched into the evidence store, and pictures among them read where a check asks for it. */
export function openReadings({
  clock,
  ...parts
}: FetchParts & { readonly clock: Parameters<typeof createReadings>[0]['clock'] }): Readings & {
  readonly fetch: (evidenceId: string) => Promise<void>;
} {
  const { store, logger } = parts;
  const readings = createReadings({
    store,
    reader: createReader({ logger }),
    clock,
    logger,
    // Who waits for a reading looks at `readingOf` when its own timer runs out.
    onRead: () => Promise.resolve(undefined),
  });
  return {
    ...readings,
    fetch: async (id) => {
      await fetchEvidence(parts, id);
      readings.kick();
    },
  };
}
