import { parentPort } from 'node:worker_threads';

/*
 * Stands in for the thread that reads, with what a file might do to it told by its last byte: 1 runs for ever, 2 ends the
 * thread, 3 takes all memory, 4 gives half and runs for ever; anything else is read.
 */
parentPort?.on('message', ({ bytes }: { bytes: Uint8Array }) => {
  const half = { texts: [{ source: 'ocr', text: 'half of it' }], languages: ['eng'], missing: ['time'] };
  switch (bytes.at(-1)) {
    case 1:
      for (;;);
    case 2:
      throw new Error('the thread fails');
    case 3: {
      const taken: Buffer[] = [];
      for (;;) taken.push(Buffer.alloc(20_000_000, 1));
    }
    case 4:
      parentPort?.postMessage({ kind: 'so-far', ...half });
      // The message leaves before the thread hangs.
      setTimeout(() => {
        for (;;);
      }, 50);
      return;
    default:
      parentPort?.postMessage({ kind: 'read', ...half, missing: [] });
  }
});
parentPort?.postMessage({ kind: 'ready' });
