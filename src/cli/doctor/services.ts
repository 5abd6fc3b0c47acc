import { Redis } from 'ioredis';
import { z } from 'zod';
import { examineNumbers, type NumberFinding } from '../../channels/whatsapp-cloud/index.ts';
import { type Configuration, type TelegramConfiguration, type WhatsAppCloudConfiguration } from '../../config.ts';
import { examineMailServer } from '../../doors/index.ts';
import { type Secret } from '../../core/secret.ts';
import { codeOf, fail, type Finding, ok, warn } from './finding.ts';

const answerWithinMs = 5_000;

/** BullMQ's guide for production: no eviction, and the append-only file. Rows are the truth, so both only delay. */
export async function checkRedis(url: Secret): Promise<Finding[]> {
  const redis = new Redis(url.reveal(), {
    lazyConnect: true,
    connectTimeout: answerWithinMs,
    commandTimeout: answerWithinMs,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let lost: unknown;
  redis.on('error', (error) => {
    lost = error;
  });
  try {
    await redis.connect();
    const state = await redis.info();
    const value = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(state)?.[1] ?? 'unknown';
    const policy = value('maxmemory_policy');
    const appends = value('aof_enabled') === '1';
    return [
      ok('redis', `version ${value('redis_version')}`),
      policy === 'noeviction'
        ? ok('redis memory', 'noeviction')
        : warn('redis memory', `maxmemory-policy is ${policy}`, 'Set it to noeviction, or wake-ups are thrown away.'),
      appends
        ? ok('redis disk', 'append-only file is on')
        : warn(
            'redis disk',
            'no append-only file',
            'Set appendonly yes: after a restart every wake-up waits for a sweep.',
          ),
    ];
  } catch (error) {
    const mend = 'Check REDIS_URL: host, port, user and password.';
    return [fail('redis', `no answer (${codeOf(lost ?? error)})`, mend)];
  } finally {
    redis.disconnect();
  }
}

/** Whether alarms can go out by e-mail, where a mail server is named. Nothing is sent. */
export async function checkMail({ notify: { mailServer } }: Configuration): Promise<Finding[]> {
  if (mailServer === undefined) return [];
  const outcome = await examineMailServer(mailServer);
  if (outcome.kind === 'sent') return [ok('mail', 'the server lets us in')];
  if (outcome.code === 'EAUTH') return [fail('mail', 'the password is refused', 'Correct SUAR_SMTP_URL.')];
  // Not a failure of the configuration: letters are tried again, and devices and the desk chat tell meanwhile.
  return [warn('mail', `not reached (${outcome.code})`, 'Check SUAR_SMTP_URL, and this machine’s way to it.')];
}

const getMeSchema = z.object({ ok: z.literal(true), result: z.object({ username: z.string() }) });

/** Bot API, getMe: 401 or 404 for a token that is not one. */
export async function checkTelegram({ token, apiRoot }: TelegramConfiguration): Promise<Finding> {
  const root = apiRoot ?? 'https://api.telegram.org';
  try {
    const response = await fetch(`${root}/bot${token.reveal()}/getMe`, { signal: AbortSignal.timeout(answerWithinMs) });
    if (response.status === 401 || response.status === 404) {
      return fail('telegram', 'the token is refused', 'Copy TELEGRAM_BOT_TOKEN again from BotFather.');
    }
    const me = getMeSchema.safeParse(await response.json());
    if (me.success) return ok('telegram', `@${me.data.result.username}`);
    return warn('telegram', `an answer that is not Telegram's (${response.status})`, 'Check TELEGRAM_API_ROOT.');
  } catch (error) {
    // Not a failure of the configuration: Suar keeps trying, and people's messages wait at Telegram.
    return warn('telegram', `not reached (${codeOf(error)})`, 'Check this machine’s way to the internet.');
  }
}

/** One line per number. The place in WHATSAPP_CLOUD_PHONE_NUMBER_ID tells which; its id belongs in no log. */
export async function checkWhatsAppCloud(cloud: WhatsAppCloudConfiguration): Promise<Finding[]> {
  const found = await examineNumbers(cloud);
  return found.map((finding, position) => {
    const name = found.length === 1 ? 'whatsapp cloud' : `whatsapp cloud ${position + 1}`;
    return inFinding(name, finding);
  });
}

function inFinding(name: string, finding: NumberFinding): Finding {
  switch (finding.kind) {
    case 'answers': {
      const { quality } = finding;
      if (quality !== 'YELLOW' && quality !== 'RED') return ok(name, 'the token works, the number answers');
      const mend = 'Meta limits a number whose messages are blocked or reported: see docs/runbooks/whatsapp-cloud.md.';
      return warn(name, `the number’s quality is ${quality}`, mend);
    }
    case 'refused':
      return fail(name, 'the token is refused', 'Make a new one: docs/runbooks/whatsapp-cloud.md says how.');
    case 'not-found':
      return fail(
        name,
        'the token knows no such number',
        'Copy WHATSAPP_CLOUD_PHONE_NUMBER_ID from the app dashboard: WhatsApp, API Setup.',
      );
    case 'not-reached':
      // Not a failure of the configuration: people's messages wait at Meta for seven days.
      return warn(name, `not reached (${finding.code})`, 'Check this machine’s way to the internet.');
  }
}
