import { describe, expect, it } from 'vitest';
import { type Checked } from '../../../src/advice/index.ts';
import { contentHash, type Directory, loadDirectory } from '../../../src/contacts/index.ts';
import { createDirectory } from '../../../src/contacts/directory.ts';
import { foundIn, warnFriends } from '../../../src/intake/tell-check.ts';
import { loadTexts } from '../../../src/i18n/index.ts';

const now = new Date('2026-11-30T12:00:00Z');
const texts = loadTexts('locales');
type Verdict = NonNullable<Checked['verdict']>;

function checked(part: Partial<Verdict> = {}): Checked {
  const finding = (rule: Verdict['findings'][number]['rule'], points: number) =>
    ({ rule, points, version: 1, quote: null, source: null, detail: {} }) as const;
  const verdict: Verdict = {
    ...{ kind: 'offer', tier: 'strong_signs', score: 9, claims: [], contacts: [], destinations: [], unchecked: [] },
    findings: [finding('secrecy', 4), finding('no_company', 1), finding('registry_match', -4)],
    opinion: { lure: 0.9, disagrees: false },
    ...part,
  };
  return { kind: 'checked', asked: 1, verdict, bare: false, read: '', unread: [] };
}

const phone = { kind: 'phone', value: '+15550142', quote: '+1 555 0142' } as const;
const nobody = createDirectory([]);

describe('what the flow may ask about an answer', () => {
  it('names the rules that warn, and not what speaks for the offer', () => {
    expect(foundIn(checked(), nobody, true, now)).toEqual({ traits: ['warned'], rules: ['secrecy', 'no_company'] });
  });

  it('offers no picture where the channel sends none, or where there is nothing to warn of', () => {
    expect(foundIn(checked(), nobody, false, now).traits).toEqual([]);
    expect(foundIn(checked({ tier: 'cannot_tell' }), nobody, true, now)).toEqual({ traits: [], rules: [] });
  });

  it('tells that a number is named', () => {
    expect(foundIn(checked({ contacts: [phone] }), nobody, true, now).traits).toContain('names-contact');
  });

  it('asks where somebody is from only while a verified office is for people of some countries', () => {
    const traits = (directory: Directory, at = now) => foundIn(checked(), directory, true, at).traits;
    const directory = loadDirectory('contacts');
    expect(traits(directory)).not.toContain('nation-decides');
    const office = directory.find('id-kp2mi');
    if (office === undefined) throw new RangeError('the office is gone');
    const expires = new Date(now.getTime() + 86_400_000);
    const check = { contact: office.id, contentHash: contentHash(office), by: 'Ana', at: now, note: null, expires };
    directory.learn([{ ...check, outcome: 'reached' }]);
    expect(traits(directory)).toContain('nation-decides');
    expect(traits(directory, expires)).not.toContain('nation-decides');
  });
});

describe('the warning to friends', () => {
  it('is a text of ours, wished as a picture in the language that it is in', () => {
    const message = warnFriends(['secrecy', 'no_such_rule'], texts, 'ur');
    expect(message).toMatchObject({ kind: 'text', choices: [], asPicture: { language: 'ur' } });
    expect(message.text.split('\n')).toHaveLength(3);
  });
});
