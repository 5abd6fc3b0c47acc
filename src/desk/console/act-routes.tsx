import { type Request, type Response } from 'express';
import { z } from 'zod';
import { type CaseCode } from '../../core/brand.ts';
import { closeReasonSchema } from '../acts/close-case.ts';
import { type ReplyResult } from '../acts/reply-to-case.ts';
import { type Responder } from '../staff/roster.ts';
import { casePage, codeOf, noSuchCase } from './case-routes.tsx';
import { renderPage } from './pages/layout.tsx';
import { type UnsentReply } from './pages/case.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { isGranted } from './permission.ts';
import { type Route } from './route.ts';
import { viewCase } from './view.ts';

const textSchema = z.object({ text: z.string(), request: z.uuid() });
const heavySchema = z.object({ heavy: z.enum(['yes', 'no']) });
const closeSchema = z.object({ reason: closeReasonSchema });

/** Acts are plain forms: they work without scripts, and answer with a redirect so that a reload repeats nothing. */
export function actRoutes(parts: ConsoleParts): Route[] {
  const { actions, clock } = parts;
  return [
    {
      method: 'post',
      path: '/cases/:code/accept',
      permission: 'cases.accept',
      handle: withCode(async (code, _request, response, responder) => {
        const result = await actions.acceptCase({ code, responder, at: clock.now() });
        answer({ response, responder, code }, result.kind === 'closed' ? 'case-closed' : result.kind);
      }),
    },
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
    {
      method: 'post',
      path: '/cases/:code/give-back',
      permission: 'cases.reply',
      handle: withCode(async (code, _request, response, responder) => {
        const result = await actions.giveTalkBack({ code, responder, at: clock.now() });
        answer({ response, responder, code }, result.kind);
      }),
    },
    {
      method: 'post',
      path: '/cases/:code/heavy',
      permission: 'cases.note',
      handle: withCode(async (code, request, response, responder) => {
        const form = heavySchema.safeParse(request.body);
        if (!form.success) return badForm(response, responder);
        const heavy = form.data.heavy === 'yes';
        const result = await actions.markHeavy({ code, responder, heavy, at: clock.now() });
        answer(
          { response, responder, code },
          result.kind === 'no-such-case' ? result.kind : heavy ? 'heavy' : 'not-heavy',
        );
      }),
    },
    {
      method: 'post',
      path: '/cases/:code/close',
      permission: 'cases.close-own',
      handle: withCode(async (code, request, response, responder) => {
        const form = closeSchema.safeParse(request.body);
        if (!form.success) return badForm(response, responder);
        const mayCloseAny = isGranted(responder.role, 'cases.close-any');
        const { reason } = form.data;
        const result = await actions.closeCase({ code, responder, reason, mayCloseAny, at: clock.now() });
        answer({ response, responder, code }, result.kind);
      }),
    },
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

type CaseHandler = (code: CaseCode, request: Request, response: Response, responder: Responder) => Promise<void> | void;

/** Reads the code in the address; one that is none is answered here. */
export function withCode(handle: CaseHandler) {
  return async (request: Request, response: Response, responder: Responder): Promise<void> => {
    const code = codeOf(request);
    if (code === undefined) noSuchCase(response, responder);
    else await handle(code, request, response, responder);
  };
}

/** Back to the case, with a notice. */
export function say(response: Response, code: CaseCode, notice: string): void {
  response.redirect(303, `/desk/cases/${code}?said=${notice}`);
}

/** What most acts end with: back to the case with what came of it, or that there is none. */
export function answer(
  {
    response,
    responder,
    code,
  }: { readonly response: Response; readonly responder: Responder; readonly code: CaseCode },
  kind: string,
): void {
  if (kind === 'no-such-case') noSuchCase(response, responder);
  else say(response, code, kind);
}

export function badForm(response: Response, responder: Responder): void {
  const text = 'Something in the form was missing or too long. Go back, look at it and send it again.';
  response.status(422).send(renderPage(<MessagePage title="Not done" text={text} responder={responder} />));
}
