import { type Readable } from 'node:stream';
import { type Choice } from '../../core/outbound.ts';

/** One line of the talk as its person may see it. */
export interface TranscriptItem {
  /** Opaque and stable; items come in the order in which they became visible, and `afterKey` continues behind one. */
  readonly key: string;
  /**
   * For `in` the event's provider id as accepted, for `out` the receipt's provider id of `send`. By it a page knows that
   * a pushed message and a line of the transcript are the same.
   */
  readonly providerId: string;
  readonly direction: 'in' | 'out';
  readonly kind: 'text' | 'media';
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The language in which the text was wished as a picture; left out where it was not. */
  readonly asPicture?: string;
  readonly at: Date;
}

/**
 * The talk of an address, oldest first, behind `afterKey` if given: only what was received, or sent through `send`. And the
 * language that it is held in, null before it is known.
 */
export type ReadTranscript = (
  address: string,
  afterKey?: string,
) => Promise<{ readonly items: readonly TranscriptItem[]; readonly language?: string | null }>;

/** Keeps an upload, sealed. Rejects when the stream fails, and then keeps nothing of it. */
export type SaveUpload = (stream: Readable, mediaType: string) => Promise<{ readonly reference: string }>;
/** Opens what `SaveUpload` kept, for the evidence of the case. */
export type OpenUpload = (reference: string) => Promise<Readable>;
