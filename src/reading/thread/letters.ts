import Tesseract from 'tesseract.js';
import { z } from 'zod';
import { type SeenLine } from '../merge-lines.ts';
import { type Box } from './pictures.ts';

const lineSchema = z.object({
  // Null where nothing was read, only located.
  text: z.string().nullable(),
  confidence: z.number().nullable(),
  words: z.array(z.object({ text: z.string().nullable(), confidence: z.number().nullable() })).nullish(),
  bbox: z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }),
});
// Blocks of a picture without letters have no paragraphs.
const paragraphsSchema = z.array(z.object({ lines: z.array(lineSchema).nullable() })).nullable();
const blocksSchema = z.array(z.object({ paragraphs: paragraphsSchema })).nullable();
/** The types of tesseract.js do not know that a layout comes under a name of its own. */
const outputSchema = z.object({ blocks: blocksSchema, layoutBlocks: blocksSchema });

/** What reads letters. One in the process: its memory is that of its largest picture. */
export interface LetterReader {
  /** Loads these models, in this order; a moment where they are loaded already. */
  use(models: readonly string[]): Promise<void>;
  /** Where lines are, without reading them: a tenth of the time. */
  locate(picture: Buffer): Promise<Box[]>;
  read(picture: Buffer, mode: Segmentation): Promise<SeenLine[]>;
  close(): Promise<void>;
}

export const segmentation = {
  /** Columns, blocks, lines: a page. */
  page: Tesseract.PSM.AUTO,
  /** As much text as possible in no order: a poster. */
  sparse: Tesseract.PSM.SPARSE_TEXT,
  /** One block of lines: our own samples. */
  block: Tesseract.PSM.SINGLE_BLOCK,
} as const;
export type Segmentation = (typeof segmentation)[keyof typeof segmentation];

/**
 * tesseract.js with the data of the house. Works without a network: `langPath` is a folder, and nothing is cached.
 * @throws when the data are not where they should be
 */
export async function openLetterReader(languageFolder: string): Promise<LetterReader> {
  const worker = await Tesseract.createWorker('eng', Tesseract.OEM.LSTM_ONLY, {
    langPath: languageFolder,
    cacheMethod: 'none',
    gzip: true,
    // Each failure comes back as a rejection too; without a handler it is thrown where nobody can catch it.
    errorHandler: () => undefined,
  });
  let using = 'eng';
  const recognise = async (picture: Buffer, mode: Segmentation, output: 'blocks' | 'layoutBlocks') => {
    await worker.setParameters({ tessedit_pageseg_mode: mode, debug_file: '/dev/null' });
    const { data } = await worker.recognize(picture, {}, { text: false, [output]: true });
    return (outputSchema.parse(data)[output] ?? []).flatMap((block) =>
      (block.paragraphs ?? []).flatMap((paragraph) => paragraph.lines ?? []),
    );
  };
  return {
    async use(models) {
      const wanted = models.join('+');
      if (wanted === using) return;
      await worker.reinitialize(wanted, Tesseract.OEM.LSTM_ONLY);
      using = wanted;
    },
    async locate(picture) {
      const lines = await recognise(picture, segmentation.sparse, 'layoutBlocks');
      return lines.map(boxOf);
    },
    async read(picture, mode) {
      const lines = await recognise(picture, mode, 'blocks');
      return lines.map((line) => ({ text: line.text ?? '', confidence: confidenceOf(line), box: boxOf(line) }));
    },
    async close() {
      await worker.terminate();
    },
  };
}

const boxOf = ({ bbox }: z.infer<typeof lineSchema>): Box => ({
  left: bbox.x0,
  top: bbox.y0,
  right: bbox.x1,
  bottom: bbox.y1,
});

const lettersIn = (text: string | null): number => text?.match(/[\p{L}\p{M}]/gu)?.length ?? 0;

/** By letters, over the words: tesseract gives a whole line none for one figure that it doubts. */
function confidenceOf({ words, confidence }: z.infer<typeof lineSchema>): number {
  const letters = (words ?? []).reduce((sum, { text }) => sum + lettersIn(text), 0);
  const sum = (words ?? []).reduce((all, word) => all + (word.confidence ?? 0) * lettersIn(word.text), 0);
  return letters === 0 ? (confidence ?? 0) : sum / letters;
}
