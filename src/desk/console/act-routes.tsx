import { type Request, type Response } from 'express';
import { z } from 'zod';
import { type CaseCode } from '../../core/brand.ts';
import { closeReasonSchema } from '../acts/close-case.ts';
import { type ReplyResult } from '../acts/reply-to-case.ts';
import { type Responder } from '../staff/roster.ts';
import { actRoute, badForm, buttonOnly, say, withCode } from './act-route.tsx';
import { casePage, noSuchCase } from './case-routes.tsx';
import { type UnsentReply } from './pages/case.tsx';
import { type ConsoleParts } from './parts.ts';
import { isGranted } from './permission.ts';
import { type Route } from './route.ts';
import { viewCase } from './view.ts';

const textSchema = z.object({ text: z.string(), request: z.uuid() });
const heavySchema = z.object({ heavy: z.enum(['yes', 'no']) });
const closeSchema = z.object({ reason: closeReasonSchema });

/** What a responder does about a case. */
export function actRoutes(parts: ConsoleParts): Route[] {
  const { actions, clock } = parts;
  const button = { form: buttonOnly };
  return [
    actRoute(clock, { path: 'accept', permission: 'cases.accept', ...button }, async (act) => {
      const { kind } = await actions.acceptCase(act);
      return { kind: kind === 'closed' ? 'case-closed' : kind };
    }),
    {
      method: 'post',
      path: '/cases/:code/reply',
      permission: 'cases.reply',
      handle: withCode((code, request, response, responder) => reply(parts, code, request, response, responder)),
    },
    {
      method: 'post',
      path: '/cases/:code/note',
      permission: 'cases.note',
      handle: withCode(async (code, request, response, responder) => {
        const form = textSchema.safeParse(request.body);
        if (!form.success) return badForm(response, responder);
        const { text, request: requestId } = form.data;
        const result = await actions.noteOnCase({ code, responder, text, requestId, at: clock.now() });
        switch (result.kind) {
          case 'noted':
            return say(response, code, 'noted');
          case 'empty':
          case 'too-long':
            return badForm(response, responder);
          case 'no-such-case':
            return noSuchCase(response, responder);
        }
      }),
    },
    actRoute(clock, { path: 'give-back', permission: 'cases.reply', ...button }, (act) => actions.giveTalkBack(act)),
    actRoute(clock, { path: 'heavy', permission: 'cases.note', form: heavySchema }, async (act, form) => {
      const heavy = form.heavy === 'yes';
      const { kind } = await actions.markHeavy({ ...act, heavy });
      return { kind: kind === 'marked' ? (heavy ? 'heavy' : 'not-heavy') : kind };
    }),
    actRoute(clock, { path: 'close', permission: 'cases.close-own', form: closeSchema }, (act, { reason }) =>
      actions.closeCase({ ...act, reason, mayCloseAny: isGranted(act.responder.role, 'cases.close-any') }),
    ),
  ];
}

async function reply(
  parts: ConsoleParts,
  code: CaseCode,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const form = textSchema.safeParse(request.body);
  if (!form.success) return badForm(response, responder);
  const { text, request: requestId } = form.data;
  const at = parts.clock.now();
  const result = await parts.actions.replyToCase({ code, responder, text, requestId, at, from: 'console' });
  switch (result.kind) {
    case 'sent':
    case 'held':
    case 'already-sent':
      return say(response, code, result.kind);
    case 'no-such-case':
      return noSuchCase(response, responder);
    case 'refused':
    case 'empty':
    case 'too-long':
    case 'form-used':
    case 'not-owner':
    case 'closed': {
      const view = await viewCase(parts, code, responder, at);
      if (view === undefined) return noSuchCase(response, responder);
      response.status(statusOf(result)).send(casePage(parts, view, { unsent: { text, problem: problemOf(result) } }));
    }
  }
}

type Unsent = Exclude<ReplyResult, { kind: 'sent' | 'held' | 'already-sent' | 'no-such-case' }>;

function problemOf(result: Unsent): UnsentReply['problem'] {
  return result.kind === 'refused' ? result : { kind: result.kind };
}

function statusOf({ kind }: Unsent): number {
  switch (kind) {
    case 'not-owner':
      return 403;
    case 'closed':
    case 'form-used':
      return 409;
    case 'refused':
    case 'empty':
    case 'too-long':
      return 422;
  }
}
