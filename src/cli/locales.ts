import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { workshop } from '../flow/index.ts';
import { loadTexts, sourceLanguage, type Texts } from '../i18n/index.ts';
import * as translation from '../translation/index.ts';
import { telling } from './telling.ts';

/** The folder that holds `flows/` and `locales/`: two above this file, in `src` as in `dist`. */
const home = join(import.meta.dirname, '..', '..');

interface FolderOption {
  readonly folder: string;
}

/** `suar locales …`: what translators and those who sign their work do. Exit code 1 when refused, 2 when called wrongly. */
export function localesCommand(): Command {
  const locales = new Command('locales')
    .description('coverage and review of the languages; texts to and from translators')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  const command = (usage: string, about: string) =>
    locales.command(usage).description(about).option('--folder <path>', 'where flows/ and locales/ lie', home);

  command('report', 'how far each language is, and who has read it')
    .option('--json', 'one array for machines', false)
    .action((options: FolderOption & { json: boolean }) => telling(() => report(options.folder, options.json)));
  command('sign <language> [ids...]', 'a native speaker has read these texts (all, where none is named)')
    .requiredOption('--by <name>', 'who read them')
    .action((language: string, ids: string[], options: FolderOption & { by: string }) =>
      telling(() => sign(options.folder, language, ids, options.by)),
    );
  command('export <language>', 'write the texts for a translator to standard output')
    .requiredOption('--format <format>', translation.exchangeFormats.join(', '))
    .action((language: string, options: FolderOption & { format: string }) => {
      const format = translation.exchangeFormats.find((one) => one === options.format);
      if (format === undefined) {
        return locales.error(`error: the format is one of ${translation.exchangeFormats.join(', ')}`, { exitCode: 2 });
      }
      return telling(() => exportTexts(options.folder, language, format));
    });
  command('import <language> <file>', 'take in what a translator sent back (.po, .xlf, .xliff, .csv)').action(
    (language: string, file: string, options: FolderOption) =>
      telling(() => importTexts(options.folder, language, file)),
  );
  return locales;
}

function report(folder: string, json: boolean): boolean {
  const locales = join(folder, 'locales');
  const texts = loadTexts(locales);
  const source = translation.loadCatalogue(locales, sourceLanguage);
  const reports = texts.known.map((language) =>
    translation.reportOn(
      texts,
      language,
      source,
      translation.loadCatalogue(locales, language.code),
      translation.loadReview(locales, language.code),
    ),
  );
  process.stdout.write(json ? `${JSON.stringify(reports)}\n` : reports.map(lineOf).join(''));
  return true;
}

function lineOf(one: translation.LanguageReport): string {
  const review = one.reviewed ? 'reviewed' : `${one.signed} signed, by ${one.madeBy}`;
  const lines = [
    `${one.language.padEnd(8)} ${one.english.padEnd(22)} ${one.level.padEnd(7)} ${one.offered ? 'offered' : 'hidden '}  ${one.written}/${one.demanded} texts, ${review}`,
    ...(one.written > 0 && one.missing.length > 0 ? [`  missing: ${one.missing.join(', ')}`] : []),
    ...(one.missingFiles.length > 0 ? [`  missing files: ${one.missingFiles.join(', ')}`] : []),
    ...(one.stale.length > 0 ? [`  signed for other words: ${one.stale.join(', ')}`] : []),
    ...(one.strays.length > 0 ? [`  not in English: ${one.strays.join(', ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function sign(folder: string, language: string, named: readonly string[], by: string): boolean {
  const locales = join(folder, 'locales');
  known(loadTexts(locales), language);
  const own = translation.loadCatalogue(locales, language);
  const unknown = named.filter((id) => !own.has(id));
  for (const id of unknown) process.stderr.write(`locales/${language} has no text ${id}\n`);
  if (unknown.length > 0) return false;
  const ids = named.length === 0 ? [...own.keys()] : named;
  translation.saveSignatures(locales, language, { ids, by, at: new Date().toISOString().slice(0, 10) });
  process.stdout.write(`${ids.length} texts of ${language} signed by ${by}\n`);
  return true;
}

async function exportTexts(folder: string, language: string, format: translation.ExchangeFormat): Promise<boolean> {
  const locales = join(folder, 'locales');
  const texts = loadTexts(locales);
  const { level } = known(texts, language);
  const own = translation.loadCatalogue(locales, language);
  const places = translation.placesOfTexts(workshop.loadFlows(join(folder, 'flows')));
  const units = [...translation.loadCatalogue(locales, sourceLanguage).values()]
    .filter(({ id }) => texts.wouldDemand(level, id) || own.has(id))
    .map((entry) => ({
      id: entry.id,
      file: entry.file,
      source: entry.text,
      target: own.get(entry.id)?.text ?? '',
      note: translation.noteFor(entry, places.get(entry.id)),
    }));
  process.stdout.write(await translation.write(format, language, units));
  return true;
}

async function importTexts(folder: string, language: string, file: string): Promise<boolean> {
  const locales = join(folder, 'locales');
  known(loadTexts(locales), language);
  const returned = await readReturned(file);
  const { changed, refusals } = translation.checkReturn(
    file,
    returned,
    translation.loadCatalogue(locales, sourceLanguage),
    translation.loadCatalogue(locales, language),
  );
  for (const { file: where, line, id, problem, mend } of refusals) {
    process.stderr.write(`${where}:${line} ${id}: ${problem}\n  ${mend}\n`);
  }
  if (refusals.length > 0) return false;
  if (changed.size > 0) translation.saveTexts(locales, language, changed);
  process.stdout.write(`${changed.size} texts of ${language} changed; their signatures are gone\n`);
  return true;
}

async function readReturned(file: string) {
  let returned: Awaited<NonNullable<ReturnType<typeof translation.read>>> | null;
  try {
    returned = await translation.read(file, readFileSync(file, 'utf8'));
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new ConfigurationError({ file }, `cannot be read: ${problem}`, 'export the language again and compare');
  }
  if (returned === null)
    throw new ConfigurationError({ file }, 'no known kind of file', 'name it .po, .xlf, .xliff or .csv');
  return returned;
}

function known(texts: Texts, code: string): Texts['known'][number] {
  const language = texts.known.find((one) => one.code === code);
  if (language !== undefined) return language;
  const codes = texts.known.map((one) => one.code).join(', ');
  throw new ConfigurationError({ file: 'locales/languages.yaml' }, `names no language ${code}`, `one of ${codes}`);
}
