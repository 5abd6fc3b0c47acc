import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAuthoring } from './authoring/index.ts';
import { refreshDirectory } from './contacts/index.ts';
import { type Configuration } from './config.ts';
import { type Channel } from './core/channel.ts';
import { type Clock } from './core/clock.ts';
import { type Logger } from './core/logger.ts';
import { allRoles, type Roles } from './core/role.ts';
import { type DrawText } from './core/outbound.ts';
import { type Reach } from './core/turning-point.ts';
import { type ScheduleWakeUp } from './core/wake-up.ts';
import { createDesk } from './desk/index.ts';
import { createEscalation } from './escalation/index.ts';
import { openDrawing } from './drawing/index.ts';
import { listen } from './http.ts';
import { loadIndicators } from './identification/index.ts';
import { createFirstLook, createFit, createFloodWatch, resumeTalk } from './intake/index.ts';
import { createMetrics } from './ops/index.ts';
import { createReports, createRightOfWay } from './outbox/index.ts';
import { namePlace } from './places/index.ts';
import { createReader } from './reading/index.ts';
import { loadScript, withEdition } from './script.ts';
import { createNotices, keepHouseClock, openQueue, openStore, type Store } from './store/index.ts';
import { type ChannelsHealth, openMessengers } from './wiring/open-messengers.ts';
import { withBoth } from './wiring/start-together.ts';
import { limitsOf } from './wiring/limits-of.ts';
import { memoOf } from './wiring/memo-of.ts';
import { openCheckDoor } from './wiring/open-check-door.ts';
import { openDoors } from './wiring/open-doors.ts';
import { openInbox } from './wiring/open-inbox.ts';
import { openOffers } from './wiring/open-offers.ts';
import { openPumps, pumpsElsewhere } from './wiring/open-pumps.ts';
import { openReadings } from './wiring/open-readings.ts';
import { openSending } from './wiring/open-sending.ts';
import { openWakeUps } from './wiring/open-wake-ups.ts';
import { openWays } from './wiring/open-ways.ts';
import { openWebchat } from './wiring/open-webchat.ts';

/** Where flows, locales and settings lie: beside `src` and beside `dist` alike. */
export const packageFolder = fileURLToPath(new URL('..', import.meta.url));

export interface Suar {
  /** Where it is reached: SUAR_PUBLIC_URL, or where it listens. */
  readonly address: string;
  /** `http://127.0.0.1:8080`. */
  readonly listening: string;
  readonly store: Store;
  /** What time it is for all processes of the house. */
  readonly clock: Clock;
  /** No messenger is configured: `/` is the rehearsal room. */
  readonly rehearsal: boolean;
  /** Takes nothing more in, finishes what is under way, and lets go of everything. */
  stop(): Promise<void>;
}

const loopback = ['127.0.0.1', '::1', 'localhost'];

/**
 * The only wiring: configuration → rooms → a running service.
 * @param reach told of every turning point; the chaos suite ends the process there
 * @param roles what this process does; others on the same PostgreSQL do the rest
 */
