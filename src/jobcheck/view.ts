/** A text as it is read, and where each of its units stands in what was sent. */
export interface View {
  readonly text: string;
  /** The stretch of the original that a stretch of this text was read from. */
  readonly original: (start: number, end: number) => { readonly start: number; readonly end: number };
}

export function viewOf(raw: string): View {
  return { text: raw, original: (start, end) => ({ start, end }) };
}
