import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type ReadText } from '../../core/read-text.ts';
import { readingLimits } from '../limits.ts';
import { type Picture } from './pictures.ts';

const find = createRequire(import.meta.url);
let prepared: Promise<unknown> | undefined;

/** What QR codes say, as text. Where one leads is never looked at. The module comes from our own disk. */
export async function readCodes({ width, height, pixels }: Picture): Promise<ReadText[]> {
  prepared ??= prepare();
  await prepared;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) data.set(pixels.subarray(from, from + 3), to);
  const found = await readBarcodes(
    // The DOM's ImageData, of which Node has no class.
    { data, width, height, colorSpace: 'srgb' },
    { formats: ['QRCode', 'MicroQRCode'], maxNumberOfSymbols: readingLimits.qrCodes, tryHarder: true },
  );
  const texts = found.filter(({ isValid }) => isValid).map(({ text }) => text.slice(0, readingLimits.qrCharacters));
  return [...new Set(texts)].filter((text) => text.trim() !== '').map((text) => ({ source: 'qr', text }));
}

async function prepare(): Promise<void> {
  const bytes = await readFile(find.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(bytes).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
