import sharp from 'sharp';
import { readingLimits } from '../limits.ts';

// Which decoders there are is decided here, not by what a file claims to be: libvips would take SVG, PDF and two dozen more.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});
sharp.cache(false);
sharp.concurrency(1);

/** Pixels, three bytes each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** Letters of a poster are legible at this; beyond it time is spent on nothing (4,000 px: 3.5 s, the research, section 3). */
const longestSide = 2_000;
/** A thumbnail's letters are too small for what the models were taught with. */
const shortestLongSide = 1_000;

/** Decodes a picture whose header was examined: upright as its EXIF says, on white, at a size that reads well. */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  const source = sharp(bytes, { limitInputPixels: readingLimits.pixels, failOn: 'truncated', pages: 1 });
  const { width, height } = await source.metadata();
  const longSide = Math.max(width, height);
  const scale = longSide > longestSide ? longestSide / longSide : longSide < shortestLongSide ? 2 : 1;
  const { data, info } = await source
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({
      width: Math.round(longSide * scale),
      height: Math.round(longSide * scale),
      fit: 'inside',
      kernel: 'lanczos3',
    })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: info.channels === 3 ? data : spread(data, info.channels) };
}

/** A grey picture stays one channel: three of the same. */
function spread(data: Buffer, channels: number): Buffer {
  const pixels = Buffer.alloc((data.length / channels) * 3);
  for (let from = 0, to = 0; from < data.length; from += channels, to += 3) pixels.fill(data[from] ?? 0, to, to + 3);
  return pixels;
}

/** Paints over what is no writing: the squares of a code would be read as letters. */
export function blank({ width, height, pixels }: Picture, box: Box): void {
  const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));
  const [left, right] = [clamp(box.left - 4, width), clamp(box.right + 4, width)];
  for (let y = clamp(box.top - 4, height); y < clamp(box.bottom + 4, height); y += 1)
    pixels.fill(255, (y * width + left) * 3, (y * width + right) * 3);
}

/** For the first pass: in the negative, page segmentation finds lines on coloured bands that it drops otherwise. */
export async function invert({ width, height, pixels }: Picture): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .greyscale()
    .negate()
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/**
 * The ground is the median of a square of 44 pixels: wider than a stroke, narrower than a band. Of the sizes tried this one
 * read best and cost least (docs/decisions/012-reading-pictures.md).
 */
const patch = 4;
const patchesAround = 11;
const contrast = 1.5;

/**
 * For the second pass: every pixel as far from white as it is from the ground around it, so that white on red and dark on
 * yellow alike become dark on white, and a Burmese or Arabic line on a band is one line.
 */
export async function level({ width, height, pixels }: Picture): Promise<Buffer> {
  const small = { width: Math.ceil(width / patch), height: Math.ceil(height / patch) };
  // As wide as a small picture allows; a window is odd.
  const around = Math.min(patchesAround, 2 * Math.floor((Math.min(small.width, small.height) - 1) / 2) + 1);
  // In two steps: sharp would take the median first, whatever stands first here.
  const patches = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize({ ...small, fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer();
  const shrunk = await sharp(patches, { raw: { ...small, channels: 3 } })
    .median(around)
    .raw()
    .toBuffer();
  const levelled = Buffer.alloc(width * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.min(small.height - 1, Math.floor(y / patch)) * small.width;
    for (let x = 0; x < width; x += 1, at += 1) {
      const ground = (row + Math.min(small.width - 1, Math.floor(x / patch))) * 3;
      levelled[at] = 255 - Math.min(255, contrast * farthest(pixels, at * 3, shrunk, ground));
    }
  }
  return sharp(levelled, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

function farthest(pixels: Buffer, at: number, ground: Buffer, from: number): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel += 1)
    most = Math.max(most, Math.abs((pixels[at + channel] ?? 0) - (ground[from + channel] ?? 0)));
  return most;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const sampleHeight = 48;
const sampleWidth = 1_200;
/** Of a line's height: where marks above and below may be that were not taken for a part of it. Burmese is nothing without. */
const forMarks = 0.35;

/** A few lines of a levelled picture under each other, at the height of letters that models like: cheap to read many times. */
export async function sampleOf(levelled: Buffer, picture: Picture, boxes: readonly Box[]): Promise<Buffer> {
  const pieces = await Promise.all(
    boxes.map(async (box, index) => {
      const above = Math.max(6, Math.round(forMarks * (box.bottom - box.top)));
      const left = Math.max(0, box.left - 6);
      const top = Math.max(0, box.top - above);
      const width = Math.min(picture.width, box.right + 6) - left;
      const height = Math.min(picture.height, box.bottom + above) - top;
      const wide = Math.min(width, Math.floor((height * sampleWidth) / sampleHeight));
      const input = await sharp(levelled)
        .extract({ left, top, width: wide, height })
        .resize({ height: sampleHeight })
        .png({ compressionLevel: 1 })
        .toBuffer();
      return { input, left: 20, top: 20 + index * (sampleHeight + 30) };
    }),
  );
  return sharp({
    create: {
      width: sampleWidth + 60,
      height: 40 + boxes.length * (sampleHeight + 30),
      channels: 3,
      background: '#ffffff',
    },
  })
    .composite(pieces)
    .greyscale()
    .png({ compressionLevel: 1 })
    .toBuffer();
}
