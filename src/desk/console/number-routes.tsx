import { readFile } from 'node:fs/promises';
import { type Request, type Response } from 'express';
import { z } from 'zod';
import { type NumberView } from '../ports.ts';
import { waitingByAccount } from '../queries.ts';
import { numberNotices } from './number-words.ts';
import { renderPage } from './pages/layout.tsx';
import { faceOf, NumbersPage, NumberState, type ShownNumber } from './pages/numbers.tsx';
import { type QrSquares } from './pages/qr-image.tsx';
import { RunbookPage } from './pages/runbook.tsx';
import { renderToString } from 'preact-render-to-string';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

const phoneSchema = z.object({ phone: z.string().max(40) });

/** Named one by one: no path of a request ever reaches the file system. From `src` and from `dist` alike. */
const runbooks = ['whatsapp-number-banned', 'whatsapp-pair'] as const;
const runbookFile = (name: string): URL => new URL(`../../../docs/runbooks/${name}.md`, import.meta.url);

/** Our numbers, for administrators: how each is, and how a phone is linked to it. */
export function numberRoutes(parts: ConsoleParts): Route[] {
  const { clock, numbers, rehearsal } = parts;
  const find = async (id: string): Promise<NumberView | undefined> =>
    (await numbers?.list())?.find((number) => number.id === id);
  const back = (response: Response, id: string, said?: string): void => {
    response.redirect(303, `/desk/numbers${said === undefined ? '' : `?said=${said}`}#${encodeURIComponent(id)}`);
  };
  /** Runs for a number that there is, and goes back to the page. */
  const acting =
    (act: (id: string, request: Request) => string | undefined): Route['handle'] =>
    async (request: Request, response: Response) => {
      const id = String(request.params['id']);
      if ((await find(id)) === undefined) back(response, id, 'no-such-number');
      else back(response, id, act(id, request));
    };
  return [
    {
      method: 'get',
      path: '/numbers',
      permission: 'numbers.manage',
      async handle(request, response, responder) {
        const shown = await showAll(parts, (await numbers?.list()) ?? []);
        const page = { shown, now: clock.now(), responder, rehearsal, notice: numberNoticeOf(request) };
        response.send(renderPage(<NumbersPage {...page} />));
      },
    },
    {
      method: 'get',
      path: '/live/numbers/:id',
      permission: 'numbers.manage',
      background: true,
      async handle(request, response) {
        const number = await find(String(request.params['id']));
        const [one] = number === undefined ? [] : await showAll(parts, [number]);
        if (one === undefined) response.status(404).end();
        // Other forms belong below it by now.
        else if (faceOf(one.number) !== request.query['shown']) response.set('HX-Refresh', 'true').end();
        else response.send(renderToString(<NumberState one={one} now={clock.now()} />));
      },
    },
    {
      method: 'post',
      path: '/numbers/:id/link',
      permission: 'numbers.manage',
      handle: acting((id) => {
        numbers?.linkByQr(id);
        return undefined;
      }),
    },
    {
      method: 'post',
      path: '/numbers/:id/link-code',
      permission: 'numbers.manage',
      handle: acting((id, request) => {
        const form = phoneSchema.safeParse(request.body);
        return form.success && numbers?.linkByCode(id, form.data.phone) === true ? undefined : 'no-phone';
      }),
    },
    {
      method: 'post',
      path: '/numbers/:id/cancel',
      permission: 'numbers.manage',
      handle: acting((id) => {
        numbers?.cancelLinking(id);
        return undefined;
      }),
    },
    ...runbooks.map((name): Route => ({
      method: 'get',
      path: `/runbooks/${name}`,
      permission: 'numbers.manage',
      async handle(_request, response, responder) {
        const text = await readFile(runbookFile(name), 'utf8');
        response.send(renderPage(<RunbookPage text={text} responder={responder} rehearsal={rehearsal} />));
      },
    })),
  ];
}

function numberNoticeOf(request: Request): string | undefined {
  const said = request.query['said'];
  return typeof said === 'string' && Object.hasOwn(numberNotices, said) ? numberNotices[said] : undefined;
}

async function showAll({ store }: ConsoleParts, list: readonly NumberView[]): Promise<ShownNumber[]> {
  const waiting = await waitingByAccount(store.db, 'whatsapp');
  return Promise.all(
    list.map(async (number) => ({
      number,
      waiting: waiting.get(number.id) ?? 0,
      qr: number.pairing?.kind === 'qr' ? await drawQr(number.pairing.text) : undefined,
    })),
  );
}

/** Loaded when the first code is shown, which is seldom. */
async function drawQr(text: string): Promise<QrSquares> {
  const { default: qrcode } = await import('qrcode');
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'L' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}
