import { pino, stdTimeFunctions } from 'pino';
import { type LogFields, type Logger } from '../core/logger.ts';
import { describeError, type ErrorDescription } from './describe-error.ts';

/** Where lines go: a terminal gets them in words, a pipe or file as JSON. */
export interface LogOutput {
  readonly isTTY?: boolean;
  write(line: string): unknown;
}

/** Codes, kinds, ids and event names look like this; a sentence, an address with a plus sign or a name with a space does not. */
const safeText = /^[A-Za-z0-9_.:/-]{1,80}$/;
/** Long runs of digits are phone numbers or passports, whichever field they stand in. `rowId` alone may hold one. */
const manyDigits = /\d(?:[-.]?\d){7,}/;
const withheld = '[withheld]';

const textFields = ['room', 'caseCode', 'channel', 'kind'] as const;
const numberFields = ['count', 'ms', 'attempt'] as const;

/**
 * The house's log. Writes what `LogFields` names and nothing else, whatever an object holds beside it; text only in the
 * shape of a code. Standard error by default, so that a command's answer on standard output stays clean.
 */
export function createLogger(output: LogOutput = process.stderr): Logger {
  const log = pino(
    {
      base: null,
      messageKey: 'event',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => output.write(output.isTTY === true ? inWords(line) : line) },
  );
  return {
    info: (event, fields) => {
      log.info(allowed(fields), safe(event));
    },
    warn: (event, fields) => {
      log.warn(allowed(fields), safe(event));
    },
    error: (event, fields) => {
      log.error(allowed(fields), safe(event));
    },
  };
}

function allowed(fields: LogFields | undefined): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  if (fields === undefined) return kept;
  for (const name of textFields) {
    const value = fields[name];
    if (value !== undefined) kept[name] = safe(value);
  }
  for (const name of numberFields) {
    const value = fields[name];
    if (value !== undefined) kept[name] = typeof value === 'number' ? value : withheld;
  }
  if (fields.code !== undefined) kept['code'] = typeof fields.code === 'number' ? fields.code : safe(fields.code);
  if (fields.rowId !== undefined) kept['rowId'] = /^[0-9a-f-]{1,40}$/.test(fields.rowId) ? fields.rowId : withheld;
  if (fields.error !== undefined) kept['error'] = describeError(fields.error);
  return kept;
}

const safe = (text: unknown): string =>
  typeof text === 'string' && safeText.test(text) && !manyDigits.test(text) ? text : withheld;

/** `19:04:11 warn  outbox.send-fault channel=telegram rowId=7 — SendError unavailable` */
function inWords(line: string): string {
  // Written by pino just above, from the fields just kept.
  const { level, time, event, error, ...rest } = JSON.parse(line) as Record<string, string | number | undefined> & {
    error?: ErrorDescription;
  };
  const fields = Object.entries(rest).map(([name, value]) => ` ${name}=${value ?? ''}`);
  const at = String(time).slice(11, 19);
  return `${at} ${String(level).padEnd(5)} ${event ?? ''}${fields.join('')}${error === undefined ? '' : errorInWords(error)}\n`;
}

function errorInWords(error: ErrorDescription): string {
  const words = [error.name, error.code, error.message, error.hint].filter((word) => word !== undefined).join(' ');
  const where = error.message === undefined && error.frames?.[0] !== undefined ? ` (${error.frames[0]})` : '';
  return ` — ${words}${where}${error.cause === undefined ? '' : errorInWords(error.cause)}`;
}
