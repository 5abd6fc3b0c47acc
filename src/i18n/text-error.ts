import { SuarError } from '../core/errors.ts';

/** A text was asked for that no language has, or without an argument it needs: a fault of the code, never of a person. */
export class TextError extends SuarError {
  override readonly name = 'TextError';
}
