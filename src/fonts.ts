import express, { type Router } from 'express';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Scripts that cheap phones lack or draw badly. Chinese is left to the phone: every one has it, and its files are megabytes.
 * Noto, SIL Open Font License 1.1.
 */
const families: readonly (readonly [family: string, subset: string])[] = [
  ['noto-sans-myanmar', 'myanmar'],
  ['noto-sans-ethiopic', 'ethiopic'],
  ['noto-sans-khmer', 'khmer'],
  ['noto-sans-devanagari', 'devanagari'],
  ['noto-sans-bengali', 'bengali'],
  ['noto-sans-tamil', 'tamil'],
  ['noto-sans-sinhala', 'sinhala'],
  ['noto-sans-thai', 'thai'],
  ['noto-naskh-arabic', 'arabic'],
];
const find = createRequire(import.meta.url);
/** A day: fonts are a hundred kilobytes, paid for by the person; longer would leave a trace for longer. */
const keptFor = 'private, max-age=86400';

/**
 * `fonts.css` and the files it names, from our own origin. Each has the range of its script, so that a phone loads only
 * what a message shows. The names are fixed at start: no path of a request reaches the file system.
 */
export function fontRoutes(): Router {
  const router = express.Router();
  const faces = families.map(([family, subset]) => faceOf(family, subset));
  router.use((_request, response, next) => {
    response.set({
      'Cache-Control': keptFor,
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    });
    next();
  });
  router.get('/fonts.css', (_request, response) => {
    response.type('text/css').send(faces.map(({ css }) => css).join('\n'));
  });
  for (const { name, content } of faces) {
    router.get(`/${name}`, (_request, response) => void response.type('font/woff2').send(content));
  }
  return router;
}

/** All families go by one name: which one draws a letter is told by its range. */
function faceOf(family: string, subset: string): { css: string; name: string; content: Buffer } {
  const sheet = find.resolve(`@fontsource/${family}/400.css`);
  const name = `${family}-${subset}-400-normal.woff2`;
  const written = readFileSync(sheet, 'utf8');
  const block = written.slice(written.indexOf(`/* ${family}-${subset}-400-normal */`));
  const range = /unicode-range: ([^;]+);/u.exec(block)?.[1] ?? '';
  const css = `@font-face { font-family: 'Scripts'; font-weight: 400; font-display: swap; src: url('${name}') format('woff2'); unicode-range: ${range}; }`;
  return { css, name, content: readFileSync(join(dirname(sheet), 'files', name)) };
}
