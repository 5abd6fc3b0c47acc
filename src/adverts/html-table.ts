/** A row of a table in a saved page. */
export interface HtmlRow {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
};
/** Their content is no text of the page. */
const HIDDEN = ['script', 'style', 'template', 'noscript'] as const;

interface OpenTable {
  readonly rows: { line: number; cells: string[] }[];
  inCell: boolean;
}

/**
 * The tables of a page as a browser saved it, each as its rows; forgiving as browsers are: a row or cell that is not closed ends where
 * the next begins. One pass; nothing of the page is run or fetched.
 */
export function tablesOf(page: string): HtmlRow[][] {
  const tables: HtmlRow[][] = [];
  const open: OpenTable[] = [];
  let [at, line] = [0, 1];
  const moveTo = (next: number): string => {
    const passed = page.slice(at, next);
    line += passed.split('\n').length - 1;
    at = next;
    return passed;
  };
  while (at < page.length) {
    const tag = page.indexOf('<', at);
    write(open.at(-1), decode(moveTo(tag === -1 ? page.length : tag)));
    if (tag === -1) break;
    const beginsAt = line;
    const written = moveTo(endOfTag(page, tag));
    const name = /^<(\/?[a-z][a-z0-9]*)/iu.exec(written)?.[1]?.toLowerCase() ?? '';
    if (name === 'table') open.push({ rows: [], inCell: false });
    else if (name === '/table') {
      const closed = open.pop();
      if (closed !== undefined) tables.push(closed.rows.map(tidied));
    } else enter(open.at(-1), name, beginsAt);
    const hidden = HIDDEN.find((one) => one === name);
    if (hidden !== undefined) moveTo(endOf(page, `</${hidden}`, at));
  }
  for (const { rows } of open) tables.push(rows.map(tidied));
  return tables;
}

function enter(table: OpenTable | undefined, name: string, line: number): void {
  if (table === undefined) return;
  if (name === 'tr') {
    table.rows.push({ line, cells: [] });
    table.inCell = false;
  } else if (name === 'td' || name === 'th') {
    if (table.rows.length === 0) table.rows.push({ line, cells: [] });
    table.rows.at(-1)?.cells.push('');
    table.inCell = true;
  } else if (name === '/td' || name === '/th' || name === '/tr') table.inCell = false;
  else write(table, ' '); // <br> and the like part words.
}

function write(table: OpenTable | undefined, text: string): void {
  const cells = table?.inCell === true ? table.rows.at(-1)?.cells : undefined;
  if (cells !== undefined && cells.length > 0) cells[cells.length - 1] += text;
}

function endOfTag(page: string, tag: number): number {
  return page.startsWith('<!--', tag) ? endOf(page, '-->', tag + 4) : endOf(page, '>', tag);
}

function endOf(page: string, mark: string, from: number): number {
  const found = page.indexOf(mark, from);
  return found === -1 ? page.length : found + mark.length;
}

function tidied({ line, cells }: { line: number; cells: string[] }): HtmlRow {
  return { line, cells: cells.map((cell) => cell.replace(/\s+/gu, ' ').trim()) };
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const point = typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
