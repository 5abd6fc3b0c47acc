import { FluentBundle, FluentResource } from '@fluent/bundle';
import { ConfigurationError } from '../core/errors.ts';
import { findBrokenLine } from './find-broken-line.ts';
import { TextError } from './text-error.ts';
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

export interface BrokenText {
  readonly language: string;
  readonly id: string;
  readonly problem: string;
}

/** The texts of an overlay that nobody could say: without words, or naming a value that a flow never gives. */
export function brokenTexts(overlay: Overlay): BrokenText[] {
  return [...overlay.bundles].flatMap(([language, bundle]) =>
    (overlay.ids.get(language) ?? []).flatMap((id): BrokenText[] => {
      const pattern = bundle.getMessage(id)?.value ?? null;
      if (pattern === null) return [{ language, id, problem: 'has no words' }];
      const errors: Error[] = [];
      bundle.formatPattern(pattern, null, errors);
      const [error] = errors;
      return error === undefined ? [] : [{ language, id, problem: `cannot be said: ${error.message}` }];
    }),
  );
}

/**
 * The base with overlays over it: the first overlay that has a text wins.
 * @param beneath looked into last, for texts that the base has not
 */
export function layOver(base: Texts, over: readonly Overlay[], beneath: readonly Overlay[] = []): Texts {
  const first = over.filter(({ bundles }) => bundles.size > 0);
  const last = beneath.filter(({ bundles }) => bundles.size > 0);
  if (first.length === 0 && last.length === 0) return base;
  /** The overlay that says the text; undefined where the base says it, or nobody. */
  const sayer = (language: string, id: string): Overlay | undefined =>
    first.find((overlay) => hasText(overlay, language, id)) ??
    (base.has(language, id) ? undefined : last.find((overlay) => hasText(overlay, language, id)));
  const isNew = (id: string) => base.fileOf(id) === undefined && [...first, ...last].some((one) => namesText(one, id));
  return {
    ...base,
    has: (language, id) => base.has(language, id) || sayer(language, id) !== undefined,
    fileOf: (id) => base.fileOf(id) ?? (isNew(id) ? 'published with its flow' : undefined),
    // A text that no file has belongs to a flow: every language that has all texts must have it.
    demands: (language, id) =>
      isNew(id)
        ? base.known.some(({ code, level }) => code === language && level === 'full') && base.written.includes(language)
        : base.demands(language, id),
    preview(language, id) {
      const overlay = sayer(language, id);
      return overlay === undefined ? base.preview(language, id) : write(overlay, language, id, []);
    },
    format(language, id, values) {
      const overlay = sayer(language, id);
      if (overlay === undefined) return base.format(language, id, values);
      const errors: Error[] = [];
      const text = write(overlay, language, id, errors);
      if (errors.length === 0) return text;
      // Refused before it is published: see brokenTexts.
      throw new TextError(
        `text ${id} (${language}) cannot be written`,
        'publish the flow again without a value in it',
        {
          cause: errors[0],
        },
      );
    },
  };
}

function hasText({ bundles }: Overlay, language: string, id: string): boolean {
  return (bundles.get(language)?.getMessage(id)?.value ?? null) !== null;
}

function namesText({ ids }: Overlay, id: string): boolean {
  return [...ids.values()].some((list) => list.includes(id));
}

function write({ bundles }: Overlay, language: string, id: string, errors: Error[]): string {
  const bundle = bundles.get(language);
  const pattern = bundle?.getMessage(id)?.value ?? null;
  return bundle === undefined || pattern === null ? '' : bundle.formatPattern(pattern, null, errors);
}
