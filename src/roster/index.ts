export { setAbilities, skills } from './abilities.ts';
export {
  audienceOnDuty,
  type CoveringShift,
  type DutyWord,
  isOfAudience,
  isOnDuty,
  type Member,
  type Roster,
} from './duty.ts';
export { sayDuty } from './duty-word.ts';
export { type HeavyCases, isHeavy } from './heavy-cases.ts';
export { readRoster } from './read-roster.ts';
export { type PlannedShift, readShiftFile, ShiftFileError, writeCalendar } from './shift-file.ts';
export { addShifts, listShifts, removeShift, type Shift } from './shifts.ts';
export { couldTake, type Need, type Staffed, staffingOf } from './staffing.ts';
export { isOpen, type OpenHours, type TeamHours } from './team-hours.ts';
export { NotOnRosterError } from './not-on-roster.ts';
