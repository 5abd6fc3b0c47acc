import { FluentBundle, FluentResource } from '@fluent/bundle';
import { ConfigurationError } from '../core/errors.ts';
import { fallbackOrder } from './fallback.ts';
import { findBrokenLine } from './find-broken-line.ts';
import { type Texts } from './texts.ts';

/** Texts that stand before those of the files: Fluent by language. */
export interface Overlay {
  readonly bundles: ReadonlyMap<string, FluentBundle>;
  /** Ids of the texts by language. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

/**
 * @param written Fluent source by language; a blank one is no text
 * @throws ConfigurationError naming the language and the line of broken Fluent
 */
export function readOverlay(written: Readonly<Record<string, string>>): Overlay {
  const bundles = new Map<string, FluentBundle>();
  const ids = new Map<string, readonly string[]>();
  for (const [language, source] of Object.entries(written)) {
    if (source.trim() === '') continue;
    const resource = new FluentResource(source);
    const kept = resource.body.map(({ id }) => id);
    const broken = findBrokenLine(source, new Set(kept));
    if (broken !== null) {
      const where = { file: `texts in ${language}`, line: broken.line };
      throw new ConfigurationError(
        where,
        broken.problem,
        'write each as name-of-text = the words; more lines indented',
      );
    }
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(resource);
    bundles.set(language, bundle);
    ids.set(language, kept);
  }
  return { bundles, ids };
}

/** The base with the overlays before it: the first overlay that has a text wins, in each language of the fallback. */
export function layOver(base: Texts, overlays: readonly Overlay[]): Texts {
  const laid = overlays.filter(({ bundles }) => bundles.size > 0);
  if (laid.length === 0) return base;
  const find = (language: string, id: string) => {
    for (const { bundles } of laid) {
      const bundle = bundles.get(language);
      const pattern = bundle?.getMessage(id)?.value ?? null;
      if (bundle !== undefined && pattern !== null) return { bundle, pattern };
    }
    return null;
  };
  return {
    ...base,
    has: (language, id) => find(language, id) !== null || base.has(language, id),
    format(language, id, values) {
      for (const candidate of fallbackOrder(language)) {
        const found = find(candidate, id);
        if (found !== null) {
          const errors: Error[] = [];
          const text = found.bundle.formatPattern(found.pattern, values === undefined ? null : { ...values }, errors);
          // A text that names what nobody gives is refused before it is published; should one slip through, the files' stands.
          if (errors.length === 0) return text;
        }
        if (base.has(candidate, id)) return base.format(candidate, id, values);
      }
      return base.format(language, id, values);
    },
  };
}
