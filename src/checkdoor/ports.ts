import { type Checked } from '../advice/index.ts';
import { type DrawText } from '../core/outbound.ts';
import { type EvidencePart } from '../jobcheck/index.ts';
import { type AdviceTexts } from '../advice/index.ts';
import { type Tries } from '../store/index.ts';

/** Words of a file, or why there are none. */
export type FileRead =
  | { readonly kind: 'read'; readonly parts: readonly EvidencePart[] }
  /** Too many wait before it. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused' };

/** What the doors for people without a messenger need of the house. */
export interface CheckDoorParts {
  readonly judge: (parts: readonly EvidencePart[]) => Promise<Pick<Checked, 'verdict' | 'bare'>>;
  readonly readFile: (bytes: Buffer, language: string | undefined) => Promise<FileRead>;
  /** Keeps a check for the responders; called only where the page or the partner has said that it may. */
  readonly keep: (
    kept: Pick<Checked, 'verdict'> & {
      readonly parts: readonly EvidencePart[];
      readonly origin: 'web' | 'api';
      readonly language: string;
    },
  ) => Promise<void>;
  readonly texts: AdviceTexts & {
    readonly languages: readonly string[];
    readonly known: readonly { readonly code: string; readonly name: string; readonly direction: 'ltr' | 'rtl' }[];
    has(language: string, id: string): boolean;
  };
  /** The key that this secret belongs to, unless it was revoked. */
  readonly findKey: (secret: string) => Promise<{ readonly id: string; readonly perMinute: number } | undefined>;
  readonly tries: (of: 'api' | 'page', perMinute: number) => Tries;
  readonly draw: DrawText;
  /** Where quick exit goes. */
  readonly exitUrl: string;
}

export const limits = {
  /** UTF-16 units: job-offer-check.md of the research, "Limits". */
  textUnits: 4_000,
  fileBytes: 5_000_000,
  /** File, text and the form around them. */
  bodyBytes: 5_200_000,
  /** Of one address, on the page. A family checks a few offers in a row; a script hundreds. */
  pagePerMinute: 12,
} as const;
