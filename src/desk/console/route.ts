import { type Request, type Response, type Router } from 'express';
import { type Responder } from '../staff/roster.ts';
import { isGranted, type Permission, permissions } from './permission.ts';
import { type Sessions } from './session.ts';

/** A page for people who are not signed in, or a file that is the same for everybody. */
interface OpenRoute {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly permission: 'anyone';
  readonly handle: (request: Request, response: Response) => Promise<void> | void;
}

interface GuardedRoute {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly permission: Permission;
  /** Asked by the page and not by a human: does not keep a session alive. */
  readonly background?: true;
  readonly handle: (request: Request, response: Response, responder: Responder) => Promise<void> | void;
}

export type Route = OpenRoute | GuardedRoute;

export interface RouteAnswers {
  /** The answer to one who may not. */
  readonly forbidden: (response: Response, responder: Responder) => void;
}

/**
 * Puts routes behind the guard of the permission that each names.
 * @throws TypeError for a route that names none: a forgotten permission must not become an open door
 */
export function mountRoutes(router: Router, routes: readonly Route[], sessions: Sessions, answers: RouteAnswers): void {
  for (const route of routes) {
    const known: readonly string[] = ['anyone', ...permissions];
    if (!known.includes(route.permission)) {
      throw new TypeError(`route ${route.method} ${route.path} names no permission`);
    }
    router[route.method](route.path, guarded(route, sessions, answers));
  }
}

function guarded(route: Route, sessions: Sessions, answers: RouteAnswers) {
  return async (request: Request, response: Response): Promise<void> => {
    if (route.permission === 'anyone') {
      await route.handle(request, response);
      return;
    }
    const background = route.background === true;
    const responder = await sessions.current(request, { background });
    if (responder === undefined) {
      // A fragment cannot show the sign-in page: htmx goes there when told so.
      if (background) response.status(401).set('HX-Redirect', '/desk/sign-in').end();
      else response.redirect(303, '/desk/sign-in');
      return;
    }
    if (!isGranted(responder.role, route.permission)) {
      answers.forbidden(response, responder);
      return;
    }
    await route.handle(request, response, responder);
  };
}
