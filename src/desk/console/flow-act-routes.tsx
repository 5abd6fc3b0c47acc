import { type Request, type Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { tidy, type WrittenFlow } from '../../authoring/index.ts';
import { presentOf, textsNow } from '../flows/flow-view.ts';
import { type Responder } from '../staff/roster.ts';
import { type FlowParts, sendTranscript, withFlow } from './flow-routes.tsx';
import { Checked, FlowEditorPage } from './pages/flow-editor.tsx';
import { renderPage } from './pages/layout.tsx';
import { type Route } from './route.ts';
import { flowNotices } from './words.ts';

const draftActSchema = z.object({
  draft: z.uuid(),
  revision: z.coerce.number().int().positive(),
  remark: z.string().max(500).default(''),
  /** Of the transcripts that a reviewer has ticked as meant to go otherwise. */
  seal: z.string().max(40).default(''),
});
const saveSchema = z.object({
  source: z.string().max(200_000),
  revision: z.union([z.literal('').transform(() => null), z.coerce.number().int().positive()]),
  basedOn: z.string().max(20),
});

/** What changes a flow. Each is a plain form, and answers with a redirect that says what was done. */
export function flowActRoutes(parts: FlowParts): Route[] {
  const { authoring } = parts.deskAuthoring;
  const act = (
    path: string,
    perform: (act: DraftForm, responder: Responder) => Promise<{ readonly kind: string }>,
  ) => ({
    method: 'post' as const,
    path: `/flows/:flow/${path}`,
    permission: 'flows.write' as const,
    handle: withFlow(async (flow, request, response, responder) => {
      const form = draftActSchema.safeParse(request.body);
      const result = form.success ? await perform(form.data, responder) : { kind: 'gone' };
      say(response, flow, result.kind);
    }),
  });
  return [
    {
      method: 'post',
      path: '/flows/:flow/check',
      permission: 'flows.write',
      handle: withFlow(async (flow, request, response, responder) => {
        const written = tidy(readWritten(parts, flow, request));
        const problems = authoring.judge(written);
        if (request.get('hx-request') !== 'true') return showTyped(parts, written, undefined, response, responder);
        response.send(renderToString(<Checked written={written} problems={problems} />));
      }),
    },
    {
      method: 'post',
      path: '/flows/:flow/draft',
      permission: 'flows.write',
      handle: withFlow((flow, request, response, responder) => save(parts, flow, request, response, responder)),
    },
    {
      method: 'post',
      path: '/flows/:flow/transcript',
      permission: 'flows.read',
      handle: withFlow((flow, request, response) => sendTranscript(parts, flow, request, response)),
    },
    act('review', ({ draft, revision }, { id }) => authoring.sendToReview({ draftId: draft, revision, by: id })),
    act('send-back', ({ draft, revision, remark }, { id }) =>
      authoring.sendBack({ draftId: draft, revision, by: id, remark }),
    ),
    act('discard', ({ draft, revision }, { id }) => authoring.discardDraft({ draftId: draft, revision, by: id })),
    act('publish', ({ draft, revision, seal }, { id }) =>
      authoring.publishDraft({ draftId: draft, revision, by: id, seal }),
    ),
    {
      method: 'post',
      path: '/flows/:flow/roll-back',
      permission: 'flows.write',
      handle: withFlow(async (flow, request, response, responder) => {
        const form = z.object({ version: z.string().max(20) }).safeParse(request.body);
        const version = form.success ? form.data.version : '';
        const result = await authoring.rollBack({ flow, version, by: responder.id });
        say(response, flow, result.kind === 'published' ? 'rolled-back' : result.kind);
      }),
    },
  ];
}

type DraftForm = z.infer<typeof draftActSchema>;

function say(response: Response, flow: string, notice: string): void {
  response.redirect(303, `/desk/flows/${flow}?said=${notice}`);
}

function readWritten(parts: FlowParts, flow: string, request: Request): WrittenFlow {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(request.body);
  const { languages } = parts.deskAuthoring.authoring.ground.texts;
  const texts = languages.flatMap((language) => {
    const text = body[`text-${language}`];
    return typeof text === 'string' ? [[language, text] as const] : [];
  });
  return { flow, source: typeof body['source'] === 'string' ? body['source'] : '', texts: Object.fromEntries(texts) };
}

/** What could not be saved comes back as it was typed: nobody's words are lost to a colleague's. */
async function save(
  parts: FlowParts,
  flow: string,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const form = saveSchema.safeParse(request.body);
  const written = readWritten(parts, flow, request);
  if (!form.success) return showTyped(parts, written, 'unreadable', response, responder);
  const result = await parts.deskAuthoring.authoring.saveDraft({
    ...written,
    author: responder.id,
    revision: form.data.revision,
    basedOn: form.data.basedOn === '' ? null : form.data.basedOn,
  });
  if (result.kind === 'saved') response.redirect(303, `/desk/flows/${flow}/edit`);
  else await showTyped(parts, written, result.kind, response, responder);
}

async function showTyped(
  parts: FlowParts,
  written: WrittenFlow,
  problem: string | undefined,
  response: Response,
  responder: Responder,
): Promise<void> {
  const { authoring } = parts.deskAuthoring;
  const present = await presentOf(parts.deskAuthoring, written.flow);
  response.status(problem === undefined ? 200 : 409);
  const page = (
    <FlowEditorPage
      written={written}
      draft={await authoring.openDraft(written.flow)}
      basedOn={present.version}
      languages={authoring.ground.texts.languages}
      texts={textsNow(parts.deskAuthoring, written.flow, 'en')}
      problems={authoring.judge(written)}
      responder={responder}
      rehearsal={parts.rehearsal}
      problem={problem === undefined ? undefined : (flowNotices[problem] ?? flowNotices['unreadable'])}
    />
  );
  response.send(renderPage(page));
}
