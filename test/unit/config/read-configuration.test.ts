import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folder, read, refusal, withSettings, write } from './configured.ts';

const token = '123456:AbC-dEf_0';
const cloud = {
  WHATSAPP_CLOUD_TOKEN: 'EAA-cloud-token',
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: '106540352242922, 209999999999999',
  WHATSAPP_CLOUD_APP_SECRET: 'cloud-app-secret',
  WHATSAPP_CLOUD_VERIFY_TOKEN: 'cloud-verify-token',
};
const masterKey = Buffer.alloc(32, 7).toString('base64');

describe('the environment', () => {
  it('starts with nothing set at all', () => {
    const configuration = read();
    expect(configuration).toMatchObject({ dataFolder: join(folder, '.suar'), host: '127.0.0.1', port: 8080 });
    expect(configuration.telegram).toBeUndefined();
    expect(configuration.databaseUrl).toBeUndefined();
    expect(configuration.ladder.rungs.length).toBeGreaterThanOrEqual(2);
  });

  it('reads every name', () => {
    const configuration = read({
      SUAR_DATA_DIR: 'elsewhere',
      SUAR_MASTER_KEY: masterKey,
      HOST: '0.0.0.0',
      PORT: '0',
      DATABASE_URL: 'postgres://suar:pw@db/suar',
      REDIS_URL: 'rediss://cache:6380',
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      TELEGRAM_WEBHOOK_URL: 'https://hotline.example/hooks/telegram',
      TELEGRAM_WEBHOOK_SECRET: 'abc_DEF-1',
      TELEGRAM_DESK_CHAT_ID: '-1001234567890',
    });
    expect(configuration).toMatchObject({ dataFolder: join(folder, 'elsewhere'), host: '0.0.0.0', port: 0 });
    expect(configuration.masterKey?.reveal()).toEqual(Buffer.alloc(32, 7));
    expect(configuration.databaseUrl?.reveal()).toBe('postgres://suar:pw@db/suar');
    expect(configuration.redisUrl?.reveal()).toBe('rediss://cache:6380');
    expect(configuration.telegram?.token.reveal()).toBe(token);
    expect(configuration.telegram?.apiRoot).toBe('http://127.0.0.1:8081');
    expect(configuration.telegram?.webhook?.secret.reveal()).toBe('abc_DEF-1');
    expect(configuration.telegram?.deskChatId).toBe('-1001234567890');
  });

  it('reads the four names of the Cloud API, with one number or several', () => {
    const { whatsAppCloud } = read({ ...cloud, WHATSAPP_CLOUD_API_ROOT: 'http://127.0.0.1:9000/' });
    expect(whatsAppCloud).toMatchObject({
      numberIds: ['106540352242922', '209999999999999'],
      apiRoot: 'http://127.0.0.1:9000',
    });
    expect(whatsAppCloud?.token.reveal()).toBe('EAA-cloud-token');
    expect(whatsAppCloud?.appSecret.reveal()).toBe('cloud-app-secret');
    expect(whatsAppCloud?.verifyToken.reveal()).toBe('cloud-verify-token');
    expect(read().whatsAppCloud).toBeUndefined();
  });

  it('takes a value set to nothing for one that is not set', () => {
    expect(read({ PORT: '', TELEGRAM_BOT_TOKEN: '', REDIS_URL: ' ' })).toMatchObject({ port: 8080 });
    expect(read({ TELEGRAM_BOT_TOKEN: '' }).telegram).toBeUndefined();
  });

  it('shows no secret, however it is printed', () => {
    const configuration = read({
      SUAR_MASTER_KEY: masterKey,
      DATABASE_URL: 'postgres://suar:pass-of-db@db/suar',
      REDIS_URL: 'redis://:pass-of-redis@cache',
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_WEBHOOK_URL: 'https://hotline.example/',
      TELEGRAM_WEBHOOK_SECRET: 'hook-secret',
      ...cloud,
    });
    const printed = `${JSON.stringify(configuration)} ${inspect(configuration, { depth: 9, showHidden: true })}`;
    for (const secret of [masterKey, 'pass-of-db', 'pass-of-redis', 'AbC-dEf_0', 'hook-secret', '07 07 07', 'cloud-']) {
      expect(printed).not.toContain(secret);
    }
  });

  it.each([
    [{ PORT: 'abc' }, "PORT: expected a number from 0 to 65535, got 'abc'"],
    [{ PORT: '65536' }, "PORT: expected a number from 0 to 65535, got '65536'"],
    [{ PORT: '-1' }, "PORT: expected a number from 0 to 65535, got '-1'"],
    [{ PORT: '80.5' }, "PORT: expected a number from 0 to 65535, got '80.5'"],
    [{ SUAR_MASTER_KEY: 'tooShort' }, 'SUAR_MASTER_KEY: expected 32 bytes in base64'],
    [{ DATABASE_URL: 'mysql://u:pw@db' }, 'DATABASE_URL: expected an address such as postgres://user:password@host'],
    [{ DATABASE_URL: 'db.example' }, 'DATABASE_URL: expected an address such as postgres://user:password@host'],
    [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL: expected an address such as redis://user:password@host'],
    [{ TELEGRAM_BOT_TOKEN: 'nonsense' }, 'TELEGRAM_BOT_TOKEN: expected a token such as 123456:AbC-dEf'],
    [{ TELEGRAM_DESK_CHAT_ID: '-100' }, 'TELEGRAM_DESK_CHAT_ID: expected TELEGRAM_BOT_TOKEN beside it'],
    [
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_DESK_CHAT_ID: '@desk' },
      "TELEGRAM_DESK_CHAT_ID: expected a chat id such as -1001234567890, got '@desk'",
    ],
    [
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://api.example' },
      "TELEGRAM_API_ROOT: expected an address with https:// (http:// only on this machine), got 'http://api.example'",
    ],
    [
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://127.0.0.1.evil.example' },
      "TELEGRAM_API_ROOT: expected an address with https:// (http:// only on this machine), got 'http://127.0.0.1.evil.example'",
    ],
    [
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: 'https://hotline.example' },
      'TELEGRAM_WEBHOOK_SECRET: expected 1 to 256 letters, digits, _ or - (TELEGRAM_WEBHOOK_URL needs it)',
    ],
    [
      { WHATSAPP_CLOUD_API_ROOT: 'https://x.example' },
      'WHATSAPP_CLOUD_API_ROOT: expected WHATSAPP_CLOUD_TOKEN beside it',
    ],
    [{ WHATSAPP_CLOUD_TOKEN: 'EAAtoken' }, 'WHATSAPP_CLOUD_TOKEN: expected WHATSAPP_CLOUD_PHONE_NUMBER_ID beside it'],
    [
      { WHATSAPP_CLOUD_VERIFY_TOKEN: 'verify-token' },
      'WHATSAPP_CLOUD_VERIFY_TOKEN: expected WHATSAPP_CLOUD_TOKEN beside it',
    ],
    [{ ...cloud, WHATSAPP_CLOUD_APP_SECRET: '' }, 'WHATSAPP_CLOUD_TOKEN: expected WHATSAPP_CLOUD_APP_SECRET beside it'],
    [
      { ...cloud, WHATSAPP_CLOUD_PHONE_NUMBER_ID: '+62 812' },
      "WHATSAPP_CLOUD_PHONE_NUMBER_ID: expected a phone number id, or several with commas, each once, got '+62 812'",
    ],
    [
      { ...cloud, WHATSAPP_CLOUD_PHONE_NUMBER_ID: '12345,12345' },
      "WHATSAPP_CLOUD_PHONE_NUMBER_ID: expected a phone number id, or several with commas, each once, got '12345,12345'",
    ],
    [
      { ...cloud, WHATSAPP_CLOUD_API_ROOT: 'http://graph.example' },
      "WHATSAPP_CLOUD_API_ROOT: expected an address with https:// (http:// only on this machine), got 'http://graph.example'",
    ],
    [
      { ...cloud, WHATSAPP_CLOUD_VERIFY_TOKEN: 'short' },
      'WHATSAPP_CLOUD_VERIFY_TOKEN: expected 8 to 200 letters, digits, _ or -',
    ],
    [
      { SUAR_CONFIG: 'not-there.yaml' },
      /^SUAR_CONFIG: expected a file that can be read, got '.*not-there.yaml' \(ENOENT\)$/,
    ],
  ])('refuses %j by name', (environment: NodeJS.ProcessEnv, message) => {
    const error = refusal(environment);
    if (typeof message === 'string') expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
    expect(error.hint).not.toBe('');
  });

  it('never repeats a secret in a refusal', () => {
    for (const environment of [
      { SUAR_MASTER_KEY: 'hunter2' },
      { DATABASE_URL: 'mysql://u:hunter2@db' },
      { TELEGRAM_BOT_TOKEN: 'hunter2' },
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: 'https://h.example', TELEGRAM_WEBHOOK_SECRET: 'hunter2!' },
      { ...cloud, WHATSAPP_CLOUD_TOKEN: 'hunter2 hunter2' },
      { ...cloud, WHATSAPP_CLOUD_APP_SECRET: 'hunter2' },
      { ...cloud, WHATSAPP_CLOUD_VERIFY_TOKEN: 'hunter2!' },
    ]) {
      expect(inspect(refusal(environment))).not.toContain('hunter2');
    }
  });
});

