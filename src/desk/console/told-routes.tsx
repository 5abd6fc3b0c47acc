import { type Request, type Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { type DoorsOfResponder } from '../../doors/index.ts';
import { type Responder } from '../staff/roster.ts';
import { renderPage } from './pages/layout.tsx';
import { TestResults, ToldPage } from './pages/told.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';
import { deviceProblems, emailProblem, toldNotices } from './told-words.ts';

const deviceSchema = z.object({ subscription: z.string().max(4_000), name: z.string().max(200) });
const nameSchema = z.string().trim().min(1).max(40);
const emailFormSchema = z.object({ address: z.string().max(1_000), enabled: z.literal('on').optional() });

/** How the responder who is signed in is told of alarms. Nobody sees or changes another's. */
export function toldRoutes({ rehearsal }: ConsoleParts, doors: DoorsOfResponder): Route[] {
  interface Shown {
    readonly notice?: string | undefined;
    readonly problem?: string;
    readonly typedEmail?: string;
  }
  const show = async (response: Response, responder: Responder, extra: Shown): Promise<void> => {
    const { notice, ...rest } = extra;
    const page = { told: await doors.read(responder.id), publicKey: await doors.publicKey(), responder, rehearsal };
    response.status(extra.problem === undefined ? 200 : 422);
    response.send(renderPage(<ToldPage {...page} notice={notice} {...rest} />));
  };
  const back = (response: Response, said: string): void => {
    response.redirect(303, `/desk/told?said=${said}`);
  };
  return [
    {
      method: 'get',
      path: '/told',
      permission: 'doors.own',
      handle: (request, response, responder) => show(response, responder, { notice: toldNoticeOf(request) }),
    },
    {
      method: 'get',
      path: '/live/told',
      permission: 'doors.own',
      background: true,
      async handle(_request, response, responder) {
        const { tests } = await doors.read(responder.id);
        response.send(renderToString(<TestResults tests={tests} />));
      },
    },
    {
      method: 'post',
      path: '/told/devices',
      permission: 'doors.own',
      async handle(request, response, responder) {
        const form = deviceSchema.safeParse(request.body);
        if (!form.success) return show(response, responder, { problem: deviceProblems.subscription });
        const name = nameSchema.safeParse(form.data.name);
        if (!name.success) return show(response, responder, { problem: deviceProblems.name });
        const added = await doors.addDevice(responder.id, form.data.subscription, name.data);
        if (added.kind === 'refused') return show(response, responder, { problem: deviceProblems[added.field] });
        back(response, 'device-added');
      },
    },
    {
      method: 'post',
      path: '/told/devices/:id/remove',
      permission: 'doors.own',
      async handle(request, response, responder) {
        const removed = await doors.removeDevice(responder.id, String(request.params['id']));
        back(response, removed ? 'device-removed' : 'device-gone');
      },
    },
    {
      method: 'post',
      path: '/told/email',
      permission: 'doors.own',
      async handle(request, response, responder) {
        const form = emailFormSchema.safeParse(request.body);
        if (!form.success) return show(response, responder, { problem: emailProblem });
        const { address, enabled } = form.data;
        if ((await doors.saveEmail(responder.id, address, enabled === 'on')) === 'saved') back(response, 'email-saved');
        else await show(response, responder, { problem: emailProblem, typedEmail: address });
      },
    },
    {
      method: 'post',
      path: '/told/email/remove',
      permission: 'doors.own',
      async handle(_request, response, responder) {
        await doors.removeEmail(responder.id);
        back(response, 'email-removed');
      },
    },
    {
      method: 'post',
      path: '/told/test',
      permission: 'doors.own',
      async handle(_request, response, responder) {
        back(response, (await doors.test(responder.id)) === 0 ? 'test-nowhere' : 'test-sent');
      },
    },
  ];
}

function toldNoticeOf(request: Request): string | undefined {
  const said = request.query['said'];
  return typeof said === 'string' && Object.hasOwn(toldNotices, said) ? toldNotices[said] : undefined;
}
