import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';

/** How a picture reaches us. */
export const treatments = ['plain', 'rotated', 'jpeg', 'screenshot'] as const;
export type Treatment = (typeof treatments)[number];

const find = createRequire(import.meta.url);
const families = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans-thai', 'thai'],
  ['noto-sans-sc', 'chinese-simplified'],
  ['noto-sans-devanagari', 'devanagari'],
  ['noto-sans-myanmar', 'myanmar'],
  ['noto-sans-bengali', 'bengali'],
  ['noto-sans-tamil', 'tamil'],
  ['noto-naskh-arabic', 'arabic'],
] as const;

/** White on red, dark on yellow, dark on light, light on blue: the bands that reading in one pass drops. */
const bands = [
  { fill: '#c8102e', text: '#ffffff', size: 62 },
  { fill: '#ffd200', text: '#1a1a1a', size: 50 },
  { fill: '#ffd200', text: '#8b0000', size: 46 },
  { fill: '#f4f7fb', text: '#1a1a1a', size: 42 },
  { fill: '#f4f7fb', text: '#1a1a1a', size: 42 },
  { fill: '#dff3e4', text: '#0b4f2a', size: 42 },
  { fill: '#dff3e4', text: '#0b4f2a', size: 42 },
  { fill: '#12306b', text: '#ffffff', size: 50 },
] as const;

export interface PosterPrinter {
  /** PNG or JPEG. The poster itself is 1,280 × 960; long lines are set in several rows, as small as they must be. */
  print(lines: readonly string[], treatment: Treatment): Promise<Buffer>;
}

/** A real browser sets the type: nothing lighter shapes eight scripts right. */
export async function openPosterPrinter(browser: Browser): Promise<PosterPrinter> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 960 } });
  await page.setContent(`<style>${families.map(face).join('\n')}</style><main></main>`);
  return {
    async print(lines, treatment) {
      const screenshot = treatment === 'screenshot';
      const height = screenshot ? 1400 : 960;
      await page.setViewportSize({ width: screenshot ? 1080 : 1280, height });
      await show(page, screenshot ? inChat(lines) : poster(lines, 1));
      const png = await page.screenshot();
      switch (treatment) {
        case 'plain':
          return png;
        case 'rotated':
          return sharp(png).rotate(1.5, { background: '#ffffff' }).png().toBuffer();
        case 'jpeg':
          return sharp(png).jpeg({ quality: 55 }).toBuffer();
        case 'screenshot':
          return sharp(png).jpeg({ quality: 75 }).toBuffer();
      }
    },
  };
}

function face([family, subset]: (typeof families)[number]): string {
  const folder = dirname(find.resolve(`@fontsource/${family}/400.css`));
  const font = readFileSync(join(folder, 'files', `${family}-${subset}-400-normal.woff2`)).toString('base64');
  return `@font-face { font-family: '${family}-${subset}'; src: url(data:font/woff2;base64,${font}) format('woff2'); }`;
}

async function show(page: Page, html: string): Promise<void> {
  const fonts = families.map(([family, subset]) => `'${family}-${subset}'`).join(', ');
  const styled = `<div style="font-family: ${fonts}">${html}</div>`;
  await page.evaluate(
    `document.body.style.margin = '0'; document.querySelector('main').innerHTML = ${JSON.stringify(styled)}; document.fonts.ready.then(() => undefined)`,
  );
  await page.evaluate(shrinkToFit);
}

/** Bands that their words burst are set smaller, all alike, as whoever makes a poster does. */
const shrinkToFit = `for (const poster of document.querySelectorAll('[data-poster]')) {
  for (let scale = 1; scale > 0.3 && poster.scrollHeight > poster.clientHeight + 1; scale -= 0.05)
    poster.style.setProperty('--scale', String(scale));
}`;

function poster(lines: readonly string[], scale: number): string {
  const written = lines
    .map((line, index) => {
      const { fill, text, size } = bands[Math.min(index, bands.length - 1)] ?? bands[0];
      const escaped = line
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/[0-9][0-9 ,-]+[0-9]/gu, '<bdi dir="ltr">$&</bdi>');
      return `<div dir="auto" style="flex:1 0 auto;display:flex;align-items:center;padding:0 ${60 * scale}px;background:${fill};color:${text};font-size:calc(${size * scale}px * var(--scale, 1));line-height:1.45"><span>${escaped}</span></div>`;
    })
    .join('');
  return `<div data-poster style="display:flex;flex-direction:column;height:${960 * scale}px;overflow:hidden">${written}</div>`;
}

/** A phone's chat: status bar, who it is, the poster in a bubble, the time beneath. */
function inChat(lines: readonly string[]): string {
  return `<div style="background:#efe7dd;height:1400px">
    <div style="background:#075e54;color:#fff;height:60px;font-size:30px;padding:0 30px;line-height:60px">12:41 <span style="float:right">87%</span></div>
    <div style="background:#128c7e;color:#fff;height:110px;font-size:42px;padding:0 140px;line-height:110px">Kak Rere</div>
    <div style="background:#fff;margin:30px 20px;border-radius:20px;padding:20px">${poster(lines, 0.78)}
    <p style="color:#777;font-size:28px;text-align:right;margin:10px">12:40</p></div></div>`;
}
