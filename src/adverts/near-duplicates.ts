import { sql } from 'kysely';
import { type Snapshots } from '../jobcheck/index.ts';
import { type Database, purpose, type Row, type Store, type Tx } from '../store/index.ts';
import { anchorKey, anchorsOf } from './anchors.ts';
import { lettersOf, wholeText } from './letters.ts';
import { likenessOf, type Runs, runsFromBytes, runsOf, runsToBytes, saysEnough } from './likeness.ts';
import { runsOfRow } from './news.ts';

/** An anchor that more adverts have says little about any of them; reading on would only cost time. */
const MOST_OF_AN_ANCHOR = 32;
/** Chance and stock phrases share one. */
const FEWEST_SHARED = 2;
/** The likeliest few are compared exactly. */
const CANDIDATES = 8;

/** Of more messages the longest are looked for one by one, all of them together. */
const MOST_TEXTS = 7;

/**
 * Finds the confirmed adverts that these texts may repeat, each by itself or all together, since people send an advert in pieces. The
 * answer compares exactly, and asks nobody any more.
 */
export async function findNearDuplicates(
  { db, vault }: Pick<Store, 'db' | 'vault'>,
  texts: readonly string[],
): Promise<Snapshots['nearDuplicate']> {
  // A text is taken to its letters once: to look for it, and to compare it.
  const known = new Map<string, readonly number[]>();
  const letters = (text: string): readonly number[] => {
    const found = known.get(text) ?? lettersOf(text);
    known.set(text, found);
    return found;
  };
  const whole = wholeText(texts);
  const longest = texts.toSorted((one, other) => other.length - one.length).slice(0, MOST_TEXTS);
  const key = anchorKey(vault);
  const anchors = new Set(
    [whole, ...(texts.length > 1 ? longest : [])].flatMap((text) => anchorsOf(letters(text), key)),
  );
  const candidates = (anchors.size < FEWEST_SHARED ? [] : await likeliest(db, [...anchors])).map((row) => ({
    confirmedAt: row.confirmed_at,
    runs: runsFromBytes(vault.house.openBytes(row.runs, purpose.likenessRuns)),
  }));
  if (candidates.length === 0) return () => undefined;
  const likestOf = (text: string) => likest(runsOf(letters(text)), candidates);
  return (text) => likestOf(text) ?? (texts.length > 1 ? likestOf(whole) : undefined);
}

function likest(
  own: Runs,
  candidates: readonly { readonly confirmedAt: Date; readonly runs: Runs }[],
): { readonly confirmedAt: Date; readonly likeness: number } | undefined {
  const found = candidates.flatMap(({ confirmedAt, runs }) => {
    const likeness = likenessOf(own, runs);
    return likeness === undefined ? [] : [{ confirmedAt, likeness }];
  });
  return found.toSorted((one, other) => other.likeness - one.likeness)[0];
}

/**
 * The adverts that share most of these anchors. Reads at most anchors × MOST_OF_AN_ANCHOR index rows however many adverts there
 * are. Index: advert_anchor_pkey.
 */
async function likeliest(
  db: Database,
  anchors: readonly number[],
): Promise<readonly { readonly runs: Buffer; readonly confirmed_at: Date }[]> {
  const { rows } = await sql<{ runs: Buffer; confirmed_at: Date }>`
    select l.runs, l.confirmed_at
    from (
      select found.likeness_id, count(*) as shared
      from unnest(${sql.val(anchors)}::integer[]) as asked (anchor)
      cross join lateral (
        select a.likeness_id from advert_anchor a where a.anchor = asked.anchor limit ${MOST_OF_AN_ANCHOR}
      ) found
      group by found.likeness_id
      having count(*) >= ${FEWEST_SHARED}
      order by shared desc, found.likeness_id
      limit ${CANDIDATES}
    ) best
    join advert_likeness l on l.id = best.likeness_id
  `.execute(db);
  return rows;
}

/** A confirmed advert joins what later texts are compared with; not when its person has been erased, or when it says too little. */
export async function keepConfirmed(
  store: Pick<Store, 'vault' | 'keys'>,
  tx: Tx,
  advert: Row<'advert'>,
  at: Date,
): Promise<void> {
  const runs = await runsOfRow(store, tx, advert);
  if (runs === undefined || !saysEnough(runs)) return;
  const kept = await tx
    .insertInto('advert_likeness')
    .values({
      advert_id: advert.id,
      runs: store.vault.house.sealBytes(runsToBytes(runs), purpose.likenessRuns),
      confirmed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const anchors = advert.anchors.map((anchor) => ({ anchor, likeness_id: kept.id }));
  if (anchors.length > 0) await tx.insertInto('advert_anchor').values(anchors).execute();
}

export async function forgetConfirmed(tx: Tx, advert: string): Promise<void> {
  await tx.deleteFrom('advert_likeness').where('advert_id', '=', advert).execute();
}
