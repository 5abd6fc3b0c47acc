import { sql } from 'kysely';
import { type CaseCode, type CaseId, type ConversationId, type PersonId } from '../core/brand.ts';
import { type CaseKind } from '../core/case-fields.ts';
import { type Severity } from '../core/severity.ts';
import { type CaseEventKind, type NewCaseEvent, recordCaseEvents, reopenCase } from '../cases/index.ts';
import {
  type AfterCommit,
  anotherWayFor,
  conversationsToTell,
  type Draft,
  enqueue,
  inTransaction,
  joinAfterCommit,
  nothingAfterCommit,
  takeUntold,
  type Untold,
  type Way,
  waysTo,
} from '../outbox/index.ts';
import { isPassingTrouble, type Tx } from '../store/index.ts';
import { type Announcer } from './announce.ts';
import { type EscalationParts } from './parts.ts';
import { raise } from './raise.ts';

/** Conversations told of in one transaction. */
const perTransaction = 50;

const eventOf = {
  failed: 'delivery-failed',
  held: 'reply-held',
  arrived: 'arrived-after-all',
  'not-taken-back': 'not-taken-back',
} as const satisfies Record<Untold['kind'], CaseEventKind>;

interface ToldCase {
  readonly id: CaseId;
  readonly code: CaseCode;
  readonly person_id: PersonId;
  readonly kind: CaseKind;
  readonly severity: Severity;
  readonly language: string | null;
  readonly status: 'open' | 'owned' | 'closed';
  readonly watched: boolean;
}

/**
 * What was written to a person and did not reach them stands on their case, in its topic, and is owed again: nobody may think
 * that a person was answered who was not. A responder's words that fail after their case was closed open it again. Safe to call
 * at any time and from any process: each failure is told once. A responder's words that the messenger cannot carry are sent another way
 * instead, where the person has one and is not watched (outbox/another-way.ts): nobody is called for them unless that fails too.
 */
export async function tellUndelivered(parts: EscalationParts, announcer: Announcer): Promise<void> {
  for (;;) {
    const conversations = await conversationsToTell(parts.store.db, perTransaction);
    if (conversations.length === 0) return;
    try {
      await tellOf(parts, announcer, conversations);
    } catch (error) {
      if (isPassingTrouble(error)) throw error;
      await oneByOne(parts, announcer, conversations);
      return; // What failed by itself is tried again with the next sweep.
    }
  }
}

async function tellOf(
  parts: EscalationParts,
  announcer: Announcer,
  conversations: readonly ConversationId[],
): Promise<void> {
  const after = await inTransaction(parts.store.db, async (tx) => {
    // The order of the house: conversation, case, alert. Intake passes over locked ones and never waits for us. All of each person, since
    // what failed in one of them may go another way; in the order of their ids, like everybody who waits for several (desk/acts/act.ts).
    await sql`
      select id from conversation where person_id in (select person_id from conversation where id = any(${conversations}::uuid[]))
      order by id for no key update`.execute(tx);
    return tell(tx, parts, announcer, await takeUntold(tx, parts.store, conversations));
  });
  parts.settle(after);
}

/** One that cannot be told must not keep the others from being told. */
async function oneByOne(
  parts: EscalationParts,
  announcer: Announcer,
  conversations: readonly ConversationId[],
): Promise<void> {
  for (const conversation of conversations) {
    await tellOf(parts, announcer, [conversation]).catch((error: unknown) => {
      parts.logger.error('escalation.untold', { rowId: conversation, error });
    });
  }
}

