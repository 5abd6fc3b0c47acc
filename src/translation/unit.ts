/** One text on its way to a translator and back. */
export interface TranslationUnit {
  readonly id: string;
  readonly file: string;
  /** English. */
  readonly source: string;
  /** Empty where nobody has translated it. */
  readonly target: string;
  /** What the translator must know: the comment, where it is asked, how long it may be. */
  readonly note: string;
}

/** A text as it came back, with the line of the file for messages. */
export interface ReturnedText {
  readonly id: string;
  readonly target: string;
  readonly line: number;
}

export const exchangeFormats = ['po', 'xliff', 'xliff-1.2', 'csv'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];
