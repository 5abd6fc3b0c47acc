import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { loadLexicons, triage, triageLabels } from '../../../src/triage/index.ts';
import { labelledMessages } from './labelled.ts';

vi.setConfig({ testTimeout: 60_000 });

// What the lists know alone: the second opinion has learned from these messages.
const lexicons = { ...loadLexicons(fileURLToPath(new URL('../../../locales', import.meta.url))), opinion: undefined };

/** The numbers that the word lists are held to on messages like these; they were written before the lists were. */
describe.each(['am', 'hi', 'ne', 'sw', 'bn', 'ur'])('invented first messages in %s', (language) => {
  const judged = labelledMessages(language).map((message) => ({
    ...message,
    verdict: triage({ text: message.text, media: [] }, lexicons),
  }));
  const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;
  const isDistress = ({ label }: { label: string }) => label === 'distress';

  it('are a hundred, of every kind', () => {
    expect(judged.length).toBeGreaterThanOrEqual(100);
    expect(new Set(judged.map(({ label }) => label)).size).toBe(triageLabels.length);
  });

  it('miss no more than one plea in fifty, and raise no more than one alarm in fourteen without cause', () => {
    const pleas = judged.filter(isDistress);
    const alarms = judged.filter(({ verdict }) => isDistress(verdict));
    expect(
      share(
        pleas.filter(({ verdict }) => isDistress(verdict)),
        pleas,
      ),
    ).toBeGreaterThanOrEqual(0.98);
    expect(share(alarms.filter(isDistress), alarms)).toBeGreaterThanOrEqual(0.93);
  });

  it('are as grave as they were meant, within one', () => {
    const grave = judged.flatMap(({ label, severity, verdict }) =>
      severity !== null && verdict.severity !== null && verdict.label === label ? [severity - verdict.severity] : [],
    );
    expect(
      share(
        grave.filter((apart) => Math.abs(apart) <= 1),
        grave,
      ),
    ).toBeGreaterThanOrEqual(0.95);
  });

  it('are told apart: mean F1 of the four labels', () => {
    const f1 = triageLabels.map((label) => {
      const meant = judged.filter((one) => one.label === label);
      const told = judged.filter(({ verdict }) => verdict.label === label);
      return (2 * told.filter((one) => one.label === label).length) / (meant.length + told.length);
    });
    expect(f1.reduce((sum, one) => sum + one, 0) / f1.length).toBeGreaterThanOrEqual(0.95);
  });

  it('show when somebody reads along', () => {
    const watched = judged.filter((one) => one.watched);
    const seen = watched.filter(({ verdict }) => verdict.watched);
    expect(share(seen, watched)).toBeGreaterThanOrEqual(0.9);
    expect(judged.filter((one) => !one.watched && one.verdict.watched).map(({ text }) => text)).toEqual([]);
  });
});
