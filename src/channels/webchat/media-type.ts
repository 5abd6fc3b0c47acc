import { type Attachment } from '../../core/inbound.ts';

interface Medium {
  readonly kind: Attachment['kind'];
  readonly mediaType: string;
}

/** As many first bytes as the longest signature below needs. */
export const signatureBytes = 16;

type Recognise = (head: Buffer, declared: string) => Medium | undefined;

const starts = (signature: readonly number[], medium: Medium): Recognise => {
  const expected = Buffer.from(signature);
  return (head) => (head.subarray(0, expected.length).equals(expected) ? medium : undefined);
};
const ascii = (text: string) => [...Buffer.from(text, 'latin1')];
const at = (head: Buffer, from: number, length: number) => head.toString('latin1', from, from + length);

/** Voice notes of browsers share a container with films; only the sender knows, and a wrong guess harms nobody. */
const soundOrFilm = (declared: string, subtype: string): Medium =>
  declared.startsWith('audio/')
    ? { kind: 'voice', mediaType: `audio/${subtype}` }
    : { kind: 'video', mediaType: `video/${subtype}` };

/** Signatures: https://en.wikipedia.org/wiki/List_of_file_signatures; ISO media brands: https://mp4ra.org/registered-types/brands */
const signatures: readonly Recognise[] = [
  starts([0xff, 0xd8, 0xff], { kind: 'photo', mediaType: 'image/jpeg' }),
  starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], { kind: 'photo', mediaType: 'image/png' }),
  starts(ascii('GIF8'), { kind: 'photo', mediaType: 'image/gif' }),
  starts(ascii('OggS'), { kind: 'voice', mediaType: 'audio/ogg' }),
  starts(ascii('ID3'), { kind: 'voice', mediaType: 'audio/mpeg' }),
  starts([0xff, 0xfb], { kind: 'voice', mediaType: 'audio/mpeg' }),
  starts([0xff, 0xf3], { kind: 'voice', mediaType: 'audio/mpeg' }),
  starts([0xff, 0xf1], { kind: 'voice', mediaType: 'audio/aac' }),
  starts([0xff, 0xf9], { kind: 'voice', mediaType: 'audio/aac' }),
  starts(ascii('#!AMR'), { kind: 'voice', mediaType: 'audio/amr' }),
  starts(ascii('%PDF-'), { kind: 'document', mediaType: 'application/pdf' }),
  (head) => {
    if (at(head, 0, 4) !== 'RIFF') return undefined;
    if (at(head, 8, 4) === 'WEBP') return { kind: 'photo', mediaType: 'image/webp' };
    return at(head, 8, 4) === 'WAVE' ? { kind: 'voice', mediaType: 'audio/wav' } : undefined;
  },
  (head, declared) => {
    if (at(head, 4, 4) !== 'ftyp') return undefined;
    const brand = at(head, 8, 4);
    if (/^(heic|heix|hevc|mif1|msf1)$/.test(brand)) return { kind: 'photo', mediaType: 'image/heic' };
    return brand === 'M4A ' ? { kind: 'voice', mediaType: 'audio/mp4' } : soundOrFilm(declared, 'mp4');
  },
  (head, declared) => (head.readUInt32BE(0) === 0x1a45dfa3 ? soundOrFilm(declared, 'webm') : undefined),
];

/**
 * What a file is by its first bytes; what its sender calls it counts only between sound and film.
 * @returns undefined for a kind that we do not take (programs, archives, pages).
 */
export function recogniseMedium(head: Buffer, declared: string): Medium | undefined {
  if (head.length < signatureBytes) return undefined;
  for (const recognise of signatures) {
    const medium = recognise(head, declared);
    if (medium !== undefined) return medium;
  }
  return undefined;
}
