import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { type ExportedAdvert, type ExportedContact, type ExportedValue } from './exported.ts';

const advertColumns: readonly (keyof ExportedAdvert)[] = [
  'id',
  'week',
  'confirmed_week',
  'language',
  'tier',
  'score',
  'rules',
  'destinations',
  'contacts',
];

/** A line each, lists separated by blanks. */
export function advertLines(adverts: AsyncIterable<ExportedAdvert>): Readable {
  return lines(advertColumns, adverts, (advert) => ({
    ...advert,
    rules: advert.rules.join(' '),
    destinations: advert.destinations.join(' '),
  }));
}

const contactColumns = ['kind', 'value', 'confirmed', 'expires', 'adverts', 'first_week', 'last_week'] as const;

export function contactLines(contacts: AsyncIterable<ExportedContact>): Readable {
  const day = (at: Date | undefined): string => at?.toISOString().slice(0, 10) ?? '';
  return lines(contactColumns, contacts, ({ contact, confirmedAt, expiresAt, adverts, seen }) => ({
    kind: contact.kind,
    value: harmless(contact),
    confirmed: day(confirmedAt),
    expires: day(expiresAt ?? undefined),
    adverts,
    first_week: day(seen?.first),
    last_week: day(seen?.last),
  }));
}

/** A spreadsheet takes what begins with + or @ for a formula: a phone is written as its URI, a handle by its name. */
function harmless({ kind, value }: ExportedValue): string {
  if (kind === 'phone') return `tel:${value}`;
  return kind === 'handle' ? value.slice(1) : value;
}

function lines<Row>(
  columns: readonly string[],
  rows: AsyncIterable<Row>,
  cells: (row: Row) => Readonly<Record<string, unknown>>,
): Readable {
  async function* table() {
    for await (const row of rows) yield cells(row);
  }
  const csv = stringify({ header: true, columns: [...columns], escape_formulas: true, record_delimiter: 'windows' });
  const source = Readable.from(table());
  // What stops the source stops the text too: a file that breaks off must not look like a whole one.
  source.on('error', (error) => csv.destroy(error));
  csv.on('close', () => source.destroy());
  return source.pipe(csv);
}
