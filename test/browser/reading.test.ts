import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/core/logger.ts';
import { createReader, type Outcome, type Reader } from '../../src/reading/index.ts';
import { loadJobCheck } from '../../src/jobcheck/index.ts';
import { advertsInPrint } from '../support/reading/adverts-in-print.ts';
import { openPosterPrinter, type PosterPrinter, type Treatment } from '../support/reading/poster.ts';
import { posterTexts } from '../support/reading/poster-texts.ts';
import { type Kept, rulesKept, together } from '../support/reading/rules-kept.ts';
import { shareRead } from '../support/reading/share-read.ts';
import { launchChromium } from './support.ts';

/**
 * Posters in eight scripts, set by a real browser: coloured bands, a slight turn, JPEG, a phone's screenshot. One treatment
 * each here; `suar bench reading` measures all of them. The reader takes its time: what is measured is what it reads.
 */
const floors: readonly { script: string; treatment: Treatment; share: number; hinted: boolean }[] = [
  { script: 'Latin', treatment: 'screenshot', share: 0.97, hinted: true },
  { script: 'Thai', treatment: 'rotated', share: 0.9, hinted: true },
  { script: 'Han', treatment: 'jpeg', share: 0.95, hinted: false },
  { script: 'Devanagari', treatment: 'jpeg', share: 0.95, hinted: true },
  { script: 'Burmese', treatment: 'jpeg', share: 0.85, hinted: false },
  { script: 'Bengali', treatment: 'screenshot', share: 0.9, hinted: true },
  { script: 'Tamil', treatment: 'rotated', share: 0.95, hinted: true },
  { script: 'Arabic', treatment: 'plain', share: 0.9, hinted: false },
];

let browser: Browser;
let printer: PosterPrinter;
let reader: Reader;
/** Of every poster that was read: Burmese is asked for less (docs/decisions/012-reading-pictures.md). */
const kept: Kept[] = [];
const knowledge = loadJobCheck('locales');
beforeAll(async () => {
  browser = await launchChromium();
  printer = await openPosterPrinter(browser);
  reader = createReader({ logger: silentLogger, limits: { deadlineMs: 120_000, startMs: 120_000 } });
});
afterAll(async () => {
  await reader.stop();
  await browser.close();
});

const textOf = (outcome: Outcome): string =>
  outcome.kind === 'read' ? outcome.texts.map(({ text }) => text).join('\n') : '';

/** One call at a time: a test that gave up would leave its picture to the next. */
describe('a poster is read', { timeout: 300_000 }, () => {
  it.each(floors)('$script, $treatment, hinted: $hinted', async ({ script, treatment, share, hinted }) => {
    const poster = posterTexts.find((one) => one.script === script);
    const bytes = await printer.print(poster?.lines ?? [], treatment);
    const outcome = await reader.read(bytes, hinted ? poster?.language : 'id');
    const read = textOf(outcome);
    if (script !== 'Burmese') kept.push(rulesKept(knowledge, poster?.lines ?? [], outcome));
    expect(shareRead(poster?.lines ?? [], read), read).toBeGreaterThanOrEqual(share);
    // Where it goes on is the one line that must not be wrong.
    const contact = poster?.lines.at(-1)?.match(/[0-9A-Za-z][0-9A-Za-z -]{7,}$/u)?.[0] ?? 'none';
    expect(read).toContain(contact);
  });

  it.each(
    ['Han', 'Devanagari', 'Bengali'].flatMap(
      (script) => advertsInPrint(knowledge, 1).find((advert) => advert.script === script) ?? [],
    ),
  )('$id, $script: sentences that the edge of a screenshot breaks', async ({ lines, language }) => {
    const outcome = await reader.read(await printer.print(lines, 'screenshot'), language);
    expect(shareRead(lines, textOf(outcome))).toBeGreaterThanOrEqual(0.9);
    kept.push(rulesKept(knowledge, lines, outcome));
  });

  it('what is wrong with it is found from the picture as from its words', () => {
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(together(kept).share).toBeGreaterThanOrEqual(0.9);
  });
});
