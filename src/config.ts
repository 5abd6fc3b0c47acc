import { resolve } from 'node:path';
import { Environment, type EnvironmentName } from './config/environment.ts';
import { type NotifyConfiguration, readNotify } from './config/notify.ts';
import { type Settings, type WhatsAppSettings } from './config/settings.ts';
import { readSettings } from './config/settings-file.ts';
import { readStandinServer, type StandinServer } from './channels/whatsapp/index.ts';
import { readWebAddress } from './config/web-address.ts';
import { readWhatsAppCloud, type WhatsAppCloudConfiguration } from './config/whatsapp-cloud.ts';
import { Secret } from './core/secret.ts';
import { parseMasterKey } from './store/index.ts';

export { environmentNames } from './config/environment.ts';
export { type WhatsAppCloudConfiguration } from './config/whatsapp-cloud.ts';

export interface TelegramConfiguration {
  readonly token: Secret;
  /** Without a slash at its end. Undefined: Telegram's own. */
  readonly apiRoot?: string;
  /** Undefined: the bot polls. */
  readonly webhook?: { readonly url: string; readonly secret: Secret };
  /** The supergroup in which every case has its topic. */
  readonly deskChatId?: string;
}

export interface WhatsAppConfiguration extends WhatsAppSettings {
  /** Undefined: WhatsApp itself. */
  readonly standin: StandinServer | undefined;
}

/** All that Suar is told from outside. Secrets print as [hidden]. */
export interface Configuration extends Omit<Settings, 'whatsapp' | 'notify'> {
  /** Absolute. */
  readonly dataFolder: string;
  /** Undefined: the one in the data folder. */
  readonly masterKey?: Secret<Buffer>;
  readonly host: string;
  /** Zero lets the system choose. */
  readonly port: number;
  /** Where people and staff reach us when a proxy stands before us. Without a slash at its end. */
  readonly publicUrl?: string;
  /** Undefined: a PostgreSQL of our own under the data folder. */
  readonly databaseUrl?: Secret;
  /** Undefined: wake-ups through PostgreSQL. */
  readonly redisUrl?: Secret;
  readonly notify: NotifyConfiguration;
  readonly telegram?: TelegramConfiguration;
  readonly whatsapp?: WhatsAppConfiguration;
  readonly whatsAppCloud?: WhatsAppCloudConfiguration;
}

/**
 * Reads the environment, the `.env` file in `folder` (the environment wins) and the settings file that SUAR_CONFIG names.
 * @throws ConfigurationError that names the variable, or file, line and field
 */
