import { randomUUID } from 'node:crypto';
import { type Request, type Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { type CaseCode } from '../../core/brand.ts';
import { countDue } from '../../contacts/index.ts';
import { parseCaseCode, readEvidence } from '../../cases/index.ts';
import { offeredTo } from '../hand-overs.ts';
import { findCase, isEvidenceOf } from '../queries.ts';
import { type Responder } from '../staff/roster.ts';
import { CaseFragments, CasePage, type CaseView, type UnsentReply } from './pages/case.tsx';
import { CaseList, CaseListPage } from './pages/case-list.tsx';
import { type UnsavedTerms } from './pages/check-in.tsx';
import { renderPage } from './pages/layout.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { isGranted } from './permission.ts';
import { type Route } from './route.ts';
import { markOf, viewCase, viewList } from './view.ts';
import { doorTrouble } from './told-words.ts';
import { notices } from './words.ts';

export function caseRoutes(parts: ConsoleParts): Route[] {
  return [
    {
      method: 'get',
      path: '/',
      permission: 'cases.read',
      handle: (request, response, responder) => showList(parts, request, response, responder),
    },
    {
      method: 'get',
      path: '/live/cases',
      permission: 'cases.read',
      background: true,
      handle: (request, response, responder) => refreshList(parts, request, response, responder),
    },
    {
      method: 'get',
      path: '/cases/:code',
      permission: 'cases.read',
      handle: async (request, response, responder) => {
        const code = codeOf(request);
        const view = code && (await viewCase(parts, code, responder, parts.clock.now()));
        if (view === undefined) noSuchCase(response, responder);
        else response.send(casePage(parts, view, { notice: noticeOf(request) }));
      },
    },
    {
      method: 'get',
      path: '/live/cases/:code',
      permission: 'cases.read',
      background: true,
      handle: (request, response, responder) => refreshCase(parts, request, response, responder),
    },
    {
      method: 'get',
      path: '/cases/:code/evidence/:id',
      permission: 'cases.read',
      handle: (request, response, responder) => sendEvidence(parts, request, response, responder),
    },
  ];
}

export function codeOf(request: Request): CaseCode | undefined {
  return parseCaseCode(String(request.params['code']));
}

export function noSuchCase(response: Response, responder: Responder): void {
  const page = <MessagePage title="No such case" text="There is no case with this code." responder={responder} />;
  response.status(404).send(renderPage(page));
}

/** The address names a notice by its key; anything else is not shown. */
export function noticeOf(request: Request): string | undefined {
  const said = request.query['said'];
  return typeof said === 'string' && Object.hasOwn(notices, said) ? notices[said] : undefined;
}

export function casePage(
  parts: ConsoleParts,
  view: CaseView,
  extra: { readonly notice?: string | undefined; readonly unsent?: UnsentReply; readonly unsaved?: UnsavedTerms },
): string {
  const isOwner = view.summary.owner?.id === view.responder.id;
  return renderPage(
    <CasePage
      view={view}
      seen={markOf(caseFragments(view))}
      rehearsal={parts.rehearsal}
      mayClose={isGranted(view.responder.role, 'cases.close-any') || isOwner}
      requestId={randomUUID()}
      {...extra}
    />,
  );
}

const caseFragments = (view: CaseView, seen = ''): string => renderToString(<CaseFragments view={view} seen={seen} />);

async function showList(
  parts: ConsoleParts,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const closed = request.query['closed'] === '1';
  const now = parts.clock.now();
  const { html } = await renderList(parts, responder, closed);
  const trouble = (await parts.doors?.hasTrouble(responder.id)) === true ? doorTrouble : undefined;
  const page = (
    <CaseListPage
      cases={[]}
      offered={new Set()}
      responder={responder}
      now={now}
      rehearsal={parts.rehearsal}
      closed={closed}
      notice={noticeOf(request) ?? trouble}
      fragment={html}
    />
  );
  response.send(renderPage(page));
}

async function refreshList(
  parts: ConsoleParts,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const { html, seen } = await renderList(parts, responder, request.query['closed'] === '1');
  if (request.query['seen'] === seen) response.status(204).end();
  else response.send(html);
}

async function renderList(
  parts: ConsoleParts,
  responder: Responder,
  closed: boolean,
): Promise<{ html: string; seen: string }> {
  const cases = await viewList(parts.store, closed);
  const offered = await offeredTo(parts.store, responder);
  const now = parts.clock.now();
  const contactsDue = countDue(parts.contacts.list(now), now);
  const render = (seen: string): string =>
    renderToString(<CaseList {...{ cases, responder, offered, now, contactsDue, seen }} />);
  const seen = markOf(render(''));
  return { html: render(seen), seen };
}

async function refreshCase(
  parts: ConsoleParts,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const code = codeOf(request);
  const view = code && (await viewCase(parts, code, responder, parts.clock.now()));
  if (view === undefined) {
    response.status(404).end();
    return;
  }
  const seen = markOf(caseFragments(view));
  if (request.query['seen'] === seen) response.status(204).end();
  else response.send(caseFragments(view, seen));
}

/** A file that a stranger sent: never shown by us, always a download, and nothing in it runs. */
async function sendEvidence(
  parts: ConsoleParts,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const code = codeOf(request);
  const id = String(request.params['id']);
  const summary = code && (await findCase(parts.store.db, code));
  const isOfCase =
    summary !== undefined && /^[0-9a-f-]{36}$/.test(id) && (await isEvidenceOf(parts.store.db, summary.person, id));
  const file = isOfCase ? await readEvidence(parts.store, id) : undefined;
  if (file === undefined || code === undefined) {
    noSuchCase(response, responder);
    return;
  }
  response
    .set('Content-Type', 'application/octet-stream')
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .set(
      'Content-Disposition',
      `attachment; filename="${code}-${file.kind}-${id.slice(0, 8)}${endingOf(file.mediaType)}"`,
    )
    .send(file.bytes);
}

/** So that the reader's machine knows what to open it with; anything else stays without. */
function endingOf(mediaType: string): string {
  const endings: Readonly<Record<string, string>> = {
    'image/jpeg': '.jpg',
    'image/png': '.png',
    'image/webp': '.webp',
    'audio/ogg': '.ogg',
    'audio/mpeg': '.mp3',
    'video/mp4': '.mp4',
    'application/pdf': '.pdf',
  };
  return endings[mediaType] ?? '';
}
