import { type proto } from '@whiskeysockets/baileys';
import { z } from 'zod';
import * as content from '../content.ts';
import { mediaTroubleSchema, type MediaStore } from '../media-store.ts';
import { mediaKinds } from '../protocol/media.ts';

/** What can be written, as JSON. */
export const contentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), words: z.string() }),
  z.object({ kind: z.literal('quoting'), words: z.string(), id: z.string(), quoted: z.string() }),
  z.object({ kind: z.literal('pin'), latitude: z.number(), longitude: z.number(), name: z.string().optional() }),
  z.object({ kind: z.literal('live-pin'), latitude: z.number(), longitude: z.number(), sequence: z.int().optional() }),
  z.object({ kind: z.literal('contact-card'), name: z.string(), phone: z.string() }),
  z.object({ kind: z.literal('reaction'), id: z.string(), emoji: z.string() }),
  z.object({ kind: z.literal('disappearing'), words: z.string(), seconds: z.int() }),
  z.object({ kind: z.literal('disappearing-mode'), seconds: z.int() }),
  z.object({ kind: z.literal('revoke'), id: z.string() }),
  z.object({ kind: z.literal('edit'), id: z.string(), words: z.string() }),
  z.object({
    kind: z.literal('media'),
    media: z.enum(mediaKinds),
    /** So many bytes, all the same. */
    size: z.int().nonnegative().optional(),
    base64: z.base64().optional(),
    caption: z.string().optional(),
    fileName: z.string().optional(),
    mimetype: z.string().optional(),
    voiceNote: z.boolean().optional(),
    viewOnce: z.boolean().optional(),
    trouble: mediaTroubleSchema.optional(),
  }),
]);
export type ContentSpec = z.infer<typeof contentSchema>;

/** @param chat as the contact's phone names it */
export function messageOf(spec: ContentSpec, chat: string, store: MediaStore, nowSeconds: number): proto.IMessage {
  switch (spec.kind) {
    case 'text':
      return content.text(spec.words);
    case 'quoting':
      return content.quoting(spec.words, spec.id, spec.quoted);
    case 'pin':
      return content.pin(spec.latitude, spec.longitude, spec.name);
    case 'live-pin':
      return content.livePin(spec.latitude, spec.longitude, spec.sequence);
    case 'contact-card':
      return content.contactCard(spec.name, spec.phone);
    case 'reaction':
      return content.reaction(chat, spec.id, spec.emoji);
    case 'disappearing':
      return content.disappearing(spec.words, spec.seconds);
    case 'disappearing-mode':
      return content.disappearingMode(spec.seconds);
    case 'revoke':
      return content.revoke(chat, spec.id);
    case 'edit':
      return content.edit(chat, spec.id, spec.words, nowSeconds);
    case 'media': {
      const plain =
        spec.base64 === undefined ? Buffer.alloc(spec.size ?? 1_000, 7) : Buffer.from(spec.base64, 'base64');
      const message = content.media(store.put(spec.media, plain, spec.trouble), spec);
      return spec.viewOnce === true ? content.viewOnce(message) : message;
    }
  }
}
