import { SuarError } from '../core/errors.ts';

export class NotOnRosterError extends SuarError {
  override readonly name = 'NotOnRosterError';

  constructor(signInName: string) {
    super(`'${signInName}' is not on the roster`, 'See who is: suar staff list. Add them: suar staff add.');
  }
}
