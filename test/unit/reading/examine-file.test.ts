import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import sharp from 'sharp';
import { examineFile } from '../../../src/reading/examine-file.ts';
import { readingLimits } from '../../../src/reading/limits.ts';

const blank = (width = 64, height = 48) => sharp({ create: { width, height, channels: 3, background: '#fff' } });
const png = await blank().png().toBuffer();
const jpeg = await blank().jpeg().toBuffer();
const webp = await blank().webp().toBuffer();
const lossless = await blank().webp({ lossless: true }).toBuffer();
const withAlpha = await blank().ensureAlpha(0.5).webp().toBuffer();
const gif = await blank().gif().toBuffer();
const progressive = await blank().jpeg({ progressive: true }).toBuffer();

const frames = await Promise.all(
  ['#fff', '#000'].map((background) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .png()
      .toBuffer(),
  ),
);
const moving = sharp(frames, { join: { animated: true } });

const movingGif = await moving.clone().gif().toBuffer();
const movingWebp = await moving.clone().webp().toBuffer();

const refusedFor = (bytes: Buffer): string => {
  const examined = examineFile(bytes);
  return examined.kind === 'refused' ? examined.why : examined.kind;
};
/** A PNG whose header claims a size; the rest stays as small as it was. */
function claiming(width: number, height: number): Buffer {
  const claimed = Buffer.from(png);
  claimed.writeUInt32BE(width, 16);
  claimed.writeUInt32BE(height, 20);
  return claimed;
}

describe('a file is what its bytes say', () => {
  it.each([
    ['PNG', png],
    ['JPEG', jpeg],
    ['progressive JPEG', progressive],
    ['WebP', webp],
    ['lossless WebP', lossless],
    ['WebP with transparency, as stickers are', withAlpha],
    ['GIF', gif],
  ])('%s, with its size', (_, bytes) => {
    expect(examineFile(bytes)).toEqual({ kind: 'picture', width: 64, height: 48 });
  });

  it('a PDF', () => {
    expect(examineFile(Buffer.from('%PDF-1.7\n'))).toEqual({ kind: 'pdf' });
  });

  it('a phone’s photo with a second picture behind it', () => {
    expect(examineFile(Buffer.concat([jpeg, jpeg]))).toMatchObject({ kind: 'picture' });
  });
});

describe('refused before anything is decoded', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a text', Buffer.from('Lowongan kerja di Kamboja'), 'unknown-type'],
    ['a voice message that is called a photo', Buffer.from('OggS\0\x02rest of it'), 'unknown-type'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'vector'],
    ['an SVG behind a declaration', Buffer.from('<?xml version="1.0"?><!DOCTYPE svg><svg/>'), 'vector'],
    ['a bomb of 50,000 × 50,000 in a few bytes', claiming(50_000, 50_000), 'too-many-pixels'],
    ['a strip that is too long', claiming(readingLimits.longSide + 1, 30), 'too-many-pixels'],
    ['one pixel more than 10 MP', claiming(10_001, 1_000), 'too-many-pixels'],
    ['a dot', claiming(1, 1), 'too-small'],
    ['no height', claiming(64, 0), 'too-small'],
    ['half a PNG', png.subarray(0, png.length - 20), 'truncated'],
    ['half a JPEG', jpeg.subarray(0, jpeg.length - 40), 'truncated'],
    ['half a WebP', webp.subarray(0, webp.length - 10), 'truncated'],
    ['half a GIF', gif.subarray(0, gif.length - 10), 'truncated'],
    ['the first bytes alone', png.subarray(0, 10), 'truncated'],
    ['a moving GIF', movingGif, 'animated'],
    ['a moving WebP', movingWebp, 'animated'],
    ['an archive behind a picture', Buffer.concat([png, Buffer.from('PK\x03\x04'), Buffer.alloc(200)]), 'polyglot'],
    ['a page behind a JPEG', Buffer.concat([jpeg, Buffer.from('<html><script>alert(1)</script>')]), 'polyglot'],
    ['a PDF behind a GIF', Buffer.concat([gif, Buffer.from('%PDF-1.4')]), 'polyglot'],
    ['more bytes than anybody reads', Buffer.alloc(readingLimits.bytes + 1), 'too-many-bytes'],
  ])('%s', (_, bytes, why) => {
    expect(refusedFor(bytes)).toBe(why);
  });

  it('a PNG that moves', () => {
    const control = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 1, 2, 3, 4]);
    expect(refusedFor(Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]))).toBe('animated');
  });

  it('a JPEG with a page in its comment', () => {
    const said = Buffer.from('<script>alert(1)</script>');
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, said.length + 2]), said]);
    expect(refusedFor(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]))).toBe('polyglot');
  });
});

it('no bytes make it throw or wander', () => {
  const begun = fc.constantFrom(png, jpeg, webp, gif, Buffer.from('%PDF-'), Buffer.alloc(0));
  fc.assert(
    fc.property(begun, fc.nat(80), fc.uint8Array({ maxLength: 400 }), (beginning, keep, rest) => {
      const bytes = Buffer.concat([beginning.subarray(0, keep), rest]);
      expect(['picture', 'pdf', 'refused']).toContain(examineFile(bytes).kind);
    }),
    { numRuns: 3_000 },
  );
});
