import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { z } from 'zod';
import { SuarError } from '../core/errors.ts';

/** Somebody works in a team for a time. */
export interface PlannedShift {
  readonly signInName: string;
  readonly team: string;
  readonly from: Date;
  readonly to: Date;
}

export class ShiftFileError extends SuarError {
  override readonly name = 'ShiftFileError';
}

/** The store's own limit: longer is a slip of the pen. */
const longestMs = 7 * 86_400_000;
/** A rule without end is planned this far ahead; import again to go on. */
const aheadMs = 92 * 86_400_000;
const mostShifts = 5_000;

/**
 * Reads shifts from a calendar (`.ics`: SUMMARY is the sign-in name, CATEGORIES the team; repeating events are unfolded) or a
 * table (CSV: responder, team, from, to; times by ISO 8601 with their offset).
 * @throws ShiftFileError that names the line or event and the field
 */
export function readShiftFile(text: string, now: Date): PlannedShift[] {
  const shifts = text.trimStart().startsWith('BEGIN:VCALENDAR') ? fromCalendar(text, now) : fromTable(text);
  if (shifts.length > mostShifts)
    throw new ShiftFileError(`${shifts.length} shifts are too many for one file`, `At most ${mostShifts}: split it.`);
  return shifts;
}

const moment = z.iso
  .datetime({ offset: true, error: 'expected a time such as 2026-12-01T08:00:00+07:00' })
  .transform((time) => new Date(time));
const rowSchema = z.object({
  responder: z.string({ error: 'expected a sign-in name' }).trim().toLowerCase().min(1, 'expected a sign-in name'),
  team: z.string({ error: 'expected the name of a team' }).trim().min(1, 'expected the name of a team'),
  from: moment,
  to: moment,
});

function fromTable(text: string): PlannedShift[] {
  let rows: unknown[];
  try {
    rows = parse(text, { columns: true, skip_empty_lines: true, trim: true, bom: true });
  } catch (cause) {
    throw new ShiftFileError(
      'this is neither a calendar nor a table',
      'Save it as CSV with the columns responder, team, from, to, or as iCalendar.',
      { cause },
    );
  }
  return rows.map((row, position) => checked(row, `row ${position + 2}`));
}

function fromCalendar(text: string, now: Date): PlannedShift[] {
  let calendar: ICAL.Component;
  try {
    calendar = ICAL.Component.fromString(text);
  } catch (cause) {
    throw new ShiftFileError('the calendar cannot be read', 'Export it anew as iCalendar (.ics).', { cause });
  }
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const until = now.getTime() + aheadMs;
  return calendar.getAllSubcomponents('vevent').flatMap((component, position) => {
    const event = new ICAL.Event(component);
    const where = `event ${position + 1}`;
    if (event.startDate === null || event.endDate === null) throw misfit(where, 'DTSTART and DTEND are missing');
    const lengthMs = event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime();
    return startsOf(event, until).map((from) =>
      checked(
        {
          responder: event.summary,
          team: component.getFirstPropertyValue('categories'),
          from: from.toISOString(),
          to: new Date(from.getTime() + lengthMs).toISOString(),
        },
        where,
      ),
    );
  });
}

/** Wall-clock repetition: a rule of the calendar's own time zone keeps its hour over daylight saving. */
function startsOf(event: ICAL.Event, until: number): Date[] {
  if (!event.isRecurring()) return [event.startDate.toJSDate()];
  const starts: Date[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next !== null && starts.length <= mostShifts; next = iterator.next()) {
    const from = next.toJSDate();
    if (from.getTime() > until) break;
    starts.push(from);
  }
  return starts;
}

function checked(row: unknown, where: string): PlannedShift {
  const result = rowSchema.safeParse(row);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw misfit(where, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`);
  }
  const { responder: signInName, team, from, to } = result.data;
  if (to <= from) throw misfit(where, 'to: expected a time after from');
  if (to.getTime() - from.getTime() > longestMs) throw misfit(where, 'to: expected at most seven days after from');
  return { signInName, team, from, to };
}

function misfit(where: string, problem: string): ShiftFileError {
  return new ShiftFileError(`${where}: ${problem}`, 'Correct it and import again; nothing was planned.');
}

/** The same as a calendar that phones subscribe to. Names of responders and teams only. */
export function writeCalendar(shifts: readonly (PlannedShift & { readonly id: string })[], now: Date): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//Suar//shifts//EN');
  calendar.updatePropertyWithValue('version', '2.0');
  for (const { id, signInName, team, from, to } of shifts) {
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', `${id}@suar`);
    event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
    event.updatePropertyWithValue('dtstart', ICAL.Time.fromJSDate(from, true));
    event.updatePropertyWithValue('dtend', ICAL.Time.fromJSDate(to, true));
    event.updatePropertyWithValue('summary', signInName);
    event.updatePropertyWithValue('categories', team);
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
