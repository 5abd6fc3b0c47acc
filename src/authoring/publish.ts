import { type ResponderId } from '../core/brand.ts';
import { type workshop } from '../flow/index.ts';
import { type Tx } from '../store/index.ts';
import { type ActParts, type DraftAct, type DraftRefusal, refusalOf } from './draft-acts.ts';
import { buildEdition } from './edition.ts';
import { goesOtherwise, type OtherwiseList } from './golden.ts';
import { judge } from './judge.ts';
import {
  findVersion,
  inForce,
  insertPublication,
  lockDraft,
  lockPublication,
  moveDraft,
  storedVersions,
} from './queries.ts';
import { versionOf, type WrittenFlow } from './written-flow.ts';

export type PublishRefusal =
  | { readonly kind: 'problems'; readonly problems: readonly workshop.Problem[] }
  /** What would be published is what is in force. */
  | { readonly kind: 'nothing-new' };

/** One decision under the publication lock: seen beside what is in force at this moment, and nothing else. */
async function decide(
  tx: Tx,
  { ground }: ActParts,
  written: WrittenFlow,
  version: string,
): Promise<{
  readonly refusal: PublishRefusal | null;
  readonly present: string | null;
  readonly otherwise: OtherwiseList;
}> {
  const newest = await inForce(tx);
  const present = newest.find(({ flow }) => flow === written.flow)?.version ?? null;
  const none: OtherwiseList = { transcripts: [], seal: '' };
  if (present === version) return { refusal: { kind: 'nothing-new' }, present, otherwise: none };
  const edition = buildEdition(ground, await storedVersions(tx), newest);
  const problems = judge(ground, edition.flows, written);
  if (problems.length > 0) return { refusal: { kind: 'problems', problems }, present, otherwise: none };
  return { refusal: null, present, otherwise: goesOtherwise(ground, edition, written) };
}

/**
 * Puts a reviewed draft in force: all of it or nothing. `seal` is that of the transcripts that the reviewer read as meant to
 * go otherwise (docs/decisions/009). The reviewer is nobody who has saved into it; the table refuses
 * that as well.
 */
export async function publishDraft(
  parts: ActParts,
  { draftId, revision, by, seal }: DraftAct & { readonly seal?: string },
): Promise<
  | { readonly kind: 'published'; readonly version: string }
  /** One's own words need another's eyes. */
  | { readonly kind: 'is-author' }
  /** Another version was published after the draft was last saved: its authors have not seen that one. */
  | { readonly kind: 'outdated' }
  /** Golden transcripts go otherwise, and the reviewer has not said of exactly these that it is meant so. */
  | { readonly kind: 'goes-otherwise' }
  | PublishRefusal
  | DraftRefusal
> {
  return parts.store.db.transaction().execute(async (tx) => {
    await lockPublication(tx);
    const draft = await lockDraft(tx, draftId);
    const stale = refusalOf(draft, revision, 'in-review');
    if (stale !== null || draft === undefined) return stale ?? { kind: 'gone' };
    if (draft.authors.includes(by)) return { kind: 'is-author' };
    const version = versionOf(draft);
    const { refusal, present, otherwise } = await decide(tx, parts, draft, version);
    if (present !== draft.basedOn) return { kind: 'outdated' };
    if (refusal !== null) return refusal;
    if (otherwise.seal !== '' && otherwise.seal !== seal) return { kind: 'goes-otherwise' };
    await moveDraft(tx, draftId, { status: 'published', reviewer: by });
    await insertPublication(tx, {
      written: draft,
      version,
      origin: 'desk',
      publishedBy: by,
      authors: draft.authors,
      draftId,
    });
    return { kind: 'published', version };
  });
}

/**
 * Puts an earlier version in force again. One person may: two have seen it before, and a flow that does harm must not wait
 * for a colleague to wake up. It is judged anew, since the texts and flows around it may have changed.
 */
export async function rollBack(
  parts: ActParts,
  request: { readonly flow: string; readonly version: string; readonly by: ResponderId },
): Promise<
  { readonly kind: 'published'; readonly version: string } | { readonly kind: 'no-such-version' } | PublishRefusal
> {
  const { flow, version, by } = request;
  return parts.store.db.transaction().execute(async (tx) => {
    await lockPublication(tx);
    const earlier = await findVersion(tx, flow, version);
    if (earlier === undefined) return { kind: 'no-such-version' };
    const { refusal } = await decide(tx, parts, earlier, version);
    if (refusal !== null) return refusal;
    await insertPublication(tx, {
      written: earlier,
      version,
      origin: 'roll-back',
      publishedBy: by,
      authors: [],
      draftId: null,
    });
    return { kind: 'published', version };
  });
}
