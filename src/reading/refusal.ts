import { z } from 'zod';

/** Why a file gives no text. Each is told to the person in their language; most end in "send the text". */
export const refusals = [
  /** Nobody listens to it: told honestly. */
  'voice',
  'video',
  /** The channel did not give us the file, or it is gone. */
  'not-stored',
  'empty',
  'too-many-bytes',
  /** No type that is read here. */
  'unknown-type',
  /** SVG and its like are programs, not pictures. */
  'vector',
  /** Two files in one: which one a reader sees depends on the reader. */
  'polyglot',
  'animated',
  'truncated',
  /** The header says more than 10 MP, or a side beyond all sense. */
  'too-many-pixels',
  'too-small',
  'not-decodable',
  'pdf-locked',
  'pdf-broken',
  /** Scanned pages: pictures in a PDF. A photo of the page can be read. */
  'pdf-without-text',
  /** Read, and neither letter nor code was found. */
  'no-text',
  'too-slow',
  'too-much-memory',
  /** Reading it ended the thread more than once. */
  'gave-up',
] as const;
export const refusalSchema = z.enum(refusals);
export type Refusal = z.infer<typeof refusalSchema>;
