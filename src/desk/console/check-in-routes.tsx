import { type Request, type Response } from 'express';
import { z } from 'zod';
import { type CaseCode } from '../../core/brand.ts';
import { type TermField, type WrittenTerms } from '../../checkins/index.ts';
import { type Responder } from '../staff/roster.ts';
import { actRoute, buttonOnly, say, withCode } from './act-route.tsx';
import { casePage, noSuchCase } from './case-routes.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';
import { viewCase } from './view.ts';

const field = z.string().max(500).catch('');
const formSchema = z.object({
  ...{ kind: field, every: field, date: field, time: field, zone: field, grace: field },
  ...{ question: field, answer: field, duress: field },
} satisfies Record<TermField, typeof field>);

/** Agreed, changed and ended. */
export function checkInRoutes(parts: ConsoleParts): Route[] {
  const { actions, clock } = parts;
  const button = { permission: 'cases.reply', form: buttonOnly } as const;
  return [
    {
      method: 'post',
      path: '/cases/:code/check-in',
      permission: 'cases.reply',
      handle: withCode((code, request, response, responder) => agree(parts, code, request, response, responder)),
    },
    actRoute(clock, { path: 'check-in/end', ...button }, (act) => actions.endCheckIn(act)),
    actRoute(clock, { path: 'check-in/vouch', ...button }, (act) => actions.vouchForPerson(act)),
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
