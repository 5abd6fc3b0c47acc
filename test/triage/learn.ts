import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { mediaKinds } from '../../src/core/inbound.ts';
import { severitySchema } from '../../src/core/severity.ts';
import { fromZawgyi } from '../../src/text/index.ts';
import { featuresOf } from '../../src/triage/features.ts';
import { triageLabels } from '../../src/triage/index.ts';
import { type LabelledFeatures, learnOpinion } from '../../src/triage/learn-opinion.ts';
import { type Lexicons } from '../../src/triage/lexicons.ts';
import { loadWordLists } from '../../src/triage/load.ts';
import { readMessage } from '../../src/triage/read-message.ts';
import { subjectOf } from '../../src/triage/subject.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const locales = fileURLToPath(new URL('../../locales', import.meta.url));
/** Never learned from, so that what the shipped opinion makes of it says something of the next stranger's message: docs/triage-blind.md. */
export const leftOut: readonly string[] = ['blind-8.jsonl', 'blind-9.jsonl'];

const lineSchema = z
  .object({
    text: z.string().default(''),
    media: z.string().nullish(),
    label: z.enum(triageLabels),
    severity: severitySchema.nullable(),
    watched: z.boolean().default(false),
    lang: z.string(),
  })
  .transform(({ text, media, lang, ...marking }) => ({
    text: fromZawgyi(text),
    media: mediaKinds.filter((kind) => (media ?? '').split('+').includes(kind)),
    lang,
    marking,
  }));

/** A labelled message, and the file (so the author) that it is of. */
export type Labelled = z.infer<typeof lineSchema> & { readonly file: string };

/** Every labelled message with words that is learned from, in the order of the files. */
export function labelledMessages(): readonly Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !leftOut.includes(name))
    .sort()
    .flatMap(messagesOf);
}

/** Those with words of one set. */
export function messagesOf(file: string): readonly Labelled[] {
  return readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ file, ...lineSchema.parse(JSON.parse(line)) }))
    .filter(({ text }) => text !== '');
}

/** What the second opinion learns of a message: what it is, and what it shows. */
export function labelledFeatures({ text, media, marking }: Labelled, lists: Lexicons): LabelledFeatures {
  const reading = readMessage(text, lists);
  const { label, watched } = marking;
  return { label, watched, features: featuresOf(reading, subjectOf(reading), media) };
}

/** The second opinion, learned from them all: the same messages give the same file. */
export function opinionFile(messages: readonly LabelledFeatures[]): string {
  const { runs, signs, ...rest } = learnOpinion(messages);
  const file = {
    about:
      'The second opinion of triage (src/triage/opinion.ts), made by `npm run triage:learn` from test/triage/*.jsonl.',
    messages: messages.length,
    ...rest,
    runs: Buffer.from(runs.buffer).toString('base64'),
    signs: Buffer.from(signs.buffer).toString('base64'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lists = loadWordLists(locales);
  const messages = labelledMessages().map((message) => labelledFeatures(message, lists));
  writeFileSync(join(locales, 'opinion.json'), opinionFile(messages));
}
