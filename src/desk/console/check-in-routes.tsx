import { type Request, type Response } from 'express';
import { z } from 'zod';
import { type CaseCode } from '../../core/brand.ts';
import { type TermField, type WrittenTerms } from '../../checkins/index.ts';
import { type Responder } from '../staff/roster.ts';
import { answer, say, withCode } from './act-routes.tsx';
import { casePage, noSuchCase } from './case-routes.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';
import { viewCase } from './view.ts';

const field = z.string().max(500).catch('');
const formSchema = z.object({
  ...{ kind: field, every: field, date: field, time: field, zone: field, grace: field },
  ...{ question: field, answer: field, duress: field },
} satisfies Record<TermField, typeof field>);

/** Agreed, changed and ended by plain forms, like every act on a case. */
export function checkInRoutes(parts: ConsoleParts): Route[] {
  const { actions, clock } = parts;
  return [
    {
      method: 'post',
      path: '/cases/:code/check-in',
      permission: 'cases.reply',
      handle: withCode((code, request, response, responder) => agree(parts, code, request, response, responder)),
    },
    {
      method: 'post',
      path: '/cases/:code/check-in/end',
      permission: 'cases.reply',
      handle: withCode(async (code, _request, response, responder) => {
        const { kind } = await actions.endCheckIn({ code, responder, at: clock.now() });
        answer({ response, responder, code }, kind);
      }),
    },
    {
      method: 'post',
      path: '/cases/:code/check-in/vouch',
      permission: 'cases.reply',
      handle: withCode(async (code, _request, response, responder) => {
        const { kind } = await actions.vouchForPerson({ code, responder, at: clock.now() });
        answer({ response, responder, code }, kind);
      }),
    },
  ];
}

async function agree(
  parts: ConsoleParts,
  code: CaseCode,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const written: WrittenTerms = formSchema.parse(request.body);
  const at = parts.clock.now();
  const result = await parts.actions.agreeOnCheckIn({ code, responder, written, at });
  switch (result.kind) {
    case 'check-in-agreed':
    case 'not-owner':
      return say(response, code, result.kind);
    case 'no-such-case':
      return noSuchCase(response, responder);
    case 'check-in-refused': {
      const view = await viewCase(parts, code, responder, at);
      if (view === undefined) return noSuchCase(response, responder);
      const unsaved = { written, problems: result.problems };
      response.status(422).send(casePage(parts, view, { unsaved }));
    }
  }
}
