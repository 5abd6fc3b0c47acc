import { describe, expect, it } from 'vitest';
import { type CaseId, type InboxId, type PersonId } from '../../../src/core/brand.ts';
import { type InboundContent } from '../../../src/core/inbound.ts';
import { isSameOrigin } from '../../../src/desk/console/protect.ts';
import { deliveryLine } from '../../../src/desk/console/pages/talk.tsx';
import { durationWords, momentWords } from '../../../src/desk/console/time-words.ts';
import { languageWords } from '../../../src/desk/console/words.ts';
import { contentWords } from '../../../src/desk/content-words.ts';
import { readTopicCommand } from '../../../src/desk/topics/topic-command.ts';
import { topicDraft } from '../../../src/desk/topics/topic-draft.ts';
import { SealingKey } from '../../../src/store/index.ts';

describe('durations', () => {
  it.each([
    [-5_000, 'under a minute'],
    [59_999, 'under a minute'],
    [60_000, '1 min'],
    [3_599_000, '59 min'],
    [3_600_000, '1 h'],
    [7_800_000, '2 h 10 min'],
    [86_400_000, '1 day'],
    [3 * 86_400_000 + 1, '3 days'],
  ])('says %d ms as "%s"', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });

  it('names the time zone of a moment', () => {
    expect(momentWords(new Date('2026-02-03T04:05:06Z'))).toBe('3 Feb, 04:05 UTC');
  });
});

describe('what a person sent', () => {
  it.each<[InboundContent, string]>([
    [{ kind: 'message', text: 'tolong', attachments: [] }, 'tolong'],
    [{ kind: 'message', text: '', attachments: [{ kind: 'voice', reference: 'x' }] }, '[voice note]'],
    [
      { kind: 'message', text: 'ini', attachments: [{ kind: 'document', reference: 'x', fileName: 'kontrak.pdf' }] },
      '[document: kontrak.pdf]\nini',
    ],
    [
      { kind: 'location', latitude: 16.7, longitude: 98.5, accuracyMetres: 12.4 },
      '[location: 16.7, 98.5, within 12 m]',
    ],
    [{ kind: 'blocked' }, '[stopped the bot, or somebody took the phone: nothing we send arrives]'],
  ])('is shown in their words, and anything else is named', (content, words) => {
    expect(contentWords(content)).toBe(words);
  });

  it('does not spread the number of a third person over chats', () => {
    expect(contentWords({ kind: 'contact', phone: '0812-0000-0002', name: 'Ibu', isSender: false })).not.toMatch(
      /0812|Ibu/,
    );
  });
});

describe('a line in a topic', () => {
  it.each([
    ['halo', { kind: 'words', text: 'halo' }],
    ['tanya 1/2 paspor', { kind: 'words', text: 'tanya 1/2 paspor' }],
    ['/note dia\nlantai 3', { kind: 'note', text: 'dia\nlantai 3' }],
    ['/NOTE@SuarBot x', { kind: 'note', text: 'x' }],
    ['/note', { kind: 'misunderstood' }],
    ['/close', { kind: 'close', reason: 'helped' }],
    ['/close Handed-Over', { kind: 'close', reason: 'handed-over' }],
    ['/close soon', { kind: 'misunderstood' }],
    ['/cloes', { kind: 'misunderstood' }],
    ['  /close', { kind: 'close', reason: 'helped' }],
    ['/', { kind: 'misunderstood' }],
    ['/tutup-kasus ini', { kind: 'misunderstood' }],
  ])('%j is read as %j', (text, command) => {
    expect(readTopicCommand(text)).toEqual(command);
  });
});

describe('a mirrored message', () => {
  const mirror = (text: string) =>
    topicDraft({
      // Ids of no table.
      caseId: 'c' as CaseId,
      person: 'p' as PersonId,
      inboxId: '7' as InboxId,
      key: new SealingKey(Buffer.alloc(32)),
      channel: 'telegram',
      account: '42',
      content: { kind: 'message', text, attachments: [] },
    });

  it('fits a message of Telegram and is never cut inside a sign', () => {
    for (const text of ['😀'.repeat(3_000), `a${'😀'.repeat(3_000)}`]) {
      const { body } = mirror(text);
      const said = body.kind === 'topic-text' ? body.text : '';
      expect(said.length).toBeLessThanOrEqual(4_096);
      expect(said).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      expect(said).toContain('the rest is in the console');
    }
  });
});

describe('where a request comes from', () => {
  const ask = (secFetchSite?: string, origin?: string) =>
    isSameOrigin({ secFetchSite, origin, host: 'desk.example:8080' });
  it('believes the browser first, then the origin, then nobody', () => {
    expect(ask('same-origin')).toBe(true);
    expect(ask('same-site')).toBe(false);
    expect(ask('none')).toBe(false);
    expect(ask('cross-site', 'http://desk.example:8080')).toBe(false);
    expect(ask(undefined, 'http://desk.example:8080')).toBe(true);
    expect(ask(undefined, 'http://desk.example')).toBe(false);
    expect(ask(undefined, 'null')).toBe(false);
    expect(ask()).toBe(false);
  });
});

it('tells delivery as the provider told it', () => {
  expect(deliveryLine({ status: 'sent', failure: null, possiblyDoubled: false, takenBack: false })).toBe('sent');
  expect(deliveryLine({ status: 'queued', failure: null, possiblyDoubled: true, takenBack: false })).toBe(
    'waiting to go out, possibly doubled',
  );
  expect(
    deliveryLine({ status: 'held', failure: 'window-closed', possiblyDoubled: false, takenBack: false }),
  ).toContain('until the person writes again');
  expect(deliveryLine({ status: 'read', failure: null, possiblyDoubled: false, takenBack: true })).toBe(
    'read; taken back from their phone',
  );
  expect(deliveryLine({ status: 'failed', failure: 'timeout', possiblyDoubled: false, takenBack: false })).toBe(
    'NOT delivered: timeout',
  );
});

it('names languages, and shows what is none as it is', () => {
  expect(languageWords('id')).toBe('Indonesian');
  expect(languageWords('und')).toBe('language unknown');
  expect(languageWords(null)).toBe('language unknown');
  expect(languageWords('not a tag')).toBe('not a tag');
});
