import { type ResponderId } from '../core/brand.ts';
import { type Ladder } from '../core/ladder.ts';
import { isOnDuty, readRoster, type Roster, sayDuty, staffingOf } from '../roster/index.ts';
import { type Database, type Tx } from '../store/index.ts';
import { type Staffing } from './ladder.ts';
import { ladderFor } from './ladders.ts';
import { needOf, type StaffedCase } from './next-case.ts';
import { type EscalationParts } from './parts.ts';

/** Who works at this moment, as the ladder asks it. */
export interface AtWork {
  readonly roster: Roster;
  /** Of the ladder that the case has now. */
  staffing(about: StaffedCase, reason: string): { readonly ladder: Ladder; readonly staffing: Staffing };
  /**
   * Somebody whom the roster does not know is found out by their silence.
   * @param channel of the case, where a team's hours differ by channel
   */
  isOnDuty(owner: ResponderId, channel?: string): boolean;
}

type Parts = Pick<EscalationParts, 'ladder' | 'ladders' | 'teamHours' | 'heavyCases'>;

export async function readAtWork(db: Database | Tx, parts: Parts, now: Date): Promise<AtWork> {
  const roster = await readRoster(db, parts.teamHours, now);
  return {
    roster,
    staffing(about, reason) {
      const ladder = ladderFor(parts, about);
      return { ladder, staffing: staffingOf(roster, ladder, needOf(parts, about, reason), now) };
    },
    isOnDuty(owner, channel) {
      const member = roster.members.find(({ id }) => id === owner);
      return member === undefined || isOnDuty(member, roster, now, undefined, channel);
    },
  };
}

/** Long enough to finish what was begun; whoever means to stay says so. */
const stayMs = 30 * 60_000;

/** Whoever takes a case or writes to somebody is here, whatever the plan says: their case must not be taken back as if they had gone. */
export async function staysOnDuty(
  tx: Tx,
  parts: Parts,
  { responder, channel, at }: { readonly responder: ResponderId; readonly channel: string; readonly at: Date },
): Promise<void> {
  const atWork = await readAtWork(tx, parts, at);
  if (!atWork.isOnDuty(responder, channel)) await sayDuty(tx, { responder, onDuty: true, at, forMs: stayMs });
}
