import { type Logger } from '../core/logger.ts';
import { type ActParts } from './draft-acts.ts';
import { type Tx } from '../store/index.ts';
import { buildEdition, type InForce } from './edition.ts';
import { type Ground } from './ground.ts';
import { judge } from './judge.ts';
import { inForce, insertPublication, lockPublication, storedVersions } from './queries.ts';
import { versionOf, type WrittenFlow } from './written-flow.ts';

/** What a start does with the file of one flow. */
export type FileDecision =
  /** Put in force. */
  | 'publish'
  /** It is in force already. */
  | 'keep'
  /** The desk has published since; what people reviewed here is not undone by a start. */
  | 'desk-is-newer';

/**
 * docs/decisions/004. Once a file holds what the desk has published, git has caught up and its next change is published
 * again: that is a publication of its own, although nothing else changes.
 */
export function decideFile(
  fileVersion: string,
  present: { readonly version: string; readonly origin: 'file' | 'desk' | 'roll-back' } | undefined,
): FileDecision {
  if (present === undefined) return 'publish';
  if (present.origin === 'file') return present.version === fileVersion ? 'keep' : 'publish';
  return present.version === fileVersion ? 'publish' : 'desk-is-newer';
}

/**
 * At a start: publishes the files that changed, unless the desk has published a newer version of the flow. A file that the
 * lint refuses takes nothing out of force. Processes that start together do this one after another.
 */
export async function publishFiles(parts: ActParts, logger: Logger): Promise<void> {
  const { store, ground } = parts;
  await store.db.transaction().execute(async (tx) => {
    await lockPublication(tx);
    const newest = new Map((await inForce(tx)).map((one) => [one.flow, one]));
    const changed = [...ground.sources].flatMap(([flow, source]) => {
      const written: WrittenFlow = { flow, source, texts: {} };
      const version = versionOf(written);
      const present = newest.get(flow);
      const decision = decideFile(version, present);
      if (decision === 'desk-is-newer') logger.info('authoring.desk-is-newer', { kind: flow });
      return decision === 'publish' ? [{ written, version, replaces: present }] : [];
    });
    if (changed.length === 0) return;
    const refused = await refusedOf(tx, ground, changed, [...newest.values()]);
    for (const { written, version } of changed) {
      if (refused.has(written.flow)) {
        logger.error('authoring.file-refused', { kind: written.flow });
        continue;
      }
      const publication = { origin: 'file' as const, publishedBy: null, authors: [], draftId: null };
      await insertPublication(tx, { written, version, ...publication });
    }
  });
}

interface ChangedFile {
  readonly written: WrittenFlow;
  readonly version: string;
  readonly replaces: InForce | undefined;
}

/**
 * Flows whose file the lint refuses. Where nothing is in force yet there is nothing better to stay with, and the checks of a
 * release lint these files too: a first start has nothing to judge, and a start without changes never comes here.
 */
async function refusedOf(
  tx: Tx,
  ground: Ground,
  changed: readonly ChangedFile[],
  inForce: readonly InForce[],
): Promise<ReadonlySet<string>> {
  const replacing = changed.filter(({ version, replaces }) => replaces !== undefined && replaces.version !== version);
  if (replacing.length === 0) return new Set();
  // Judged as they will stand: all changed files together.
  const beside = buildEdition(
    ground,
    [...(await storedVersions(tx)), ...changed.map(({ written, version }) => ({ ...written, version }))],
    [
      ...inForce.filter(({ flow }) => !changed.some(({ written }) => written.flow === flow)),
      ...changed.map(({ written, version }) => ({ flow: written.flow, version, origin: 'file' as const })),
    ],
  );
  const refused = replacing.filter(({ written }) => judge(ground, beside.flows, written).length > 0);
  return new Set(refused.map(({ written }) => written.flow));
}
