import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ConfigurationError } from '../core/errors.ts';

/** Every name that Suar reads. A test holds compose.yaml and the reference against it. */
export const environmentNames = [
  'SUAR_DATA_DIR',
  'SUAR_CONFIG',
  'SUAR_MASTER_KEY',
  'HOST',
  'PORT',
  'SUAR_PUBLIC_URL',
  'DATABASE_URL',
  'REDIS_URL',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'TELEGRAM_WEBHOOK_URL',
  'TELEGRAM_WEBHOOK_SECRET',
  'TELEGRAM_DESK_CHAT_ID',
  'WHATSAPP_WEB',
  'WHATSAPP_WEB_URL',
  'WHATSAPP_WEB_ROOT_KEY',
  'WHATSAPP_CLOUD_TOKEN',
  'WHATSAPP_CLOUD_PHONE_NUMBER_ID',
  'WHATSAPP_CLOUD_APP_SECRET',
  'WHATSAPP_CLOUD_VERIFY_TOKEN',
  'WHATSAPP_CLOUD_API_ROOT',
  'SUAR_SMTP_URL',
] as const;
export type EnvironmentName = (typeof environmentNames)[number];

/** The process's environment over a `.env` file; knows where each value was written, for the errors about it. */
export class Environment {
  readonly #process: NodeJS.ProcessEnv;
  readonly #file: string;
  readonly #text: string;
  readonly #inFile: NodeJS.Dict<string>;

  /** @param folder where `.env` may lie. @throws ConfigurationError when it lies there and cannot be read */
  constructor(environment: NodeJS.ProcessEnv, folder: string) {
    this.#process = environment;
    this.#file = join(folder, '.env');
    this.#text = readEnvironmentFile(this.#file);
    this.#inFile = parseEnv(this.#text);
  }

  /** Undefined where it is not set, or set to nothing: `PORT=` in a compose file means "as ever". */
  get(name: EnvironmentName): string | undefined {
    return this.getNamed(name);
  }

  /** For names that the settings file chooses: secrets of webhooks. */
  getNamed(name: string): string | undefined {
    const value = (this.#process[name] ?? this.#inFile[name])?.trim();
    return value === '' ? undefined : value;
  }

  /** @param expected what should stand there. @param got left out where the value is a secret */
  error(name: string, expected: string, got: string | undefined, hint: string): ConfigurationError {
    const problem = got === undefined ? expected : `${expected}, got '${got}'`;
    if (this.#process[name] !== undefined) return new ConfigurationError({ file: name }, problem, hint);
    const line =
      this.#text.split('\n').findIndex((text) => new RegExp(`^\\s*(export\\s+)?${name}\\s*=`).test(text)) + 1;
    // Set nowhere: the name alone says what is missing.
    if (line === 0) return new ConfigurationError({ file: name }, problem, hint);
    return new ConfigurationError({ file: this.#file, line, field: name }, problem, hint);
  }
}

function readEnvironmentFile(file: string): string {
  if (!existsSync(file)) return '';
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new ConfigurationError(
      { file },
      `expected a file that can be read (${reason})`,
      'Give this user the right to read it, or remove it.',
    );
  }
}
