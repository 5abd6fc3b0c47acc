import { type Review, type Texts } from '../i18n/index.ts';
import { type CatalogueEntry } from './catalogue.ts';
import { isSigned, staleSignatures } from './review-file.ts';

export interface LanguageReport {
  readonly language: string;
  readonly english: string;
  readonly level: 'full' | 'safety';
  /** Whether a person may choose it. */
  readonly offered: boolean;
  readonly demanded: number;
  /** Of the demanded texts. */
  readonly written: number;
  readonly missing: readonly string[];
  readonly missingFiles: readonly string[];
  /** Texts that English has not: nothing says them. */
  readonly strays: readonly string[];
  readonly madeBy: Review['made_by'];
  /** True when a native speaker has signed every text as it now stands. */
  readonly reviewed: boolean;
  readonly signed: number;
  readonly stale: readonly string[];
}

/** How far a language is, and who has read it. */
export function reportOn(
  texts: Texts,
  language: Texts['known'][number],
  source: ReadonlyMap<string, CatalogueEntry>,
  own: ReadonlyMap<string, CatalogueEntry>,
  review: Review,
): LanguageReport {
  const { code, english, level } = language;
  const demanded = [...source.keys()].filter((id) => texts.wouldDemand(level, id));
  const missing = demanded.filter((id) => !own.has(id));
  const words = new Map([...own].map(([id, { text }]) => [id, text]));
  const signed = [...words].filter(([id, text]) => isSigned(review, id, text)).length;
  return {
    language: code,
    english,
    level,
    offered: texts.languages.includes(code),
    demanded: demanded.length,
    written: demanded.length - missing.length,
    missing,
    missingFiles: texts.lackingFiles(code),
    strays: [...own.keys()].filter((id) => !source.has(id)),
    madeBy: review.made_by,
    reviewed: missing.length === 0 && words.size > 0 && signed === words.size,
    signed,
    stale: staleSignatures(review, words),
  };
}
