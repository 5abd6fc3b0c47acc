import { type Request } from 'express';
import { ensureRehearsalResponder, hasStaff } from '../staff/roster.ts';
import { renderPage } from './pages/layout.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

/**
 * Lets the frame of the rehearsal room in as the rehearsal responder, without a password. Only while nobody has one: a desk
 * with real staff has real cases, and from then on the frame asks who is there like any other page.
 */
export function rehearsalRoute(parts: ConsoleParts): Route {
  return {
    method: 'get',
    path: '/rehearsal',
    permission: 'anyone',
    async handle(request, response) {
      if (!comesFromTheRoom(request)) {
        const text = 'The rehearsal desk opens inside the rehearsal room only.';
        response.status(403).send(renderPage(<MessagePage title="Not here" text={text} />));
        return;
      }
      // Whoever is signed in already stays who they are.
      const known = await parts.sessions.current(request, { background: false });
      if (known === undefined && !(await hasStaff(parts.store.db))) {
        const responder = await ensureRehearsalResponder(parts.store.db);
        await parts.sessions.begin(request, responder, 'rehearsal');
      }
      response.redirect(303, '/desk');
    },
  };
}

/**
 * A frame in a page of this very origin, on this very machine. The Host header is looked at because a foreign name may be
 * pointed at 127.0.0.1 (DNS rebinding), and a proxy's header because behind one everybody seems to be on this machine.
 */
function comesFromTheRoom(request: Request): boolean {
  const host = request.headers.host ?? '';
  return (
    request.get('sec-fetch-site') === 'same-origin' &&
    request.get('sec-fetch-dest') === 'iframe' &&
    URL.canParse(`http://${host}`) &&
    isLoopbackName(new URL(`http://${host}`).hostname) &&
    isLoopbackName((request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')) &&
    request.headers['x-forwarded-for'] === undefined &&
    request.headers.forwarded === undefined
  );
}

function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '::1' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}
