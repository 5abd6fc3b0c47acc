import { z } from 'zod';
import { answer, badForm, withCode } from './act-routes.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

const offerSchema = z.object({ request: z.uuid() });
const endSchema = z.object({ way: z.uuid() });

/** A second way to the person is offered, and a way ended, by plain forms, like every act on a case. */
export function wayRoutes({ actions, clock }: ConsoleParts): Route[] {
  return [
    {
      method: 'post',
      path: '/cases/:code/ways/offer',
      permission: 'cases.reply',
      handle: withCode(async (code, request, response, responder) => {
        const form = offerSchema.safeParse(request.body);
        if (!form.success) return badForm(response, responder);
        const act = { code, responder, requestId: form.data.request, at: clock.now() };
        answer({ response, responder, code }, (await actions.offerSecondWay(act)).kind);
      }),
    },
    {
      method: 'post',
      path: '/cases/:code/ways/end',
      permission: 'cases.reply',
      handle: withCode(async (code, request, response, responder) => {
        const form = endSchema.safeParse(request.body);
        if (!form.success) return badForm(response, responder);
        const act = { code, responder, conversation: form.data.way, at: clock.now() };
        answer({ response, responder, code }, (await actions.endWay(act)).kind);
      }),
    },
  ];
}
