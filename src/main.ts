import { fileURLToPath } from 'node:url';
import { createTelegramChannel, type TelegramChannel } from './channels/telegram/index.ts';
import { createWebchat } from './channels/webchat/index.ts';
import { dueEvidence, fetchEvidence, openUpload, readConversation, saveUpload } from './cases/index.ts';
import { type Configuration } from './config.ts';
import { type Channel } from './core/channel.ts';
import { systemClock } from './core/clock.ts';
import { type Logger } from './core/logger.ts';
import { type Reach } from './core/turning-point.ts';
import { createEscalation, createWakeUps } from './escalation/index.ts';
import { createInbox, createPump, dueSilences, fallSilent, runDeskEvent, runTurns } from './intake/index.ts';
import { createFit } from './intake/index.ts';
import { createMetrics } from './ops/index.ts';
import { type AfterCommit, createDispatcher } from './outbox/index.ts';
import { openQueue, openStore, type Store } from './store/index.ts';
import { listen } from './http.ts';
import { loadScript } from './script.ts';

/** Where flows, locales and settings lie: beside `src` and beside `dist` alike. */
const packageFolder = fileURLToPath(new URL('..', import.meta.url));

export interface Suar {
  readonly address: string;
  readonly store: Store;
  /** Takes nothing more in, finishes what is under way, and lets go of everything. */
  stop(): Promise<void>;
}

/** Handles two batches side by side: one decides while the other waits for its commit. */
const turnWorkers = 2;

/**
 * The only wiring: configuration → rooms → a running service.
 * @param reach told of every turning point; the chaos suite ends the process there
 */
export async function startSuar(configuration: Configuration, logger: Logger, reach: Reach = () => undefined): Promise<Suar> {
  const clock = systemClock;
  const metrics = createMetrics(logger);
  const { dataFolder, databaseUrl, masterKey, delivery, telegram, redisUrl } = configuration;
  const store = await openStore({ dataFolder, databaseUrl, masterKey, as: 'serve', logger });
  const script = await loadScript(packageFolder, configuration.defaultLanguage, store);
  const queue = await openQueue({ redisUrl, databaseUrl: store.url, logger });

  const channels: Channel[] = [];
  const findChannel = (id: string, account: string) => channels.find((channel) => channel.id === id && channel.account === account);
  const gate = script.gate;

  const settle = (after: AfterCommit): void => {
    dispatcher.deliver(after.departures);
    for (const wakeUp of after.wakeUps) wakeUps.schedule(wakeUp);
  };
  const dispatcher = createDispatcher({
    store,
    findChannel,
    gate,
    policy: delivery,
    leaseMs: delivery.leaseMs,
    clock,
    logger,
    schedule: (wakeUp) => { wakeUps.schedule(wakeUp); },
    onOutcome: (channel, outcome) => { metrics.countOutcome(channel, outcome); },
    chance: Math.random,
    reach,
  });
}
