import { join } from 'node:path';
import { loadJobCheck } from '../../src/jobcheck/index.ts';
import { type Reader } from '../../src/reading/index.ts';
import { launchChromium } from '../browser/support.ts';
import { advertsInPrint } from '../support/reading/adverts-in-print.ts';
import { openPosterPrinter, type Treatment } from '../support/reading/poster.ts';
import { type Kept, rulesKept, together } from '../support/reading/rules-kept.ts';
import { root } from './sides.ts';

const advertsOfEach = 5;

type Side = 'hinted' | 'unhinted';

/** Rules found from the picture ÷ from its text, by script; `all` without Burmese, which is reported apart. */
export interface RulesFromPictures {
  readonly adverts: number;
  readonly byScript: Readonly<Record<string, Readonly<Record<Side, ReturnType<typeof together>>>>>;
  readonly byTreatment: Readonly<Record<string, Readonly<Record<Side, ReturnType<typeof together>>>>>;
  readonly all: Readonly<Record<Side, ReturnType<typeof together>>>;
}

interface Measured extends Readonly<Record<Side, Kept>> {
  readonly script: string;
  readonly treatment: Treatment;
}

/** Prints shipped lures, reads the pictures with and without the session's language, and checks what was read. */
export async function measureRules(
  reader: Reader,
  treatments: readonly Treatment[],
  progress: (text: string) => void,
): Promise<RulesFromPictures> {
  const knowledge = loadJobCheck(join(root, 'locales'));
  const adverts = advertsInPrint(knowledge, advertsOfEach);
  const measured: Measured[] = [];
  const browser = await launchChromium();
  try {
    const printer = await openPosterPrinter(browser);
    for (const { id, script, language, lines } of adverts)
      for (const treatment of treatments) {
        progress(`${id}, ${script}, ${treatment}`);
        const bytes = await printer.print(lines, treatment);
        const kept = async (hint: string | undefined) => rulesKept(knowledge, lines, await reader.read(bytes, hint));
        measured.push({ script, treatment, hinted: await kept(language), unhinted: await kept(undefined) });
      }
  } finally {
    await browser.close();
  }
  const sides = (some: readonly Measured[]) => ({
    hinted: together(some.map(({ hinted }) => hinted)),
    unhinted: together(some.map(({ unhinted }) => unhinted)),
  });
  const by = (field: 'script' | 'treatment', all: readonly Measured[]) =>
    Object.fromEntries(
      [...new Set(all.map((one) => one[field]))].map((name) => [name, sides(all.filter((one) => one[field] === name))]),
    );
  const others = measured.filter(({ script }) => script !== 'Burmese');
  return {
    adverts: adverts.length,
    byScript: by('script', measured),
    byTreatment: by('treatment', others),
    all: sides(others),
  };
}
