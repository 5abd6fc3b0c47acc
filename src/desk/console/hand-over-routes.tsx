import { z } from 'zod';
import { briefSchema } from '../acts/hand-over.ts';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';
import { answer, say, withCode } from './act-routes.tsx';

const receiverSchema = z
  .string()
  .max(80)
  .regex(/^(responder:[0-9a-f-]{36}|team:.+)$/u)
  .transform((text) =>
    text.startsWith('team:')
      ? { kind: 'team' as const, team: text.slice('team:'.length) }
      : { kind: 'responder' as const, id: text.slice('responder:'.length) },
  );
const offerSchema = z.object({ to: receiverSchema });
const takeSchema = z.object({
  id: z.uuid(),
  /** A form with one box ticked sends a word, with several a list. */
  read: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
});
const endSchema = z.object({ id: z.uuid() });

/** Offered, taken and ended by plain forms, like every act on a case. */
export function handOverRoutes({ actions, clock }: ConsoleParts): Route[] {
  return [
    {
      method: 'post',
      path: '/cases/:code/hand-over',
      permission: 'cases.reply',
      handle: withCode(async (code, request, response, responder) => {
        const to = offerSchema.safeParse(request.body);
        const brief = briefSchema.safeParse(request.body);
        if (!to.success || !brief.success) return say(response, code, 'brief-missing');
        const offer = { code, responder, to: to.data.to, brief: brief.data, at: clock.now() };
        const { kind } = await actions.offerHandOver(offer);
        answer({ response, responder, code }, kind);
      }),
    },
    {
      method: 'post',
      path: '/cases/:code/hand-over/take',
      permission: 'cases.accept',
      handle: withCode(async (code, request, response, responder) => {
        const form = takeSchema.safeParse(request.body);
        if (!form.success) return say(response, code, 'hand-over-gone');
        const { id: handOver, read } = form.data;
        const { kind } = await actions.takeOver({ code, responder, handOver, read, at: clock.now() });
        answer({ response, responder, code }, kind);
      }),
    },
    {
      method: 'post',
      path: '/cases/:code/hand-over/end',
      permission: 'cases.reply',
      handle: withCode(async (code, request, response, responder) => {
        const form = endSchema.safeParse(request.body);
        if (!form.success) return say(response, code, 'hand-over-gone');
        const { kind } = await actions.endHandOver({ code, responder, handOver: form.data.id, at: clock.now() });
        answer({ response, responder, code }, kind);
      }),
    },
  ];
}
