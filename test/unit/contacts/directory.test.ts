import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contactLines, contentHash, isWithdrawn, loadDirectory } from '../../../src/contacts/index.ts';
import { type Contact, directorySchema } from '../../../src/contacts/contact.ts';
import { createDirectory } from '../../../src/contacts/directory.ts';
import { checkOutcomes, type ContactCheck, standingOf } from '../../../src/contacts/standing.ts';
import { contactKinds } from '../../../src/core/contact-kind.ts';

const written = () => parse(readFileSync('contacts/directory.yaml', 'utf8')) as { contacts: Record<string, unknown>[] }; // Parsed again below.
const contacts = directorySchema.parse(written()).contacts;
const now = new Date('2026-11-24T12:00:00Z');
const dayMs = 86_400_000;
const inDays = (days: number) => new Date(now.getTime() + days * dayMs);

function reached(contact: Contact, part: Partial<ContactCheck> = {}): ContactCheck {
  const check = { contact: contact.id, contentHash: contentHash(contact), by: 'Rina', at: inDays(-1) } as const;
  return { ...check, outcome: 'reached', expires: inDays(90), note: null, ...part };
}

/** A directory in which everything that can be verified has been. */
function verifiedDirectory() {
  const directory = createDirectory(contacts);
  directory.learn(contacts.map((contact) => reached(contact)));
  return directory;
}

const asker = { nationality: 'ID', place: 'MM', language: 'id', kinds: [...contactKinds] } as const;
const ids = (directory = verifiedDirectory(), part: object = {}) =>
  directory.choose({ ...asker, ...part }, now).map(({ contact }) => contact.id);

const closedNumber = '+852 5190 8909';

describe('the directory as it ships', () => {
  it('tells nobody of anything, because nobody has dialled a number yet', () => {
    const directory = loadDirectory('contacts');
    for (const nationality of ['ID', 'PH', 'VN', 'IN', 'HK', undefined]) {
      for (const place of ['MM', 'KH', 'LA', 'TH', undefined]) {
        expect(directory.choose({ ...asker, nationality, place }, now)).toEqual([]);
      }
    }
  });

  it('gives every entry a source, or says that it is not confirmed', () => {
    for (const { id, source, status } of contacts) {
      if (source.length === 0) expect([id, status]).toEqual([id, 'unverified']);
    }
  });
});

describe('the chosen contacts', () => {
  it('begin with the embassy of the person’s country where the person is', () => {
    expect(ids()[0]).toBe('id-kbri-yangon');
    expect(ids(undefined, { place: 'TH' })[0]).toBe('id-kbri-bangkok');
    expect(ids(undefined, { nationality: 'PH' })[0]).toBe('ph-pe-yangon');
    expect(ids(undefined, { nationality: 'VN', place: 'KH' })[0]).toBe('vn-emb-phnompenh');
  });

  it('never guess a country: without one, only what is for everybody', () => {
    const { contacts: all } = { contacts };
    const chosen = ids(undefined, { nationality: undefined, place: undefined });
    for (const id of chosen) {
      const contact = all.find((one) => one.id === id);
      expect([contact?.for_nationals_of, contact?.located_in]).toEqual([['*'], ['*']]);
    }
  });

  it('keep to the kinds that were asked for, and to a few', () => {
    expect(ids(undefined, { kinds: ['job-check'], place: 'ID' })).toEqual(['id-kemnaker', 'id-kp2mi']);
    for (const nationality of ['ID', 'PH', 'HK']) expect(ids(undefined, { nationality }).length).toBeLessThanOrEqual(4);
  });

  it('leave out numbers that do not work where the person is', () => {
    const values = (place: string) =>
      verifiedDirectory()
        .choose({ ...asker, place, kinds: ['job-check'] }, now)
        .flatMap(({ ways }) => ways.map(({ value }) => value));
    expect(values('ID')).toContain('0800-1000');
    expect(values('MM')).not.toContain('0800-1000');
    expect(values('MM')).toContain('+62 21 2924 4800');
  });

  it('leave to staff what only staff may give', () => {
    const all = [...new Set(['ID', 'US', 'IN', undefined].flatMap((nationality) =>
      ['KH', 'US', 'IN', 'TH'].flatMap((place) => ids(undefined, { nationality, place })),
    ))]; // prettier-ignore
    expect(all).not.toContain('kh-117');
    expect(all).not.toContain('us-nhth');
  });

  it('are written with their numbers as they stand, and nothing to translate', () => {
    const [first] = verifiedDirectory().choose(asker, now);
    expect(first === undefined ? '' : contactLines(first, 'id')).toBe(
      'KBRI Yangon\n+95 9 503 7055\nconsular@kbriyangon.org\nIndonesia',
    );
  });
});

