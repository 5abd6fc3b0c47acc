import { SuarError } from '../core/errors.ts';

/** Runs and sets the exit code; a refusal is told on standard error, a bug keeps its stack. */
export async function telling(run: () => boolean | Promise<boolean>): Promise<void> {
  try {
    if (!(await run())) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof SuarError)) throw error;
    process.stderr.write(`${error.message}\n  ${error.hint}\n`);
    process.exitCode = 1;
  }
}
