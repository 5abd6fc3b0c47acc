import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type LabelledMessage, learnOpinion } from '../../src/triage/learn-opinion.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** Not learned from before their first run is written down: docs/triage-blind.md. */
const stillBlind: readonly string[] = [];

const lineSchema = z.object({ text: z.string().default(''), label: z.string() });

/** Every labelled message that stands here, in the order of the files. */
export function labelledMessages(without: readonly string[] = stillBlind): LabelledMessage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !without.includes(name))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .filter(({ text }) => text !== '')
    .map(({ text, label }) => ({ text, danger: label === 'distress' }));
}

/** The second opinion, learned from them: the same messages give the same file. */
export function learnedOpinion(): string {
  const messages = labelledMessages();
  const { scale, bias, weights } = learnOpinion(messages);
  const file = {
    about:
      'The second opinion of triage (src/triage/opinion.ts), made by `npm run triage:learn` from test/triage/*.jsonl.',
    messages: messages.length,
    scale,
    bias,
    weights: Buffer.from(weights.buffer).toString('base64'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL('../../locales/opinion.json', import.meta.url)), learnedOpinion());
