import { expect, it } from 'vitest';
import { newAlertId } from '../../../src/escalation/alert-record.ts';
import { createAnnouncer, type DeskText } from '../../../src/escalation/announce.ts';
import { loadTexts } from '../../../src/i18n/index.ts';

const texts = loadTexts('locales');
const deskText: DeskText = (id, args) => texts.format('en', id, args);
const announcer = createAnnouncer({ channel: 'telegram', account: 'desk' }, deskText);
type Announced = Parameters<typeof announcer.opened>;
// Nothing of the person or the key is looked at here.
const about = {
  id: 'case',
  code: '234-CDF',
  person: 'person',
  kind: 'distress',
  severity: 5,
} as unknown as Announced[0];
const key = {} as Announced[1];
const offer: Announced[3] = {
  audience: { kind: 'team', team: 'first-line' },
  rung: 0,
  round: 0,
  dueAt: new Date(0),
};
const id = newAlertId();

it.each([
  ['self-harm', 'may want to end their life'],
  ['child', 'A child is concerned'],
])('says with every alert about %s who should take it', (reason, line) => {
  const told = { reason, summary: 'self_harm: “…”' };
  const drafts = [
    ...announcer.opened(about, key, id, offer, told),
    ...announcer.offered(about, key, id, offer, { reason, because: 'nobody-accepted' }),
    ...announcer.strengthened(about, key, id, new Date(0), told),
  ];
  const written = drafts.flatMap(({ body }) => (body.kind === 'topic-text' ? [body.text] : []));
  expect(written).toHaveLength(3);
  for (const text of written) expect(text).toContain(line);
});

it('says nothing of it with any other', () => {
  const drafts = announcer.opened(about, key, id, offer, { reason: 'first-signal', summary: '' });
  expect(JSON.stringify(drafts.map(({ body }) => body))).not.toMatch(/trained/u);
});

it.each([
  [{ kind: 'failed', reason: 'restricted', from: 'responder' }, /^⚠ NOT DELIVERED on case 234-CDF: a reply did not/u],
  [{ kind: 'failed', reason: '502', from: 'script' }, /a text of the script did not reach the person: 502\.$/u],
  [{ kind: 'held', reason: 'window-closed', from: 'responder' }, /^⏸ HELD on case 234-CDF: your reply cannot go out/u],
  [
    { kind: 'arrived', reason: 'delivered', from: 'responder' },
    /^✓ ARRIVED AFTER ALL on case 234-CDF: a reply that was shown as not delivered has reached the person's phone\.$/u,
  ],
  [
    { kind: 'not-taken-back', reason: 'malformed', from: 'script' },
    /could not be taken back from the person's phone\.$/u,
  ],
] as const)('says in the topic what did not reach the person: %o', (what, line) => {
  const [draft] = announcer.undelivered(about, key, '7', what);
  const text = draft?.body.kind === 'topic-text' ? draft.body.text.replaceAll(/[\u2068\u2069]/gu, '') : '';
  expect(text).toMatch(line);
  expect(text).not.toContain('\n');
});
