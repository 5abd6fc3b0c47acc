import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';

export interface ProtectOptions {
  readonly https: boolean;
  /** The rehearsal room shows the desk in a frame of the same origin. */
  readonly framedBy?: 'self' | undefined;
}

/** Headers of every answer of the desk. No inline script or style anywhere; nothing is kept by a cache. */
export function protectHeaders({ https, framedBy }: ProtectOptions): RequestHandler[] {
  const ancestors = framedBy === 'self' ? "'self'" : "'none'";
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: [ancestors],
        },
      },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: framedBy === 'self' ? 'sameorigin' : 'deny' },
      strictTransportSecurity: https,
    }),
    (_request: Request, response: Response, next: NextFunction) => {
      response.set('Cache-Control', 'no-store');
      next();
    },
  ];
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Does this request come from a page of ours? `Sec-Fetch-Site` cannot be set by a page; browsers send it to https and
 * loopback addresses. Where it is missing the Origin must be ours. Where both are missing nobody can tell: no.
 */
export function isSameOrigin(headers: {
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
}): boolean {
  if (headers.secFetchSite !== undefined) return headers.secFetchSite === 'same-origin';
  if (headers.origin === undefined || headers.host === undefined || !URL.canParse(headers.origin)) return false;
  return new URL(headers.origin).host === headers.host.toLowerCase();
}

/** Refuses every request that changes something and does not come from a page of ours. */
export function refuseForeignRequests(refuse: (response: Response) => void): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    const secFetchSite = request.get('sec-fetch-site');
    if (safeMethods.has(request.method) || isSameOrigin({ secFetchSite, origin, host })) next();
    else refuse(response);
  };
}
