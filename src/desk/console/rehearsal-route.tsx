import { type Request } from 'express';
import { type ResponderId } from '../../core/brand.ts';
import { renderPage } from './pages/layout.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

export interface RehearsalOptions {
  /** The address the service listens on. */
  readonly host: string;
  /** Messengers through which real people could write. */
  readonly messengers: readonly string[];
}

/**
 * In a rehearsal nobody signs in, so it exists only where no real person can write and nobody else can come in.
 * @throws TypeError otherwise: a mistake in the wiring, never an operator's
 */
export function checkRehearsal({ host, messengers }: RehearsalOptions): void {
  if (messengers.length > 0) throw new TypeError('no rehearsal desk beside a messenger');
  if (!isLoopbackName(host)) throw new TypeError('no rehearsal desk on an address that others reach');
}

/** Lets the frame of the rehearsal room in as the rehearsal responder, without a password. */
export function rehearsalRoute(parts: ConsoleParts, responder: ResponderId): Route {
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
      await parts.sessions.begin(request, responder, 'rehearsal');
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
