import { Secret } from '../core/secret.ts';
import { type Environment, type EnvironmentName } from './environment.ts';
import { readWebAddress } from './web-address.ts';

export interface WhatsAppCloudConfiguration {
  readonly token: Secret;
  /** At least one; each is a number of the same app. */
  readonly numberIds: readonly string[];
  readonly appSecret: Secret;
  readonly verifyToken: Secret;
  /** Without a slash at its end. Undefined: Meta's own. */
  readonly apiRoot?: string;
}

/** None of them works without the others; the webhook least of all: an unsigned one would let anybody write as anybody. */
const belongTogether = [
  'WHATSAPP_CLOUD_TOKEN',
  'WHATSAPP_CLOUD_PHONE_NUMBER_ID',
  'WHATSAPP_CLOUD_APP_SECRET',
  'WHATSAPP_CLOUD_VERIFY_TOKEN',
] as const;

const whereToFind = {
  WHATSAPP_CLOUD_TOKEN: 'Make a token for a system user in Meta Business Suite, with whatsapp_business_messaging.',
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: 'The app dashboard shows it under WhatsApp, API Setup: digits, not the phone number.',
  WHATSAPP_CLOUD_APP_SECRET: 'The app dashboard shows it under App settings, Basic: 32 hexadecimal digits.',
  WHATSAPP_CLOUD_VERIFY_TOKEN:
    'Make one with: openssl rand -hex 24; and write the same into the webhook in the app dashboard.',
} as const satisfies Record<(typeof belongTogether)[number], string>;

/** @throws ConfigurationError that names the variable */
export function readWhatsAppCloud(names: Environment): WhatsAppCloudConfiguration | undefined {
  const given = belongTogether.filter((name) => names.get(name) !== undefined);
  const [first] = given;
  if (first === undefined) {
    if (names.get('WHATSAPP_CLOUD_API_ROOT') === undefined) return undefined;
    throw lonely(names, 'WHATSAPP_CLOUD_API_ROOT', 'WHATSAPP_CLOUD_TOKEN');
  }
  const absent = belongTogether.find((name) => !given.includes(name));
  if (absent !== undefined) throw lonely(names, first, absent);
  const apiRoot = readWebAddress(names, 'WHATSAPP_CLOUD_API_ROOT');
  return {
    token: new Secret(readSecret(names, 'WHATSAPP_CLOUD_TOKEN', /^[\x21-\x7e]{8,2000}$/, 'a token of one line')),
    numberIds: readNumberIds(names),
    appSecret: new Secret(
      readSecret(names, 'WHATSAPP_CLOUD_APP_SECRET', /^[\x21-\x7e]{8,200}$/, 'the secret of the app, of one line'),
    ),
    verifyToken: new Secret(
      readSecret(names, 'WHATSAPP_CLOUD_VERIFY_TOKEN', /^[A-Za-z0-9_-]{8,200}$/, '8 to 200 letters, digits, _ or -'),
    ),
    ...(apiRoot === undefined ? {} : { apiRoot }),
  };
}

function lonely(names: Environment, name: EnvironmentName, absent: (typeof belongTogether)[number]) {
  return names.error(name, `expected ${absent} beside it`, undefined, whereToFind[absent]);
}

/** Never shown in an error. */
function readSecret(
  names: Environment,
  name: (typeof belongTogether)[number],
  pattern: RegExp,
  expected: string,
): string {
  const text = names.get(name) ?? '';
  if (pattern.test(text)) return text;
  throw names.error(name, `expected ${expected}`, undefined, whereToFind[name]);
}

function readNumberIds(names: Environment): readonly string[] {
  const name = 'WHATSAPP_CLOUD_PHONE_NUMBER_ID';
  const text = names.get(name) ?? '';
  const ids = text.split(',').map((id) => id.trim());
  if (ids.every((id) => /^\d{5,30}$/.test(id)) && new Set(ids).size === ids.length) return ids;
  throw names.error(name, 'expected a phone number id, or several with commas, each once', text, whereToFind[name]);
}
