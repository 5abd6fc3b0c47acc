import { type RequestHandler } from 'express';

/** The front page of a service that people really use: it says nothing to whoever finds the address. */
export function blankPage(): RequestHandler {
  const page =
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex"><title> </title></html>';
  return (_request, response) => {
    response.set({
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
    response.type('html').send(page);
  };
}
