import { SuarError } from '../core/errors.ts';

export class StoreError extends SuarError {
  override readonly name = 'StoreError';
}
