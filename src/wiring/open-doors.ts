import { type Configuration } from '../config.ts';
import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type ScheduleWakeUp, type WakeUp } from '../core/wake-up.ts';
import { createDoors, type Doors } from '../doors/index.ts';
import { type Escalation } from '../escalation/index.ts';
import { type Metrics } from '../ops/index.ts';
import { type Store } from '../store/index.ts';

export interface OpenDoors extends Doors {
  /** A queued wake-up of a page or notification: which it is, the rows tell. */
  readonly wake: () => Promise<void>;
  /** For the sweep; one of them climbs with offers that reached nobody. */
  readonly finders: readonly ((before: Date) => Promise<WakeUp[]>)[];
}

/** The wiring of the doors: what no door could tell climbs at once. */
export function openDoors(parts: {
  readonly configuration: Pick<Configuration, 'notify' | 'teamHours' | 'publicUrl' | 'host' | 'port'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly schedule: ScheduleWakeUp;
  readonly metrics: Pick<Metrics, 'countNotified'>;
  readonly text: (id: string, args?: Record<string, string>) => string;
  readonly escalation: () => Pick<Escalation, 'failedInDeskChat' | 'notReached'>;
}): OpenDoors {
  const { store, clock, logger, schedule, text, metrics } = parts;
  const { notify, teamHours, publicUrl, host, port } = parts.configuration;
  const { foldMs, gapMs, attempts, firstRetryMs, mailServer, webhooks, thisMachine } = notify;
  const doors = createDoors({
    ...{ store, clock, logger, schedule, teamHours, text, mailServer, webhooks, thisMachine },
    fold: { foldMs, gapMs },
    retry: { attempts, firstRetryMs },
    leaseMs,
    address: publicUrl ?? `http://${host}:${port}`,
    pushSubject: subjectOf(publicUrl, mailServer?.from),
    onOutcome: (door, outcome) => {
      metrics.countNotified(door, outcome);
      if (outcome !== 'failed') return;
      climbUnreached().catch((error: unknown) => {
        // The sweep looks again.
        logger.warn('doors.unreached', { error });
      });
    },
  });

  async function climbUnreached(): Promise<WakeUp[]> {
    const { failedInDeskChat, notReached } = parts.escalation();
    for (const place of await doors.unreached(await failedInDeskChat())) await notReached(place);
    return [];
  }
  return {
    ...doors,
    wake() {
      doors.kick();
      return Promise.resolve();
    },
    finders: [doors.due, climbUnreached],
  };
}

/** Beyond the time limits of every door, which add up to some 20 s. */
const leaseMs = 60_000;

/** RFC 8292, section 2.1: an address at which push services may reach whoever runs this. */
function subjectOf(publicUrl: string | undefined, from: string | undefined): string {
  if (publicUrl?.startsWith('https:') === true) return publicUrl;
  const address = from?.replace(/^.*<|>$/g, '');
  // RFC 2606: a name that never exists. Only a house that is tried out on one machine is reached by it.
  return `mailto:${address ?? 'operator@suar.invalid'}`;
}
