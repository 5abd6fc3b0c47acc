import { sql } from 'kysely';
import { type CaseId, type PersonId } from '../core/brand.ts';
import { type ChannelLimits } from '../core/channel.ts';
import { type InboundContent } from '../core/inbound.ts';
import {
  addEvidence,
  type CaseState,
  type ChangedCase,
  insertCases,
  type NewCase,
  newCaseIdentity,
  type NewCaseEvent,
  recordCaseEvents,
  reopenCase,
  returnTalks,
  updateCases,
} from '../cases/index.ts';
import { settleRounds } from '../checkins/index.ts';
import { type Escalation, type RaisedAlert } from '../escalation/index.ts';
import { type AfterCommit, type Draft, enqueue, joinAfterCommit } from '../outbox/index.ts';
import { purpose, type Store, type Tx } from '../store/index.ts';
import { type ClaimedTurn } from './claim-turns.ts';
import { type PlannedTurn, unfolded } from './planned-turn.ts';
import { applyChecks } from './apply-checks.ts';
import { settleHeld, takenBack, waysOfWiped } from './earlier-messages.ts';
import { isOwnEvent, isWord } from './is-word.ts';
import { type TurnPlan } from './turn.ts';
import { recordSamePerson } from './same-person.ts';
import { owesAnswer, reopenedBy } from './whose-talk.ts';

export interface ApplyParts {
  readonly store: Pick<Store, 'vault' | 'keys'>;
  readonly escalation: Pick<Escalation, 'raise' | 'personWrote' | 'reconsider' | 'personBlocked'>;
  readonly leaseMs: number;
  /** Cuts a message to what the channel carries; a message the gate refuses is written whole and fails there, seen. */
  readonly fit: (turn: ClaimedTurn, plan: TurnPlan) => Draft[];
  readonly limitsOf: (channel: string) => ChannelLimits;
  /** What the desk chat is told about something a person sent; absent without a desk chat. */
  readonly mirror:
    ((about: { caseId: CaseId; turn: ClaimedTurn; content: InboundContent; folded: number }) => Draft) | undefined;
}

/** Writes many plans in a few statements, in the transaction that claimed their events. */
export async function applyPlans(
  tx: Tx,
  parts: ApplyParts,
  planned: readonly PlannedTurn[],
  now: Date,
): Promise<AfterCommit> {
  await saveTurns(tx, planned);
  await markFolded(tx, planned);
  const withCase = planned.flatMap((one) => caseOf(one));
  for (const { caseId, reopens } of withCase) if (reopens) await reopenCase(tx, caseId);
  await insertCases(
    tx,
    withCase.flatMap((one) => (one.opened === null ? [] : one.opened)),
  );
  await updateCases(
    tx,
    withCase.flatMap((one) => (one.changed === null ? [] : one.changed)),
  );
  await recordCaseEvents(
    tx,
    withCase.flatMap((one) => one.events),
  );
  const each = unfolded(planned);
  const turns = each.map(({ turn }) => turn);
  await recordSamePerson(tx, turns, now);
  const wiped = await waysOfWiped(tx, parts.store, planned);
  const released = await settleHeld(tx, planned, wiped);
  const goingBack = await takenBack(tx, planned, wiped, parts.limitsOf);
  await recordCaseEvents(tx, takenBackEvents(withCase, goingBack));
  const raised = await parts.escalation.raise(
    tx,
    withCase.flatMap((one) => (one.alert === null ? [] : one.alert)),
  );
  const reconsidered = await parts.escalation.reconsider(tx, regraded(withCase), now);
  const blocked = await parts.escalation.personBlocked(tx, blockedBy(withCase));
  await returnTalks(tx, talksReturned(withCase));
  const owed = withCase.filter((one) => one.owned).map(({ caseId }) => ({ caseId }));
  const written = await parts.escalation.personWrote(tx, owed, now);
  const checks = await applyChecks(tx, parts.store, each);
  await settleRounds(
    tx,
    each.flatMap(({ plan }) => plan.checkIn ?? []),
    now,
  );
  const enqueued = await enqueue(
    tx,
    [
      ...planned.flatMap(({ turn, plan }) => parts.fit(turn, plan)),
      ...[...goingBack.values()].flat(),
      ...mirrored(parts, withCase),
    ],
    parts.leaseMs,
  );
  const files = await addEvidence(
    tx,
    turns.flatMap((turn) => evidenceOf(turn)),
  );
  const waitingLanes = [...enqueued.waitingLanes, ...released];
  return joinAfterCommit([
    raised,
    reconsidered,
    blocked,
    written,
    { ...enqueued, waitingLanes, wakeUps: [...wakeUpsOf(planned), ...files, ...checks] },
  ]);
}

