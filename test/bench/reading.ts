import { silentLogger } from '../../src/core/logger.ts';
import { createReader } from '../../src/reading/index.ts';
import { makeLanguageFolder } from '../../src/reading/language-folder.ts';
import { modelOf, modelsToRead } from '../../src/reading/models.ts';
import { openLetterReader, segmentation } from '../../src/reading/thread/letters.ts';
import { launchChromium } from '../browser/support.ts';
import { openPosterPrinter, type Treatment, treatments } from '../support/reading/poster.ts';
import { type PosterText, posterTexts } from '../support/reading/poster-texts.ts';
import { shareRead } from '../support/reading/share-read.ts';
import { measureRules, type RulesFromPictures } from './reading-rules.ts';

/** Share of printed characters that were read, 0 to 1, and how long it took. */
interface Measured {
  readonly share: number;
  readonly ms: number;
}

export interface ReadingBench {
  readonly bench: 'reading';
  readonly node: string;
  readonly pictures: readonly {
    readonly script: string;
    readonly treatment: Treatment;
    /** The session's language is that of the poster. */
    readonly hinted: Measured;
    /** Nothing is known of the language, or it is another. */
    readonly unhinted: Measured & { readonly languages: readonly string[] };
    /** One pass of tesseract in its default mode with the right models: the baseline. */
    readonly plain: Measured;
  }[];
  readonly shareByScript: Readonly<Record<string, { hinted: number; unhinted: number; plain: number }>>;
  /** Of a 1,280 × 960 poster, over all scripts: median of ours ÷ median of one plain pass. */
  readonly timeRatio: { readonly hinted: number; readonly unhinted: number };
  readonly medianMs: { readonly hinted: number; readonly unhinted: number; readonly plain: number };
  /** Of adverts that are no list of bands: sentences that the edge breaks. */
  readonly rules: RulesFromPictures;
}

interface Printed {
  readonly text: PosterText;
  readonly treatment: Treatment;
  readonly bytes: Buffer;
}

/** All, or those named: a whole run takes minutes. */
const chosen = process.env['BENCH_TREATMENTS']?.split(',') ?? [];
const measured = treatments.filter((one) => chosen.length === 0 || chosen.includes(one));
const unlimited = { deadlineMs: 120_000, startMs: 120_000, idleMs: 600_000 };

export async function run(options: { progress: (text: string) => void }): Promise<ReadingBench> {
  const printed = await print();
  const folder = await makeLanguageFolder();
  const plain = await openLetterReader(folder.path);
  const reader = createReader({ logger: silentLogger, limits: unlimited });
  const pictures: ReadingBench['pictures'][number][] = [];
  let rules: RulesFromPictures;

  async function ours({ text, bytes }: Printed, language: string | undefined) {
    const begun = performance.now();
    const outcome = await reader.read(bytes, language);
    const ms = Math.round(performance.now() - begun);
    const read = outcome.kind === 'read' ? outcome.texts.map((one) => one.text).join('\n') : '';
    return { share: shareRead(text.lines, read), ms, languages: outcome.kind === 'read' ? outcome.languages : [] };
  }
  async function baseline({ text, bytes }: Printed): Promise<Measured> {
    await plain.use(modelsToRead(modelOf(text.language)));
    const begun = performance.now();
    const lines = await plain.read(bytes, segmentation.page);
    const ms = Math.round(performance.now() - begun);
    return { share: shareRead(text.lines, lines.map((line) => line.text).join('\n')), ms };
  }

  try {
    const [first] = printed;
    if (first !== undefined) {
      // Loaded and compiled before anything is timed.
      await ours(first, first.text.language);
      await baseline(first);
    }
    for (const one of printed) {
      options.progress(`${one.text.script}, ${one.treatment}`);
      const { share, ms } = await ours(one, one.text.language);
      pictures.push({
        ...{ script: one.text.script, treatment: one.treatment, hinted: { share, ms } },
        ...{ unhinted: await ours(one, undefined), plain: await baseline(one) },
      });
    }
    rules = await measureRules(reader, measured, options.progress);
  } finally {
    await reader.stop();
    await plain.close();
    await folder.remove();
  }
  return { ...summarise(pictures), rules };
}

async function print(): Promise<Printed[]> {
  const browser = await launchChromium();
  try {
    const printer = await openPosterPrinter(browser);
    const printed: Printed[] = [];
    for (const text of posterTexts)
      for (const treatment of measured)
        printed.push({ text, treatment, bytes: await printer.print(text.lines, treatment) });
    return printed;
  } finally {
    await browser.close();
  }
}

function summarise(pictures: ReadingBench['pictures']): Omit<ReadingBench, 'rules'> {
  const scripts = [...new Set(pictures.map(({ script }) => script))];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
  const shareByScript = Object.fromEntries(
    scripts.map((script) => {
      const own = pictures.filter((one) => one.script === script);
      const share = (side: 'hinted' | 'unhinted' | 'plain') => mean(own.map((one) => one[side].share));
      return [script, { hinted: share('hinted'), unhinted: share('unhinted'), plain: share('plain') }];
    }),
  );
  const posters = pictures.filter(({ treatment }) => treatment === 'plain' || treatment === 'jpeg');
  const ms = (side: 'hinted' | 'unhinted' | 'plain') => median(posters.map((one) => one[side].ms));
  const medianMs = { hinted: ms('hinted'), unhinted: ms('unhinted'), plain: ms('plain') };
  return {
    bench: 'reading',
    node: process.version,
    pictures,
    shareByScript,
    timeRatio: { hinted: medianMs.hinted / medianMs.plain, unhinted: medianMs.unhinted / medianMs.plain },
    medianMs,
  };
}
