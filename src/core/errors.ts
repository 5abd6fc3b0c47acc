/** Base of every error that a person will read. `hint` says what to do next. */
export abstract class SuarError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

interface Place {
  readonly file: string;
  readonly line?: number;
  readonly field?: string;
}

/** Something an operator wrote is wrong: configuration, a flow, a text. Names file, line and field. */
export class ConfigurationError extends SuarError {
  override readonly name = 'ConfigurationError';

  readonly where: Place;

  constructor(where: Place, problem: string, hint: string) {
    const place = where.line === undefined ? where.file : `${where.file}:${where.line}`;
    super(`${place}${where.field === undefined ? '' : ` ${where.field}`}: ${problem}`, hint);
    this.where = where;
  }
}
