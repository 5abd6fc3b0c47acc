import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLexicons, triage } from '../../../src/triage/index.ts';
import { labelledMessages } from './labelled.ts';

// What the lists know alone: the second opinion has learned from these messages.
const lexicons = { ...loadLexicons(fileURLToPath(new URL('../../../locales', import.meta.url))), opinion: undefined };

/** Floors, not aims: below these a change to the lists has cost somebody their answer. */
const floors: readonly (readonly [string, number, number])[] = [
  ['zh-Hans', 0.98, 0.95],
  ['zh-Hant', 0.96, 0.93],
  ['vi', 0.97, 0.93],
  ['km', 0.98, 0.93],
];

describe.each(floors)('invented first messages in %s', (language, leastRecall, leastPrecision) => {
  const verdicts = labelledMessages(language).map((wanted) => ({
    wanted,
    got: triage({ text: wanted.text, media: [] }, lexicons),
  }));
  const pleas = verdicts.filter(({ wanted }) => wanted.label === 'distress');
  const alarms = verdicts.filter(({ got }) => got.label === 'distress');

  it('are heard as pleas when they are pleas, and seldom otherwise', () => {
    const both = pleas.filter(({ got }) => got.label === 'distress').length;
    expect(both / pleas.length).toBeGreaterThanOrEqual(leastRecall);
    expect(both / alarms.length).toBeGreaterThanOrEqual(leastPrecision);
  });

  it('have a severity within one of the label nine times in ten', () => {
    const rated = verdicts.flatMap(({ wanted, got }) =>
      wanted.severity === null || got.severity === null ? [] : [Math.abs(wanted.severity - got.severity)],
    );
    expect(rated.filter((apart) => apart <= 1).length / rated.length).toBeGreaterThanOrEqual(0.9);
  });

  it('show that somebody watches', () => {
    const watched = verdicts.filter(({ wanted }) => wanted.watched);
    expect(watched.filter(({ got }) => got.watched)).toHaveLength(watched.length);
  });
});
