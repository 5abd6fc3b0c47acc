import { type ErrorRequestHandler, Router, urlencoded } from 'express';
import pg from 'pg';
import { type Clock } from '../../core/clock.ts';
import { type Logger } from '../../core/logger.ts';
import { type Directory } from '../../contacts/index.ts';
import { type DoorsOfResponder } from '../../doors/index.ts';
import { type TeamHours } from '../../roster/index.ts';
import { type Store } from '../../store/index.ts';
import { type Actions } from '../actions.ts';
import { type DeskAuthoring, type DeskNumbers, type DeskWays, type NamePlace, type SheetParts } from '../ports.ts';
import { actRoutes } from './act-routes.tsx';
import { advertExportRoutes } from './advert-export-routes.tsx';
import { advertOverviewRoutes } from './advert-overview-routes.tsx';
import { advertRoutes } from './advert-routes.tsx';
import { assetRoutes } from './asset-routes.ts';
import { caseRoutes } from './case-routes.tsx';
import { checkInRoutes } from './check-in-routes.tsx';
import { contactRoutes } from './contact-routes.tsx';
import { handOverRoutes } from './hand-over-routes.tsx';
import { flowActRoutes } from './flow-act-routes.tsx';
import { type FlowParts, flowRoutes } from './flow-routes.tsx';
import { knownContactRoutes } from './known-contact-routes.tsx';
import { createLiveFeed } from './live-feed.ts';
import { liveRoute } from './live-route.ts';
import { renderPage } from './pages/layout.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { numberRoutes } from './number-routes.tsx';
import { type ConsoleParts } from './parts.ts';
import { isGranted } from './permission.ts';
import { protectHeaders, refuseForeignRequests } from './protect.ts';
import { rehearsalRoute } from './rehearsal-route.tsx';
import { rosterRoutes } from './roster-routes.tsx';
import { mountRoutes, type Route } from './route.ts';
import { createSessions } from './session.ts';
import { createSignInLimits } from './sign-in-limits.ts';
import { sheetRoute } from './sheet-route.tsx';
import { signInRoutes } from './sign-in-routes.tsx';
import { staffRoutes } from './staff-routes.tsx';
import { wayRoutes } from './way-routes.tsx';
import { toldRoutes } from './told-routes.tsx';

const editorWords = 'Your role writes flows and sees no case. The flows are at /desk/flows.';

export interface ConsoleOptions {
  readonly store: Store;
  readonly actions: Actions;
  readonly contacts: Directory;
  readonly sheet: SheetParts;
  readonly namePlace: NamePlace;
  readonly ways: DeskWays;
  readonly teamHours: ReadonlyMap<string, TeamHours>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether browsers reach the desk by https (through a proxy): the cookie is then bound to it. */
  readonly https: boolean;
  /** Present where flows are drafted and published at the desk. */
  readonly authoring?: DeskAuthoring | undefined;
  /** Present where WhatsApp numbers are configured. */
  readonly numbers?: DeskNumbers | undefined;
  /** Present where responders are told beside the desk and its chat. */
  readonly doors?: DoorsOfResponder | undefined;
  /** No messenger is configured: the desk opens without password inside the rehearsal room. */
  readonly rehearsal: boolean;
}

export interface Console {
  /** To be mounted at `/desk`. */
  readonly router: Router;
  /** Every way in and the permission it names. */
  readonly routes: readonly Route[];
  close(): Promise<void>;
}

/** The web console: everything under `/desk`. */
export function createConsole(options: ConsoleOptions): Console {
  const { store, logger, clock, https, rehearsal } = options;
  // Of its own and small: a flood of sign-ins never takes a connection from intake.
  const pool = new pg.Pool({ connectionString: store.url.reveal(), max: 3, connectionTimeoutMillis: 5_000 });
  pool.on('error', (error) => {
    logger.warn('desk.connection-lost', { error });
  });
  const sessions = createSessions({ store, pool, clock, https, rehearsal });
  const feed = createLiveFeed(store, logger);
  const limits = createSignInLimits(pool);
  const { actions, contacts, sheet, namePlace, numbers, teamHours, doors, ways } = options;
  const told = { clock, logger, sessions, limits, feed, rehearsal };
  const parts: ConsoleParts = { store, actions, contacts, sheet, namePlace, numbers, teamHours, doors, ways, ...told };
  const routes: Route[] = [
    ...assetRoutes(),
    ...signInRoutes(parts),
    ...caseRoutes(parts),
    sheetRoute(parts),
    ...actRoutes(parts),
    ...handOverRoutes(parts),
    ...checkInRoutes(parts),
    ...wayRoutes(parts),
    ...staffRoutes(parts),
    ...contactRoutes(parts),
    ...rosterRoutes(parts),
    ...knownContactRoutes(parts),
    ...advertOverviewRoutes(parts),
    ...advertExportRoutes(parts),
    // Behind those whose paths are words: what is left is an id.
    ...advertRoutes(parts),
    ...numberRoutes(parts),
    ...(doors === undefined ? [] : toldRoutes(parts, doors)),
    ...(options.authoring === undefined ? [] : flowPages({ ...parts, deskAuthoring: options.authoring })),
    liveRoute(feed),
    ...(rehearsal ? [rehearsalRoute(parts)] : []),
  ];
  const router = Router({ caseSensitive: true, strict: false });
  router.use(...protectHeaders({ https, framedBy: rehearsal ? 'self' : undefined }));
  router.use(
    refuseForeignRequests((response) => {
      const text = 'This came from another page. Open the desk itself, over https or on this machine, and try again.';
      response.status(403).send(renderPage(<MessagePage title="Refused" text={text} />));
    }),
  );
  // A flow with its changed texts, one field a language, is longer than any other form.
  router.use('/flows', urlencoded({ extended: false, limit: '512kb', parameterLimit: 60 }));
  router.use(urlencoded({ extended: false, limit: '64kb', parameterLimit: 20 }));
  router.use(sessions.middleware);
  mountRoutes(router, routes, sessions, {
    forbidden(response, responder) {
      // An editor's desk is the flows: cases are not theirs to see.
      if (!isGranted(responder.role, 'cases.read') && isGranted(responder.role, 'flows.read')) {
        response.status(403);
        response.send(renderPage(<MessagePage title="Not allowed" text={editorWords} responder={responder} />));
        return;
      }
      const text = 'Your role does not allow this. An administrator can change that.';
      response.status(403).send(renderPage(<MessagePage title="Not allowed" text={text} responder={responder} />));
    },
  });
  router.use((_request, response) => {
    response.status(404).send(renderPage(<MessagePage title="Not found" text="There is no such page." />));
  });
  router.use(answerErrors(logger));
  feed.start();
  return {
    router,
    routes,
    async close() {
      await feed.stop();
      sessions.close();
      await pool.end();
    },
  };
}

function flowPages(parts: FlowParts): Route[] {
  return [...flowRoutes(parts), ...flowActRoutes(parts)];
}

/** The reader learns that it failed; what failed stands in the log, without anybody's words. */
function answerErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    // Errors of the body parser carry the status of the client's own mistake.
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    const isTheirs = status >= 400 && status < 500;
    if (!isTheirs) logger.error('desk.request-failed', { error });
    if (response.headersSent) {
      next(error);
      return;
    }
    const text = isTheirs
      ? 'The request could not be read. Go back and try again.'
      : 'Something went wrong here. Nothing is known to be done: look before you do it again.';
    response.status(isTheirs ? status : 500).send(renderPage(<MessagePage title="Not done" text={text} />));
  };
}
