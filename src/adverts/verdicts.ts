import { type ResponderId } from '../core/brand.ts';
import { type Row, type Store, type Tx } from '../store/index.ts';
import { appendAdvertEvent } from './events.ts';
import { proposeContactsOf, withdrawProposalsOf } from './known-contacts.ts';
import { forgetConfirmed, keepConfirmed } from './near-duplicates.ts';
import { lockNews, type ToTell, tellOfAdvert, withdrawNews } from './news.ts';
import { lockAdvert } from './read-advert.ts';
import { type AdvertId } from './record-check.ts';

/**
 * An advert is `checked` or, when a human should look, `in_review`. One responder proposes to confirm or to dismiss it, and another
 * says the same: then it is `confirmed` or `dismissed`. Whoever disagrees takes the proposal back, and may propose otherwise. Undoing a
 * decision puts it back `in_review`; one person may, because a wrong one does harm at once.
 */
export type AdvertVerdict = 'confirm' | 'dismiss';

/** What an act on an advert names: which, and the revision that the actor has read. */
export interface AdvertAct {
  readonly advert: AdvertId;
  readonly revision: number;
  readonly by: ResponderId;
  readonly at: Date;
}

export type AdvertRefusal =
  | { readonly kind: 'gone' }
  /** Somebody else has acted since it was read. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'already-decided' };

export async function proposeVerdict(
  tx: Tx,
  { verdict, ...act }: AdvertAct & { readonly verdict: AdvertVerdict },
): Promise<{ readonly kind: 'proposed' } | { readonly kind: 'already-proposed' } | AdvertRefusal> {
  const row = await lockAdvert(tx, act.advert);
  const refusal = refusalOf(row, act);
  if (refusal !== null) return refusal;
  if (isDecided(row)) return { kind: 'already-decided' };
  if (row?.proposed_by != null) return { kind: 'already-proposed' };
  await change(tx, act, {
    state: 'in_review',
    proposed_verdict: verdict,
    proposed_by: act.by,
    proposed_at: act.at,
  });
  await appendAdvertEvent(tx, {
    advert: act.advert,
    kind: 'verdict-proposed',
    actor: act.by,
    at: act.at,
    detail: { verdict },
  });
  return { kind: 'proposed' };
}

/** The second pair of eyes. On a confirmation everything that follows from it is in the same transaction. */
export async function secondVerdict(
  store: Pick<Store, 'vault' | 'keys'>,
  tx: Tx,
  { verdict, ...act }: AdvertAct & { readonly verdict: AdvertVerdict },
): Promise<
  | {
      readonly kind: 'decided';
      /** How many of its contacts wait now for somebody to confirm them as known. */
      readonly proposedContacts: number;
      readonly toTell: readonly ToTell[];
    }
  | { readonly kind: 'not-proposed' }
  /** One's own word needs another's eyes. */
  | { readonly kind: 'is-proposer' }
  /** The other one proposed the opposite. */
  | { readonly kind: 'other-verdict' }
  | AdvertRefusal
> {
  await lockNews(tx);
  const row = await lockAdvert(tx, act.advert);
  const refusal = refusalOf(row, act);
  if (refusal !== null || row === undefined) return refusal ?? { kind: 'gone' };
  if (isDecided(row)) return { kind: 'already-decided' };
  if (row.proposed_by === null) return { kind: 'not-proposed' };
  if (row.proposed_by === act.by) return { kind: 'is-proposer' };
  if (row.proposed_verdict !== verdict) return { kind: 'other-verdict' };
  const state = verdict === 'confirm' ? 'confirmed' : 'dismissed';
  await change(tx, act, { state, decided_by: act.by, decided_at: act.at });
  await appendAdvertEvent(tx, { advert: act.advert, kind: state, actor: act.by, at: act.at });
  if (verdict === 'dismiss') return { kind: 'decided', proposedContacts: 0, toTell: [] };
  await keepConfirmed(store, tx, row, act.at);
  return {
    kind: 'decided',
    proposedContacts: await proposeContactsOf(store, tx, row, act),
    toTell: await tellOfAdvert(store, tx, row, act.at),
  };
}

/** Takes a proposal back, or a decision with all that followed from it and has not left the house. */
export async function undoVerdict(
  tx: Tx,
  act: AdvertAct,
): Promise<
  | {
      readonly kind: 'undone';
      /** Contacts of this advert that two people have confirmed by themselves: they stay until somebody withdraws them. */
      readonly stillConfirmed: number;
      /** People who were told already. */
      readonly alreadyTold: number;
    }
  | { readonly kind: 'nothing-to-undo' }
  | AdvertRefusal
> {
  await lockNews(tx);
  const row = await lockAdvert(tx, act.advert);
  const refusal = refusalOf(row, act);
  if (refusal !== null || row === undefined) return refusal ?? { kind: 'gone' };
  if (row.proposed_by === null) return { kind: 'nothing-to-undo' };
  await change(tx, act, {
    state: 'in_review',
    proposed_verdict: null,
    proposed_by: null,
    proposed_at: null,
    decided_by: null,
    decided_at: null,
  });
  const kind = isDecided(row) ? 'undone' : 'proposal-withdrawn';
  await appendAdvertEvent(tx, { advert: act.advert, kind, actor: act.by, at: act.at });
  if (row.state !== 'confirmed') return { kind: 'undone', stillConfirmed: 0, alreadyTold: 0 };
  await forgetConfirmed(tx, act.advert);
  return {
    kind: 'undone',
    stillConfirmed: await withdrawProposalsOf(tx, act),
    alreadyTold: await withdrawNews(tx, { advert: act.advert }, act.at),
  };
}

function refusalOf(row: Row<'advert'> | undefined, { revision }: AdvertAct): AdvertRefusal | null {
  if (row === undefined) return { kind: 'gone' };
  return row.revision === revision ? null : { kind: 'changed-meanwhile' };
}

function isDecided(row: Row<'advert'> | undefined): boolean {
  return row?.decided_by != null;
}

async function change(
  tx: Tx,
  { advert, revision }: AdvertAct,
  to: Partial<
    Pick<Row<'advert'>, 'state' | 'proposed_verdict' | 'proposed_by' | 'proposed_at' | 'decided_by' | 'decided_at'>
  >,
): Promise<void> {
  await tx
    .updateTable('advert')
    .set({ ...to, revision: revision + 1 })
    .where('id', '=', advert)
    .execute();
}
