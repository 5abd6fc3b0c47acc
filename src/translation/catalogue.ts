import {
  type Entry,
  FluentParser,
  FluentSerializer,
  Identifier,
  Message,
  type Pattern,
  Visitor,
  type VariableReference,
} from '@fluent/syntax';

/** One text as a translator sees it. */
export interface CatalogueEntry {
  readonly id: string;
  /** File of the language's folder, such as `house.ftl`. */
  readonly file: string;
  readonly line: number;
  /** The comment above it, for the translator. */
  readonly comment: string;
  /** The text in Fluent's own writing, its lines without indentation: `{ $code }` stays as it is. */
  readonly text: string;
  /** Names of the arguments in it, sorted. */
  readonly placeholders: readonly string[];
}

const parser = new FluentParser();
const serializer = new FluentSerializer();

/** The texts of one file, in their order. */
export function entriesOf(file: string, content: string): CatalogueEntry[] {
  return parser.parse(content).body.flatMap((entry) => {
    const pattern = patternOf(entry);
    if (pattern === null || entry.type !== 'Message') return [];
    const before = content.slice(0, entry.id.span?.start ?? 0);
    return [
      {
        id: entry.id.name,
        file,
        line: before.split('\n').length,
        comment: entry.comment?.content ?? '',
        text: written(pattern),
        placeholders: placeholdersIn(pattern),
      },
    ];
  });
}

/** The arguments that a text names; null where it is no Fluent. */
export function placeholdersOf(text: string): readonly string[] | null {
  const [entry, ...others] = parser.parse(asEntry('text', text)).body;
  const pattern = entry === undefined || others.length > 0 ? null : patternOf(entry);
  return pattern === null ? null : placeholdersIn(pattern);
}

/** The file with these texts in place; what is not named stays byte for byte, what was not there is added at the end. */
export function withTexts(content: string, texts: ReadonlyMap<string, string>): string {
  const left = new Map(texts);
  const parts: string[] = [];
  let from = 0;
  for (const entry of parser.parse(content).body) {
    if (entry.type !== 'Message' || entry.span === undefined || entry.id.span === undefined) continue;
    const text = left.get(entry.id.name);
    if (text === undefined) continue;
    left.delete(entry.id.name);
    parts.push(content.slice(from, entry.id.span.start), asEntry(entry.id.name, text).trimEnd());
    // A message's span ends before the line feed that closes it, or behind it.
    from = content[entry.span.end - 1] === '\n' ? entry.span.end - 1 : entry.span.end;
  }
  const kept = `${parts.join('')}${content.slice(from)}`;
  const added = [...left].map(([id, text]) => `\n${asEntry(id, text)}`).join('');
  return `${kept}${added}`.replace(/^\n+/u, '');
}

function asEntry(id: string, text: string): string {
  const lines = text.split('\n');
  if (lines.length === 1) return `${id} = ${text}\n`;
  return `${id} =\n${lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}\n`;
}

function patternOf(entry: Entry): Pattern | null {
  return entry.type === 'Message' && entry instanceof Message ? entry.value : null;
}

function written(pattern: Pattern): string {
  const entry = serializer.serializeEntry(new Message(new Identifier('x'), pattern));
  return entry
    .replace(/^x =[ \n]/u, '')
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => line.replace(/^ {4}/u, ''))
    .join('\n');
}

function placeholdersIn(pattern: Pattern): string[] {
  const names = new Set<string>();
  class Names extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      names.add(node.id.name);
    }
  }
  new Names().visit(pattern);
  return [...names].sort();
}
