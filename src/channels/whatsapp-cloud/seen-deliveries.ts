import { createHash } from 'node:crypto';
import { cloudTimes } from './limits.ts';

/**
 * Deliveries that were committed lately, by their digest: whoever plays one again learns that we have it, and costs us no
 * commit. Only a shortcut: what is older, or was taken by another process, the inbox knows by its ids. How old a message is
 * says nothing: a plea may have waited at Meta for days.
 */
export interface SeenDeliveries {
  has(body: Buffer, now: number): boolean;
  committed(body: Buffer, now: number): void;
}

const mostRemembered = 20_000;

export function createSeenDeliveries(): SeenDeliveries {
  const seen = new Map<string, number>();
  const digest = (body: Buffer) => createHash('sha256').update(body).digest('base64');
  return {
    has(body, now) {
      const at = seen.get(digest(body));
      return at !== undefined && now - at < cloudTimes.replayWindowMs;
    },
    committed(body, now) {
      const key = digest(body);
      seen.delete(key);
      seen.set(key, now);
      const [oldest] = seen.keys();
      if (seen.size > mostRemembered && oldest !== undefined) seen.delete(oldest);
    },
  };
}
