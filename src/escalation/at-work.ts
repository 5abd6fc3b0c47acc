import { type ResponderId } from '../core/brand.ts';
import { isOnDuty, readRoster, sayDuty, staffingOf } from '../roster/index.ts';
import { type Database, type Tx } from '../store/index.ts';
import { type Staffing } from './ladder.ts';
import { type EscalationParts } from './parts.ts';

/** Who works at this moment, as the ladder asks it. */
export interface AtWork {
  staffing(about: { readonly language: string | null; readonly reason: string }): Staffing;
  /** Somebody whom the roster does not know is found out by their silence. */
  isOnDuty(owner: ResponderId): boolean;
}

export async function readAtWork(
  db: Database | Tx,
  { ladder, teamHours }: Pick<EscalationParts, 'ladder' | 'teamHours'>,
  now: Date,
): Promise<AtWork> {
  const roster = await readRoster(db, teamHours, now);
  return {
    staffing: ({ language, reason }) =>
      staffingOf(roster, ladder, { language, skill: reason === 'child' ? 'children' : null }, now),
    isOnDuty(owner) {
      const member = roster.members.find(({ id }) => id === owner);
      return member === undefined || isOnDuty(member, roster, now);
    },
  };
}

/** Long enough to finish what was begun; whoever means to stay says so. */
const stayMs = 30 * 60_000;

/** Whoever takes a case or writes to somebody is here, whatever the plan says: their case must not be taken back as if they had gone. */
export async function staysOnDuty(tx: Tx, parts: EscalationParts, responder: ResponderId, at: Date): Promise<void> {
  const atWork = await readAtWork(tx, parts, at);
  if (!atWork.isOnDuty(responder)) await sayDuty(tx, { responder, onDuty: true, at, forMs: stayMs });
}
