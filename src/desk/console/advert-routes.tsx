import { type Request, type Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { type AdvertId } from '../../adverts/index.ts';
import {
  type AdvertFilter,
  advertStates,
  advertTiers,
  countWaiting,
  filterChoices,
  listAdverts,
} from '../adverts/queries.ts';
import { responderNames } from '../queries.ts';
import { type Responder } from '../staff/roster.ts';
import { viewAdvert } from './advert-view.ts';
import { advertNotices } from './advert-words.ts';
import { AdvertPage } from './pages/advert.tsx';
import { AdvertList, AdvertListPage } from './pages/advert-list.tsx';
import { renderPage } from './pages/layout.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';
import { markOf } from './view.ts';

const mostListed = 200;

/** An empty field means "any"; what fits nothing is as if it were not there. */
const filterSchema = z.object({
  state: z.enum(advertStates).catch('in_review'),
  tier: z.enum(advertTiers).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,35}$/u)
    .optional()
    .catch(undefined),
  place: z
    .string()
    .regex(/^[A-Za-z]{2}$/u)
    .optional()
    .catch(undefined),
});
const verdictSchema = z.object({
  revision: z.coerce.number().int().positive(),
  verdict: z.enum(['confirm', 'dismiss']),
});
const undoSchema = verdictSchema.pick({ revision: true });
const noteSchema = z.object({ text: z.string() });

/** The queue of adverts and one advert, with what responders do about it. */
export function advertRoutes(parts: ConsoleParts): Route[] {
  const { actions, clock } = parts;
  const at = () => clock.now();
  return [
    {
      method: 'get',
      path: '/adverts',
      permission: 'adverts.read',
      handle: (request, response, responder) => showList(parts, request, response, responder),
    },
    {
      method: 'get',
      path: '/live/adverts',
      permission: 'adverts.read',
      background: true,
      async handle(request, response, responder) {
        const { html, seen } = await renderList(parts, filterSchema.parse(request.query), responder);
        if (request.query['seen'] === seen) response.status(204).end();
        else response.send(html);
      },
    },
    {
      method: 'get',
      path: '/adverts/:id',
      permission: 'adverts.read',
      handle: withAdvert(async (id, request, response, responder) => {
        const view = await viewAdvert(parts, id, responder, at());
        if (view === undefined) noSuchAdvert(response, responder);
        else
          response.send(renderPage(<AdvertPage view={view} rehearsal={parts.rehearsal} notice={noticeOf(request)} />));
      }),
    },
    {
      method: 'post',
      path: '/adverts/:id/propose',
      permission: 'adverts.judge',
      handle: withForm(verdictSchema, async (advert, form, response, responder) => {
        const { kind } = await actions.proposeAdvert({ advert, ...form, responder, at: at() });
        say(response, responder, advert, kind);
      }),
    },
    {
      method: 'post',
      path: '/adverts/:id/second',
      permission: 'adverts.judge',
      handle: withForm(verdictSchema, async (advert, form, response, responder) => {
        const { kind } = await actions.secondAdvert({ advert, ...form, responder, at: at() });
        say(response, responder, advert, kind === 'decided' ? `decided-${form.verdict}` : kind);
      }),
    },
    {
      method: 'post',
      path: '/adverts/:id/undo',
      permission: 'adverts.judge',
      handle: withForm(undoSchema, async (advert, form, response, responder) => {
        const { kind } = await actions.undoAdvert({ advert, ...form, responder, at: at() });
        say(response, responder, advert, kind);
      }),
    },
    {
      method: 'post',
      path: '/adverts/:id/note',
      permission: 'adverts.judge',
      handle: withForm(noteSchema, async (advert, { text }, response, responder) => {
        const { kind } = await actions.noteAdvert({ advert, text, responder, at: at() });
        say(response, responder, advert, kind);
      }),
    },
  ];
}

/** The address names a notice by its key; anything else is not shown. */
export function noticeOf(request: Request): string | undefined {
  const said = request.query['said'];
  return typeof said === 'string' && Object.hasOwn(advertNotices, said) ? advertNotices[said] : undefined;
}

async function showList(
  parts: ConsoleParts,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const filter = filterSchema.parse(request.query);
  const [choices, { html }] = await Promise.all([
    filterChoices(parts.store.db, filter.state),
    renderList(parts, filter, responder),
  ]);
  const asked = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const page = {
    filter,
    choices,
    responder,
    rehearsal: parts.rehearsal,
    notice: noticeOf(request),
    livePath: `/desk/live/adverts?${asked.toString()}`,
    fragment: html,
  };
  response.send(renderPage(<AdvertListPage {...page} />));
}

async function renderList(
  { store, clock }: ConsoleParts,
  filter: AdvertFilter,
  responder: Responder,
): Promise<{ html: string; seen: string }> {
  const [found, waiting, names] = await Promise.all([
    listAdverts(store.db, filter, mostListed + 1),
    countWaiting(store.db),
    responderNames(store.db),
  ]);
  const page = {
    adverts: found.slice(0, mostListed),
    filter,
    cut: found.length > mostListed,
    names,
    responder,
    waiting,
    now: clock.now(),
  };
  const render = (seen: string): string => renderToString(<AdvertList {...page} seen={seen} />);
  const seen = markOf(render(''));
  return { html: render(seen), seen };
}

type AdvertHandler = (id: AdvertId, request: Request, response: Response, responder: Responder) => Promise<void> | void;

function withAdvert(handle: AdvertHandler) {
  return async (request: Request, response: Response, responder: Responder): Promise<void> => {
    const id = z.uuid().safeParse(request.params['id']);
    if (!id.success) noSuchAdvert(response, responder);
    // The key of a table that may have no such row; the act says so then.
    else await handle(id.data as AdvertId, request, response, responder);
  };
}

function withForm<Schema extends z.ZodType>(
  schema: Schema,
  handle: (id: AdvertId, form: z.infer<Schema>, response: Response, responder: Responder) => Promise<void>,
) {
  return withAdvert(async (id, request, response, responder) => {
    const form = schema.safeParse(request.body);
    if (form.success) await handle(id, form.data, response, responder);
    else {
      const text = 'Something in the form does not fit. Nothing was changed.';
      response.status(422).send(renderPage(<MessagePage title="Not done" text={text} responder={responder} />));
    }
  });
}

function say(response: Response, responder: Responder, id: AdvertId, notice: string): void {
  if (notice === 'gone') noSuchAdvert(response, responder);
  else response.redirect(303, `/desk/adverts/${id}?said=${notice}`);
}

function noSuchAdvert(response: Response, responder: Responder): void {
  const page = (
    <MessagePage title="No such advert" text="There is no advert under this address." responder={responder} />
  );
  response.status(404).send(renderPage(page));
}
