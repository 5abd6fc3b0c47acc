import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ConfigurationError } from '../core/errors.ts';
import { parseWritten } from '../text/index.ts';
import { tablesOf } from './html-table.ts';
import { licenceKey, listedContactKey, nameKey, nearKeys } from './register-keys.ts';

/** Which columns of the file hold what; the names in `usual` where nothing is said. */
export interface RegisterColumns {
  readonly name?: string;
  readonly licence?: string;
  readonly contacts?: readonly string[];
}

export interface RegisterEntry {
  readonly licence: string | null;
  readonly name: string;
  readonly nameKey: string;
  readonly nearKeys: readonly string[];
  readonly contacts: readonly string[];
}

export interface RegisterFile {
  readonly entries: readonly RegisterEntry[];
  readonly sha256: Buffer;
}

const largestBytes = 32 * 1024 * 1024;
const mostRows = 100_000;

/** Headings under which registers list these things, in English and Indonesian. */
const usual = {
  name: [
    'name',
    'company',
    'company name',
    'agency',
    'agency name',
    'nama',
    'nama perusahaan',
    'nama p3mi',
    'nama lembaga',
  ],
  licence: [
    'licence',
    'license',
    'licence no',
    'license no',
    'licence number',
    'license number',
    'no izin',
    'nomor izin',
    'sip3mi',
    'no sip3mi',
  ],
  contacts: [
    'contact',
    'contacts',
    'phone',
    'telephone',
    'tel',
    'telepon',
    'no telepon',
    'email',
    'e-mail',
    'website',
    'situs',
  ],
} as const;

interface FileRow {
  readonly line: number;
  /** By heading. */
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * Reads a register that an operator saved: CSV, JSON (a list of objects) or the largest table of a page. All of it or nothing.
 * @throws ConfigurationError naming file, line and field
 */
export function readRegisterFile(file: string, columns: RegisterColumns = {}): RegisterFile {
  const bytes = readBytes(file);
  const content = decodeText(file, bytes);
  const rows = rowsOf(file, content).filter(({ cells }) => [...cells.values()].some((cell) => cell !== ''));
  const [first] = rows;
  if (first === undefined)
    throw new ConfigurationError({ file }, 'holds no entry', 'Save the list again, with its rows.');
  if (rows.length > mostRows)
    throw new ConfigurationError({ file }, `holds more than ${mostRows} rows`, 'Import the registers one by one.');
  const chosen = chooseColumns(file, first, columns);
  return {
    entries: rows.map((row) => entryOf(file, row, chosen)),
    sha256: createHash('sha256').update(bytes).digest(),
  };
}

function readBytes(file: string): Buffer {
  try {
    if (statSync(file).size > largestBytes)
      throw new ConfigurationError({ file }, 'is larger than 32 MB', 'Save the list alone, without pictures.');
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new ConfigurationError({ file }, `cannot be read (${code})`, 'Check that the file is there and readable.');
  }
}

function decodeText(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigurationError({ file }, 'is no UTF-8 text', 'Save it again with the encoding UTF-8.');
  }
}

function rowsOf(file: string, content: string): FileRow[] {
  const kind = extname(file).toLowerCase();
  if (kind === '.csv') return rowsOfCsv(file, content);
  if (kind === '.json') return rowsOfJson(file, content);
  if (kind === '.html' || kind === '.htm') return rowsOfPage(file, content);
  throw new ConfigurationError(
    { file },
    `${kind || 'a name without an ending'} is not known`,
    'Give a .csv, .json or .html file.',
  );
}

const csvSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

function rowsOfCsv(file: string, content: string): FileRow[] {
  try {
    const records = csvSchema.parse(
      parse(content, { bom: true, trim: true, skip_empty_lines: true, info: true, delimiter: [',', ';', '\t'] }),
    );
    const [heading, ...rows] = records;
    return rows.map(({ record, info }) => ({
      line: info.lines,
      cells: new Map(record.map((cell, at) => [heading?.record[at] ?? '', cell])),
    }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? { line: cause['lines'] } : {};
    throw new ConfigurationError(
      { file, ...line },
      `broken CSV (${cause.code})`,
      'Save it again as CSV, one entry a line.',
    );
  }
}

const jsonSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())])));

