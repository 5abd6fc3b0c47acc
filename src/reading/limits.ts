/** What one file may cost. Where no source is named the number is our judgement. */
export const readingLimits = {
  /** More than any phone's photo; a poster is far less. */
  bytes: 20_000_000,
  /** job-offer-check.md of the research, section 5: 10 MP, looked up in the header before anything is decoded. */
  pixels: 10_000_000,
  /** A strip of 1 × 10,000,000 has few pixels and still breaks what lays out lines. */
  longSide: 12_000,
  /** Nothing legible fits into less. */
  shortSide: 24,
  pdfPages: 10,
  /** Of one file together; a check looks at 4,000 (section 5 of the research). */
  characters: 20_000,
  qrCodes: 8,
  /** A QR code of version 40 holds 4,296 letters; a contact or a link is far shorter. */
  qrCharacters: 1_000,
} as const;

/** What the thread that reads may cost. */
export const threadLimits = {
  /** Section 5 of the research: 8 s, then "send the text". */
  deadlineMs: 8_000,
  /** Loading sharp and tesseract's core on a busy small machine. */
  startMs: 20_000,
  /** Without work for so long the thread ends, and its memory goes back. */
  idleMs: 60_000,
  /** JavaScript's heap, of which PDF.js uses most. */
  heapMegabytes: 256,
  /**
   * What the process may grow by while one file is read. WebAssembly and decoded pixels lie outside of the heap, where
   * Node limits nothing. 402 MB was measured for a picture of 4,000 px (section 3 of the research).
   */
  growthMegabytes: 700,
} as const;