/**
 * Marks the events handled and writes where their conversations stand now: one statement, the hottest of all. The limit tells the
 * planner how few rows come: it expects a hundred of any record set, and would read a table of some ten thousand from end to end for them.
 */
async function saveTurns(tx: Tx, planned: readonly PlannedTurn[]): Promise<void> {
  const rows = planned.map(({ turn, plan }) => ({
    inbox: turn.inboxId,
    id: turn.conversation,
    session: plan.session === null ? null : turn.key.seal(plan.session, purpose.session).toString('base64'),
    language: plan.language,
    silence_ms: typeof plan.silenceAfterMs === 'number' ? plan.silenceAfterMs : null,
    keep: plan.silenceAfterMs === 'keep',
    blocked: plan.blocked,
    address: turn.moved ? turn.key.seal(turn.address, purpose.address).toString('base64') : null,
    word_at: isWord(turn.input.event) ? turn.input.at : null,
  }));
  await sql`
    with n as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(inbox bigint, id uuid, session text, language text,
        silence_ms bigint, keep boolean, blocked boolean, address text, word_at timestamptz) limit ${rows.length}),
    handled as (update inbox i set handled_at = now() from n where i.id = n.inbox)
    update conversation v set session = decode(n.session, 'base64'), language = n.language,
      silence_due_at = case when n.keep then v.silence_due_at else now() + n.silence_ms * interval '1 millisecond' end,
      blocked_at = case when n.blocked then coalesce(v.blocked_at, now()) end,
      address = coalesce(decode(n.address, 'base64'), v.address), last_word_at = coalesce(n.word_at, v.last_word_at)
    from n where v.id = n.id`.execute(tx);
}

/** The events of folded turns; most transactions have none. */
async function markFolded(tx: Tx, planned: readonly PlannedTurn[]): Promise<void> {
  const ids = planned.flatMap(({ folded = [] }) => folded.map(({ turn }) => turn.inboxId));
  if (ids.length > 0) await sql`update inbox set handled_at = now() where id = any(${ids}::bigint[])`.execute(tx);
}

/** Silence timers: hints, the rows are already written. */
function wakeUpsOf(planned: readonly PlannedTurn[]): AfterCommit['wakeUps'] {
  return planned.flatMap(({ turn, plan }) =>
    typeof plan.silenceAfterMs !== 'number'
      ? []
      : {
          kind: 'silence' as const,
          id: turn.conversation,
          dueAt: new Date(turn.input.at.getTime() + plan.silenceAfterMs),
        },
  );
}

/** Every file is evidence, also without a case: one may open later. */
function evidenceOf(turn: ClaimedTurn): Parameters<typeof addEvidence>[1] {
  const { event, at } = turn.input;
  if (event.kind !== 'message' || event.attachments.length === 0) return [];
  const { inboxId, person, key, channel, account } = turn;
  return [{ inboxId, person, key, channel, account, attachments: event.attachments, at }];
}

function takenBackEvents(
  work: readonly CaseWork[],
  goingBack: ReadonlyMap<PlannedTurn, readonly Draft[]>,
): NewCaseEvent[] {
  return [...goingBack].flatMap(([{ turn }, { length: count }]) => {
    const about = work.find((one) => one.turn === turn);
    if (about === undefined || count === 0) return [];
    return { caseId: about.caseId, kind: 'taken-back', actor: 'system', at: turn.input.at, detail: { count } };
  });
}

