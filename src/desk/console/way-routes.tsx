import { z } from 'zod';
import { actRoute } from './act-route.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

const offerSchema = z.object({ request: z.uuid() });
const endSchema = z.object({ way: z.uuid() });

/** A second way to the person is offered, and a way ended. */
export function wayRoutes({ actions, clock }: ConsoleParts): Route[] {
  const permission = 'cases.reply' as const;
  return [
    actRoute(clock, { path: 'ways/offer', permission, form: offerSchema }, (act, { request: requestId }) =>
      actions.offerSecondWay({ ...act, requestId }),
    ),
    actRoute(clock, { path: 'ways/end', permission, form: endSchema }, (act, { way: conversation }) =>
      actions.endWay({ ...act, conversation }),
    ),
  ];
}
