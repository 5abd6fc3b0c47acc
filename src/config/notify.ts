import { z } from 'zod';
import { Secret } from '../core/secret.ts';
import { durationSchema } from './duration.ts';
import { type Environment } from './environment.ts';
import { isLoopback } from './web-address.ts';

/*
 * How responders and machines outside are told of alerts. Secrets stand in the environment; the file names them.
 */

const webhookNameExpected = 'expected small letters, digits and dashes, such as pager';
const webhookUrlExpected = 'expected an address with https:// (http:// only on this machine)';
const secretNamePattern = /^SUAR_WEBHOOK_[A-Z0-9_]{1,60}$/;
const secretNameExpected = 'expected the name of an environment variable that begins with SUAR_WEBHOOK_';
const fromExpected = "expected a sender such as 'Suar <suar@example.org>'";

const webhookSchema = z.strictObject(
  {
    name: z.string({ error: webhookNameExpected }).regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: webhookNameExpected }),
    url: z.string({ error: webhookUrlExpected }).refine(isWebhookAddress, { error: webhookUrlExpected }),
    secretFrom: z.string({ error: secretNameExpected }).regex(secretNamePattern, { error: secretNameExpected }),
  },
  { error: 'expected name, url, secretFrom' },
);

const attemptsExpected = 'expected a whole number from 1 to 20';

export const notifySchema = z.strictObject(
  {
    foldWithin: durationSchema.optional(),
    urgentGap: durationSchema.optional(),
    attempts: z
      .int({ error: attemptsExpected })
      .min(1, { error: attemptsExpected })
      .max(20, { error: attemptsExpected })
      .optional(),
    firstRetry: durationSchema.optional(),
    emailFrom: z
      .string({ error: fromExpected })
      .regex(/^(?:[^<>@\r\n"]{1,80} <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, { error: fromExpected })
      .optional(),
    webhooks: z
      .array(webhookSchema, { error: 'expected a list of webhooks' })
      .superRefine((webhooks, context) => {
        const again = webhooks.findIndex(({ name }, at) => webhooks.findIndex((other) => other.name === name) < at);
        if (again === -1) return;
        context.addIssue({
          code: 'custom',
          path: [again, 'name'],
          message: 'expected a name that no other webhook has',
        });
      })
      .optional(),
    thisMachine: z.boolean({ error: 'expected true or false' }).optional(),
  },
  { error: 'expected foldWithin, urgentGap, attempts, firstRetry, emailFrom, webhooks, thisMachine' },
);
export type NotifyFile = z.infer<typeof notifySchema>;

/** Times in milliseconds. */
export interface NotifySettings {
  readonly foldMs: number;
  readonly gapMs: number;
  readonly attempts: number;
  readonly firstRetryMs: number;
  readonly emailFrom: string | undefined;
  readonly webhooks: readonly { readonly name: string; readonly url: string; readonly secretFrom: string }[];
  readonly thisMachine: boolean;
}

export interface NotifyConfiguration extends Omit<NotifySettings, 'webhooks' | 'emailFrom'> {
  readonly webhooks: readonly { readonly name: string; readonly url: string; readonly secret: Secret }[];
  readonly mailServer: { readonly url: Secret; readonly from: string } | undefined;
}

function isWebhookAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** Fetches what the settings name from the environment. @throws ConfigurationError that names the variable */
export function readNotify(
  names: Environment,
  { emailFrom, webhooks, ...settings }: NotifySettings,
): NotifyConfiguration {
  return {
    ...settings,
    webhooks: webhooks.map(({ name, url, secretFrom }) => ({ name, url, secret: readSecret(names, secretFrom, name) })),
    mailServer: readMailServer(names, emailFrom),
  };
}

/** Never shown in an error. Shorter ones can be guessed from one signed message. */
const shortestSecret = 16;

function readSecret(names: Environment, variable: string, webhook: string): Secret {
  const secret = names.getNamed(variable);
  if (secret !== undefined && secret.length >= shortestSecret) return new Secret(secret);
  const expected = `expected a secret of at least ${shortestSecret} signs, for the webhook ${webhook}`;
  throw names.error(variable, expected, undefined, 'Make one with: openssl rand -hex 32; the receiver needs the same.');
}

function readMailServer(names: Environment, from: string | undefined): NotifyConfiguration['mailServer'] {
  const text = names.get('SUAR_SMTP_URL');
  if (text === undefined && from === undefined) return undefined;
  const hint = 'E-mail needs both: SUAR_SMTP_URL, and notify.emailFrom in the settings file.';
  if (text === undefined) throw names.error('SUAR_SMTP_URL', 'expected beside notify.emailFrom', undefined, hint);
  if (from === undefined) throw names.error('SUAR_SMTP_URL', 'expected notify.emailFrom beside it', undefined, hint);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if ((url?.protocol === 'smtp:' || url?.protocol === 'smtps:') && url.hostname !== '')
    return { url: new Secret(text), from };
  // Holds a password, so the error never shows it.
  const expected = 'expected an address such as smtps://user:password@host';
  throw names.error('SUAR_SMTP_URL', expected, undefined, 'Write special signs of a password as %xx.');
}
