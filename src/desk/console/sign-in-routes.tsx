import { type Request, type Response } from 'express';
import { z } from 'zod';
import { displayNameSchema, findForSignIn, signInNameSchema } from '../staff/roster.ts';
import { isPassword, passwordLength } from '../staff/password.ts';
import { applySignInLink, findLink } from '../staff/sign-in-link.ts';
import { renderPage } from './pages/layout.tsx';
import { BeginPage, MessagePage, SignInPage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';
import { type BeginProblem, notices } from './words.ts';

const signInSchema = z.object({ name: z.string().max(200), password: z.string().max(1_000) });

export function signInRoutes(parts: ConsoleParts): Route[] {
  return [
    { method: 'get', path: '/sign-in', permission: 'anyone', handle: showSignIn },
    {
      method: 'post',
      path: '/sign-in',
      permission: 'anyone',
      handle: (request, response) => signIn(parts, request, response),
    },
    {
      method: 'post',
      path: '/sign-out',
      permission: 'anyone',
      async handle(request, response) {
        await parts.sessions.end(request);
        response.redirect(303, '/desk/sign-in?said=signed-out');
      },
    },
    {
      method: 'get',
      path: '/begin/:token',
      permission: 'anyone',
      handle: (request, response) => showBegin(parts, request, response),
    },
    {
      method: 'post',
      path: '/begin/:token',
      permission: 'anyone',
      handle: (request, response) => begin(parts, request, response),
    },
  ];
}

function showSignIn(request: Request, response: Response): void {
  const notice = request.query['said'] === 'signed-out' ? notices['signed-out'] : undefined;
  response.send(renderPage(<SignInPage notice={notice} />));
}

/** Unknown, inactive and known names take the same way and the same time, and get the same answer. */
async function signIn(parts: ConsoleParts, request: Request, response: Response): Promise<void> {
  const typed = signInSchema.safeParse(request.body);
  if (!typed.success) {
    response.status(400).send(renderPage(<SignInPage problem="wrong" />));
    return;
  }
  const { name, password } = typed.data;
  const count = await parts.limits.count(name, request.ip ?? '');
  if (!count.allowed) {
    parts.logger.warn('desk.sign-in-limited');
    response.status(429).set('Retry-After', String(count.waitSeconds));
    response.send(renderPage(<SignInPage name={name} problem="too-often" />));
    return;
  }
  const found = await findForSignIn(parts.store.db, name.trim().toLowerCase());
  if (!(await isPassword(found?.passwordHash ?? null, password)) || found === undefined) {
    parts.logger.warn('desk.sign-in-refused');
    response.status(401).send(renderPage(<SignInPage name={name} problem="wrong" />));
    return;
  }
  await parts.sessions.begin(request, found.responder.id, 'signed-in');
  parts.logger.info('desk.signed-in');
  response.redirect(303, found.responder.role === 'editor' ? '/desk/flows' : '/desk');
}

const noLink = (
  <MessagePage
    title="This link does not work"
    text="It was used, has been replaced, or is older than a day. An administrator can make a new one: suar staff reset NAME."
  />
);

async function showBegin(parts: ConsoleParts, request: Request, response: Response): Promise<void> {
  const token = String(request.params['token']);
  const responder = await findLink(parts.store.db, token, parts.clock.now());
  if (responder === undefined) response.status(404).send(renderPage(noLink));
  else response.send(renderPage(<BeginPage path={`/desk/begin/${encodeURIComponent(token)}`} responder={responder} />));
}

const beginSchema = z.object({
  name: z.string().max(200),
  display: z.string().max(200),
  password: z.string().max(1_000),
  again: z.string().max(1_000),
});

/** The link is asked before anything is hashed: without one, a request costs one look-up. */
async function begin(parts: ConsoleParts, request: Request, response: Response): Promise<void> {
  const token = String(request.params['token']);
  const responder = await findLink(parts.store.db, token, parts.clock.now());
  const typed = beginSchema.safeParse(request.body);
  if (responder === undefined || !typed.success) {
    response.status(404).send(renderPage(noLink));
    return;
  }
  const refuse = (problem: BeginProblem): void => {
    const chosen = { signInName: typed.data.name, name: typed.data.display };
    const path = `/desk/begin/${encodeURIComponent(token)}`;
    response.status(422);
    response.send(renderPage(<BeginPage path={path} responder={responder} chosen={chosen} problem={problem} />));
  };
  const { password, again } = typed.data;
  const name = signInNameSchema.safeParse(typed.data.name);
  const display = displayNameSchema.safeParse(typed.data.display);
  if (!name.success) return refuse('name');
  if (!display.success) return refuse('display-name');
  if ([...password].length < passwordLength.shortest || password.length > passwordLength.longest)
    return refuse('short');
  if (password !== again) return refuse('different');
  const chosen = { signInName: name.data, name: display.data, password };
  const used = await applySignInLink(parts.store.db, token, chosen, parts.clock.now());
  switch (used.kind) {
    case 'name-taken':
      return refuse('name-taken');
    case 'no-link':
      response.status(404).send(renderPage(noLink));
      return;
    case 'done':
      await parts.sessions.begin(request, used.responder, 'signed-in');
      parts.logger.info('desk.sign-in-begun');
      response.redirect(303, '/desk');
  }
}