export function readConfiguration(environment: NodeJS.ProcessEnv, folder: string): Configuration {
  const names = new Environment(environment, folder);
  const settingsFile = names.get('SUAR_CONFIG');
  const databaseUrl = readAddress(names, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const redisUrl = readAddress(names, 'REDIS_URL', ['redis:', 'rediss:']);
  const masterKey = readMasterKey(names);
  const telegram = readTelegram(names);
  const publicUrl = readWebAddress(names, 'SUAR_PUBLIC_URL');
  const {
    whatsapp: whatsAppSettings,
    notify,
    ...settings
  } = readSettings(settingsFile === undefined ? undefined : resolve(folder, settingsFile));
  const whatsapp = readWhatsApp(names, whatsAppSettings);
  const whatsAppCloud = readWhatsAppCloud(names);
  return {
    ...settings,
    notify: readNotify(names, notify),
    dataFolder: resolve(folder, names.get('SUAR_DATA_DIR') ?? '.suar'),
    ...(masterKey === undefined ? {} : { masterKey }),
    host: names.get('HOST') ?? '127.0.0.1',
    port: readPort(names),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(telegram === undefined ? {} : { telegram }),
    ...(whatsapp === undefined ? {} : { whatsapp }),
    ...(whatsAppCloud === undefined ? {} : { whatsAppCloud }),
  };
}

function readWhatsApp(names: Environment, settings: WhatsAppSettings): WhatsAppConfiguration | undefined {
  const wanted = names.get('WHATSAPP_WEB') ?? 'off';
  if (wanted !== 'on' && wanted !== 'off') {
    throw names.error('WHATSAPP_WEB', 'expected on or off', wanted, 'Leave it out for off.');
  }
  const standin = readStandinServer(
    names.get('WHATSAPP_WEB_URL'),
    names.get('WHATSAPP_WEB_ROOT_KEY'),
    (name, expected, got, hint) => names.error(name, expected, got, hint),
  );
  if (wanted === 'on') return { ...settings, standin };
  if (standin === undefined) return undefined;
  const hint = 'Set WHATSAPP_WEB=on, or leave out both.';
  throw names.error('WHATSAPP_WEB_URL', 'expected WHATSAPP_WEB=on beside it', undefined, hint);
}

function readPort(names: Environment): number {
  const text = names.get('PORT') ?? '8080';
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw names.error(
    'PORT',
    'expected a number from 0 to 65535',
    text,
    'Leave PORT out for 8080; 0 takes any free port.',
  );
}

function readMasterKey(names: Environment): Secret<Buffer> | undefined {
  const text = names.get('SUAR_MASTER_KEY');
  if (text === undefined) return undefined;
  try {
    return parseMasterKey(text, 'SUAR_MASTER_KEY');
  } catch {
    // The same refusal, with the place where it was written.
    throw names.error(
      'SUAR_MASTER_KEY',
      'expected 32 bytes in base64',
      undefined,
      'Make one with: openssl rand -base64 32',
    );
  }
}

/** Holds a password, so an error never shows it. */
function readAddress(names: Environment, name: EnvironmentName, protocols: readonly string[]): Secret | undefined {
  const text = names.get(name);
  if (text === undefined) return undefined;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return new Secret(text);
  const example = `${protocols[0] ?? ''}//user:password@host`;
  throw names.error(
    name,
    `expected an address such as ${example}`,
    undefined,
    'Write special signs of a password as %xx.',
  );
}

function readTelegram(names: Environment): TelegramConfiguration | undefined {
  const token = names.get('TELEGRAM_BOT_TOKEN');
  if (token === undefined) {
    const lonely = (['TELEGRAM_API_ROOT', 'TELEGRAM_WEBHOOK_URL', 'TELEGRAM_DESK_CHAT_ID'] as const).find(
      (name) => names.get(name) !== undefined,
    );
    if (lonely === undefined) return undefined;
    throw names.error(
      lonely,
      'expected TELEGRAM_BOT_TOKEN beside it',
      undefined,
      'Set the token that BotFather gave, or neither.',
    );
  }
  if (!/^\d+:[A-Za-z0-9_-]+$/.test(token)) {
    throw names.error(
      'TELEGRAM_BOT_TOKEN',
      'expected a token such as 123456:AbC-dEf',
      undefined,
      'Copy it whole from BotFather.',
    );
  }
  const apiRoot = readWebAddress(names, 'TELEGRAM_API_ROOT');
  const webhook = readWebhook(names);
  const deskChatId = names.get('TELEGRAM_DESK_CHAT_ID');
  if (deskChatId !== undefined && !/^-?\d+$/.test(deskChatId)) {
    const hint = "It is the number in the group's address on web.telegram.org.";
    throw names.error('TELEGRAM_DESK_CHAT_ID', 'expected a chat id such as -1001234567890', deskChatId, hint);
  }
  return {
    token: new Secret(token),
    ...(apiRoot === undefined ? {} : { apiRoot }),
    ...(webhook === undefined ? {} : { webhook }),
    ...(deskChatId === undefined ? {} : { deskChatId }),
  };
}

function readWebhook(names: Environment): TelegramConfiguration['webhook'] {
  const url = readWebAddress(names, 'TELEGRAM_WEBHOOK_URL');
  if (url === undefined) return undefined;
  const secret = names.get('TELEGRAM_WEBHOOK_SECRET');
  // Without it anybody could hand us updates. The signs are those that Telegram takes: Bot API, setWebhook, secret_token.
  if (secret !== undefined && /^[A-Za-z0-9_-]{1,256}$/.test(secret)) return { url, secret: new Secret(secret) };
  const expected = 'expected 1 to 256 letters, digits, _ or - (TELEGRAM_WEBHOOK_URL needs it)';
  throw names.error('TELEGRAM_WEBHOOK_SECRET', expected, undefined, 'Make one with: openssl rand -hex 32');
}
