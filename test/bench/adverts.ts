import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { anchorKey, anchorsOf } from '../../src/adverts/anchors.ts';
import { beginLookUp, contactIndex, loadMisusedNames } from '../../src/adverts/index.ts';
import { lettersOf } from '../../src/adverts/letters.ts';
import { runsOf, runsToBytes } from '../../src/adverts/likeness.ts';
import { silentLogger } from '../../src/core/logger.ts';
import {
  check,
  type Contact,
  judgeOffer,
  loadJobCheck,
  noSnapshots,
  readOffer,
  type Snapshots,
} from '../../src/jobcheck/index.ts';
import { judge, type LookUp } from '../../src/offers/index.ts';
import { openStore, purpose, type Store } from '../../src/store/index.ts';
import { testMasterKey } from '../support/master-key.ts';
import { labelledSchema } from '../jobcheck/score.ts';
import { advertWriter, changes, dice } from './advert-writer.ts';
import { median, root } from './sides.ts';

/** To fill the tables takes most of the time: with less of them it is only a look at the ratio of the sides. */
const share = Number(process.env['BENCH_SHARE'] ?? 1);
const [confirmedAdverts, knownContacts] = [100_000 * share, 1_000_000 * share];
const [checksARound, letters] = [300, 1_000];
const seed = 20_261_130;
const now = new Date('2026-11-30T12:00:00Z');

/** Milliseconds. */
interface Times {
  readonly p50: number;
  readonly p99: number;
}

/**
 * How much longer a check takes with its look-ups among a hundred thousand confirmed adverts and a million known contacts, beside the
 * same check without them, and how many changed adverts are found again. Both sides take the same texts in turn.
 */
