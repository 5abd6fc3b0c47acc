import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type ReadText } from '../../core/read-text.ts';
import { readingLimits } from '../limits.ts';
import { type Box, type Picture } from './pictures.ts';

const find = createRequire(import.meta.url);
let prepared: Promise<unknown> | undefined;

/** A code, and where in the picture it is. */
export interface SeenCode {
  readonly text: ReadText;
  readonly box: Box;
}

/** What QR codes say, as text. Where one leads is never looked at. The module comes from our own disk. */
export async function readCodes({ width, height, pixels }: Picture): Promise<SeenCode[]> {
  prepared ??= prepare();
  await prepared;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) data.set(pixels.subarray(from, from + 3), to);
  const found = await readBarcodes(
    // The DOM's ImageData, of which Node has no class.
    { data, width, height, colorSpace: 'srgb' },
    { formats: ['QRCode', 'MicroQRCode'], maxNumberOfSymbols: readingLimits.qrCodes, tryHarder: true },
  );
  return found
    .filter(({ isValid, text }) => isValid && text.trim() !== '')
    .map(({ text, position }) => ({
      text: { source: 'qr', text: text.slice(0, readingLimits.qrCharacters) },
      box: around(Object.values(position)),
    }));
}

function around(corners: readonly { readonly x: number; readonly y: number }[]): Box {
  const [across, down] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
}

async function prepare(): Promise<void> {
  const bytes = await readFile(find.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(bytes).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
