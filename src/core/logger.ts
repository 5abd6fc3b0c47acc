/**
 * What rooms may log. Values are an allow-list of shapes that hold no personal data: codes, kinds, counts, durations.
 * A person's words, address or name never fit, because free text has no field here.
 */
export interface LogFields {
  readonly room?: string;
  readonly caseCode?: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly code?: string | number;
  readonly attempt?: number;
  readonly rowId?: string;
  readonly error?: unknown;
}

export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
