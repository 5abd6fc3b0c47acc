import { z } from 'zod';
import { inboundContentSchema } from '../core/inbound.ts';
import { type EvidencePart } from '../jobcheck/index.ts';
import { purpose, type SealingKey, type Store } from '../store/index.ts';
import { fromZawgyi } from '../text/index.ts';

export type UnreadKind = 'voice' | 'video' | 'picture' | 'document';

/** What became of a file that was to be read. */
export type Reading =
  /** It is still being fetched or read: look again. */
  | { readonly kind: 'under-way' }
  | { readonly kind: 'read'; readonly parts: readonly EvidencePart[] }
  | { readonly kind: 'unread' };

/** Reads a file of the evidence that has been stored; asked again and again until it says that it is no longer under way. */
export type ReadFile = (evidenceId: string, language: string | undefined) => Promise<Reading>;

export interface Pieces {
  readonly parts: readonly EvidencePart[];
  readonly unread: readonly UnreadKind[];
  /** A file is still being fetched or read. */
  readonly underWay: boolean;
}

const longestText = 4_000;

interface PieceRow {
  readonly id: string;
  readonly body: Buffer;
}

/** Everything that was sent for one check, as far as it can be read by now. */
export async function readPieces(
  store: Store,
  read: (evidenceId: string) => Promise<Reading>,
  checkId: string,
  key: SealingKey,
): Promise<Pieces> {
  const rows: PieceRow[] = await store.db
    .selectFrom('offer_check_piece as p')
    .innerJoin('inbox as i', 'i.id', 'p.inbox_id')
    .select(['i.id', 'i.body'])
    .where('p.check_id', '=', checkId)
    .orderBy('i.id')
    .execute();
  const written = rows.flatMap(({ body }) => partsOf(key.open(body, purpose.inbox, inboundContentSchema)));
  const files = await store.db
    .selectFrom('evidence')
    .select(['id', 'kind', 'status'])
    .where('inbox_id', 'in', rows.length === 0 ? ['0'] : rows.map(({ id }) => id))
    .orderBy('inbox_id')
    .orderBy('position')
    .execute();
  const readings = await Promise.all(files.map(async (file) => ({ file, reading: await readingOf(read, file) })));
  return {
    parts: [...written, ...readings.flatMap(({ reading }) => (reading.kind === 'read' ? reading.parts : []))],
    unread: [
      ...new Set(readings.flatMap(({ file, reading }) => (reading.kind === 'read' ? [] : unreadKind(file.kind)))),
    ],
    underWay: readings.some(({ reading }) => reading.kind === 'under-way'),
  };
}

function partsOf(content: z.infer<typeof inboundContentSchema>): EvidencePart[] {
  if (content.kind === 'contact') return [{ source: 'typed', text: content.phone }];
  if (content.kind !== 'message' || content.text.trim() === '') return [];
  const text = fromZawgyi(content.text).slice(0, longestText);
  const source = content.forwarded !== undefined ? 'forwarded' : content.attachments.length > 0 ? 'caption' : 'typed';
  // Who first wrote it is a way to reach the advertiser, where the channel tells a public name.
  const handle = content.forwarded?.handle;
  return [{ source, text }, ...(handle === undefined ? [] : [{ source: 'forwarded' as const, text: handle }])];
}

async function readingOf(
  readFile: (evidenceId: string) => Promise<Reading>,
  { id, kind, status }: { readonly id: string; readonly kind: string; readonly status: string },
): Promise<Reading> {
  // There is no machine here that listens or watches.
  if (kind !== 'photo' && kind !== 'document') return { kind: 'unread' };
  if (status === 'waiting') return { kind: 'under-way' };
  return status === 'failed' ? { kind: 'unread' } : readFile(id);
}

const unreadKindSchema = z.enum(['voice', 'video', 'photo', 'document', 'sticker']);

function unreadKind(kind: string): UnreadKind[] {
  const known = unreadKindSchema.safeParse(kind).data;
  switch (known) {
    case 'photo':
      return ['picture'];
    case 'voice':
    case 'video':
    case 'document':
      return [known];
    // A sticker says nothing that an advert would.
    case 'sticker':
    case undefined:
      return [];
    default:
      return known satisfies never;
  }
}
