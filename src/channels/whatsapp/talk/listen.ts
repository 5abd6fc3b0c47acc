import type { proto, WASocket } from '@whiskeysockets/baileys';
import { z } from 'zod';
import { type DeliveryReport, type Report } from '../../../core/delivery-report.ts';
import { type Arrival, createArrivals } from './arrivals.ts';
import { hashOf, type Unread } from './journal.ts';
import { aliasOf, canonicalAddress, personAddress } from './jid.ts';
import { type KeepingParts, noteUnread, rowOfDecoded } from './keep-plaintext.ts';
import { beginLife, type Life } from './life.ts';
import { type Origin, readSender, type Sender, timeOf } from './origin.ts';
import { reportsOf } from './statuses.ts';

export interface ListeningParts extends KeepingParts {
  readonly account: string;
  readonly report: Report;
  readonly lives: WeakMap<WASocket, Life>;
}

const stanzaSchema = z.object({
  attrs: z.record(z.string(), z.unknown()),
  content: z
    .array(z.object({ tag: z.string(), attrs: z.record(z.string(), z.unknown()).catch({}), content: z.unknown() }))
    .catch([]),
});
const acknowledgementSchema = z.object({ attrs: z.object({ id: z.string(), error: z.string().optional() }) });

/**
 * Hangs our ears on a socket: the stanza of each ciphertext before Baileys decrypts it, a person's one after another, the server's acknowledgements, what
 * became of our messages, and the few messages that come without encryption. @returns to be awaited when the socket has ended
 */
export function listenOn(socket: WASocket, parts: ListeningParts): () => Promise<void> {
  const life = beginLife();
  const underWay = new Set<Promise<void>>();
  parts.lives.set(socket, life);

  /** Their failure is logged and costs nothing that is not told again: a status comes twice, a message without content has none. */
  const track = (what: string, work: Promise<void>): void => {
    const settled = work
      .catch((error: unknown) => parts.logger.warn(what, { channel: 'whatsapp', error }))
      .finally(() => underWay.delete(settled));
    underWay.add(settled);
  };

  const arrivals = createArrivals(life.signal);
  const emit = socket.ws.emit.bind(socket.ws);
  // In front of Baileys' own listener: it may begin to decrypt in the same turn of the event loop, and not everything yet.
  socket.ws.emit = (event: string | symbol, ...told: unknown[]) => {
    if (event !== 'CB:message') return emit(event, ...told);
    const { sender, ciphertexts, missing } = readStanza(socket, parts, told[0]);
    const give = (arrival?: Arrival): void => {
      for (const [position, bytes] of ciphertexts.entries())
        parts.enciphered.set(bytes, { sender, position, arrival, life });
      emit(event, ...told);
    };
    if (sender.kind === 'person' && missing !== undefined)
      track('whatsapp.unread-not-noted', noteMissing(parts, life, sender.origin, missing));
    if (sender.kind !== 'person' || ciphertexts.length === 0) give();
    else arrivals.take(canonicalAddress(sender.origin.address, sender.origin.alias), ciphertexts.length, give);
    return true;
  };
  socket.ws.on('CB:ack,class:message', (stanza: unknown) => {
    const parsed = acknowledgementSchema.safeParse(stanza);
    if (!parsed.success) return;
    const { id, error } = parsed.data.attrs;
    life.acknowledge(id, error === undefined ? { kind: 'taken' } : { kind: 'refused', code: error });
  });
  socket.ws.on('CB:ack,class:receipt', () => parts.reach('whatsapp.after-receipt'));
  socket.ws.once('close', () => life.end());
  socket.ev.on('messages.update', (updates) => track('whatsapp.status-not-reported', tell(parts, updates)));
  socket.ev.on('messages.upsert', ({ messages }) => {
    track('whatsapp.status-not-reported', tell(parts, messages));
    track('whatsapp.message-not-journalled', keepUnenciphered(parts, life, messages));
  });
  socket.ev.on('call', (calls) => track('whatsapp.call-not-noted', noteCalls(parts, life, calls)));
  socket.ev.on('connection.update', ({ connection }) => {
    if (connection === 'close') life.end();
    if (connection === 'open') parts.wake();
  });

  return async () => {
    life.end();
    while (underWay.size > 0) await Promise.all(underWay);
  };
}

