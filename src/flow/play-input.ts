import { z } from 'zod';
import { type MediaKind, mediaKinds } from '../core/inbound.ts';

/** What whoever rehearses does in the person's place. */
export const playInputSchema = z.union([
  z.strictObject({ text: z.string().max(16_000) }),
  /** A button of the newest question: its number from 1, or its id. */
  z.strictObject({ press: z.union([z.number().int().positive(), z.string().min(1).max(64)]) }),
  z.strictObject({ media: z.enum(mediaKinds), text: z.string().max(16_000).optional() }),
  /** Nothing, until the timer of the wait fires. */
  z.strictObject({ silence: z.literal(true) }),
]);
export type PlayInput = z.infer<typeof playInputSchema>;

/** How a terminal says what is no text. Every other slash belongs to the person: `/stop` is a message. */
export const playCommands = ['/silence', '/press N', ...mediaKinds.map((kind) => `/${kind}`)];

const PRESS = /^\/press\s+(\S+)$/u;

/** A typed line: `/silence`, `/press 2`, `/photo`, or the person's own words. */
export function readTyped(line: string): PlayInput {
  const typed = line.trim();
  if (typed === '/silence') return { silence: true };
  const pressed = PRESS.exec(typed)?.[1];
  if (pressed !== undefined) return { press: /^[1-9]\d?$/u.test(pressed) ? Number(pressed) : pressed };
  const medium = mediaKinds.find((kind): kind is MediaKind => typed === `/${kind}`);
  return medium === undefined ? { text: line } : { media: medium };
}
