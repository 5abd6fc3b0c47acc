import { type ReadText } from '../../core/read-text.ts';
import { readingLimits } from '../limits.ts';
import { joinWrapped } from '../join-wrapped.ts';
import { mergeLines, type SeenLine } from '../merge-lines.ts';
import { type Model, modelOf, modelsToRead } from '../models.ts';
import { readCodes } from './codes.ts';
import { findScript } from './find-script.ts';
import { type LetterReader, segmentation } from './letters.ts';
import { type ReadSoFar } from './messages.ts';
import { blank, invert, level, type Picture } from './pictures.ts';

/** The part of the time that finding out the script may take. */
const asking = 3 / 8;

/**
 * Codes first, since they cost little and are exact; then letters in two passes: a page in the negative, and sparse text of
 * the levelled picture. Each sees lines that the other drops.
 * @param tell given what there is so far: when the time runs out, that is the answer
 */
export async function readPicture(
  reader: LetterReader,
  picture: Picture,
  { language, deadlineMs }: { readonly language: string | undefined; readonly deadlineMs: number },
  tell: (soFar: ReadSoFar) => void,
): Promise<ReadSoFar> {
  const seenCodes = await readCodes(picture);
  for (const { box } of seenCodes) blank(picture, box);
  const codes = unique(seenCodes.map(({ text }) => text));
  if (codes.length > 0) tell({ texts: codes, languages: [], missing: ['time'] });
  const levelled = await level(picture);

  const script = await findScript(reader, levelled, picture, modelOf(language), deadlineMs * asking);
  const languages = [...modelsToRead(script)];
  await reader.use(languages);
  const sparse = await reader.read(levelled, segmentation.sparse);
  tell({ texts: [...letters([sparse]), ...codes], languages, missing: ['time'] });
  const page = await reader.read(await invert(picture), ofPage(script));
  const texts = [...letters([page, sparse]), ...codes];
  const tooLong = texts.some(({ text }) => text.length >= readingLimits.characters);
  return { texts, languages, missing: tooLong ? ['length'] : [] };
}

/** Into columns and blocks; that breaks Burmese lines in pieces, with their marks above and below. */
const ofPage = (script: Model | undefined) => (script?.code === 'mya' ? segmentation.sparse : segmentation.page);

const unique = (texts: readonly ReadText[]): ReadText[] =>
  texts.filter((one, index) => texts.findIndex(({ text }) => text === one.text) === index);

function letters(passes: readonly (readonly SeenLine[])[]): ReadText[] {
  const text = joinWrapped(mergeLines(passes)).join('\n').slice(0, readingLimits.characters);
  return text === '' ? [] : [{ source: 'ocr', text }];
}
