import { sql } from 'kysely';
import { type CaseCode, type CaseId, type PersonId, type ResponderId } from '../../core/brand.ts';
import { type TermEars } from '../../checkins/index.ts';
import { type Directory } from '../../contacts/index.ts';
import { type ChannelLimits } from '../../core/channel.ts';
import { type ChannelId } from '../../core/inbound.ts';
import { type AfterCommit, type Draft, nothingAfterCommit } from '../../outbox/index.ts';
import { type SealingKey, type Store, type Tx } from '../../store/index.ts';
import { type CheckReply, type DeskEscalation, type DeskWays, type ResumeTalk } from '../ports.ts';

export interface ActParts {
  readonly store: Store;
  readonly escalation: DeskEscalation;
  readonly checkReply: CheckReply;
  readonly resumeTalk: ResumeTalk;
  readonly checkInEars: TermEars;
  readonly ways: DeskWays;
  readonly contacts: Directory;
  /** How long this process may take over sending a reply before another may. */
  readonly leaseMs: number;
  readonly limitsOf: (channel: string) => ChannelLimits;
  /** Present where cases have topics in a desk chat: a reply written in the console is shown there too. */
  readonly deskChat?: { readonly channel: ChannelId; readonly account: string } | undefined;
}

/** A line in the topic of a case, for colleagues in the desk chat; none where there is no desk chat. */
export function topicLine(
  { deskChat }: ActParts,
  about: LockedCase,
  key: SealingKey,
  dedupeKey: string,
  text: string,
): Draft[] {
  if (deskChat === undefined) return [];
  return [
    {
      dedupeKey,
      destination: { kind: 'case-topic', case: about.id, person: about.person },
      channel: deskChat.channel,
      account: deskChat.account,
      author: 'system',
      key,
      body: { kind: 'topic-text', text, choices: [] },
    },
  ];
}

/** What an act came to, and what its transaction leaves to do after the commit. */
export interface Done<Result> {
  readonly result: Result;
  readonly after: AfterCommit;
}

export function done<Result>(result: Result, after: AfterCommit = nothingAfterCommit): Done<Result> {
  return { result, after };
}

export interface LockedCase {
  readonly id: CaseId;
  readonly person: PersonId;
  readonly conversation: string;
  readonly status: 'open' | 'owned' | 'closed';
  readonly owner: { readonly id: ResponderId; readonly name: string } | null;
}

/**
 * Locks the case alone: for acts that write nothing into the conversation. The owner's name is asked for in the list, not
 * by a join: after waiting for the lock PostgreSQL reads the case anew, and with it the list, but not what was joined.
 */
export async function lockCase(tx: Tx, code: CaseCode): Promise<LockedCase | undefined> {
  const { rows } = await sql<CaseRow>`
    select c.id, c.person_id, c.conversation_id, c.status, c.owner_id,
      (select r.display_name from responder r where r.id = c.owner_id) as display_name
    from cases c where c.code = ${code} for update`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    // Each id is the key of its own table.
    id: row.id as CaseId,
    person: row.person_id as PersonId,
    conversation: row.conversation_id,
    status: row.status,
    // As above; a responder is never removed, so the name is there where the owner is.
    owner: row.owner_id === null ? null : { id: row.owner_id as ResponderId, name: row.display_name ?? '' },
  };
}

/**
 * Locks the person's conversations and then the case: the order of the house (conversation, case, alert). All of them,
 * because the person may move to another while we wait; intake passes over locked ones and so never waits for us.
 *
 * Whoever waits for several conversations waits in the order of their ids: here, in tell-undelivered.ts and in join-ways.ts. A turn, which
 * needs the one it is in and the first of its person (claim-turns.ts), waits for neither.
 */
export async function lockCaseWithConversations(tx: Tx, code: CaseCode): Promise<LockedCase | undefined> {
  await sql`
    select v.id from conversation v join cases c on c.person_id = v.person_id
    where c.code = ${code} order by v.id for no key update of v`.execute(tx);
  return lockCase(tx, code);
}

interface CaseRow {
  id: string;
  person_id: string;
  conversation_id: string;
  status: 'open' | 'owned' | 'closed';
  owner_id: string | null;
  display_name: string | null;
}