interface CaseWork {
  readonly caseId: CaseId;
  readonly turn: ClaimedTurn;
  /** How many messages it stands for beside its own. */
  /** Events that were handled as one with it, in their order. */
  readonly folded: readonly ClaimedTurn[];
  readonly opened: NewCase | null;
  readonly changed: ChangedCase | null;
  readonly events: readonly NewCaseEvent[];
  readonly alert: RaisedAlert | null;
  /** The person wrote to somebody who already has the case, and is to answer. */
  readonly owned: boolean;
  readonly reopens: boolean;
}

function caseOf({ turn, plan, folded = [] }: PlannedTurn): CaseWork[] {
  const after = plan.caseAfter;
  if (after === null) return [];
  const { input, key } = turn;
  const person: PersonId = turn.person;
  const openCase = input.openCase ?? reopenedBy(input);
  const state: CaseState = { ...after, language: plan.language };
  const { id, code } = openCase ?? newCaseIdentity();
  const opened =
    openCase === null
      ? {
          ...state,
          id,
          code,
          person,
          conversation: turn.conversation,
          key,
          openedAt: input.at,
          lastInboundAt: input.at,
        }
      : null;
  const changed =
    openCase === null
      ? null
      : {
          ...state,
          id,
          fields: after.fields === openCase.fields ? null : after.fields,
          conversation: isWord(input.event) && input.ended !== true ? turn.conversation : null,
          key,
          lastInboundAt: isOwnEvent(input.event) ? null : input.at,
        };
  const summary = plan.alert?.summary ?? '';
  return [
    {
      caseId: id,
      turn,
      folded: folded.map((one) => one.turn),
      opened,
      changed,
      owned: owesAnswer(input, plan),
      reopens: openCase?.reopens === true,
      events: [
        ...(opened === null
          ? []
          : [
              {
                caseId: id,
                kind: 'opened' as const,
                actor: 'system' as const,
                at: input.at,
                detail: { kind: after.kind, severity: after.severity },
                ...(summary === '' ? {} : { body: { key, text: summary } }),
              },
            ]),
        ...(openCase?.reopens === true ? [reopened(id, input.at)] : []),
        ...plan.events.map((event) => ({ caseId: id, actor: 'person' as const, at: input.at, ...event })),
      ],
      alert:
        plan.alert === null
          ? null
          : {
              caseId: id,
              code,
              person,
              key,
              kind: after.kind,
              severity: after.severity,
              language: plan.language,
              reason: plan.alert.reason,
              at: input.at,
              summary,
              ...(opened === null ? {} : { openedOn: turn.channel }),
            },
    },
  ];
}

function reopened(caseId: CaseId, at: Date): NewCaseEvent {
  return { caseId, kind: 'reopened', actor: 'person', at, detail: { reason: 'wrote-again' } };
}

/** Of those that have an offer out, some may have another ladder now. */
function regraded(work: readonly CaseWork[]): CaseId[] {
  return work.flatMap(({ caseId, turn, changed }) => {
    const before = turn.input.openCase;
    const same = changed?.severity === before?.severity && changed?.language === before?.language;
    return changed === null || before === null || same ? [] : [caseId];
  });
}

/** Also of a block that was folded with other events: each is told. */
function blockedBy(work: readonly CaseWork[]): Parameters<Escalation['personBlocked']>[1] {
  return work.flatMap(({ caseId, turn, folded }) =>
    [...folded, turn].flatMap(({ input, key, inboxId }) =>
      input.event.kind === 'blocked' ? [{ caseId, key, row: inboxId }] : [],
    ),
  );
}

function talksReturned(work: readonly CaseWork[]): CaseId[] {
  return work.flatMap(({ caseId, events }) => (events.some(({ kind }) => kind === 'talk-returned') ? [caseId] : []));
}

function mirrored(parts: ApplyParts, work: readonly CaseWork[]): Draft[] {
  const { mirror } = parts;
  if (mirror === undefined) return [];
  return work.flatMap(({ caseId, turn, folded }) => {
    const content = turn.input.event;
    return isOwnEvent(content) ? [] : mirror({ caseId, turn, content, folded: folded.length });
  });
}
