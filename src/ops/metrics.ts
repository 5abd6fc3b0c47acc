import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { channelIds } from '../core/inbound.ts';
import { type Logger } from '../core/logger.ts';
import { type Database } from '../store/index.ts';
import { type GaugeReadings, readGauges } from './read-gauges.ts';
import { within } from './time-limit.ts';

export interface Metrics {
  countInbound(channel: string, events: number): void;
  countHandled(events: number): void;
  /** Takes the outbox's outcomes as they are: `again` is a retry. */
  countOutcome(channel: string, outcome: 'sent' | 'again' | 'held' | 'failed'): void;
  /** Takes the doors' outcomes as they are; `door` comes from their list. */
  countNotified(door: string, outcome: 'sent' | 'again' | 'failed' | 'expired'): void;
  /** The text of a scrape. Gauges are read from the database now, and left out when it does not answer. */
  scrape(db: Database): Promise<{ readonly contentType: string; readonly text: string }>;
}

const gaugesWithinMs = 2_000;

/** Labels come from lists in the code, never from what came in: no personal data, and a bounded number of series. */
export function createMetrics(logger: Logger): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });

  const inbound = counter('suar_inbound_total', 'Events committed to the inbox', ['channel']);
  const handled = counter('suar_handled_total', 'Inbox events whose turn was committed', []);
  const sent = counter('suar_sent_total', 'Messages that a provider took', ['channel']);
  const failed = counter('suar_failed_total', 'Messages given up: refused, or tried too often', ['channel']);
  const retries = counter('suar_retries_total', 'Sends that will be tried again', ['channel']);
  const held = counter('suar_held_total', 'Messages that wait until the person writes', ['channel']);
  const notified = counter('suar_notifications_total', 'What became of notifications to responders and webhooks', [
    'door',
    'outcome',
  ]);
  const databaseUp = gauge('suar_database_up', 'Whether the database answered this scrape');
  const waiting = {
    oldestUnhandledSeconds: gauge('suar_inbox_oldest_unhandled_seconds', 'Age of the oldest event not yet handled'),
    oldestDueSendSeconds: gauge('suar_outbox_oldest_due_seconds', 'How long the oldest due message is overdue'),
    oldestOpenAlertSeconds: gauge('suar_alert_oldest_open_seconds', 'Age of the oldest alert that awaits a human'),
  };
  const openCases = new Gauge({ name: 'suar_cases_open', help: 'Open cases', labelNames: ['severity'], registers });
  for (const channel of channelIds) {
    // A series that begins at zero shows its first event; one that begins with it does not.
    for (const series of [inbound, sent, held, failed, retries]) series.inc({ channel }, 0);
  }

  function show(readings: GaugeReadings | undefined): void {
    databaseUp.set(readings === undefined ? 0 : 1);
    // A reading from before the outage would look like health.
    for (const name of ['oldestUnhandledSeconds', 'oldestDueSendSeconds', 'oldestOpenAlertSeconds'] as const) {
      waiting[name].set(readings?.[name] ?? Number.NaN);
    }
    [1, 2, 3, 4, 5].forEach((severity, index) => {
      openCases.set({ severity }, readings?.openCasesBySeverity[index] ?? Number.NaN);
    });
  }

  let reading: Promise<GaugeReadings | undefined> | undefined;
  /** One look at a time: scrapes of a database that hangs must not queue up in its pool. */
  function readOnce(db: Database): Promise<GaugeReadings | undefined> {
    reading ??= readGauges(db)
      .catch((error: unknown) => {
        logger.warn('ops.gauges-unread', { error });
        return undefined;
      })
      .finally(() => {
        reading = undefined;
      });
    return within(reading, gaugesWithinMs);
  }

  return {
    countInbound: (channel, events) => {
      inbound.inc({ channel: known(channel) }, events);
    },
    countHandled: (events) => {
      handled.inc(events);
    },
    countOutcome: (channel, outcome) => {
      const series = { sent, again: retries, held, failed }[outcome];
      series.inc({ channel: known(channel) });
    },
    countNotified: (door, outcome) => {
      notified.inc({ door, outcome });
    },
    async scrape(db) {
      show(await readOnce(db));
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

const channelNames: readonly string[] = channelIds;
const known = (channel: string): string => (channelNames.includes(channel) ? channel : 'other');
