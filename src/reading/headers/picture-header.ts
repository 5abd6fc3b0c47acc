import { type Refusal } from '../refusal.ts';

/** What the first bytes say, before anything is decoded. */
export interface PictureHeader {
  readonly kind: 'picture';
  readonly width: number;
  readonly height: number;
  /** Where the picture ends and whatever was put behind it begins. */
  readonly end: number;
}
export type HeaderAnswer = PictureHeader | { readonly kind: 'refused'; readonly why: Refusal };

export const refuse = (why: Refusal): HeaderAnswer => ({ kind: 'refused', why });
export const startsWith = (bytes: Buffer, text: string, at = 0): boolean =>
  bytes.toString('latin1', at, at + text.length) === text;
