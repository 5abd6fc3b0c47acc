import xliff from 'xliff';
import { z } from 'zod';
import { type ReturnedText, type TranslationUnit } from '../unit.ts';

/** What the library gives back: plain text, or a list where a tool put inline elements into it. */
const returnedSchema = z.object({
  resources: z.record(z.string(), z.record(z.string(), z.object({ target: z.unknown().optional() }))),
});

/** @param version 1.2 is what older tools read */
export async function toXliff(
  language: string,
  units: readonly TranslationUnit[],
  version: '1.2' | '2.0',
): Promise<string> {
  const resources: Record<string, Record<string, { source: string; target?: string; note: string }>> = {};
  for (const { id, file, source, target, note } of units) {
    (resources[file] ??= {})[id] = { source, ...(target === '' ? {} : { target }), note };
  }
  const file = { resources, sourceLanguage: 'en', targetLanguage: language };
  return `${await (version === '1.2' ? xliff.jsToXliff12(file) : xliff.js2xliff(file))}\n`;
}

/** @throws Error of the parser where it is no XLIFF */
export async function fromXliff(content: string): Promise<ReturnedText[]> {
  const isOld = /<xliff[^>]*\sversion="1\.\d"/u.test(content);
  const { resources } = returnedSchema.parse(await (isOld ? xliff.xliff12ToJs(content) : xliff.xliff2js(content)));
  return Object.values(resources).flatMap((file) =>
    Object.entries(file).map(([id, { target }]) => ({
      id,
      target: typeof target === 'string' ? target : '',
      line: lineOf(content, id),
    })),
  );
}

function lineOf(content: string, id: string): number {
  return content.split('\n').findIndex((line) => line.includes(`unit id="${id}"`)) + 1 || 1;
}
