import { type Request, type Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { stringify } from 'yaml';
import { z } from 'zod';
import { workshop } from '../../flow/index.ts';
import { changesOf, playAtDesk, type PlayRequest, presentOf, textsNow } from '../flows/flow-view.ts';
import { type DeskAuthoring } from '../ports.ts';
import { responderNames } from '../queries.ts';
import { type Responder } from '../staff/roster.ts';
import { FlowPage } from './pages/flow.tsx';
import { FlowEditorPage } from './pages/flow-editor.tsx';
import { FlowListPage } from './pages/flow-list.tsx';
import { FlowPlayer, type PlayerView } from './pages/flow-player.tsx';
import { renderPage } from './pages/layout.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { isGranted } from './permission.ts';
import { type Route } from './route.ts';
import { flowNotices } from './words.ts';

export type FlowParts = ConsoleParts & { readonly deskAuthoring: DeskAuthoring };

/** Rows of the history that a page shows. */
const historyShown = 30;
/** A rehearsal is replayed from its beginning at every turn. */
const longestPlay = 200;

const playSchema = z.object({
  of: z.enum(['published', 'draft']).default('published'),
  language: z.string().max(20).default('en'),
  channel: z.enum(workshop.phoneFaceNames).default('telegram'),
  did: z.string().max(60_000).default('[]'),
  say: z.string().max(500).default(''),
  press: z.string().max(80).optional(),
});
const didSchema = z.array(workshop.playInputSchema).max(longestPlay);

export function flowRoutes(parts: FlowParts): Route[] {
  return [
    {
      method: 'get',
      path: '/flows',
      permission: 'flows.read',
      handle: (request, response, responder) => showList(parts, request, response, responder),
    },
    {
      method: 'get',
      path: '/flows/:flow',
      permission: 'flows.read',
      handle: withFlow((flow, request, response, responder) => showFlow(parts, flow, request, response, responder)),
    },
    {
      method: 'post',
      path: '/flows/:flow/play',
      permission: 'flows.read',
      handle: withFlow((flow, request, response, responder) => play(parts, flow, request, response, responder)),
    },
    {
      method: 'get',
      path: '/flows/:flow/edit',
      permission: 'flows.write',
      handle: withFlow((flow, _request, response, responder) => showEditor(parts, flow, response, responder)),
    },
  ];
}

type FlowHandle = (flow: string, request: Request, response: Response, responder: Responder) => Promise<void>;

export function withFlow(handle: FlowHandle) {
  return async (request: Request, response: Response, responder: Responder): Promise<void> => {
    const flow = workshop.nameSchema.safeParse(request.params['flow']);
    if (flow.success) return handle(flow.data, request, response, responder);
    const page = <MessagePage title="No such flow" text="There is no flow of this name." responder={responder} />;
    response.status(404).send(renderPage(page));
  };
}

function noticeOf(request: Request): string | undefined {
  const said = request.query['said'];
  return typeof said === 'string' && Object.hasOwn(flowNotices, said) ? flowNotices[said] : undefined;
}

async function showList(parts: FlowParts, request: Request, response: Response, responder: Responder): Promise<void> {
  const { authoring } = parts.deskAuthoring;
  const newest = new Map((await authoring.newestOfEach()).map((one) => [one.flow, one]));
  const drafts = new Map((await authoring.openDrafts()).map((one) => [one.flow, one]));
  const page = (
    <FlowListPage
      flows={[...authoring.edition().flows.present.values()].map(({ id, about, version }) => ({
        id,
        about,
        version,
        publication: newest.get(id),
        draft: drafts.get(id),
      }))}
      names={await responderNames(parts.store.db)}
      responder={responder}
      rehearsal={parts.rehearsal}
      notice={noticeOf(request)}
    />
  );
  response.send(renderPage(page));
}

const beginning: PlayRequest = { of: 'published', language: 'en', channel: 'telegram', inputs: [] };

export async function showFlow(
  parts: FlowParts,
  id: string,
  request: Request,
  response: Response,
  responder: Responder,
  played: PlayRequest = beginning,
): Promise<void> {
  const { authoring } = parts.deskAuthoring;
  const draft = await authoring.openDraft(id);
  const flow = authoring.edition().flows.present.get(id);
  if (flow === undefined && draft === undefined) {
    const page = <MessagePage title="No such flow" text="There is no flow of this name." responder={responder} />;
    response.status(404).send(renderPage(page));
    return;
  }
  const page = (
    <FlowPage
      id={id}
      flow={flow}
      history={await authoring.history(id, historyShown)}
      draft={draft}
      changes={
        draft === undefined ? [] : changesOf(parts.deskAuthoring, draft, await presentOf(parts.deskAuthoring, id))
      }
      problems={draft === undefined ? [] : authoring.judge(draft)}
      otherwise={draft === undefined ? { transcripts: [], seal: '' } : authoring.goesOtherwise(draft)}
      player={await playerOf(parts, id, played)}
      names={await responderNames(parts.store.db)}
      responder={responder}
      mayWrite={isGranted(responder.role, 'flows.write')}
      rehearsal={parts.rehearsal}
      notice={noticeOf(request)}
    />
  );
  response.send(renderPage(page));
}

async function playerOf(parts: FlowParts, flow: string, request: PlayRequest): Promise<PlayerView> {
  const { authoring } = parts.deskAuthoring;
  const draft = await authoring.openDraft(flow);
  const { languages } = authoring.ground.texts;
  const language = languages.includes(request.language) ? request.language : (languages[0] ?? 'en');
  const of = draft === undefined ? 'published' : request.of;
  const asked = { ...request, language, of };
  const scenes = playAtDesk(parts.deskAuthoring, flow, draft, asked, parts.clock.now());
  return { flow, hasDraft: draft !== undefined, languages, scenes, ...asked };
}

/** htmx takes the pane alone; without scripts the answer is the whole page. */
async function play(
  parts: FlowParts,
  flow: string,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const played = readPlay(request.body);
  if (request.get('hx-request') !== 'true') return showFlow(parts, flow, request, response, responder, played);
  response.send(renderToString(<FlowPlayer view={await playerOf(parts, flow, played)} />));
}

/** What was played, as a golden transcript to be kept in git under `test/flows/`; nothing of it is stored here. */
export async function sendTranscript(
  parts: FlowParts,
  flow: string,
  request: Request,
  response: Response,
): Promise<void> {
  const { authoring } = parts.deskAuthoring;
  const { of, scenes, language } = await playerOf(parts, flow, readPlay(request.body));
  const draft = of === 'draft' ? await authoring.openDraft(flow) : undefined;
  const stage = draft === undefined ? authoring.edition() : authoring.rehearse(draft);
  if (scenes === null || stage === null) return response.redirect(303, `/desk/flows/${flow}?said=unreadable`);
  const transcript = workshop.transcriptOf(stage, scenes, { about: 'played at the desk', flow, locale: language });
  response
    .attachment(`${flow}.yaml`)
    .type('text/yaml')
    .send(stringify(transcript, { lineWidth: 0 }));
}

/** A form that does not fit begins anew: nothing is lost but a rehearsal. */
function readPlay(body: unknown): PlayRequest {
  const form = playSchema.safeParse(body);
  if (!form.success) return beginning;
  const { of, language, channel, did, say, press } = form.data;
  const before = didSchema.safeParse(parseJson(did));
  const inputs = before.success ? before.data : [];
  const next = press === '/silence' ? { silence: true as const } : press === undefined ? undefined : { press };
  const typed = say.trim() === '' ? undefined : workshop.readTyped(say);
  const input = next ?? typed;
  return { of, language, channel, inputs: input === undefined ? inputs : [...inputs, input].slice(0, longestPlay) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Refused by the schema that reads it.
  }
}

async function showEditor(parts: FlowParts, flow: string, response: Response, responder: Responder): Promise<void> {
  const { authoring } = parts.deskAuthoring;
  const draft = await authoring.openDraft(flow);
  const present = await presentOf(parts.deskAuthoring, flow);
  const written = draft ?? present;
  const page = (
    <FlowEditorPage
      written={written}
      draft={draft}
      basedOn={present.version}
      languages={authoring.ground.texts.languages}
      texts={textsNow(parts.deskAuthoring, flow, 'en')}
      problems={authoring.judge(written)}
      responder={responder}
      rehearsal={parts.rehearsal}
    />
  );
  response.send(renderPage(page));
}
