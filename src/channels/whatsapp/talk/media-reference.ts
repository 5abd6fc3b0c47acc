import { z } from 'zod';
import { type Attachment } from '../../../core/inbound.ts';
import { type MessageFile } from './message-schema.ts';
import { plainName } from './plain-name.ts';
import { mediaAddress } from './media-address.ts';

export type FileKind = Attachment['kind'];

/** What it takes to fetch and open a file later: sealed by the house like the words. */
export const mediaReferenceSchema = z.object({
  /** A path on WhatsApp's media host, or a whole address. */
  at: z.string().max(800),
  /** Base64 of 32 bytes each: the media key, and the hashes of the file and of its ciphertext. */
  key: z.string(),
  file: z.string().optional(),
  enciphered: z.string().optional(),
});
export type MediaReference = z.infer<typeof mediaReferenceSchema>;

/** attachmentSchema, reference. */
const longestReference = 1_000;

/** Undefined where the file cannot be fetched from WhatsApp's own hosts, or not be opened. */
export function attachmentOf(file: MessageFile, kind: FileKind, loopbackMedia: boolean): Attachment | undefined {
  // Against a stand-in the whole address comes first: a path alone would lead to WhatsApp itself.
  const places = loopbackMedia ? [file.url, file.directPath] : [file.directPath, file.url];
  const at = places.find((place) => place != null && mediaAddress(place, loopbackMedia) !== undefined);
  if (at == null || file.mediaKey?.length !== 32) return undefined;
  const uniqueReference = base64(file.fileSha256);
  const enciphered = base64(file.fileEncSha256);
  const reference: MediaReference = {
    at,
    key: Buffer.from(file.mediaKey).toString('base64'),
    ...(uniqueReference !== undefined && { file: uniqueReference }),
    ...(enciphered !== undefined && { enciphered }),
  };
  const written = JSON.stringify(reference);
  if (written.length > longestReference) return undefined;
  const fileName = plainName(file.fileName ?? '').slice(0, 300);
  return {
    kind,
    reference: written,
    ...(uniqueReference !== undefined && { uniqueReference }),
    ...(file.mimetype != null && { mediaType: file.mimetype }),
    ...(file.fileLength != null && { bytes: file.fileLength }),
    ...(fileName !== '' && { fileName }),
  };
}

function base64(hash: Uint8Array | null | undefined): string | undefined {
  return hash?.length === 32 ? Buffer.from(hash).toString('base64') : undefined;
}
