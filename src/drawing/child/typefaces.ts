import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromWoff } from './woff.ts';

const find = createRequire(import.meta.url);

/** A family of Noto (SIL Open Font License 1.1), its files, and the letters for which it is taken. */
interface Typeface {
  readonly name: string;
  readonly folder: string;
  readonly subsets: readonly string[];
  readonly draws: RegExp;
  /** Of two that draw the same letters: the language for which this is the one. */
  readonly only?: string;
}

const latin: Typeface = {
  ...{ name: 'Noto Sans', folder: 'noto-sans', subsets: ['latin', 'latin-ext', 'vietnamese'] },
  draws: /\p{sc=Latin}/u,
};
/** Of Chinese `119` holds the signs: ，：。 */
const scripts: readonly Typeface[] = [
  { name: 'Noto Sans Myanmar', folder: 'noto-sans-myanmar', subsets: ['myanmar'], draws: /\p{sc=Myanmar}/u },
  { name: 'Noto Sans Ethiopic', folder: 'noto-sans-ethiopic', subsets: ['ethiopic'], draws: /\p{sc=Ethiopic}/u },
  { name: 'Noto Sans Khmer', folder: 'noto-sans-khmer', subsets: ['khmer'], draws: /\p{sc=Khmer}/u },
  {
    name: 'Noto Sans Devanagari',
    folder: 'noto-sans-devanagari',
    subsets: ['devanagari'],
    draws: /\p{sc=Devanagari}/u,
  },
  { name: 'Noto Sans Bengali', folder: 'noto-sans-bengali', subsets: ['bengali'], draws: /\p{sc=Bengali}/u },
  { name: 'Noto Sans Tamil', folder: 'noto-sans-tamil', subsets: ['tamil'], draws: /\p{sc=Tamil}/u },
  { name: 'Noto Sans Sinhala', folder: 'noto-sans-sinhala', subsets: ['sinhala'], draws: /\p{sc=Sinhala}/u },
  { name: 'Noto Sans Thai', folder: 'noto-sans-thai', subsets: ['thai'], draws: /\p{sc=Thai}/u },
  { name: 'Noto Naskh Arabic', folder: 'noto-naskh-arabic', subsets: ['arabic'], draws: /\p{sc=Arabic}/u },
  {
    ...{ name: 'Noto Sans TC', folder: 'noto-sans-tc', subsets: ['chinese-traditional', '119'] },
    ...{ draws: /\p{sc=Han}/u, only: 'zh-Hant' },
  },
  { name: 'Noto Sans SC', folder: 'noto-sans-sc', subsets: ['chinese-simplified', '119'], draws: /\p{sc=Han}/u },
];

/** What a text is set in: the names in the order of their use, and the plain font files. */
export interface Setting {
  readonly names: readonly string[];
  readonly files: readonly string[];
}

export interface Typefaces {
  /** Where the files lie; whoever opened them removes it. */
  readonly folder: string;
  settingFor(text: string, language: string): Promise<Setting>;
}

/** A file of a family as npm carries it. */
export interface TypefaceFile {
  readonly family: string;
  readonly name: string;
}

/** The families for the letters of this text; figures and signs come from Noto Sans, the last of them. */
function familiesFor(text: string, language: string): readonly Typeface[] {
  const needed = scripts.filter(({ draws }) => draws.test(text));
  const own = needed.filter(({ only }) => only === language);
  const others = needed.filter(
    ({ only, draws }) => only === undefined && !own.some((one) => one.draws.source === draws.source),
  );
  return [...own, ...others, latin];
}

export function typefaceFilesFor(text: string, language: string): readonly TypefaceFile[] {
  return familiesFor(text, language).flatMap(({ folder, subsets }) =>
    subsets.map((subset) => ({ family: folder, name: `${folder}-${subset}-400-normal` })),
  );
}

/** Plain font files in a folder of this process, each made when it is first needed. */
export async function openTypefaces(): Promise<Typefaces> {
  const folder = await mkdtemp(join(tmpdir(), 'suar-fonts-'));
  const made = new Map<string, Promise<string>>();

  async function make(file: string, source: string): Promise<string> {
    await writeFile(file, fromWoff(await readFile(source)));
    return file;
  }
  function plainFile({ family, name }: TypefaceFile): Promise<string> {
    const source = join(dirname(find.resolve(`@fontsource/${family}/400.css`)), 'files', `${name}.woff`);
    const known = made.get(name) ?? make(join(folder, `${name}.ttf`), source);
    made.set(name, known);
    return known;
  }
  return {
    folder,
    async settingFor(text, language) {
      const files = await Promise.all(typefaceFilesFor(text, language).map(plainFile));
      return { names: familiesFor(text, language).map(({ name }) => name), files };
    },
  };
}
