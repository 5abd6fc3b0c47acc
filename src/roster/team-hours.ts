import { wallAt } from '../core/local-time.ts';

/** Minutes after midnight, end exclusive; an end at or before the beginning is on the next day. */
export interface OpenHours {
  /** 1 Monday to 7 Sunday, by ISO 8601. */
  readonly days: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
}

/** When a team works, in its own time zone. */
export interface TeamHours {
  /** IANA name, such as Asia/Jakarta. */
  readonly zone: string;
  readonly open: readonly OpenHours[];
  /** Channels that have hours of their own instead; no others. */
  readonly channels?: ReadonlyMap<string, readonly OpenHours[]>;
  /** `2026-12-25`, as the zone counts days: nobody of the team works then. */
  readonly holidays: ReadonlySet<string>;
}

/**
 * Whether the team works at this moment. Daylight saving is the zone's own: the wall clock there counts.
 * @param channel of the case in question; absent: on any channel
 */
export function isOpen({ zone, open, channels, holidays }: TeamHours, now: Date, channel?: string): boolean {
  const hours = channel === undefined ? [open, ...(channels?.values() ?? [])].flat() : (channels?.get(channel) ?? open);
  const today = wallClock(zone, now);
  // A night shift of a working day reaches into the holiday that follows, and none begins on the holiday itself.
  const yesterday = wallClock(zone, new Date(now.getTime() - 86_400_000));
  return hours.some(({ days, from, to }) => {
    const overnight = to <= from;
    const began = (day: WallClock) => days.has(day.weekday) && !holidays.has(day.date);
    if (!overnight) return began(today) && today.minute >= from && today.minute < to;
    return (began(today) && today.minute >= from) || (began(yesterday) && today.minute < to);
  });
}

interface WallClock {
  readonly date: string;
  readonly weekday: number;
  readonly minute: number;
}

function wallClock(zone: string, at: Date): WallClock {
  const wall = new Date(wallAt(at.getTime(), zone));
  return {
    date: wall.toISOString().slice(0, 10),
    // JavaScript counts from Sunday.
    weekday: wall.getUTCDay() || 7,
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}
