import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { type ReadText } from '../../core/read-text.ts';
import { readingLimits } from '../limits.ts';
import { type Refusal } from '../refusal.ts';
import { type Missing, type ReadSoFar } from './messages.ts';

/** What of PDF.js is used here; its own types are not in the package as a module that TypeScript finds. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<unknown> }>;
}
const documentSchema = z.custom<PdfDocument>(
  (value) => typeof value === 'object' && value !== null && 'numPages' in value && 'getPage' in value,
);
const contentSchema = z.object({
  items: z.array(z.object({ str: z.string().default(''), hasEOL: z.boolean().default(false) })),
});

type PdfAnswer =
  { readonly kind: 'read'; readonly read: ReadSoFar } | { readonly kind: 'refused'; readonly why: Refusal };

/**
 * The text layer of a PDF, page by page. Nothing is drawn, no script of the file is run and nothing it names is fetched.
 * @param tell given each page, should the time run out
 */
export async function readPdf(bytes: Uint8Array, tell: (soFar: ReadSoFar) => void): Promise<PdfAnswer> {
  let document: PdfDocument;
  try {
    const opened: unknown = await getDocumentProxy(bytes, {
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      disableAutoFetch: true,
      maxImageSize: 0,
      verbosity: 0,
    });
    document = documentSchema.parse(opened);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { kind: 'refused', why: locked ? 'pdf-locked' : 'pdf-broken' };
  }
  const missing: Missing[] = document.numPages > readingLimits.pdfPages ? ['pages'] : [];
  const texts: ReadText[] = [];
  let room: number = readingLimits.characters;
  for (let number = 1; number <= Math.min(document.numPages, readingLimits.pdfPages) && room > 0; number += 1) {
    const text = await textOf(document, number);
    if (text.length > room) missing.push('length');
    if (text !== '') texts.push({ source: 'pdf', text: text.slice(0, room) });
    room -= text.length;
    tell({ texts, languages: [], missing: [...missing, 'time'] });
  }
  if (texts.length === 0) return { kind: 'refused', why: 'pdf-without-text' };
  return { kind: 'read', read: { texts, languages: [], missing } };
}

/** A page that cannot be read is empty: the others may say enough. */
async function textOf(document: PdfDocument, number: number): Promise<string> {
  const content = await document
    .getPage(number)
    .then((page) => page.getTextContent())
    .then((read) => contentSchema.parse(read))
    .catch(() => undefined);
  const text = (content?.items ?? []).map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join('');
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\n\s*/gu, '\n')
    .trim();
}