export async function run(options: { rounds: number; progress: (text: string) => void }): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'suar-bench-'));
  const store = await openStore({
    dataFolder: folder,
    databaseUrl: undefined,
    masterKey: testMasterKey,
    as: 'serve',
    logger: silentLogger,
  });
  try {
    const roll = dice(seed);
    const write = advertWriter(examples(), roll);
    options.progress(`writing ${knownContacts} known contacts`);
    const responders = await fillContacts(store);
    options.progress(`writing ${confirmedAdverts} confirmed adverts`);
    const samples = await withoutIndexes(store, () => fillAdverts(store, responders, write, roll));
    for (const table of ['known_contact', 'advert_likeness', 'advert_anchor'])
      await sql`vacuum (analyze) ${sql.table(table)}`.execute(store.db);
    const rounds = Array.from({ length: options.rounds }, (_, round) => round + 1);
    const sides: { plain: Times; withLookUps: Times; inTurn: Times; waited: Times }[] = [];
    await measure(store, write); // Warm: compiled, connected, cached.
    for (const round of rounds) {
      options.progress(`round ${round} of ${options.rounds}`);
      sides.push(await measure(store, write));
    }
    const ratioOf = (side: 'withLookUps' | 'inTurn', time: keyof Times) =>
      median(sides.map((one) => one[side][time])) / median(sides.map(({ plain }) => plain[time]));
    return {
      bench: 'adverts',
      node: process.version,
      seed,
      confirmedAdverts,
      knownContacts,
      letters,
      rounds: options.rounds,
      plainMs: sides.map(({ plain }) => plain),
      withLookUpsMs: sides.map(({ withLookUps }) => withLookUps),
      inTurnMs: sides.map(({ inTurn }) => inTurn),
      waitedMs: sides.map(({ waited }) => waited),
      ratioP50: ratioOf('withLookUps', 'p50'),
      ratioP99: ratioOf('withLookUps', 'p99'),
      /** Looked up only after the text was read: the baseline. */
      inTurnRatioP50: ratioOf('inTurn', 'p50'),
      inTurnRatioP99: ratioOf('inTurn', 'p99'),
      foundAgain: await foundAgain(store, samples, roll),
      foundFalsely: await foundFalsely(store, write),
      tableMegabytes: await sizes(store),
      residentMegabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function examples(): { lang: string; text: string }[] {
  const folder = join(root, 'test', 'data', 'jobcheck');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => labelledSchema.parse(JSON.parse(line)));
}

async function fillContacts(store: Store): Promise<readonly [string, string]> {
  const responders = [randomUUID(), randomUUID()] as const;
  for (const [at, id] of responders.entries()) {
    await store.db
      .insertInto('responder')
      .values({
        id,
        sign_in_name: `bench-${at}`,
        display_name: 'Bench',
        role: 'responder',
        password_hash: null,
        telegram_id: null,
      })
      .execute();
  }
  await sql`insert into known_contact (id, contact_index, kind, source, state, proposed_by, proposed_at, confirmed_by, confirmed_at, expires_at)
    select gen_random_uuid(), sha256(n::text::bytea), 'phone', 'bench', 'confirmed', ${responders[0]}::uuid, ${now}, ${responders[1]}::uuid,
      ${now}, ${new Date(now.getTime() + 1e9)}
    from generate_series(1, ${knownContacts}) n`.execute(store.db);
  await store.db
    .updateTable('known_contact')
    .set({ contact_index: contactIndex(store.vault, knownPhone) })
    .where('contact_index', '=', sql<Buffer>`sha256('7'::bytea)`)
    .execute();
  return responders;
}

/** To fill a table row by row under its indexes and references would take most of the bench's time. */
async function withoutIndexes<T>(store: Store, fill: () => Promise<T>): Promise<T> {
  const run = (statement: string) => sql.raw(statement).execute(store.db);
  await run(
    'alter table advert_anchor drop constraint advert_anchor_pkey, drop constraint advert_anchor_likeness_id_fkey',
  );
  await run('drop index advert_anchor_likeness');
  const filled = await fill();
  await run('alter table advert_anchor add primary key (anchor, likeness_id)');
  await run('create index advert_anchor_likeness on advert_anchor (likeness_id)');
  return filled;
}

async function fillAdverts(
  store: Store,
  [first, second]: readonly [string, string],
  write: (letters: number) => string,
  roll: (limit: number) => number,
): Promise<string[]> {
  const key = anchorKey(store.vault);
  const samples: string[] = [];
  const atOnce = 500;
  for (let from = 0; from < confirmedAdverts; from += atOnce) {
    const texts = Array.from({ length: atOnce }, () => write(300 + roll(700)));
    samples.push(...texts.slice(0, 1));
    const adverts = texts.map((text) => {
      const found = lettersOf(text);
      const runs = store.vault.house.sealBytes(runsToBytes(runsOf(found)), purpose.likenessRuns);
      return { id: randomUUID(), runs, anchors: anchorsOf(found, key) };
    });
    await insertAdverts(store, adverts, [first, second]);
  }
  return samples;
}

async function insertAdverts(
  store: Store,
  adverts: readonly { id: string; runs: Buffer; anchors: readonly number[] }[],
  [first, second]: readonly [string, string],
): Promise<void> {
  const ids = adverts.map(({ id }) => id);
  await sql`insert into advert (id, origin, kind, tier, score, disagrees, findings, text_index, state, priority, proposed_verdict,
      proposed_by, proposed_at, decided_by, decided_at, at)
    select id, 'cli', 'offer', 'strong_signs', 9, false, '[]', sha256(id::text::bytea), 'confirmed', 0, 'confirm', ${first}::uuid, ${now},
      ${second}::uuid, ${now}, ${now}
    from unnest(${sql.val(ids)}::uuid[]) id`.execute(store.db);
  const kept = await store.db
    .insertInto('advert_likeness')
    .values(adverts.map(({ id, runs }) => ({ advert_id: id, runs, confirmed_at: now })))
    .returning(['id', 'advert_id'])
    .execute();
  const likeness = new Map(kept.map(({ id, advert_id }) => [advert_id, id]));
  const anchors = adverts.flatMap(({ id, anchors: own }) => own.map((anchor) => [anchor, likeness.get(id)] as const));
  await sql`insert into advert_anchor (anchor, likeness_id) select * from
    unnest(${sql.val(anchors.map(([anchor]) => anchor))}::integer[], ${sql.val(anchors.map(([, id]) => id))}::integer[])`.execute(
    store.db,
  );
}

const knowledge = loadJobCheck(join(root, 'locales'));
const misused = loadMisusedNames(join(root, 'registers'));
const knownPhone: Contact = { kind: 'phone', value: '+6281200009911', quote: '0812-0000-9911' };
const contacts: readonly Contact[] = [
  knownPhone,
  { kind: 'handle', value: '@bench', quote: '@bench' },
  { kind: 'domain', value: 'bench.example', quote: 'bench.example' },
];

const named = { contacts, licence: 'SIP3MI 123/2020', company: 'PT Contoh Bersama', countries: ['ID'] };

function lookUp(store: Store, text: string): Promise<Snapshots> {
  return beginLookUp({ store, misused }, [text])(named, now);
}

async function measure(store: Store, write: (letters: number) => string) {
  const [plain, withLookUps, inTurn, waited]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let at = 0; at < checksARound; at += 1) {
    const evidence = { parts: [{ source: 'typed' as const, text: write(letters) }] };
    const begun = performance.now();
    check(evidence, knowledge, noSnapshots, now);
    const between = performance.now();
    plain.push(between - begun);
    // As a check in the house is made, whatever the text names: each of the four questions is asked.
    const asHere = async () => {
      const start = performance.now();
      let read = start;
      const asked: LookUp = (texts) => {
        const goOn = beginLookUp({ store, misused }, texts);
        return (_, then) => {
          read = performance.now();
          return goOn(named, then);
        };
      };
      await judge({ knowledge, lookUp: asked }, evidence.parts, now);
      withLookUps.push(performance.now() - start);
      waited.push(performance.now() - read);
    };
    const oneAfterAnother = async () => {
      const start = performance.now();
      const offer = readOffer(evidence, knowledge);
      judgeOffer(offer, await lookUp(store, evidence.parts[0]?.text ?? ''), now);
      inTurn.push(performance.now() - start);
    };
    // Whoever comes second finds the pages of the first in memory.
    for (const side of at % 2 === 0 ? [asHere, oneAfterAnother] : [oneAfterAnother, asHere]) await side();
  }
  return { plain: timesOf(plain), withLookUps: timesOf(withLookUps), inTurn: timesOf(inTurn), waited: timesOf(waited) };
}

