import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { drawText } from './draw-text.ts';
import { type DrawAnswer, drawOrderSchema } from './messages.ts';
import { openTypefaces } from './typefaces.ts';

/*
 * The process in which letters become pictures. It knows neither person nor database: words of ours come in, a PNG goes out.
 * It ends when its parent closes the line to it, or is gone.
 */
const typefaces = await openTypefaces();
const fontConfig = join(typefaces.folder, 'fonts.conf');
// No fonts but ours, so that a picture is the same on every machine, and nothing is written outside of our folder.
await writeFile(fontConfig, `<fontconfig><cachedir>${typefaces.folder}</cachedir></fontconfig>`);
process.env['FONTCONFIG_FILE'] = fontConfig;
// After that is set: libvips reads it when it is loaded.
const { default: sharp } = await import('sharp');
sharp.cache(false);
sharp.concurrency(1);

async function answer(message: unknown): Promise<DrawAnswer> {
  const { text, language } = drawOrderSchema.parse(message);
  return { kind: 'drawn', png: new Uint8Array(await drawText(sharp, typefaces, text, language)) };
}

process.on('message', (message) => {
  const failed = (error: unknown): DrawAnswer => ({
    kind: 'failed',
    error: error instanceof Error ? error.name : 'unknown',
  });
  void answer(message)
    .catch(failed)
    .then((told) => process.send?.(told));
});
process.on('disconnect', () => {
  rmSync(typefaces.folder, { recursive: true, force: true });
  process.exit();
});
