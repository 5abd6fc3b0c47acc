import { type Request, type Response } from 'express';
import { z } from 'zod';
import { type Clock } from '../../core/clock.ts';
import { type CaseCode } from '../../core/brand.ts';
import { type Responder } from '../staff/roster.ts';
import { codeOf, noSuchCase } from './case-routes.tsx';
import { renderPage } from './pages/layout.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type Permission } from './permission.ts';
import { type Route } from './route.ts';

/** Who acts on which case, and when. */
interface Act {
  readonly code: CaseCode;
  readonly responder: Responder;
  readonly at: Date;
}

interface ActRoute<Form> {
  /** Below the case. */
  readonly path: string;
  readonly permission: Permission;
  readonly form: z.ZodType<Form>;
  /** What the case says of a form that cannot be read; by default a page of its own does. */
  readonly unreadable?: string;
}

/** For an act that is one button. */
export const buttonOnly = z.unknown();

/**
 * Acts on a case are plain forms: they work without scripts, and answer with a redirect, so that a reload repeats nothing.
 * @param perform returns the notice with which the responder is back at the case, or that there is none
 */
export function actRoute<Form>(
  clock: Clock,
  { path, permission, form, unreadable }: ActRoute<Form>,
  perform: (act: Act, form: Form) => Promise<{ readonly kind: string }>,
): Route {
  return {
    method: 'post',
    path: `/cases/:code/${path}`,
    permission,
    handle: withCode(async (code, request, response, responder) => {
      const read = form.safeParse(request.body);
      if (!read.success)
        return unreadable === undefined ? badForm(response, responder) : say(response, code, unreadable);
      const { kind } = await perform({ code, responder, at: clock.now() }, read.data);
      if (kind === 'no-such-case') noSuchCase(response, responder);
      else say(response, code, kind);
    }),
  };
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

export function badForm(response: Response, responder: Responder): void {
  const text = 'Something in the form was missing or too long. Go back, look at it and send it again.';
  response.status(422).send(renderPage(<MessagePage title="Not done" text={text} responder={responder} />));
}
