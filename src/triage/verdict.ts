import { type Severity } from '../core/severity.ts';

export const triageLabels = ['distress', 'family', 'job_offer', 'other'] as const;
export type TriageLabel = (typeof triageLabels)[number];

/** A concept found in the message, with the words that showed it: what a responder is shown as the reason. */
export interface TriageSign {
  readonly concept: string;
  readonly quote: string;
  readonly language: string;
}

export interface TriageVerdict {
  readonly label: TriageLabel;
  /** Null only for `other` of which nobody doubts. In doubt whether it may be distress: 3, a human looks. */
  readonly severity: Severity | null;
  /** Someone else reads or may read this phone. */
  readonly watched: boolean;
  /** BCP 47, or `und` when it cannot be told. */
  readonly language: string;
  /** The writer certainly uses this language; one word of it is not enough. */
  readonly languageSure: boolean;
  /** Others that it may be as well, where letters do not tell: Urdu beside romanised Hindi. Their writers may read neither script. */
  readonly languagesAlike?: readonly string[];
  /** True when no word list understood the message: never "no distress", always "ask a human". */
  readonly unsure: boolean;
  readonly signs: readonly TriageSign[];
}
