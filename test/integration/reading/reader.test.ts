import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/core/logger.ts';
import { createReader, type Outcome, type Reader } from '../../../src/reading/index.ts';
import { pdfOf, scannedPdf } from '../../support/reading/pdf.ts';

/** No test depends on speed: what the reader allows for itself is tried with a thread that hangs. */
const patient = { deadlineMs: 120_000, startMs: 120_000 };
const hostile = new URL('hostile-thread-child.ts', import.meta.url);

const textsOf = (outcome: Outcome): unknown => (outcome.kind === 'read' ? outcome.texts : outcome);
const png = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#fff' } })
  .png()
  .toBuffer();

describe('a file is read', () => {
  let reader: Reader;
  let visits = 0;
  const server = createServer((_request, response) => {
    visits += 1;
    response.end('here');
  });
  let address: string;

  beforeAll(async () => {
    reader = createReader({ logger: silentLogger, limits: patient });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    // Given by the system once it listens on a port.
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await reader.stop();
    server.close();
  });

  it('a QR code is told as it stands, and nobody looks where it leads', async () => {
    const code = await toBuffer(`${address}from-code`, { width: 400 });
    expect(textsOf(await reader.read(code, 'id'))).toEqual([{ source: 'qr', text: `${address}from-code` }]);
    expect(visits).toBe(0);
  });

  it('a PDF gives its text, page by page, runs no script of its own and fetches nothing', async () => {
    const pdf = pdfOf(['Lowongan kerja Kamboja', 'Gaji 12 juta'], { opens: `app.launchURL("${address}from-pdf")` });
    expect(textsOf(await reader.read(pdf, undefined))).toEqual([
      { source: 'pdf', text: 'Lowongan kerja Kamboja' },
      { source: 'pdf', text: 'Gaji 12 juta' },
    ]);
    expect(visits).toBe(0);
  });

  it('of a PDF of many pages the first ten, and that it is not all', async () => {
    const pages = Array.from({ length: 14 }, (_, index) => `Halaman ${index + 1}`);
    const outcome = await reader.read(pdfOf(pages), undefined);
    expect(outcome).toMatchObject({ kind: 'read', missing: ['pages'] });
    expect(textsOf(outcome)).toHaveLength(10);
  });

  it.each([
    ['scanned pages have no letters', scannedPdf(), 'pdf-without-text'],
    ['a PDF of rubbish', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5_000)]), 'pdf-broken'],
    ['a picture of nothing', png, 'no-text'],
  ])('%s: told so', async (_, bytes, why) => {
    expect(await reader.read(bytes, undefined)).toEqual({ kind: 'refused', why });
  });

  it('a picture whose pixels are rubbish behind a good header is refused, and the next is read', async () => {
    const broken = Buffer.from(png);
    const at = broken.indexOf('IDAT');
    broken.fill(0xaa, at + 4, at + 4 + broken.readUInt32BE(at - 4));
    expect(await reader.read(broken, undefined)).toEqual({ kind: 'refused', why: 'not-decodable' });
    const code = await toBuffer('next', { width: 300 });
    expect(textsOf(await reader.read(code, undefined))).toEqual([{ source: 'qr', text: 'next' }]);
  });
});

describe('a thread that a file gets the better of', () => {
  const readers: Reader[] = [];
  function readerWith(limits: Parameters<typeof createReader>[0]['limits']): Reader {
    const reader = createReader({ logger: silentLogger, limits: { ...patient, ...limits }, entry: hostile });
    readers.push(reader);
    return reader;
  }
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
  });
  /** A good picture, with a last byte that tells the thread what to do. */
  const does = (what: number): Buffer => Buffer.concat([png, Buffer.of(what)]);
  const works = { kind: 'read', texts: [{ source: 'ocr', text: 'half of it' }] };

  it('is ended when the time is up, and the next file has a new one', async () => {
    const reader = readerWith({ deadlineMs: 200 });
    expect(await reader.read(does(1), undefined)).toEqual({ kind: 'refused', why: 'too-slow' });
    expect(reader.isLoaded()).toBe(false);
    expect(await reader.read(does(0), undefined)).toMatchObject({ ...works, missing: [] });
  });

  it('leaves what it had read by then', async () => {
    const reader = readerWith({ deadlineMs: 1_500 });
    expect(await reader.read(does(4), undefined)).toMatchObject({ ...works, missing: ['time'] });
  });

  it('is replaced when it fails', async () => {
    const reader = readerWith({});
    expect(await reader.read(does(2), undefined)).toEqual({ kind: 'broke' });
    expect(await reader.read(does(0), undefined)).toMatchObject(works);
  });

  it('is ended when it takes too much memory', async () => {
    const reader = readerWith({ growthMegabytes: 150 });
    expect(await reader.read(does(3), undefined)).toEqual({ kind: 'refused', why: 'too-much-memory' });
    expect(await reader.read(does(0), undefined)).toMatchObject(works);
  });

  it('goes when nothing comes for a while, and comes back', async () => {
    const reader = readerWith({ idleMs: 50 });
    await reader.read(does(0), undefined);
    await expect.poll(() => reader.isLoaded()).toBe(false);
    expect(await reader.read(does(0), undefined)).toMatchObject(works);
  });

  it('does not keep a service from stopping', async () => {
    const reader = readerWith({});
    const reading = reader.read(does(1), undefined);
    await expect.poll(() => reader.isLoaded()).toBe(true);
    await reader.stop();
    expect(['stopped', 'broke']).toContain((await reading).kind);
  });
});
