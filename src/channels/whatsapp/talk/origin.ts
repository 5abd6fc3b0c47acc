import { z } from 'zod';
import { aliasOf, personAddress } from './jid.ts';

/** Who sent a message, in what the server writes outside of the encryption. */
export const originSchema = z.object({
  address: z.string().max(60),
  alias: z.string().max(60).optional(),
  id: z.string().min(1).max(128),
  sentAt: z.coerce.date(),
});
export type Origin = z.infer<typeof originSchema>;

export type Sender =
  | { readonly kind: 'person'; readonly origin: Origin }
  /** The phone that our number lives on: its copies, its history; and what it found again of a message that we could not read. */
  | { readonly kind: 'own-phone' }
  | { readonly kind: 'nobody' };

const lenient = z.string().max(200).optional().catch(undefined);
const attributesSchema = z.object({
  from: z.string().max(200),
  id: z.string().min(1).max(128),
  t: lenient,
  recipient: lenient,
  participant: lenient,
  sender_pn: lenient,
  sender_lid: lenient,
  participant_pn: lenient,
  participant_lid: lenient,
  peer_recipient_pn: lenient,
  peer_recipient_lid: lenient,
});

/**
 * Reads the attributes of a `message` stanza. Groups, status, newsletters and lists are nobody's word to us.
 * @param own our number's addresses @param now for a stanza without a time that can be believed
 */
export function readSender(attributes: unknown, own: readonly (string | undefined)[], now: Date): Sender {
  const parsed = attributesSchema.safeParse(attributes);
  if (!parsed.success) return { kind: 'nobody' };
  const stanza = parsed.data;
  const address = personAddress(stanza.from);
  if (address === undefined) return { kind: 'nobody' };
  if (own.some((jid) => personAddress(jid) === address)) return { kind: 'own-phone' };
  if (stanza.recipient !== undefined || stanza.participant !== undefined) return { kind: 'nobody' };
  const alias = [
    stanza.sender_pn,
    stanza.sender_lid,
    stanza.participant_pn,
    stanza.participant_lid,
    stanza.peer_recipient_pn,
    stanza.peer_recipient_lid,
  ]
    .map((jid) => aliasOf(address, jid))
    .find((found) => found !== undefined);
  const origin = { address, id: stanza.id, sentAt: timeOf(stanza.t, now), ...(alias !== undefined && { alias }) };
  return { kind: 'person', origin };
}

/** Seconds since 1970, as digits. A message may be weeks old; one from the future is of now. */
export function timeOf(seconds: string | number | undefined, now: Date): Date {
  const value = Number(seconds);
  return Number.isFinite(value) && value > 0 && value * 1_000 <= now.getTime() ? new Date(value * 1_000) : now;
}
