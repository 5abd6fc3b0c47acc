import { z } from 'zod';
import { briefSchema } from '../acts/hand-over.ts';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';
import { actRoute } from './act-route.tsx';

const receiverSchema = z
  .string()
  .max(80)
  .regex(/^(responder:[0-9a-f-]{36}|team:.+)$/u)
  .transform((text) =>
    text.startsWith('team:')
      ? { kind: 'team' as const, team: text.slice('team:'.length) }
      : { kind: 'responder' as const, id: text.slice('responder:'.length) },
  );
const offerSchema = briefSchema.extend({ to: receiverSchema });
const takeSchema = z.object({
  id: z.uuid(),
  /** A form with one box ticked sends a word, with several a list. */
  read: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
});
const endSchema = z.object({ id: z.uuid() });

/** Offered, taken and ended. */
export function handOverRoutes({ actions, clock }: ConsoleParts): Route[] {
  const unreadable = 'hand-over-gone';
  return [
    actRoute(
      clock,
      { path: 'hand-over', permission: 'cases.reply', form: offerSchema, unreadable: 'brief-missing' },
      (act, { to, ...brief }) => actions.offerHandOver({ ...act, to, brief }),
    ),
    actRoute(
      clock,
      { path: 'hand-over/take', permission: 'cases.accept', form: takeSchema, unreadable },
      (act, { id: handOver, read }) => actions.takeOver({ ...act, handOver, read }),
    ),
    actRoute(
      clock,
      { path: 'hand-over/end', permission: 'cases.reply', form: endSchema, unreadable },
      (act, { id: handOver }) => actions.endHandOver({ ...act, handOver }),
    ),
  ];
}
