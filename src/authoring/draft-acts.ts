import { type ResponderId } from '../core/brand.ts';
import { type workshop } from '../flow/index.ts';
import { type Store } from '../store/index.ts';
import { buildEdition } from './edition.ts';
import { type Ground } from './ground.ts';
import { judge } from './judge.ts';
import {
  type Draft,
  inForce,
  insertDraft,
  lockDraft,
  moveDraft,
  openDraft,
  storedVersions,
  updateDraft,
} from './queries.ts';
import { tidy, type WrittenFlow } from './written-flow.ts';

export interface ActParts {
  readonly store: Store;
  readonly ground: Ground;
}

/**
 * A draft is
 * - `draft`: whoever may write flows saves into it, and becomes one of its authors;
 * - `in-review`: nobody saves; somebody who is no author publishes it or sends it back;
 * - `published` or `discarded`: over.
 */
export type DraftRefusal =
  /** It is not there any more. */
  | { readonly kind: 'gone' }
  /** Somebody else has saved since it was read; their words are kept. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'in-review' }
  | { readonly kind: 'not-in-review' };

export interface SaveRequest extends WrittenFlow {
  readonly author: ResponderId;
  /** The revision that was read; null where there was no draft. */
  readonly revision: number | null;
  /** The version in force that the author has seen beside it. */
  readonly basedOn: string | null;
}

/** Keeps a draft, also one that is wrong: what is wrong is shown, and it cannot go on before it is mended. */
export async function saveDraft(
  { store }: ActParts,
  request: SaveRequest,
): Promise<{ readonly kind: 'saved'; readonly draft: Draft } | DraftRefusal> {
  const written = tidy(request);
  return store.db.transaction().execute(async (tx) => {
    const found = await openDraft(tx, request.flow);
    if (found === undefined) {
      if (request.revision !== null) return { kind: 'gone' };
      const draft = await insertDraft(tx, written, request.basedOn, request.author);
      return draft === undefined ? { kind: 'changed-meanwhile' } : { kind: 'saved', draft };
    }
    const draft = await lockDraft(tx, found.id);
    const refusal = refusalOf(draft, request.revision, 'draft');
    if (refusal !== null || draft === undefined) return refusal ?? { kind: 'gone' };
    return { kind: 'saved', draft: await updateDraft(tx, draft, written, request.basedOn, request.author) };
  });
}

/** What an act on a draft names: which, and the revision that the actor has read. */
export interface DraftAct {
  readonly draftId: string;
  readonly revision: number;
  readonly by: ResponderId;
}

/** A draft with a complaint is not sent: a reviewer's eyes are for what a machine cannot see. */
export async function sendToReview(
  { store, ground }: ActParts,
  { draftId, revision }: DraftAct,
): Promise<
  | { readonly kind: 'sent' }
  | { readonly kind: 'problems'; readonly problems: readonly workshop.Problem[] }
  | DraftRefusal
> {
  return store.db.transaction().execute(async (tx) => {
    const draft = await lockDraft(tx, draftId);
    const refusal = refusalOf(draft, revision, 'draft');
    if (refusal !== null || draft === undefined) return refusal ?? { kind: 'gone' };
    const edition = buildEdition(ground, await storedVersions(tx), await inForce(tx));
    const problems = judge(ground, edition.flows, draft);
    if (problems.length > 0) return { kind: 'problems', problems };
    await moveDraft(tx, draftId, { status: 'in-review', remark: '' });
    return { kind: 'sent' };
  });
}

/** Back to its authors: by one of them, or by a reviewer who says why. */
export async function sendBack(
  { store }: ActParts,
  { draftId, revision, remark }: DraftAct & { readonly remark: string },
): Promise<{ readonly kind: 'sent-back' } | DraftRefusal> {
  return store.db.transaction().execute(async (tx) => {
    const draft = await lockDraft(tx, draftId);
    const refusal = refusalOf(draft, revision, 'in-review');
    if (refusal !== null) return refusal;
    await moveDraft(tx, draftId, { status: 'draft', remark });
    return { kind: 'sent-back' };
  });
}

/** The row stays, so that nobody's words are lost; the flow is free for another draft. */
export async function discardDraft(
  { store }: ActParts,
  { draftId, revision }: DraftAct,
): Promise<{ readonly kind: 'discarded' } | DraftRefusal> {
  return store.db.transaction().execute(async (tx) => {
    const draft = await lockDraft(tx, draftId);
    const refusal = refusalOf(draft, revision, 'draft');
    if (refusal !== null) return refusal;
    await moveDraft(tx, draftId, { status: 'discarded' });
    return { kind: 'discarded' };
  });
}

/** Null where the draft stands as the actor believes. */
export function refusalOf(
  draft: Draft | undefined,
  revision: number | null,
  wanted: 'draft' | 'in-review',
): DraftRefusal | null {
  if (draft === undefined || draft.status === 'published' || draft.status === 'discarded') return { kind: 'gone' };
  if (draft.revision !== revision) return { kind: 'changed-meanwhile' };
  if (draft.status !== wanted) return { kind: wanted === 'draft' ? 'in-review' : 'not-in-review' };
  return null;
}
