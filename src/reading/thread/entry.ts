import { parentPort, workerData } from 'node:worker_threads';
import { type LetterReader, openLetterReader } from './letters.ts';
import {
  threadOrderSchema,
  type ReadSoFar,
  type ThreadMessage,
  type ThreadOrder,
  threadStartSchema,
} from './messages.ts';
import { decodePicture } from './pictures.ts';
import { readPdf } from './read-pdf.ts';
import { readPicture } from './read-picture.ts';

/*
 * The thread in which files are opened. It knows neither person nor database: bytes come in, text goes out. Whoever began it
 * ends it when it takes too long.
 */
const { languageFolder, deadlineMs } = threadStartSchema.parse(workerData);
let letters: LetterReader | undefined;

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

const soFar = (read: ReadSoFar): void => {
  tell({ kind: 'so-far', ...read });
};

async function answer({ kind, bytes, language }: ThreadOrder): Promise<ThreadMessage> {
  switch (kind) {
    case 'pdf': {
      const answered = await readPdf(bytes, soFar);
      return answered.kind === 'refused' ? answered : { kind: 'read', ...answered.read };
    }
    case 'picture': {
      // What a decoder says may quote the file; that it would not is all anybody needs.
      const picture = await decodePicture(bytes).catch(() => undefined);
      if (picture === undefined) return { kind: 'refused', why: 'not-decodable' };
      letters ??= await openLetterReader(languageFolder);
      const read = await readPicture(letters, picture, { language, deadlineMs }, soFar);
      return read.texts.length === 0 ? { kind: 'refused', why: 'no-text' } : { kind: 'read', ...read };
    }
  }
}

parentPort?.on('message', (message: unknown) => {
  answer(threadOrderSchema.parse(message)).then(tell, (error: unknown) => {
    // A fault of ours, or language data that are not there: the thread ends by it, and whoever began it is told.
    setImmediate(() => {
      throw error;
    });
  });
});
tell({ kind: 'ready' });
