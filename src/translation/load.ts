import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Review, reviewSchema, sourceLanguage, staffFiles } from '../i18n/index.ts';
import { readYaml } from '../text/index.ts';
import { type CatalogueEntry, entriesOf, withTexts } from './catalogue.ts';
import { withSignatures } from './review-file.ts';

/** The texts of a language that a person may read, by id, in the order of the files. */
export function loadCatalogue(locales: string, language: string): Map<string, CatalogueEntry> {
  const folder = join(locales, language);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ftl')) : [];
  const entries = files
    .filter((name) => !staffFiles.includes(name))
    .sort()
    .flatMap((name) => entriesOf(name, readFileSync(join(folder, name), 'utf8')));
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** A language without the file has been reviewed by nobody. @throws ConfigurationError naming file, line and field */
export function loadReview(locales: string, language: string): Review {
  const file = join(locales, language, 'review.yaml');
  return existsSync(file) ? readYaml(file, reviewSchema) : { made_by: 'machine', reviewed: false, signatures: {} };
}

/** Writes changed texts into their files; what they were signed for is gone, and with it the signature. */
export function saveTexts(locales: string, language: string, texts: ReadonlyMap<string, string>): void {
  const source = loadCatalogue(locales, sourceLanguage);
  const own = loadCatalogue(locales, language);
  const byFile = new Map<string, Map<string, string>>();
  for (const [id, text] of texts) {
    const file = own.get(id)?.file ?? source.get(id)?.file;
    if (file === undefined) continue;
    byFile.set(file, (byFile.get(file) ?? new Map<string, string>()).set(id, text));
  }
  mkdirSync(join(locales, language), { recursive: true });
  for (const [name, changed] of byFile) {
    const file = join(locales, language, name);
    writeFileSync(file, withTexts(existsSync(file) ? readFileSync(file, 'utf8') : '', changed));
  }
  saveSignatures(locales, language, { ids: [], by: '', at: '' });
}

/** Signs these texts as they now stand, and drops every signature that was given for other words. */
export function saveSignatures(
  locales: string,
  language: string,
  signed: { readonly ids: readonly string[]; readonly by: string; readonly at: string },
): void {
  const file = join(locales, language, 'review.yaml');
  const content = existsSync(file) ? readFileSync(file, 'utf8') : 'made_by: machine\nreviewed: false\nsignatures: {}\n';
  const texts = new Map([...loadCatalogue(locales, language)].map(([id, { text }]) => [id, text]));
  writeFileSync(file, withSignatures(content, loadReview(locales, language), texts, signed));
}