function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => Number((sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(3));
  return { p50: at(0.5), p99: at(0.99) };
}

async function foundAgain(store: Store, samples: readonly string[], roll: (limit: number) => number): Promise<object> {
  const shares: [string, number][] = [];
  for (const [name, change] of Object.entries(changes)) {
    let found = 0;
    for (const sample of samples) {
      const text = change(sample, roll);
      if ((await lookUp(store, text)).nearDuplicate(text) !== undefined) found += 1;
    }
    shares.push([name, Number((found / samples.length).toFixed(3))]);
  }
  return Object.fromEntries(shares);
}

/** Of texts that nobody has confirmed. */
async function foundFalsely(store: Store, write: (letters: number) => string): Promise<number> {
  let found = 0;
  for (let at = 0; at < checksARound; at += 1) {
    const text = write(letters);
    if ((await lookUp(store, text)).nearDuplicate(text) !== undefined) found += 1;
  }
  return found / checksARound;
}

async function sizes(store: Store): Promise<object> {
  const { rows } = await sql<{ name: string; megabytes: number }>`
    select c.relname as name, (pg_total_relation_size(c.oid) / 1048576)::integer as megabytes from pg_class c
    where c.relname in ('advert_anchor', 'advert_likeness', 'known_contact')`.execute(store.db);
  return Object.fromEntries(rows.map(({ name, megabytes }) => [name, megabytes]));
}
