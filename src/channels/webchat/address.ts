import { createHash, randomBytes } from 'node:crypto';
import { type Request, type Response } from 'express';
import { cookieSeconds } from './limits.ts';

/** A name that says nothing; the cookie is all that ties a browser to its talk. */
const cookieName = 'n';
const addressShape = /^[A-Za-z0-9_-]{43}$/;

/** 32 random bytes: whoever holds the address can read the talk, so it must not be guessable. */
export function newAddress(): string {
  return randomBytes(32).toString('base64url');
}

/** The address that the browser carries, or undefined when it has none or a mangled one. */
export function readAddress(request: Request): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === cookieName && value !== undefined && addressShape.test(value)) return value;
  }
  return undefined;
}

/** Hands the address to the browser: no script can read it, no other site can send it, and only the chat gets it. */
export function keepAddress(request: Request, response: Response, address: string): void {
  response.cookie(cookieName, address, { ...cookieScope(request), maxAge: cookieSeconds * 1_000 });
}

export function forgetAddress(request: Request, response: Response): void {
  response.clearCookie(cookieName, cookieScope(request));
}

function cookieScope(request: Request) {
  return { path: request.baseUrl || '/', httpOnly: true, sameSite: 'strict', secure: request.secure } as const;
}

/**
 * The id of one event: the browser's own id within its talk. The talk is part of it, so nobody can spend another
 * person's id; it is hashed, because provider ids are not sealed in the database and the address opens the talk.
 */
export function eventId(address: string, clientId: string): string {
  return `${createHash('sha256').update(address).digest('base64url').slice(0, 16)}:${clientId}`;
}
