import { type Brand, type ConversationId, type PersonId } from '../core/brand.ts';
import { type Evidence, type Verdict } from '../jobcheck/index.ts';
import { purpose, type SealingKey, type Store, type Tx } from '../store/index.ts';
import { normalise } from '../text/index.ts';
import { type AdvertBody, type FindingCode } from './advert-body.ts';
import { anchorKey, anchorsOf } from './anchors.ts';
import { contactIndex } from './contact-index.ts';
import { appendAdvertEvent } from './events.ts';
import { lettersOf, wholeText } from './letters.ts';
import { runsOf, runsToBytes } from './likeness.ts';
import { reviewPriority } from './priority.ts';

export type AdvertId = Brand<string, 'AdvertId'>;

export interface NewCheck {
  /** Made by the caller and the same on every try: a check that was interrupted is kept once. */
  readonly id: AdvertId;
  readonly origin: 'chat' | 'web' | 'api' | 'cli';
  /** Null where nobody can be written to: the page, the API. */
  readonly asker: { readonly person: PersonId; readonly conversation: ConversationId } | null;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly language: string | null;
  /** Ids of the gazetteer. */
  readonly places: readonly string[];
  readonly at: Date;
}

/**
 * Keeps a check in the caller's transaction. Nothing readable lies outside what is sealed: under the person's key where there is a
 * person, else under that of the house.
 * @throws SealError when the person has been erased
 */
export async function recordCheck(
  store: Pick<Store, 'vault' | 'keys'>,
  tx: Tx,
  check: NewCheck,
): Promise<{ readonly state: 'checked' | 'in_review'; readonly priority: number }> {
  const { verdict, asker } = check;
  const key = asker === null ? store.vault.house : await store.keys.ofOne(tx, asker.person);
  const priority = reviewPriority({ ...verdict, disagrees: verdict.opinion.disagrees }, 0);
  const state = priority > 0 ? 'in_review' : 'checked';
  const inserted = await tx
    .insertInto('advert')
    .values({
      id: check.id,
      origin: check.origin,
      person_id: asker?.person ?? null,
      conversation_id: asker?.conversation ?? null,
      language: check.language,
      kind: verdict.kind,
      tier: verdict.tier,
      score: verdict.score,
      disagrees: verdict.opinion.disagrees,
      findings: JSON.stringify(codesOf(verdict)),
      destinations: [...verdict.destinations],
      places: [...check.places],
      ...tracesOf(store, key, check.evidence),
      body: key.seal(bodyOf(check), purpose.advertBody),
      state,
      priority,
      agreed_to_news_at: null,
      at: check.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) {
    await insertContacts(store, tx, check);
    if (state === 'in_review') {
      const detail = { kind: verdict.kind, tier: verdict.tier };
      await appendAdvertEvent(tx, { advert: check.id, kind: 'queued', actor: 'system', at: check.at, detail });
    }
  }
  return { state, priority };
}

/** By what a text is found again: whole, by its long runs, and by all of its runs. */
function tracesOf({ vault }: Pick<Store, 'vault'>, key: SealingKey, { parts }: Evidence) {
  const text = wholeText(parts.map((part) => part.text));
  const letters = lettersOf(text);
  const compared = letters.length > 0 ? String.fromCodePoint(...letters) : normalise(text);
  return {
    text_index: vault.blindIndex('advert-text', '', compared),
    anchors: anchorsOf(letters, anchorKey(vault)),
    likeness: key.sealBytes(runsToBytes(runsOf(letters)), purpose.advertLikeness),
  };
}

function bodyOf({ evidence, verdict }: NewCheck): AdvertBody {
  return {
    parts: evidence.parts.map(({ source, text }) => ({ source, text })),
    quotes: verdict.findings.flatMap(({ rule, quote, source }) => (quote === null ? [] : [{ rule, quote, source }])),
    claims: verdict.claims.map(({ what, quote }) => ({ what, quote })),
    contacts: verdict.contacts.map(({ kind, value, quote }) => ({ kind, value, quote })),
    unchecked: [...verdict.unchecked],
  };
}

function codesOf({ findings }: Verdict): FindingCode[] {
  return findings.map(({ rule, version, points, detail }) => ({ rule, version, points, detail: { ...detail } }));
}

async function insertContacts({ vault }: Pick<Store, 'vault'>, tx: Tx, { id, verdict }: NewCheck): Promise<void> {
  const rows = verdict.contacts.map((contact) => ({
    advert_id: id,
    contact_index: contactIndex(vault, contact),
    kind: contact.kind,
  }));
  if (rows.length === 0) return;
  await tx
    .insertInto('advert_contact')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
