import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { triageLabels } from '../../../src/triage/index.ts';

const messageSchema = z.object({
  text: z.string(),
  label: z.enum(triageLabels),
  severity: z.number().nullable(),
  watched: z.boolean(),
});
export type LabelledMessage = z.infer<typeof messageSchema>;

/** Invented first messages of one language with what they are: test/triage/<language>.jsonl. */
export function labelledMessages(language: string): LabelledMessage[] {
  return readFileSync(new URL(`../../triage/${language}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => messageSchema.parse(JSON.parse(line)));
}
