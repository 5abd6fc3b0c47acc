import { type Member, type TakenCase } from './duty.ts';

/** How many heavy cases somebody is offered in one shift. */
export interface HeavyCases {
  /** Heavy from here on; others are where somebody marked them so. */
  readonly severity: number;
  readonly perShift: number;
}

export function isHeavy(about: Omit<TakenCase, 'at'>, { severity }: HeavyCases): boolean {
  return about.marked || about.severity >= severity;
}

/** A shift's length where nothing tells when somebody began; the same after which "I am on duty" ends by itself. */
const shiftMs = 12 * 3_600_000;
/** Nobody's shift is longer: what was taken before does not count. */
export const longestShiftMs = 24 * 3_600_000;

/** How many heavy cases somebody has taken since their shift began. */
export function heavyTaken(member: Member, heavy: HeavyCases, now: Date): number {
  const since = shiftBegan(member, now);
  return member.taken.filter((one) => one.at >= since && isHeavy(one, heavy)).length;
}

/** By the plan, else since they said that they are on, else a shift's length ago. */
export function shiftBegan({ shifts, word }: Member, now: Date): Date {
  const earliest = new Date(now.getTime() - longestShiftMs);
  const planned = shifts.map(({ from }) => from).toSorted((one, other) => one.getTime() - other.getTime())[0];
  const said = word?.onDuty === true && (word.until === null || word.until > now) ? word.at : undefined;
  const began = planned ?? said ?? new Date(now.getTime() - shiftMs);
  return began < earliest ? earliest : began;
}