function rowsOfJson(file: string, content: string): FileRow[] {
  // JSON is YAML; that reader knows the line of each value.
  const { value, lines } = parseWritten(file, content, jsonSchema);
  return value.map((row, at) => ({
    line: lines.get(String(at)) ?? 1,
    cells: new Map(
      Object.entries(row).map(([heading, cell]) => [
        heading,
        Array.isArray(cell) ? cell.join(' ; ') : String(cell ?? '').trim(),
      ]),
    ),
  }));
}

function rowsOfPage(file: string, content: string): FileRow[] {
  const [largest] = tablesOf(content).toSorted((one, other) => other.length - one.length);
  const [heading, ...rows] = largest ?? [];
  if (heading === undefined)
    throw new ConfigurationError(
      { file },
      'holds no table',
      'Open the list until its rows are seen, and save the page then.',
    );
  return rows.map(({ line, cells }) => ({
    line,
    cells: new Map(cells.map((cell, at) => [heading.cells[at] ?? '', cell])),
  }));
}

interface ChosenColumns {
  readonly name: string;
  readonly licence: string | undefined;
  readonly contacts: readonly string[];
}

const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[._\s]+/gu, ' ')
    .trim();

function chooseColumns(file: string, { line, cells }: FileRow, asked: RegisterColumns): ChosenColumns {
  const headings = [...cells.keys()].filter((heading) => heading !== '');
  const named = (heading: string): string => {
    const found = headings.find((one) => plainHeading(one) === plainHeading(heading));
    if (found !== undefined) return found;
    const place = { file, line: Math.max(1, line - 1), field: heading };
    throw new ConfigurationError(place, 'no such column', `The columns are: ${headings.join(', ')}.`);
  };
  const usually = (known: readonly string[]): string[] => headings.filter((one) => known.includes(plainHeading(one)));
  const [name] = asked.name === undefined ? usually(usual.name) : [named(asked.name)];
  if (name === undefined) {
    const place = { file, line: Math.max(1, line - 1), field: 'name' };
    throw new ConfigurationError(
      place,
      'no column holds the names',
      `Say which with --name-column. The columns are: ${headings.join(', ')}.`,
    );
  }
  const [licence] = asked.licence === undefined ? usually(usual.licence) : [named(asked.licence)];
  return { name, licence, contacts: asked.contacts?.map(named) ?? usually(usual.contacts) };
}

const longestCell = 500;

function entryOf(file: string, { line, cells }: FileRow, columns: ChosenColumns): RegisterEntry {
  const read = (field: string): string => {
    const cell = cells.get(field) ?? '';
    if (cell.length <= longestCell) return cell;
    throw new ConfigurationError(
      { file, line, field },
      `longer than ${longestCell} letters`,
      'Check the columns of this row.',
    );
  };
  const name = read(columns.name);
  const key = nameKey(name);
  if (key === '')
    throw new ConfigurationError({ file, line, field: columns.name }, 'no name', 'Fill it in, or take the row out.');
  const licence = columns.licence === undefined ? '' : read(columns.licence);
  const number = licenceKey(licence);
  if (columns.licence !== undefined && licence !== '' && number === undefined)
    throw new ConfigurationError(
      { file, line, field: columns.licence },
      'no licence number',
      'A number has three digits or more.',
    );
  return {
    licence: number ?? null,
    name,
    nameKey: key,
    nearKeys: nearKeys(key),
    contacts: columns.contacts
      .flatMap((column) => read(column).split(/[;,|\n]|\s\/\s/u))
      .flatMap((one) => listedContactKey(one) ?? []),
  };
}
