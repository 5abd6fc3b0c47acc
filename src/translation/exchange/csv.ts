import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type ReturnedText, type TranslationUnit } from '../unit.ts';

const columns = ['id', 'file', 'source', 'target', 'note'] as const;
const rowsSchema = z.array(
  z.object({ record: z.looseObject({ id: z.string(), target: z.string() }), info: z.object({ lines: z.number() }) }),
);

/** A spreadsheet; the mark at its beginning tells Excel that it is UTF-8. */
export function toCsv(units: readonly TranslationUnit[]): string {
  return stringify([...units], { header: true, columns: [...columns], bom: true });
}

/** @throws Error where it is no CSV with the columns `id` and `target` */
export function fromCsv(content: string): ReturnedText[] {
  const rows: unknown = parse(content, { columns: true, bom: true, info: true, skip_empty_lines: true });
  return rowsSchema.parse(rows).map(({ record, info }) => ({
    id: record.id,
    target: record.target.replace(/\r\n?/gu, '\n'),
    // The parser counts to the row's last line; a text of several lines begins above.
    line: info.lines - lineFeedsOf(record),
  }));
}

function lineFeedsOf(record: Readonly<Record<string, unknown>>): number {
  return Object.values(record).reduce<number>((sum, value) => sum + (String(value).match(/\n/gu)?.length ?? 0), 0);
}
