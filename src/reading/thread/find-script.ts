import { type SeenLine } from '../merge-lines.ts';
import { candidates, type Model, siblingOf } from '../models.ts';
import { type LetterReader, segmentation } from './letters.ts';
import { type Box, type Picture, sampleOf } from './pictures.ts';

/**
 * Of 100. Below it every model is asked, and the best is it. On samples of posters the right model reached 60 to 94, Burmese
 * in one of three 29; the best wrong one 59, Thai's of Latin letters (docs/decisions/021-gaps-of-the-check.md).
 */
const sure = 80;
/** What the session is held in is likeliest: its model need not beat all others. */
const sureIfHinted = 70;
const plausible = 28;
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
  const ask = async (model: Model): Promise<Asked> => {
    await reader.use([model.code]);
    return { model, worth: worthOf(await reader.read(sample, segmentation.block), model) };
  };
  let best: Asked | undefined;
  for (const model of candidates(hinted)) {
    const asked = await ask(model);
    best = better(best, asked);
    if (asked.worth >= (model === hinted ? sureIfHinted : sure) || performance.now() > until) break;
  }
  const sibling = best === undefined || best.model === hinted ? undefined : siblingOf(best.model);
  if (sibling !== undefined && performance.now() <= until) best = better(best, await ask(sibling));
  return best !== undefined && best.worth >= plausible ? best.model : hinted;
}

interface Asked {
  readonly model: Model;
  readonly worth: number;
}

function better(one: Asked | undefined, other: Asked): Asked {
  return one === undefined || other.worth > one.worth ? other : one;
}

/** Lines of many letters, as wide as they are flat. */
function longest(boxes: readonly Box[]): Box[] {
  const flatness = ({ left, top, right, bottom }: Box): number => (right - left) / Math.max(1, bottom - top);
  return boxes
    .filter((box) => box.bottom - box.top >= 10 && flatness(box) >= 3)
    .toSorted((one, other) => flatness(other) - flatness(one))
    .slice(0, sampleLines);
}

/**
 * Confidence, counted for letters of the model's own script alone: figures read alike in all, and Latin stands everywhere. A
 * model that reads another script makes words in which letters and figures are mixed; those count for nothing.
 */
export function worthOf(
  lines: readonly Pick<SeenLine, 'text' | 'confidence'>[],
  { letters, figuresAmong }: Model,
): number {
  let own = 0;
  let all = 0;
  for (const { text, confidence } of lines) {
    const words = text.split(/\s+/u).filter((word) => LETTER.test(word));
    const clean = figuresAmong === true ? words : words.filter((word) => !/\p{N}/u.test(word));
    // The figures of a script are of that script, too, and no letters.
    own += (clean.join('').match(letters) ?? []).filter((letter) => LETTER.test(letter)).length * confidence;
    all += [...words.join('')].filter((letter) => LETTER.test(letter)).length;
  }
  return all === 0 ? 0 : (own / all) * Math.min(1, all / fewestLetters);
}

/** Two long lines hold more in every script; who makes three letters of them and figures of the rest has read nothing. */
const fewestLetters = 8;
const LETTER = /[\p{L}\p{M}]/u;
