import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadIndicators, mapCase, type SaidLine } from '../../../src/identification/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';
import { conceptNames } from '../../../src/triage/concepts.ts';

const indicators = loadIndicators('indicators');
const at = new Date('2026-03-01T12:00:00Z');
const said = (text: string, ...signs: [string, string][]): SaidLine => ({
  at,
  text,
  signs: signs.map(([concept, quote]) => ({ concept, quote })),
});
const sheetOf = (part: Partial<Parameters<typeof mapCase>[1]>) =>
  mapCase(indicators, { fields: {}, lines: [], skipped: [], wanted: ['compound', 'age'], ...part });
const pointersOf = (part: Partial<Parameters<typeof mapCase>[1]>, id: string) =>
  sheetOf(part).indicators.find(({ indicator }) => indicator.id === id)?.pointers;

describe('the sheet of a case', () => {
  it('puts the person’s own words beside what they may point to, and nothing beside the rest', () => {
    const line = said(
      'kami dikurung, paspor diambil bos',
      ['confinement', 'dikurung'],
      ['passport_taken', 'paspor diambil'],
    );
    const words = { kind: 'words', from: line.text, at };
    expect(pointersOf({ lines: [line] }, 'ilo_movement')).toEqual([{ ...words, quote: 'dikurung' }]);
    expect(pointersOf({ lines: [line] }, 'ilo_documents')).toEqual([{ ...words, quote: 'paspor diambil' }]);
    expect(pointersOf({ lines: [line] }, 'ilo_violence')).toEqual([]);
  });

  it('takes an answer for what it says: who holds the passport matters, and "me" points to nothing', () => {
    const answer = { kind: 'answer', field: 'passport_holder', value: 'others' };
    expect(pointersOf({ fields: { passport_holder: 'others' } }, 'ilo_documents')).toEqual([answer]);
    expect(pointersOf({ fields: { passport_holder: 'me' } }, 'ilo_documents')).toEqual([]);
    expect(pointersOf({ fields: { can_go_out: 'yes' } }, 'ilo_movement')).toEqual([]);
    expect(pointersOf({ fields: { can_go_out: 'no' } }, 'ilo_movement')).toHaveLength(1);
  });

  it('shows a long message by its quote, the same words once, and only the first few times', () => {
    const long = said(`${'kata '.repeat(100)}dikurung`, ['confinement', 'dikurung'], ['wants_escape', 'dikurung']);
    const pointers = pointersOf(
      { lines: [long, ...Array.from({ length: 9 }, (_, n) => said(`${n}`, ['hunted', 'x']))] },
      'ilo_movement',
    );
    expect(pointers?.[0]).toMatchObject({ from: 'dikurung' });
    expect(pointers).toHaveLength(4);
  });

  it('tells act, means and purpose by the indicators that point to them', () => {
    const { elements } = sheetOf({
      lines: [said('utang', ['debt_to_leave', 'utang'])],
      fields: { recruited_how: 'teman' },
    });
    expect(elements.map(({ element, indicators }) => [element.id, indicators])).toEqual([
      ['act', []],
      ['means', ['ilo_debt']],
      ['purpose', ['ilo_debt']],
    ]);
    expect(elements[0]?.pointers).toEqual([{ kind: 'answer', field: 'recruited_how', value: 'teman' }]);
  });

  it('names what must not be asked again: answered or passed over; the rest is unknown', () => {
    const sheet = sheetOf({ fields: { age: '20', injuries: 'no' }, skipped: ['passport', 'age', 'paid'] });
    expect(sheet.notAgain).toEqual(['age', 'passport', 'injuries', 'paid']);
    expect(sheet.skipped).toEqual(['passport', 'paid']);
    expect(sheet.unknown).toContain('compound');
    expect(sheet.unknown).toContain('can_go_out');
    expect(sheet.unknown).not.toContain('self_harm_today');
    for (const field of sheet.notAgain) expect(sheet.unknown).not.toContain(field);
    const settled = sheet.indicators.filter((one) => one.settled).map(({ indicator }) => indicator.id);
    expect(settled).toEqual(['ilo_violence', 'ilo_wages']);
  });

  it('counts, weighs and concludes nothing', () => {
    const everything = JSON.stringify(sheetOf({ lines: [said('x', ['torture', 'x'])] }));
    expect(everything).not.toMatch(/score|verdict|confirmed|total/iu);
  });
});

it('hears the signs that triage really gives, in the person’s words', () => {
  const script = loadScript(packageFolder, 'id');
  const text = 'saya disekap, paspor diambil bos, gaji tidak dibayar';
  const lines = [{ at, text, signs: script.readSigns(text) }];
  for (const id of ['ilo_movement', 'ilo_documents', 'ilo_wages']) {
    expect([id, pointersOf({ lines }, id)]).toEqual([id, [expect.objectContaining({ from: text })]]);
  }
});

it('names only signs that triage knows', () => {
  const signs = [...indicators.indicators, ...indicators.elements].flatMap(({ shown_by }) => shown_by.signs);
  for (const sign of signs) expect(conceptNames).toContain(sign);
});

describe('a broken file is refused by file, line and field', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'indicators-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  it.each([
    [
      /field: can_go_out/u,
      'field: can_go_home',
      /indicators\.yaml:\d+ indicators\[2\]\.shown_by\.answers\[0\]\.field/u,
    ],
    [/id: ilo_debt/u, 'id: ilo_movement', /indicators: an indicator stands twice/u],
    [/elements: \[means\]/u, 'elements: [intent]', /indicators\.yaml:\d+ indicators\[0\]\.elements\[0\]/u],
    [/ {4}source:\n(?: {6}- .*\n)+/u, '    source: []\n', /indicators\.yaml:\d+ indicators\[0\]\.source/u],
    [/never_ask:/u, 'never_asked:', /indicators\.yaml:?\d* ?/u],
    [/^indicators:/mu, 'indicators: [', /broken YAML/u],
  ])('%s → %s', (from, to, message) => {
    const content = readFileSync('indicators/indicators.yaml', 'utf8');
    expect(content).toMatch(from);
    writeFileSync(join(folder, 'indicators.yaml'), content.replace(from, to));
    expect(() => loadIndicators(folder)).toThrow(message);
  });
});
