import { z } from 'zod';
import { addShifts, listShifts, readRoster, removeShift } from '../../roster/index.ts';
import { listRoster } from '../staff/roster.ts';
import { noticeOf } from './case-routes.tsx';
import { renderPage } from './pages/layout.tsx';
import { RosterPage } from './pages/roster.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { isGranted } from './permission.ts';
import { type Route } from './route.ts';

const shownMs = 14 * 86_400_000;
const hourMs = 3_600_000;

const dutySchema = z.object({ duty: z.enum(['on', 'off']), hours: z.enum(['', '1', '4', '8', '12', '24']) });
/** Browsers send a local time without zone; the form says which zone it means. */
const planSchema = z.object({
  responder: z.string().trim().min(1).max(40),
  team: z.string().trim().min(1).max(60),
  from: z.iso.datetime({ local: true }),
  hours: z.coerce.number().int().min(1).max(168),
});

/** Who is here, and who will be. Everybody says of themselves; supervisors plan. */
export function rosterRoutes({ actions, clock, rehearsal, store, teamHours }: ConsoleParts): Route[] {
  return [
    {
      method: 'get',
      path: '/roster',
      permission: 'roster.read',
      async handle(request, response, responder) {
        const now = clock.now();
        const page = {
          roster: await readRoster(store.db, teamHours, now),
          people: (await listRoster(store.db)).filter(({ active, role }) => active && role !== 'editor'),
          shifts: await listShifts(store.db, now, new Date(now.getTime() + shownMs)),
          mayPlan: isGranted(responder.role, 'roster.plan'),
          notice: noticeOf(request),
          ...{ now, responder, rehearsal },
        };
        response.send(renderPage(<RosterPage {...page} />));
      },
    },
    {
      method: 'post',
      path: '/roster/duty',
      permission: 'roster.say',
      async handle(request, response, responder) {
        const form = dutySchema.safeParse(request.body);
        if (!form.success) {
          const text = 'Something in the form does not fit. Nothing was changed.';
          response.status(422).send(renderPage(<MessagePage title="Not done" text={text} responder={responder} />));
          return;
        }
        const { duty, hours } = form.data;
        const forMs = hours === '' ? undefined : Number(hours) * hourMs;
        await actions.sayDuty({ responder, onDuty: duty === 'on', at: clock.now(), forMs });
        response.redirect(303, `/desk/roster?said=duty-${duty}`);
      },
    },
    {
      method: 'post',
      path: '/roster/shifts',
      permission: 'roster.plan',
      async handle(request, response, responder) {
        const form = planSchema.safeParse(request.body);
        const people = await listRoster(store.db);
        if (!form.success || !people.some(({ signInName }) => signInName === form.data.responder)) {
          const text =
            'Something in the form does not fit: who, which team, when (UTC), how many hours. Nothing was planned.';
          response.status(422).send(renderPage(<MessagePage title="Not done" text={text} responder={responder} />));
          return;
        }
        const { team, hours } = form.data;
        const from = new Date(`${form.data.from}Z`);
        const shift = { signInName: form.data.responder, team, from, to: new Date(from.getTime() + hours * hourMs) };
        const added = await store.db.transaction().execute((tx) => addShifts(tx, [shift], responder.id));
        response.redirect(303, `/desk/roster?said=${added === 1 ? 'shift-planned' : 'shift-was-planned'}`);
      },
    },
    {
      method: 'post',
      path: '/roster/shifts/:id/remove',
      permission: 'roster.plan',
      async handle(request, response) {
        const id = z.uuid().safeParse(request.params['id']);
        const removed = id.success && (await removeShift(store.db, id.data));
        response.redirect(303, `/desk/roster?said=${removed ? 'shift-removed' : 'shift-gone'}`);
      },
    },
  ];
}
