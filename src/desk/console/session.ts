import connectPgSimple from 'connect-pg-simple';
import { type Request, type RequestHandler } from 'express';
import session from 'express-session';
import type pg from 'pg';
import { type ResponderId } from '../../core/brand.ts';
import { type Clock } from '../../core/clock.ts';
import { type Store } from '../../store/index.ts';
import { findForSession, type Responder } from '../staff/roster.ts';

declare module 'express-session' {
  interface SessionData {
    responderId: ResponderId;
    /** See `findForSession`. */
    mark: string;
    signedInAt: number;
    lastActAt: number;
    rehearsal: boolean;
  }
}

/** OWASP session management cheat sheet; the same as GlobaLeaks for idleness. */
const idleMs = 30 * 60_000;
const absoluteMs = 12 * 3_600_000;
/** Not every click is written down: idleness is known to half a minute. */
const actResolutionMs = 30_000;

export interface SessionParts {
  readonly store: Store;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly https: boolean;
  /** Whether sessions of the rehearsal room count. */
  readonly rehearsal: boolean;
}

/** Who is signed in on which browser. A session lives in desk_session; the browser holds its random name. */
export interface Sessions {
  readonly middleware: RequestHandler;
  /** Undefined: nobody, or too long ago. @param how.background asked by the page: does not keep the session alive */
  current(request: Request, how: { readonly background: boolean }): Promise<Responder | undefined>;
  /** Begins a session under a new name, whatever name the browser came with. */
  begin(request: Request, responder: ResponderId, kind: 'signed-in' | 'rehearsal'): Promise<void>;
  end(request: Request): Promise<void>;
  close(): void;
}

export function createSessions(parts: SessionParts): Sessions {
  const PgSession = connectPgSimple(session);
  const sessionStore = new PgSession({
    pool: parts.pool,
    tableName: 'desk_session',
    createTableIfMissing: false,
    ttl: absoluteMs / 1_000,
    disableTouch: true,
    errorLog: () => undefined, // Pruning is tried again; a failed read or write reaches the request that made it.
  });
  const middleware = session({
    store: sessionStore,
    // The browser binds a __Host- cookie to this host, path / and https.
    name: parts.https ? '__Host-desk' : 'desk',
    // Derived from the master key: stays the same over restarts, and is nowhere else.
    secret: parts.store.vault.blindIndex('desk', 'session', 'cookie signature').toString('base64'),
    resave: false,
    saveUninitialized: false,
    proxy: parts.https,
    cookie: { path: '/', httpOnly: true, sameSite: 'strict', secure: parts.https },
  });
  return {
    middleware,
    current: (request, how) => currentResponder(parts, request, how.background),
    async begin(request, responder, kind) {
      const found = await findForSession(parts.store.db, responder);
      await settled((done) => request.session.regenerate(done));
      const now = parts.clock.now().getTime();
      Object.assign(request.session, {
        responderId: responder,
        mark: found?.mark ?? '',
        signedInAt: now,
        lastActAt: now,
        rehearsal: kind === 'rehearsal',
      });
      await settled((done) => request.session.save(done));
    },
    end: (request) => settled((done) => request.session.destroy(done)),
    close: () => {
      sessionStore.close();
    },
  };
}

async function currentResponder(
  parts: SessionParts,
  request: Request,
  background: boolean,
): Promise<Responder | undefined> {
  const { responderId, mark, signedInAt = 0, lastActAt = 0, rehearsal = false } = request.session;
  if (responderId === undefined) return undefined;
  const now = parts.clock.now().getTime();
  const isOver = now - lastActAt > idleMs || now - signedInAt > absoluteMs;
  const found = isOver ? undefined : await findForSession(parts.store.db, responderId);
  // The rehearsal responder is never active; their sessions count only while the rehearsal room is open.
  const counts = rehearsal ? parts.rehearsal : found?.responder.active === true;
  if (found === undefined || !counts || found.mark !== mark) {
    await settled((done) => request.session.destroy(done));
    return undefined;
  }
  if (!background && now - lastActAt > actResolutionMs) request.session.lastActAt = now;
  return found.responder;
}

/** express-session speaks in callbacks. */
function settled(call: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('the session could not be written', { cause: error }));
    });
  });
}
