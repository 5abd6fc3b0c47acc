import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadJobCheck } from '../../../src/jobcheck/index.ts';
import { kindOf } from '../../../src/jobcheck/kind.ts';
import { readPart } from '../../../src/jobcheck/reading.ts';

const knowledge = loadJobCheck(fileURLToPath(new URL('../../../locales', import.meta.url)));
const kind = (text: string, lure: number) =>
  kindOf({ parts: [readPart({ source: 'typed', text }, knowledge)], knowledge }, lure);

const warning =
  'Waspada penipuan! Jangan percaya lowongan "admin Kamboja, gaji 15 juta, 100% aman, WA 0812-0000-4411".';

describe('what a text is', () => {
  it('a warning, though it quotes a number and a promise', () => {
    expect(kind(warning, 0.2)).toBe('warning');
  });

  it('no warning where the writer gives the number, or where the opinion sees a lure', () => {
    expect(kind(warning.replaceAll('"', ''), 0.2)).not.toBe('warning');
    expect(kind(warning, 0.95)).not.toBe('warning');
  });

  it('a warning that names a messenger as a bare word', () => {
    expect(kind('Waspada penipuan lowongan Kamboja yang beredar lewat wa dan dm, jangan percaya.', 0.2)).toBe(
      'warning',
    );
  });

  it('an offer, though it says "do not tell anybody": that warns of nothing', () => {
    const secret = 'gaji 15 juta, semua ditanggung, jangan bilang siapa-siapa';
    for (const lure of [0.1, 0.53]) expect(kind(`LOKER Kamboja admin chat ${secret}`, lure)).toBe('offer');
  });

  it('an offer, though no word says work, where it is kept secret and goes on a tourist visa', () => {
    expect(kind('Jangan bilang siapa-siapa. Masuk pakai visa turis.', 0.1)).toBe('offer');
    expect(kind('Masuk pakai visa turis.', 0.1)).toBe('not_a_job');
  });

  it('no question for a mere question mark', () => {
    expect(kind('Minat? Lowongan admin, gaji 15 juta.', 0.9)).toBe('offer');
    expect(kind('Apakah ini penipuan? Lowongan admin, gaji 15 juta.', 0.5)).toBe('question');
  });
});