describe('a number that is closed', () => {
  it('is never shown, whoever says to have reached it', () => {
    const hotline = contacts.find(({ id }) => id === 'hk-5190-8909');
    expect(hotline?.ways.map(({ value }) => value)).toEqual([closedNumber]);
    const directory = verifiedDirectory();
    expect(directory.mayShow(closedNumber, now)).toBe(false);
    expect(ids(directory, { nationality: 'HK' })).not.toContain('hk-5190-8909');
    expect(ids(directory, { nationality: 'HK' })).toContain('hk-1868');
  });

  it('cannot come back under another name', () => {
    const file = written();
    file.contacts.push({
      ...file.contacts[0],
      id: 'hk-new',
      ways: [{ by: 'phone', value: '00852 5190-8909'.slice(2) }],
    });
    expect(directorySchema.safeParse(file).error?.issues[0]?.message).toContain('is closed, as another entry says');
  });
});

const anyCheck = (contact: Contact) =>
  fc.record({
    contact: fc.constant(contact.id),
    contentHash: fc.constantFrom(contentHash(contact), 'of-an-earlier-entry'),
    by: fc.constant('Rina'),
    at: fc.integer({ min: -400, max: 3 }).map(inDays),
    outcome: fc.constantFrom(...checkOutcomes),
    expires: fc.option(fc.integer({ min: -30, max: 30 }).map(inDays)),
    note: fc.constant(null),
  });

it('shows no contact that is expired, unverified, changed, refuted, closed, stale or not found, whatever was checked', () => {
  const anyChecks = fc.tuple(...contacts.map((contact) => fc.option(anyCheck(contact))));
  const anyPlace = fc.constantFrom('MM', 'KH', 'LA', 'TH', 'ID', 'HK', undefined);
  const anyAsker = fc.record({
    nationality: fc.constantFrom('ID', 'PH', 'VN', 'HK', 'IN', 'CN', undefined),
    place: anyPlace,
    language: fc.constantFrom('id', 'en', 'zh-Hans'),
    kinds: fc.subarray([...contactKinds], { minLength: 1 }),
  });
  fc.assert(
    fc.property(anyChecks, anyAsker, (checks, who) => {
      const directory = createDirectory(contacts);
      directory.learn(checks.filter((check) => check !== null));
      for (const { contact, ways } of directory.choose(who, now)) {
        const check = checks.find((one) => one?.contact === contact.id);
        expect(isWithdrawn(contact)).toBe(false);
        expect(check?.outcome).toBe('reached');
        expect(check?.contentHash).toBe(contentHash(contact));
        expect(check?.expires?.getTime()).toBeGreaterThan(now.getTime());
        expect(check?.at.getTime()).toBeLessThanOrEqual(now.getTime());
        for (const { value } of ways) {
          expect(value).not.toBe(closedNumber);
          expect(directory.mayShow(value, now)).toBe(true);
        }
      }
      expect(directory.mayShow(closedNumber, now)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

describe('a verification', () => {
  const [contact] = contacts;
  if (contact === undefined) throw new Error('the directory is empty');
  const standing = (check: ContactCheck | undefined, one: Contact = contact) => standingOf(one, check, now).kind;

  it('ends to the second, and is due two weeks before', () => {
    expect(standing(reached(contact, { expires: now }))).toBe('expired');
    expect(standing(reached(contact, { expires: new Date(now.getTime() + 1) }))).toBe('verified');
    const directory = createDirectory([contact]);
    directory.learn([reached(contact, { expires: inDays(15) })]);
    expect(directory.list(now)[0]?.dueAt).toEqual(inDays(1));
  });

  it('is lost when anything that is told or decides changes', () => {
    const check = reached(contact);
    const changes: Partial<Contact>[] = [
      { ways: [{ by: 'phone', value: '+62 812-0000-0001' }] },
      { organisation: 'Another' },
      { hours: null },
      { languages: ['en'] },
      { located_in: ['MM'] },
      { for_nationals_of: ['*'] },
      { kind: 'embassy' },
      { status: 'weak' },
    ];
    for (const change of changes) expect(standing(check, { ...contact, ...change })).toBe('changed');
    expect(standing(check, { ...contact, note: 'another remark', source: [] })).toBe('verified');
  });

  it('may stand in the file, and is outweighed by a later check', () => {
    const inFile = { ...contact, verified_at: inDays(-30), verified_by: 'Sari', expires: inDays(30) };
    expect(standing(undefined, inFile)).toBe('verified');
    expect(standing(reached(contact, { at: inDays(-2), outcome: 'closed', expires: null }), inFile)).toBe('refuted');
    expect(standing(reached(contact, { at: inDays(-60), outcome: 'closed', expires: null }), inFile)).toBe('verified');
    expect(standing(reached(contact, { outcome: 'no-answer', expires: null }))).toBe('no-answer');
  });

  it('in the file is whole, and of a year at most', () => {
    const parsed = (part: object) => {
      const file = written();
      file.contacts[0] = { ...file.contacts[0], ...part };
      return directorySchema.safeParse(file).success;
    };
    const whole = { verified_at: '2026-11-01', verified_by: 'Sari', expires: '2027-02-01' };
    expect(parsed(whole)).toBe(true);
    expect(parsed({ ...whole, verified_by: null })).toBe(false);
    expect(parsed({ ...whole, expires: '2028-01-01' })).toBe(false);
  });
});
