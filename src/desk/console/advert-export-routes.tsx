import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response } from 'express';
import { recordExport } from '../../adverts/index.ts';
import { advertLines, contactLines } from '../adverts/export/csv.ts';
import { type ExportFormat, exportFormats } from '../adverts/export/exported.ts';
import {
  confirmedAdverts,
  confirmedContacts,
  countConfirmedAdverts,
  countConfirmedContacts,
  type ExportParts,
} from '../adverts/export/rows.ts';
import { stixBundle } from '../adverts/export/stix.ts';
import { pastExports } from '../adverts/queries.ts';
import { responderNames } from '../queries.ts';
import { type Responder } from '../staff/roster.ts';
import { exportWords } from './advert-words.ts';
import { ExportsPage } from './pages/advert-exports.tsx';
import { renderPage } from './pages/layout.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

const mostPast = 50;

/** What leaves the house for partners, and the record of it. */
export function advertExportRoutes(parts: ConsoleParts): Route[] {
  const { store, rehearsal } = parts;
  return [
    {
      method: 'get',
      path: '/adverts/exports',
      permission: 'adverts.export',
      async handle(_request, response, responder) {
        const [past, names] = await Promise.all([pastExports(store.db, mostPast), responderNames(store.db)]);
        response.send(renderPage(<ExportsPage {...{ past, names, responder, rehearsal }} />));
      },
    },
    ...exportFormats.map((format): Route => ({
      method: 'post',
      path: `/adverts/exports/${format}`,
      permission: 'adverts.export',
      handle: (request, response, responder) => sendExport(parts, format, request, response, responder),
    })),
  ];
}

/** Written down before the first byte leaves: what was taken cannot be taken unseen. */
async function sendExport(
  { store, logger, clock }: ConsoleParts,
  format: ExportFormat,
  request: Request,
  response: Response,
  responder: Responder,
): Promise<void> {
  const now = clock.now();
  const parts: ExportParts = { store, logger, now };
  const rows = format === 'adverts-csv' ? await countConfirmedAdverts(parts) : await countConfirmedContacts(parts);
  await store.db.transaction().execute((tx) => recordExport(tx, { by: responder.id, what: format, rows, at: now }));
  const { mediaType, content } = fileOf(format, parts);
  response
    .status(200)
    .set('Content-Type', mediaType)
    .set('Content-Disposition', `attachment; filename="${exportWords[format].file}"`);
  try {
    await pipeline(content, response);
  } catch (error) {
    // Whoever took it closed the connection: nothing is wrong here.
    if (request.socket.destroyed) logger.info('desk.export-broken-off', { kind: format });
    else throw error;
  }
}

function fileOf(format: ExportFormat, parts: ExportParts): { readonly mediaType: string; readonly content: Readable } {
  switch (format) {
    case 'adverts-csv':
      return { mediaType: 'text/csv; charset=utf-8; header=present', content: advertLines(confirmedAdverts(parts)) };
    case 'contacts-csv':
      return { mediaType: 'text/csv; charset=utf-8; header=present', content: contactLines(confirmedContacts(parts)) };
    case 'contacts-stix':
      // IANA's name of it; version as STIX 2.1 says.
      return {
        mediaType: 'application/stix+json;version=2.1',
        content: Readable.from(stixBundle(confirmedContacts(parts))),
      };
  }
}