describe('the .env file', () => {
  it('is read, and the environment wins over it', () => {
    write('.env', 'PORT=9000\nHOST="0.0.0.0"\n');
    expect(read()).toMatchObject({ port: 9000, host: '0.0.0.0' });
    expect(read({ PORT: '9001' })).toMatchObject({ port: 9001, host: '0.0.0.0' });
    expect(read({ PORT: '' })).toMatchObject({ port: 8080 });
  });

  it('is named with its line when a value in it is wrong', () => {
    write('.env', '# mine\nHOST=0.0.0.0\n  export PORT=abc\n');
    expect(refusal({}).message).toBe(`${join(folder, '.env')}:3 PORT: expected a number from 0 to 65535, got 'abc'`);
  });
});

describe('the settings file', () => {
  it('ships with values that hold', () => {
    const { ladder, delivery, sweepMs, defaultLanguage, evidence, quickExitUrl } = read();
    expect(ladder.rungs[0]).toEqual({ audience: { kind: 'team', team: 'first-line' }, acceptWithinMs: 120_000 });
    expect(ladder.rungs[1]).toEqual({ audience: { kind: 'role', role: 'supervisor' }, acceptWithinMs: 180_000 });
    expect(ladder.rungs[2]).toEqual({ audience: { kind: 'role', role: 'administrator' }, acceptWithinMs: 300_000 });
    expect(ladder.remindAfterMs).toBeLessThan(ladder.firstReplyWithinMs);
    expect(delivery).toEqual({ leaseMs: 60_000, maximumAttempts: 100, firstRetryMs: 2_000, longestRetryMs: 300_000 });
    expect({ sweepMs, defaultLanguage }).toEqual({ sweepMs: 15_000, defaultLanguage: 'id' });
    expect(evidence.maximumBytes).toBe(20 * 1024 * 1024);
    expect(quickExitUrl).toMatch(/^https:/);
  });

  it('changes what it names and leaves the rest', () => {
    const changed = read(withSettings('sweep: 500ms\ndelivery: { attempts: 3 }\ndefaultLanguage: en\n'));
    expect(changed).toMatchObject({ sweepMs: 500, defaultLanguage: 'en' });
    expect(changed.delivery).toEqual({
      leaseMs: 60_000,
      maximumAttempts: 3,
      firstRetryMs: 2_000,
      longestRetryMs: 300_000,
    });
    expect(changed.ladder).toEqual(read().ladder);
  });

  it('names templates of the Cloud API by language', () => {
    const settings = 'whatsappCloud: { checkInTemplates: { id: suar_check_in, zh-Hans: suar_check_in } }\n';
    expect(read(withSettings(settings)).checkInTemplates).toEqual({ id: 'suar_check_in', 'zh-Hans': 'suar_check_in' });
    expect(read().checkInTemplates).toEqual({});
  });

  it('may be empty', () => {
    expect(read(withSettings('# nothing yet\n')).sweepMs).toBe(15_000);
  });

  const ladder = (...rungs: string[]): string => `ladder:\n${rungs.map((rung) => `  - ${rung}\n`).join('')}`;
  it.each([
    ['swep: 5s\n', ':1 swep: no such setting'],
    ['sweep: 5s\ndelivery:\n  lease: 1m\n  tries: 3\n', ':4 delivery.tries: no such setting'],
    ['sweep: 5\n', ':1 sweep: expected a duration such as 90s, 5m or 2h, got 5'],
    ["\n\nsweep: '5'\n", ":3 sweep: expected a duration such as 90s, 5m or 2h, got '5'"],
    ['sweep: 0s\n', ":1 sweep: expected a duration such as 90s, 5m or 2h, got '0s'"],
    ['sweep: 900d\n', ":1 sweep: expected a duration of at most 31 days, got '900d'"],
    ['sweep: soon\n', ":1 sweep: expected a duration such as 90s, 5m or 2h, got 'soon'"],
    ['delivery: { attempts: 0 }\n', ':1 delivery.attempts: expected a whole number from 1 to 1000, got 0'],
    ['delivery: 5\n', ':1 delivery: expected lease, attempts, firstRetry, longestRetry, got 5'],
    ['ladder: []\n', ':1 ladder: expected a list of at least two rungs'],
    [ladder('{ offer: supervisors, within: 1m }'), ':1 ladder: expected a list of at least two rungs'],
    [
      ladder('{ offer: team, team: first-line, within: 1m }', '{ offer: supervisors, within: 5 }'),
      ':3 ladder[1].within: expected a duration such as 90s, 5m or 2h, got 5',
    ],
    [
      ladder('{ offer: boss, within: 1m }', '{ offer: supervisors, within: 5m }'),
      ":2 ladder[0].offer: expected team, supervisors, administrators, responder or skill, got 'boss'",
    ],
    [
      ladder('{ offer: team, within: 1m }', '{ offer: supervisors, within: 5m }'),
      ':2 ladder[0].team: expected the name of a team, got nothing',
    ],
    [
      ladder('{ offer: supervisors, team: x, within: 1m }', '{ offer: supervisors, within: 5m }'),
      ':2 ladder[0].team: no such setting',
    ],
    ['sweep: 1s\nremindAfter: 6m\n', ':2 remindAfter: remindAfter must be shorter than firstReplyWithin'],
    ['replyWithin: 3m\n', ':1 replyWithin: remindAfter must be shorter than replyWithin'],
    ['delivery: { firstRetry: 10m }\n', ':1 delivery.firstRetry: firstRetry must not be longer than longestRetry'],
    ['defaultLanguage: Indonesian\n', ":1 defaultLanguage: expected a language such as id or en, got 'Indonesian'"],
    [
      'quickExitUrl: javascript:alert(1)\n',
      ":1 quickExitUrl: expected an address that begins with https://, got 'javascript:alert(1)'",
    ],
    [
      'whatsappCloud: { checkInTemplates: { id: Check In } }\n',
      ":1 whatsappCloud.checkInTemplates.id: expected names of templates by language, such as id: suar_check_in, got 'Check In'",
    ],
    ['whatsappCloud: { templates: {} }\n', ':1 whatsappCloud.templates: no such setting'],
    ['- a list\n', ': expected settings such as ladder, delivery or sweep'],
    ['sweep: 1s\nsweep: 2s\n', ':2: not YAML: Map keys must be unique'],
    ['sweep: [1s\n', ': not YAML: '],
  ])('refuses %j with file, line and field', (text, message) => {
    const error = refusal(withSettings(text));
    expect(error.message).toContain('my.yaml');
    expect(error.message).toContain(message);
  });
});
