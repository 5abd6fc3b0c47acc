import { type SeenLine } from '../merge-lines.ts';
import { candidates, type Model } from '../models.ts';
import { type LetterReader, segmentation } from './letters.ts';
import { type Box, type Picture, sampleOf } from './pictures.ts';

/**
 * Of 100. Below it every model is asked, and the best is it: the right one reaches 83 to 96 on a sample, and Thai's says of
 * Hindi and Urdu up to 90 (docs/decisions/012-reading-pictures.md).
 */
const sure = 94;
/** What the session is held in is likeliest: its model need not beat all others, which read nonsense with confidence. */
const sureIfHinted = 70;
const plausible = 40;
const sampleLines = 2;

/**
 * Which script a picture is in, asked of each model with a sample of two lines. No model stands for all scripts, and the
 * session's language is only a hint: a Thai worker forwards a Chinese poster.
 * @param askingMs what asking may take; then the best so far is it
 * @returns undefined where no model reads it better than a guess
 */
export async function findScript(
  reader: LetterReader,
  levelled: Buffer,
  picture: Picture,
  hinted: Model | undefined,
  askingMs: number,
): Promise<Model | undefined> {
  const boxes = longest(await reader.locate(levelled));
  if (boxes.length === 0) return hinted;
  const sample = await sampleOf(levelled, picture, boxes);
  const until = performance.now() + askingMs;
  let best: { readonly model: Model; readonly worth: number } | undefined;
  for (const model of candidates(hinted)) {
    await reader.use([model.code]);
    const worth = worthOf(await reader.read(sample, segmentation.block), model);
    if (best === undefined || worth > best.worth) best = { model, worth };
    if (worth >= (model === hinted ? sureIfHinted : sure) || performance.now() > until) break;
  }
  return best !== undefined && best.worth >= plausible ? best.model : hinted;
}

/** Lines of many letters, as wide as they are flat. */
function longest(boxes: readonly Box[]): Box[] {
  const flatness = ({ left, top, right, bottom }: Box): number => (right - left) / Math.max(1, bottom - top);
  return boxes
    .filter((box) => box.bottom - box.top >= 10 && flatness(box) >= 3)
    .toSorted((one, other) => flatness(other) - flatness(one))
    .slice(0, sampleLines);
}

/** Confidence, counted for letters of the model's own script alone: figures read alike in all, and Latin stands everywhere. */
function worthOf(lines: readonly SeenLine[], { letters }: Model): number {
  let own = 0;
  let all = 0;
  for (const { text, confidence } of lines) {
    own += (text.match(letters)?.length ?? 0) * confidence;
    all += text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  }
  return all === 0 ? 0 : own / all;
}
