import { systemClock } from '../../../src/core/clock.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { createWakeUps, type WakeUps } from '../../../src/escalation/index.ts';
import { type Readings } from '../../../src/reading/index.ts';
import { openQueue } from '../../../src/store/index.ts';

/** Wake-ups on PostgreSQL that do nothing but kick the readings. */
export function wakeUpsOf(databaseUrl: string, readings: Readings, sweepMs: number): WakeUps {
  const nothing = () => Promise.resolve();
  const kick = () => Promise.resolve(readings.kick());
  return createWakeUps({
    queue: openQueue({ databaseUrl: new Secret(databaseUrl), logger: silentLogger }),
    handlers: {
      alert: nothing,
      delivery: nothing,
      silence: nothing,
      evidence: nothing,
      reading: kick,
      offer: nothing,
      notice: nothing,
      'check-in': nothing,
    },
    due: [
      async () => {
        await kick();
        return [];
      },
    ],
    ...{ sweepMs, clock: systemClock, logger: silentLogger },
  });
}