export async function startSuar(
  configuration: Configuration,
  logger: Logger,
  reach: Reach = () => undefined,
  roles: Roles = allRoles,
): Promise<Suar> {
  const metrics = createMetrics(logger);
  const { dataFolder, delivery } = configuration;
  const opening = openStore({
    dataFolder,
    databaseUrl: configuration.databaseUrl,
    masterKey: configuration.masterKey,
    as: 'serve',
    logger,
  });
  const [store, script] = await withBoth(opening, () => loadScript(packageFolder, configuration.defaultLanguage));
  const clock = await keepHouseClock({ db: store.db, logger });
  await refreshDirectory(store.db, script.contacts);
  const authoring = createAuthoring({ store, ground: script.ground, logger });
  await authoring.start();
  const firstLook = createFirstLook(script, logger);
  const inForce = memoOf((edition: ReturnType<typeof authoring.edition>) =>
    withEdition({ ...script, triage: firstLook.triage }, edition),
  );
  const notices = createNotices({ db: store.db, url: store.url, logger });
  const queue = openQueue({
    ...(configuration.redisUrl === undefined ? {} : { redisUrl: configuration.redisUrl }),
    databaseUrl: store.url,
    logger,
  });

  // Channels, dispatcher and wake-ups know each other only through these: what each does is called once all are there.
  const channels: Channel[] = [];
  const health: ChannelsHealth = new Map();
  const findChannel = (id: string, account: string) =>
    channels.find((channel) => channel.id === id && channel.account === account);
  const carriedBy = (id: string) => limitsOf(channels, id);
  const schedule: ScheduleWakeUp = (wakeUp) => {
    wakeUps.schedule(wakeUp);
  };
  const tellCases = (): void => {
    escalation.tellUndelivered().catch((error: unknown) => {
      // The rows still say that they are untold: the sweep tells.
      logger.warn('outbox.untold', { error });
    });
  };
  const rightOfWay = createRightOfWay();
  const sending = openSending(
    {
      store,
      findChannel,
      gate: script.gate,
      policy: delivery,
      leaseMs: delivery.leaseMs,
      clock,
      logger,
      schedule,
      onOutcome: (channel, outcome) => {
        metrics.countOutcome(channel, outcome);
      },
      onUntold: tellCases,
      rightOfWay,
      chance: Math.random,
      reach,
    },
    {
      ...{ channels, roles, notices, logger },
      onAlertDue: () => {
        doors.kick();
      },
    },
  );
  const { settle, leaseMs } = sending;
  const reports = createReports(store, tellCases);

  const { accept, fetched, backlog, problem } = openInbox({
    ...{ store, clock, logger, reach, metrics, isUrgent: firstLook.isUrgent, most: configuration.flood.backlog },
    pumps: () => pumps,
  });
  const drawing = openDrawing();
  const draw: DrawText = (text, language) => drawing.draw(text, language);
  const messengers = await openMessengers(configuration, {
    ...{ store, accept, fetched, logger, clock, reach, health, draw },
    room: (signal) => backlog.room(signal),
    report: reports.report,
  });
  // Whoever can reach the room may act as a responder in it: this machine only.
  const rehearsal =
    roles.has('channels') &&
    roles.has('desk') &&
    messengers.channels.length === 0 &&
    loopback.includes(configuration.host) &&
    configuration.publicUrl === undefined;
  const webchat = openWebchat({
    accept,
    store,
    texts: script.texts,
    clock,
    logger,
    draw,
    framedBy: rehearsal ? 'self' : 'none',
    ...(rehearsal ? {} : { exitUrl: configuration.quickExitUrl }),
  });
  channels.push(webchat.channel, ...messengers.channels);

  const { telegram, whatsapp, whatsAppCloud } = messengers;
  const deskChat = telegram?.desk === undefined ? undefined : { channel: telegram.id, account: telegram.account };
  const deskText = (id: string, values?: Record<string, string>) => script.texts.format('en', id, values);
  const { ladder, ladders, heavyCases, teamHours } = configuration;
  const escalation = createEscalation({
    ...{ ladder, ladders, heavyCases, teamHours },
    clock,
    store,
    logger,
    leaseMs,
    settle,
    ...(deskChat === undefined ? {} : { deskChat }),
    deskText,
    reach,
  });
  const doors = openDoors({
    ...{ configuration, store, clock, logger, schedule, metrics, text: deskText, escalation: () => escalation },
  });
  const indicators = loadIndicators(join(packageFolder, 'indicators'));
  const desk = createDesk({
    ...{ store, escalation, settle, clock, logger, leaseMs },
    limitsOf: carriedBy,
    checkReply: script.checkReply,
    resumeTalk: (tx, conversation) => resumeTalk(tx, store, conversation),
    ...{ checkInEars: script.checkInEars, contacts: script.contacts },
    ways: openWays(channels, { store, texts: script.texts, defaultLanguage: script.defaultLanguage, logger }),
    sheet: { indicators, readSigns: script.readSigns },
    namePlace: (id) => namePlace(script.places, id),
    teamHours,
    authoring: { authoring, gate: script.gate },
    deskChat,
    numbers: whatsapp?.desk,
    doors: doors.ofResponder,
    rehearsal,
    https: configuration.publicUrl?.startsWith('https:') === true,
  });

  const turns = {
    store,
    script: () => inForce(authoring.edition()),
    clock,
    logger,
    settle,
    escalation,
    leaseMs,
    fit: createFit(script.gate, carriedBy),
    limitsOf: carriedBy,
    mirror: deskChat === undefined ? undefined : desk.mirror,
    onHandled: (count: number) => {
      metrics.countHandled(count);
    },
    rightOfWay,
    floods: {
      watch: createFloodWatch(configuration.flood),
      lookAgainAfter: (ms: number) => {
        setTimeout(() => {
          people.kick();
        }, ms).unref();
      },
    },
    reach,
  };
  const pumps = roles.has('engine')
    ? openPumps(turns, { store, logger, settle, reach, handle: desk.handle }, notices)
    : pumpsElsewhere(notices);
  const { people, staff } = pumps;

  const offers = openOffers({
    store,
    folder: packageFolder,
    texts: script.texts,
    leaseMs,
    settle,
    clock,
    logger,
    reach,
    onAnswered: () => {
      people.kick();
    },
    schedule,
  });
  const readings = openReadings({
    ...{ store, clock, logger, maximumBytes: configuration.evidence.maximumBytes },
    open: (channel, account, file) => findChannel(channel, account)?.openAttachment?.(file),
  });

  const wakeUps = openWakeUps(
    {
      ...{ store, queue, schedule, escalation, reports, offers, doors, readings, people, staff, clock, logger, reach },
      dispatcher: sending.dispatcher,
      contacts: script.contacts,
      sweepMs: configuration.sweepMs,
    },
    { engine: roles.has('engine'), delivery: sending.carries(), channels: roles.has('channels') },
  );

  const takesIn = roles.has('channels');
  const checkDoor = openCheckDoor({
    store,
    clock,
    judging: offers.judging,
    reader: createReader({ logger }),
    texts: script.texts,
    exitUrl: configuration.quickExitUrl,
    draw,
    logger,
  });
  if (takesIn) health.set('webchat', true);
  const server = await listen({
    configuration,
    store,
    metrics,
    health: takesIn ? health : new Map(),
    webchat: takesIn ? webchat.router : undefined,
    desk: roles.has('desk') ? desk.router : undefined,
    checkDoor: takesIn ? checkDoor : undefined,
    telegram: takesIn ? telegram : undefined,
    whatsAppCloud: takesIn ? whatsAppCloud : undefined,
    ...{ rehearsal, problemOfInbox: problem, clock, logger },
  });
  notices.start();
  await wakeUps.start();
  if (takesIn) {
    backlog.start();
    await Promise.all(channels.map((channel) => channel.start()));
  }
  // What an earlier process left behind.
  people.kick();
  staff.kick();

  return {
    address: configuration.publicUrl ?? server.address,
    listening: server.address,
    store,
    clock,
    rehearsal,
    async stop() {
      await whatsapp?.stop();
      backlog.stop();
      await Promise.all(channels.map((channel) => channel.stop()));
      await server.close();
      await checkDoor.stop();
      await Promise.all([people, pumps.urgent, staff].map((pump) => pump.stop()));
      await sending.dispatcher.stop();
      await drawing.stop();
      await wakeUps.stop();
      await doors.stop();
      await readings.stop();
      await desk.close();
      await authoring.stop();
      await notices.stop();
      await queue.close();
      clock.stop();
      await store.close();
    },
  };
}
