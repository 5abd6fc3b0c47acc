import { SuarError } from '../../core/errors.ts';

/** One line of the doctor's answer. `fail`: Suar cannot do its work like this. `warn`: it can, and somebody should look. */
export interface Finding {
  readonly verdict: 'ok' | 'warn' | 'fail';
  readonly name: string;
  readonly finding: string;
  /** What to do; empty where nothing is wrong. */
  readonly mend: string;
}

export const ok = (name: string, finding: string): Finding => ({ verdict: 'ok', name, finding, mend: '' });
export const warn = (name: string, finding: string, mend: string): Finding => ({
  verdict: 'warn',
  name,
  finding,
  mend,
});
export const fail = (name: string, finding: string, mend: string): Finding => ({
  verdict: 'fail',
  name,
  finding,
  mend,
});

/** Our own errors say what is wrong and how to mend it; another's message may quote a password, so its code must do. */
export function failure(name: string, error: unknown): Finding {
  if (error instanceof SuarError) return fail(name, error.message, error.hint);
  return fail(name, `failed (${codeOf(error)})`, 'This is not foreseen: see the log of the service.');
}

export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
