import type Sharp from 'sharp';
import { withBreaks } from './break-lines.ts';
import { type Setting, type Typefaces } from './typefaces.ts';

type SharpModule = typeof Sharp;

/** In pixels. As wide as a phone's screen is drawn, so that no messenger makes letters smaller. */
const width = 1_080;
const [margin, bar] = [72, 20] as const;
const [headingSize, bodySize, gapSize] = [58, 46, 18] as const;
const colours = { paper: '#fbfaf8', ink: '#1d2327', heading: '#8a2a12' } as const;

/**
 * A text as a PNG: its first line large, the others below. Every script is shaped by HarfBuzz and set by Pango, both in
 * libvips; lines that begin from the right end at the right.
 */
export async function drawText(
  sharp: SharpModule,
  typefaces: Typefaces,
  text: string,
  language: string,
): Promise<Buffer> {
  const setting = await typefaces.settingFor(text, language);
  await learn(sharp, setting);
  const { data, info } = await set(sharp, setting, text, language);
  const height = bar + 2 * margin + info.height;
  // What Pango sets is cut to its ink.
  const left = beginsFromRight(text) ? width - margin - info.width : margin;
  return sharp({ create: { width, height, channels: 3, background: colours.paper } })
    .composite([
      { input: { create: { width, height: bar, channels: 3, background: colours.heading } }, top: 0, left: 0 },
      { input: data, top: bar + margin, left },
    ])
    .png({ palette: true, colours: 32, compressionLevel: 9 })
    .toBuffer();
}

function set(sharp: SharpModule, { names, files }: Setting, text: string, language: string) {
  const [heading = '', ...lines] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => asMarkup(withBreaks(line, language)));
  const gap = `<span size="${gapSize}pt">\n\n</span>`;
  const body = lines.map((line) => `${gap}<span foreground="${colours.ink}">${line}</span>`).join('');
  const title = `<span foreground="${colours.heading}" size="${headingSize}pt">${heading}</span>`;
  return sharp({
    text: {
      text: `${title}${body}`,
      font: `${names.join(', ')} ${bodySize}`,
      ...(files[0] === undefined ? {} : { fontfile: files[0] }),
      width: width - 2 * margin,
      rgba: true,
      // A point is a pixel.
      dpi: 72,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
}

const asMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const beginsFromRight = (text: string): boolean =>
  /\p{L}/u.exec(text)?.[0].match(/[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thaana}]/u) != null;

const learnt = new Set<string>();

/** A text names one font file, and libvips keeps each that it has seen: so each is shown to it once. */
async function learn(sharp: SharpModule, { files }: Setting): Promise<void> {
  for (const fontfile of files) {
    if (learnt.has(fontfile)) continue;
    await sharp({ text: { text: 'a', font: 'Noto Sans 10', fontfile } }).toBuffer();
    learnt.add(fontfile);
  }
}
