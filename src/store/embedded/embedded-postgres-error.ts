import { SuarError } from '../../core/errors.ts';

export class EmbeddedPostgresError extends SuarError {
  override readonly name = 'EmbeddedPostgresError';
}
