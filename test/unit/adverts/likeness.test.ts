import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ANCHORS, anchorsOf, halfSipHash } from '../../../src/adverts/anchors.ts';
import { lettersOf } from '../../../src/adverts/letters.ts';
import { likenessOf, runsFromBytes, runsOf, runsToBytes } from '../../../src/adverts/likeness.ts';
import { packageFolder } from '../../../src/main.ts';
import { changes, dice } from '../../bench/advert-writer.ts';
import { labelledSchema } from '../../jobcheck/score.ts';

const texts = ['examples', 'a', 'b']
  .flatMap((name) =>
    readFileSync(join(packageFolder, `test/data/jobcheck/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => labelledSchema.parse(JSON.parse(line)));
const runsOfText = (text: string) => runsOf(lettersOf(text));
const key = [0x03020100, 0x07060504] as const;

it('compares letters alone: numbers, addresses, signs, accents and case may change', () => {
  const letters = (text: string) => String.fromCodePoint(...lettersOf(text));
  expect(letters('GAJI 12jt!! chat @hr_x atau https://x.example/a, hr@x.example')).toBe('gajijtchatatau');
  expect(letters('LƯƠNG cao 🔥 gọi 0812-0000-4411')).toBe('luongcaogoi');
  expect(letters('高薪招聘 wa.me/6281200004411 包吃住')).toBe('高薪招聘包吃住');
  expect(letters('ကမ္ဘောဒီးယား၊ ၁၂')).toContain('ကမ္ဘောဒီးယား');
});

it('takes no two different texts of ours for one, and a text for itself', () => {
  const known = texts.map(({ id, text }) => ({ id, runs: runsOfText(text) })).filter(({ runs }) => runs.length >= 24);
  expect(known.length).toBeGreaterThan(600);
  const wrong: string[] = [];
  for (const [at, one] of known.entries()) {
    expect(likenessOf(one.runs, one.runs)).toBe(1);
    for (const other of known.slice(at + 1))
      if (likenessOf(one.runs, other.runs) !== undefined) wrong.push(`${one.id} ${other.id}`);
  }
  expect(wrong).toEqual([]);
});

it('knows an advert of two hundred letters and more again, however it was changed', () => {
  const roll = dice(7);
  const long = texts.filter(({ text }) => runsOfText(text).length >= 150);
  expect(long.length).toBeGreaterThan(200);
  for (const [name, change] of Object.entries(changes)) {
    const missed = long.filter(
      ({ text }) => likenessOf(runsOfText(change(text, roll)), runsOfText(text)) === undefined,
    );
    expect(missed.length / long.length, name).toBeLessThan(0.02);
    const unfound = long.filter(({ text }) => {
      const own = new Set(anchorsOf(lettersOf(text), key));
      return anchorsOf(lettersOf(change(text, roll)), key).filter((anchor) => own.has(anchor)).length < 2;
    });
    expect(unfound.length / long.length, `${name}: anchors`).toBeLessThan(0.02);
  }
});

it('says nothing of texts that are too short, and asks nearly all of those that are short', () => {
  const phrase = 'lowongan kerja luar negeri';
  expect(likenessOf(runsOfText(phrase), runsOfText(phrase))).toBeUndefined();
  const short = `${phrase} gaji besar minat chat admin`;
  expect(likenessOf(runsOfText(short), runsOfText(short))).toBe(1);
  expect(likenessOf(runsOfText(short), runsOfText(`${short} berangkat minggu depan sama teman`))).toBeUndefined();
});

it('never throws, keeps runs sorted and different, and anchors few, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const letters = lettersOf(text);
      const runs = runsOf(letters);
      expect([...new Set(runs)].sort((one, other) => one - other)).toEqual([...runs]);
      expect(runsFromBytes(runsToBytes(runs))).toEqual(runs);
      const anchors = anchorsOf(letters, key);
      expect(anchors.length).toBeLessThanOrEqual(ANCHORS);
      expect(new Set(anchors).size).toBe(anchors.length);
    }),
  );
});

it('takes time in proportion to the text and stops at its bound', () => {
  expect(lettersOf('a'.repeat(10) + 'bcdefgh'.repeat(1_000_000)).length).toBe(16_000);
  expect(lettersOf('a.b@'.repeat(500_000))).toEqual([]);
});

it('hashes as HalfSipHash-2-4 does, by the vectors of its authors', () => {
  const bytes = (hash: number): string => {
    const buffer = Buffer.alloc(4);
    buffer.writeInt32LE(hash);
    return buffer.toString('hex');
  };
  expect(bytes(halfSipHash(key))).toBe('a9359f5b');
  expect(bytes(halfSipHash(key, 0x03020100))).toBe('2a6e4689');
  expect(bytes(halfSipHash(key, 0x03020100, 0x07060504))).toBe('d0b8848f');
});

it('gives other anchors under another key', () => {
  const letters = lettersOf(texts[0]?.text ?? '');
  const own = new Set(anchorsOf(letters, key));
  expect(anchorsOf(letters, [1, 2]).filter((anchor) => own.has(anchor))).toEqual([]);
});
