import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

const find = createRequire(import.meta.url);

/**
 * A thread from a built file or from a source. Whatever loads sources in the process does not reach into its threads (Node
 * 20), so a source is begun by a line that brings its own loader.
 */
export function beginThread(entry: URL, options: WorkerOptions): Worker {
  if (!entry.pathname.endsWith('.ts')) return new Worker(entry, options);
  // Through its folder: resolved from CommonJS its name leads to a file that cannot register from a thread.
  const loader = pathToFileURL(join(dirname(find.resolve('tsx/package.json')), 'dist/esm/api/index.mjs')).href;
  const begin = `import('${loader}').then(({ register }) => { register(); return import('${entry.href}'); });`;
  return new Worker(begin, { ...options, eval: true });
}
