import { expect, it } from 'vitest';
import { read, refusal, withSettings, write } from './configured.ts';

const secret = 'c0ffee'.repeat(6);
const webhook =
  "notify: { webhooks: [{ name: pager, url: 'https://pager.example.org/a', secretFrom: SUAR_WEBHOOK_PAGER }] }";

it('ships with no mail server and no webhook', () => {
  expect(read().notify).toEqual({
    ...{ foldMs: 60_000, gapMs: 10_000, attempts: 4, firstRetryMs: 2_000 },
    ...{ webhooks: [], mailServer: undefined, thisMachine: false },
  });
});

it('takes the secret of a webhook from the environment that the settings name, and shows it nowhere', () => {
  const { notify } = read({ ...withSettings(webhook), SUAR_WEBHOOK_PAGER: secret });
  expect(notify.webhooks.map(({ name, url, secret: kept }) => [name, url, kept.reveal()])).toEqual([
    ['pager', 'https://pager.example.org/a', secret],
  ]);
  expect(JSON.stringify(notify)).not.toContain(secret);
  write('.env', `SUAR_WEBHOOK_PAGER=${secret}\n`);
  expect(read(withSettings(webhook)).notify.webhooks).toHaveLength(1);
});

it('refuses a webhook without its secret, and one that can be guessed, naming the variable', () => {
  expect(refusal(withSettings(webhook)).message).toBe(
    'SUAR_WEBHOOK_PAGER: expected a secret of at least 16 signs, for the webhook pager',
  );
  write('.env', 'PORT=1\nSUAR_WEBHOOK_PAGER=short\n');
  const { message, where } = refusal(withSettings(webhook));
  expect(where).toMatchObject({ line: 2, field: 'SUAR_WEBHOOK_PAGER' });
  expect(message).not.toContain('short');
});

it.each([
  ["webhooks: [{ name: p, url: 'http://pager.example.org', secretFrom: SUAR_WEBHOOK_P }]", 'notify.webhooks[0].url'],
  ["webhooks: [{ name: p, url: 'https://a:b@example.org', secretFrom: SUAR_WEBHOOK_P }]", 'notify.webhooks[0].url'],
  ["webhooks: [{ name: p, url: 'https://example.org', secretFrom: SUAR_MASTER_KEY }]", 'notify.webhooks[0].secretFrom'],
  ["webhooks: [{ name: P!, url: 'https://example.org', secretFrom: SUAR_WEBHOOK_P }]", 'notify.webhooks[0].name'],
  ['emailFrom: nobody', 'notify.emailFrom'],
  ["emailFrom: 'Suar <a@b>, <c@d>'", 'notify.emailFrom'],
  ['attempts: 0', 'notify.attempts'],
  ['foldWithin: 60', 'notify.foldWithin'],
  ['{ foldWithin: 5s, urgentGap: 6s }', 'notify.urgentGap'],
  ['sms: true', 'notify.sms'],
])('names file, line and field of %j', (text, field) => {
  const settings = text.startsWith('{') ? `notify: ${text}` : `# mine\nnotify:\n  ${text}\n`;
  const { where, hint } = refusal(withSettings(settings));
  expect(where.field).toBe(field);
  expect(where.line).toBe(text.startsWith('{') ? 1 : 3);
  expect(hint).toContain('config/default.yaml');
});

it('refuses two webhooks of one name', () => {
  const one = "{ name: p, url: 'https://example.org', secretFrom: SUAR_WEBHOOK_P }";
  expect(refusal(withSettings(`notify: { webhooks: [${one}, ${one}] }`)).where.field).toBe('notify.webhooks[1].name');
});

it('wants both halves of a mail server, and shows no password', () => {
  const from = withSettings("notify: { emailFrom: 'Suar <suar@example.org>' }");
  expect(refusal(from).message).toContain('SUAR_SMTP_URL: expected beside notify.emailFrom');
  expect(refusal({ SUAR_SMTP_URL: 'smtps://u:p@mail.example.org' }).message).toContain('expected notify.emailFrom');
  const wrong = refusal({ ...from, SUAR_SMTP_URL: 'https://u:hidden@mail.example.org' });
  expect(wrong.message).toContain('expected an address such as smtps://');
  expect(wrong.message).not.toContain('hidden');
  const { mailServer } = read({ ...from, SUAR_SMTP_URL: 'smtps://u:p@mail.example.org' }).notify;
  expect([mailServer?.from, mailServer?.url.reveal()]).toEqual([
    'Suar <suar@example.org>',
    'smtps://u:p@mail.example.org',
  ]);
});
