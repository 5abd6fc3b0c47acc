import { z } from 'zod';
import { channelIdSchema } from '../core/inbound.ts';
import { type OpenHours, type TeamHours } from '../roster/index.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const hoursExpected = "expected hours such as 'mon-fri 08:00-20:00'";
const zoneExpected = 'expected a time zone such as Asia/Jakarta';
const channelsExpected = `expected hours by channel: ${channelIdSchema.options.join(', ')}`;
const holidayExpected = "expected days such as '2026-12-25', in quotes";

/** `mon-fri 08:00-20:00`; `sat 22:00-06:00` ends on the next day. */
const openSchema = z.string({ error: hoursExpected }).transform((text, context): OpenHours => {
  const found = /^([a-z]{3})(?:-([a-z]{3}))? (\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text.trim().toLowerCase());
  const [, first = '', last = first, ...clock] = found ?? [];
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
  const [fromHour = 99, fromMinute = 99, toHour = 99, toMinute = 99] = clock.map(Number);
  const isTime = (hour: number, minute: number) => hour * 60 + minute <= 24 * 60 && minute < 60;
  if (from < 0 || to < 0 || !isTime(fromHour, fromMinute) || !isTime(toHour, toMinute)) {
    context.addIssue({ code: 'custom', message: hoursExpected });
    return z.NEVER;
  }
  const length = ((to - from + 7) % 7) + 1;
  return {
    days: new Set(Array.from({ length }, (_, day) => ((from + day) % 7) + 1)),
    from: fromHour * 60 + fromMinute,
    to: toHour * 60 + toMinute,
  };
});

const teamSchema = z.strictObject(
  {
    name: z.string({ error: 'expected the name of a team' }).min(1, { error: 'expected the name of a team' }),
    zone: z.string({ error: zoneExpected }).refine(isZone, { error: zoneExpected }),
    open: z.array(openSchema, { error: hoursExpected }).min(1, { error: hoursExpected }),
    channels: z
      .partialRecord(channelIdSchema, z.array(openSchema, { error: hoursExpected }).min(1, { error: hoursExpected }), {
        error: channelsExpected,
      })
      .optional(),
    holidays: z.array(z.iso.date({ error: holidayExpected }), { error: holidayExpected }).default([]),
  },
  { error: 'expected name, zone, open, channels, holidays' },
);

export const teamsSchema = z.array(teamSchema, { error: 'expected a list of teams' }).superRefine((teams, context) => {
  const again = teams.findIndex(({ name }, at) => teams.findIndex((other) => other.name === name) < at);
  if (again === -1) return;
  context.addIssue({ code: 'custom', path: [again, 'name'], message: 'expected a name that no other team has' });
});

export function toTeamHours(teams: z.infer<typeof teamsSchema>): ReadonlyMap<string, TeamHours> {
  return new Map(
    teams.map(({ name, zone, open, channels = {}, holidays }) => [
      name,
      { zone, open, channels: new Map(Object.entries(channels)), holidays: new Set(holidays) },
    ]),
  );
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
