import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { reasonId } from '../../../src/advice/index.ts';
import { fromWoff } from '../../../src/drawing/child/woff.ts';
import { typefaceFilesFor } from '../../../src/drawing/child/typefaces.ts';
import { openDrawing } from '../../../src/drawing/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { ruleSchema } from '../../../src/jobcheck/index.ts';
import { lettersOfFont } from './letters-of-font.ts';

const texts = loadTexts('locales');
const languages = texts.known.map(({ code }) => code).filter((code) => texts.has(code, 'job-check-friends'));
const find = createRequire(import.meta.url);
const patient = { deadlineMs: 120_000 };

/** Everything that a picture for friends may say in a language. */
function everythingSaid(language: string): string {
  const reasons = ruleSchema.options.map((rule) => `job-check-${reasonId({ rule })}`);
  return ['job-check-friends', ...reasons, 'job-check-friends-ask']
    .map((id) => `• ${texts.format(language, id)}`)
    .join('\n');
}

describe('a picture for friends', () => {
  const drawing = openDrawing(patient);
  afterAll(() => drawing.stop());
  const short = (language: string) =>
    ['friends', 'reason-secrecy', 'reason-no-company', 'friends-ask']
      .map((id) => texts.format(language, `job-check-${id}`))
      .join('\n');

  it('is there in every language of the check', () => {
    expect(languages).toHaveLength(18);
  });

  it.each(languages)('%s: has letters of its own fonts for everything that may be said', (language) => {
    const text = everythingSaid(language);
    const drawn = new Set<number>();
    for (const { family, name } of typefaceFilesFor(text, language)) {
      const file = join(dirname(find.resolve(`@fontsource/${family}/400.css`)), 'files', `${name}.woff`);
      for (const letter of lettersOfFont(fromWoff(readFileSync(file)))) drawn.add(letter);
    }
    const missing = [...new Set(text)].filter(
      (letter) => letter.trim() !== '' && !drawn.has(letter.codePointAt(0) ?? 0),
    );
    // Joiners and marks of direction show nothing.
    expect(missing.filter((letter) => !/\p{Cf}/u.test(letter))).toEqual([]);
  });

  it.each(['id', 'my', 'km', 'th', 'zh-Hant', 'am'])(
    '%s: fills a picture as wide as a phone, from the left',
    async (language) => {
      const { ink, width } = await inkOf(await drawing.draw(short(language), language));
      expect(width).toBe(1_080);
      expect(ink.left).toBeLessThan(90);
      expect(ink.right).toBeLessThan(1_080 - 60);
    },
  );

  it('Urdu begins from the right', async () => {
    const { ink } = await inkOf(await drawing.draw('نوکری', 'ur'));
    expect(ink.right).toBeGreaterThan(980);
    expect(ink.left).toBeGreaterThan(540);
  });

  it('a Thai sentence without a space is broken into lines instead of running out of the picture', async () => {
    const sentence = 'ถามหน่วยงานแรงงานก่อนจ่ายเงินหรือเดินทาง'.repeat(4);
    const { ink, height } = await inkOf(await drawing.draw(`หัวข้อ\n${sentence}`, 'th'));
    expect(ink.right).toBeLessThan(1_080 - 60);
    expect(height).toBeGreaterThan(400);
  });

  it('what looks like markup stands there as it was written', async () => {
    const plain = await inkOf(await drawing.draw('a\nb', 'en'));
    const marked = await inkOf(await drawing.draw('a\n<b>&amp;</b>', 'en'));
    expect(marked.ink.right).toBeGreaterThan(plain.ink.right + 100);
  });

  it('is the same for the same words, and other for others', async () => {
    const [one, again, other] = [
      await drawing.draw('a\nb', 'en'),
      await drawing.draw('a\nb', 'en'),
      await drawing.draw('a\nc', 'en'),
    ];
    expect(one.equals(again)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });
});

describe('the process that draws', () => {
  it('ends when nothing comes for a while and leaves no file, and another takes its place', async () => {
    const before = fontFolders();
    const drawing = openDrawing({ ...patient, idleMs: 50 });
    await drawing.draw('a', 'en');
    await until(() => !drawing.isLoaded() && fontFolders().every((folder) => before.includes(folder)));
    await drawing.draw('b', 'en');
    expect(drawing.isLoaded()).toBe(true);
    await drawing.stop();
    await until(() => fontFolders().every((folder) => before.includes(folder)));
  });

  it('that takes too long is ended, and the next picture is drawn', async () => {
    const hasty = openDrawing({ deadlineMs: 1 });
    await expect(hasty.draw('a', 'en')).rejects.toThrow('too-slow');
    await hasty.stop();
    const drawing = openDrawing(patient);
    await expect(drawing.draw('a', 'en')).resolves.toBeInstanceOf(Buffer);
    await drawing.stop();
    await expect(drawing.draw('a', 'en')).rejects.toThrow('stopped');
  });
});

const fontFolders = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('suar-fonts-') && existsSync(join(tmpdir(), name)));

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !holds();) {
    if (Date.now() > end) throw new Error('it never came');
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** Where anything is drawn below the bar. */
async function inkOf(png: Buffer) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const ink = { left: info.width, right: 0 };
  for (let row = 30; row < info.height; row += 1)
    for (let column = 0; column < info.width; column += 1)
      if ((data[row * info.width + column] ?? 255) < 160) {
        ink.left = Math.min(ink.left, column);
        ink.right = Math.max(ink.right, column);
      }
  return { ink, width: info.width, height: info.height };
}