interface Stanza {
  readonly sender: Sender;
  /** What Baileys will decrypt. */
  readonly ciphertexts: readonly Uint8Array[];
  /** It brings a message without its content, for this reason. */
  readonly missing: Unread | undefined;
}

function readStanza(socket: WASocket, { clock }: ListeningParts, stanza: unknown): Stanza {
  const parsed = stanzaSchema.safeParse(stanza);
  if (!parsed.success) return { sender: { kind: 'nobody' }, ciphertexts: [], missing: undefined };
  const { attrs, content } = parsed.data;
  const { id, lid } = socket.user ?? {};
  const ciphertexts = content.flatMap(({ tag, attrs: { type }, content: bytes }) =>
    tag === 'enc' && (type === 'msg' || type === 'pkmsg') && bytes instanceof Uint8Array ? [bytes] : [],
  );
  const unavailable = content.find(({ tag }) => tag === 'unavailable');
  const once = String(unavailable?.attrs['type']).startsWith('view_once');
  const why = once ? 'view-once-unavailable' : 'unavailable';
  const missing = unavailable === undefined || ciphertexts.length > 0 ? undefined : why;
  return { sender: readSender(attrs, [id, lid], clock.now()), ciphertexts, missing };
}

function noteMissing(parts: ListeningParts, life: Life, origin: Origin, why: Unread): Promise<void> {
  return noteUnread(parts, hashOf('unavailable', origin.address, origin.id), origin, why, life.signal);
}

const callSchema = z.object({
  id: z.string().min(1).max(128),
  from: z.string(),
  date: z.date().catch(new Date(Number.NaN)),
  status: z.literal('offer'),
  isGroup: z.literal(false).nullish(),
});

/** Somebody rings. No answer is possible, and none is given: but a human learns that it was tried. */
async function noteCalls(parts: ListeningParts, life: Life, calls: readonly unknown[]): Promise<void> {
  for (const call of calls) {
    const parsed = callSchema.safeParse(call);
    const address = personAddress(parsed.data?.from);
    if (!parsed.success || address === undefined) continue;
    const { id, date } = parsed.data;
    const origin = { address, id, sentAt: timeOf(date.getTime() / 1_000, parts.clock.now()) };
    await noteUnread(parts, hashOf('call', address, id), origin, 'call', life.signal);
    parts.wake();
  }
}

async function tell({ account, clock, report }: ListeningParts, told: readonly unknown[]): Promise<void> {
  const reports: DeliveryReport[] = reportsOf({ channel: 'whatsapp', account }, told, clock.now());
  if (reports.length > 0) await report(reports);
}

const emittedSchema = z.object({
  key: z.object({
    id: z.string().min(1).max(128),
    fromMe: z.literal(false),
    remoteJid: z.string(),
    remoteJidAlt: z.string().nullish(),
    participant: z.string().nullish(),
  }),
  messageStubType: z.number().nullish(),
  messageTimestamp: z.unknown(),
});

/**
 * What Baileys emits and no decryption of ours has journalled came unenciphered: `<plaintext>`. Stubs, history and groups
 * are none of it; what was journalled is on its way already.
 */
async function keepUnenciphered(
  parts: ListeningParts,
  life: Life,
  messages: readonly proto.IWebMessageInfo[],
): Promise<void> {
  for (const emitted of messages) {
    const parsed = emittedSchema.safeParse(emitted);
    if (!parsed.success || parsed.data.messageStubType || emitted.message == null) continue;
    const { id, remoteJid, remoteJidAlt, participant } = parsed.data.key;
    const address = personAddress(remoteJid);
    if (life.journalled.delete(id) || address === undefined || participant) continue;
    const alias = aliasOf(address, remoteJidAlt ?? undefined);
    const sentAt = timeOf(Number(parsed.data.messageTimestamp), parts.clock.now());
    const origin: Origin = { address, id, sentAt, ...(alias !== undefined && { alias }) };
    await parts.journal.keep(await rowOfDecoded(parts.journal, origin, emitted.message));
    parts.wake();
  }
}
