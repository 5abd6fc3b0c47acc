import { type Request } from 'express';
import { caseFieldSchema, reportFields } from '../../core/case-fields.ts';
import { type CaseFile, recordCaseEvents } from '../../cases/index.ts';
import { mapCase, type SaidLine, type SheetLanguage, sheetLanguages } from '../../identification/index.ts';
import { findCase } from '../queries.ts';
import { codeOf, noSuchCase } from './case-routes.tsx';
import { renderPage } from './pages/layout.tsx';
import { SheetPage } from './pages/sheet.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';
import { viewCase } from './view.ts';

/** The identification sheet of a case, for trained staff and for paper. Its opening is written on the case before it is shown. */
export function sheetRoute(parts: ConsoleParts): Route {
  return {
    method: 'get',
    path: '/cases/:code/sheet',
    permission: 'cases.read',
    async handle(request, response, responder) {
      const code = codeOf(request);
      const now = parts.clock.now();
      const view = code && (await viewCase(parts, code, responder, now));
      const summary = code && (await findCase(parts.store.db, code));
      if (view === undefined || summary === undefined) {
        noSuchCase(response, responder);
        return;
      }
      const language = languageOf(request);
      await parts.store.db
        .transaction()
        .execute((tx) =>
          recordCaseEvents(tx, [
            { caseId: view.file.id, kind: 'sheet-opened', actor: responder.id, at: now, detail: { language } },
          ]),
        );
      const { indicators, readSigns } = parts.sheet;
      const sheet = mapCase(indicators, {
        fields: view.file.fields,
        lines: saidLines(view.file, readSigns),
        wanted: reportFields[view.summary.kind],
        skipped: skippedFields(view.file),
      });
      const page = { sheet, language, neverAsk: indicators.never_ask, responder, now, summary: view.summary };
      response.send(renderPage(<SheetPage {...page} />));
    },
  };
}

function languageOf(request: Request): SheetLanguage {
  return sheetLanguages.find((language) => language === request.query['language']) ?? 'en';
}

/** Every version of what the person wrote: an edit takes nothing back. */
function saidLines({ transcript }: CaseFile, readSigns: ConsoleParts['sheet']['readSigns']): SaidLine[] {
  return transcript.flatMap((line) => {
    if (line.direction === 'out' || (line.content.kind !== 'message' && line.content.kind !== 'edit')) return [];
    const { text } = line.content;
    return text === '' ? [] : [{ at: line.at, text, signs: readSigns(text) }];
  });
}

function skippedFields({ events }: CaseFile) {
  return events.flatMap(({ kind, detail }) => {
    const field = kind === 'question-skipped' ? caseFieldSchema.safeParse(detail['field']).data : undefined;
    return field === undefined ? [] : [field];
  });
}