async function tell(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  untold: readonly Untold[],
): Promise<AfterCommit> {
  const cases = await newestCases(
    tx,
    untold.map(({ person }) => person),
  );
  const at = parts.clock.now();
  const watched = new Set([...cases.values()].flatMap((one) => (one.watched ? [one.person_id] : [])));
  const moved = await sendAnotherWay(tx, parts, untold, watched);
  const told = [...groups(untold, moved).values()].flatMap((group) => {
    const about = cases.get(group.first.person);
    return about !== undefined && concerns(about, group) ? [{ ...group, about }] : [];
  });
  const events: NewCaseEvent[] = [];
  const drafts: Draft[] = [];
  const open = new Set<CaseId>();
  for (const { about, first, count, way } of told) {
    const { reason, from, key, id } = first;
    if (way !== undefined) {
      const detail = { reason, channel: way.channel, ...(count === 1 ? {} : { count }) };
      events.push({ caseId: about.id, kind: 'sent-another-way', actor: 'system', at, detail });
      const what = { kind: 'another-way', reason, from, channel: way.channel } as const;
      drafts.push(...announcer.undelivered({ ...about, person: about.person_id }, key, id, what));
      continue;
    }
    const { kind } = first;
    if (kind !== 'arrived' && about.status === 'closed' && !open.has(about.id) && (await reopenCase(tx, about.id)))
      events.push({ caseId: about.id, kind: 'reopened', actor: 'system', at, detail: { reason: 'delivery-failed' } });
    open.add(about.id);
    const detail = { reason, from, ...(count === 1 ? {} : { count }) };
    events.push({ caseId: about.id, kind: eventOf[kind], actor: 'system', at, detail });
    drafts.push(...announcer.undelivered({ ...about, person: about.person_id }, key, id, { kind, reason, from }));
  }
  await recordCaseEvents(tx, events);
  // One call per case, whatever failed there. What is only held goes out by itself.
  const failed = new Map(
    told.flatMap((one) => (one.first.kind === 'failed' && one.way === undefined ? [[one.about.id, one] as const] : [])),
  );
  const raised = await raise(
    tx,
    parts,
    announcer,
    [...failed.values()].map(({ about, first }) => ({
      ...{ caseId: about.id, code: about.code, person: about.person_id, key: first.key, kind: about.kind },
      ...{ severity: about.severity, language: about.language, reason: 'delivery-failed', at },
    })),
  );
  const again = [...moved.values()].map(({ draft }) => draft);
  const enqueued = await enqueue(tx, [...again, ...drafts], parts.leaseMs);
  return joinAfterCommit([raised, { ...nothingAfterCommit, ...enqueued }]);
}

type Moved = ReadonlyMap<Untold, { readonly draft: Draft; readonly way: Way }>;

/** What goes once more, to another conversation of its person, under the locks of all of them. */
async function sendAnotherWay(
  tx: Tx,
  { store }: EscalationParts,
  untold: readonly Untold[],
  watched: ReadonlySet<PersonId>,
): Promise<Moved> {
  const people = new Set(untold.flatMap(({ kind, person }) => (kind === 'failed' ? [person] : [])));
  const ways = await waysTo(tx, store, [...people]);
  const moved = new Map<Untold, { readonly draft: Draft; readonly way: Way }>();
  for (const one of untold) {
    const another = anotherWayFor(one, ways, watched);
    if (another !== undefined) moved.set(one, another);
  }
  return moved;
}

interface Group {
  readonly first: Untold;
  readonly count: number;
  /** Where it was sent instead. */
  readonly way: Way | undefined;
}

/** A script says several things at once, and to somebody who blocked us each of them fails: one line says so. */
function groups(untold: readonly Untold[], moved: Moved): ReadonlyMap<string, Group> {
  const found = new Map<string, Group>();
  for (const one of untold) {
    const way = moved.get(one)?.way;
    const key = JSON.stringify([one.person, one.kind, one.reason, one.from, way?.conversation]);
    const before = found.get(key);
    found.set(key, before === undefined ? { first: one, count: 1, way } : { ...before, count: before.count + 1 });
  }
  return found;
}

/** A closed case is opened by what a responder wrote and believes to have arrived; what expired has waited for a week. */
function concerns(about: ToldCase, { first, way }: Group): boolean {
  if (about.status !== 'closed' || way !== undefined) return true;
  return first.kind === 'failed' && first.from === 'responder' && first.reason !== 'expired';
}

/** The open case of each person, otherwise their newest one, locked. Index: cases_one_open. */
async function newestCases(tx: Tx, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, ToldCase>> {
  if (people.length === 0) return new Map();
  const { rows } = await sql<ToldCase>`
    select id, code, person_id, kind, severity, language, status, watched from cases
    where id in (select distinct on (person_id) id from cases where person_id = any(${people}::uuid[])
      order by person_id, status = 'closed', opened_at desc)
    order by id for no key update`.execute(tx);
  return new Map(rows.map((row) => [row.person_id, row]));
}
