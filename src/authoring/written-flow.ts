import { createHash } from 'node:crypto';
import { z } from 'zod';
import { workshop } from '../flow/index.ts';
import { type Overlay, readOverlay } from '../i18n/index.ts';

/** Fluent source by language: the texts that are changed together with a flow. */
export const flowTextsSchema = z.record(z.string(), z.string());
export type FlowTexts = z.infer<typeof flowTextsSchema>;

/** A flow as somebody wrote it: its YAML, and the texts that go with it. */
export interface WrittenFlow {
  readonly flow: string;
  readonly source: string;
  readonly texts: FlowTexts;
}

/** As it is stored: line ends of Unix, one at the end, and no language without a text. A browser sends CRLF. */
export function tidy({ flow, source, texts }: WrittenFlow): WrittenFlow {
  const lines = (text: string) => `${text.replace(/\r\n?/gu, '\n').trimEnd()}\n`;
  const kept = Object.entries(texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([language, text]) => [language, lines(text)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { flow, source: lines(source), texts: Object.fromEntries(kept) };
}

/** The content's hash, 12 hex digits. Without texts it is the hash of the file, so that git and the desk agree. */
export function versionOf({ source, texts }: WrittenFlow): string {
  const languages = Object.keys(texts).sort();
  const hash = createHash('sha256').update(source);
  for (const language of languages) hash.update(`\u0000${language}\u0000${texts[language] ?? ''}`);
  return hash.digest('hex').slice(0, 12);
}

/** How messages to the author call a flow that is in no file. */
export function placeOf(flow: string): string {
  return `${flow}.yaml`;
}

export interface ReadVersion {
  readonly flow: workshop.Flow;
  readonly overlay: Overlay;
}

/** @throws ConfigurationError with line and field of what cannot be read */
export function readVersion(written: WrittenFlow): ReadVersion {
  const flow = workshop.parseFlow(placeOf(written.flow), written.source);
  return { flow: { ...flow, version: versionOf(written) }, overlay: readOverlay(written.texts) };
}
