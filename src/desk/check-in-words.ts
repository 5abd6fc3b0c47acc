import { type Rhythm } from '../checkins/index.ts';

/** "every day at 20:00 (Asia/Bangkok)", as a responder reads it. */
export function rhythmWords(rhythm: Rhythm): string {
  const { date, time, zone } = rhythm;
  switch (rhythm.kind) {
    case 'once':
      return `once, on ${date} at ${time} (${zone})`;
    case 'days':
      return `every ${rhythm.every === 1 ? 'day' : `${rhythm.every} days`} at ${time} (${zone}), from ${date}`;
    case 'hours':
      return `every ${rhythm.every === 1 ? 'hour' : `${rhythm.every} hours`} from ${date} ${time} (${zone})`;
  }
}
