import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  answerOf,
  type Claimed,
  type KnownRegister,
  type RegisteredEntry,
} from '../../../src/adverts/register-answer.ts';
import {
  isListed,
  isSameName,
  licenceKey,
  listedContactKey,
  nameKey,
  nearKeys,
} from '../../../src/adverts/register-keys.ts';

const now = new Date('2026-03-01T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 24 * 3_600_000);

const register = (part: Partial<KnownRegister> = {}): KnownRegister => ({
  id: 'p3mi',
  source: 'P3MI',
  country: 'ID',
  fetchedAt: daysAgo(3),
  ...part,
});
const entry = (part: Partial<RegisteredEntry> = {}): RegisteredEntry => ({
  register: 'p3mi',
  licence: '123-2020',
  nameKey: nameKey('PT Contoh Bersama'),
  contacts: ['215550123', 'contoh.example'],
  ...part,
});
const claim = (part: Partial<Claimed> = {}): Claimed => ({
  licence: 'SIP3MI No. 123/MEN/2020',
  company: 'PT. CONTOH BERSAMA',
  contacts: [{ kind: 'phone', value: '+62215550123', quote: '' }],
  ...part,
});
const ask = (claimed: Claimed, entries = [entry()], registers = [register()], countries = ['ID']) =>
  answerOf(registers, entries, claimed, countries, now).kind;

it('speaks for an agency only by number, name and a listed contact together', () => {
  expect(ask(claim())).toBe('match');
  expect(ask(claim({ contacts: [{ kind: 'domain', value: 'contoh.example', quote: '' }] }))).toBe('match');
  expect(ask(claim({ contacts: [{ kind: 'phone', value: '+6281200004411', quote: '' }] }))).toBe('contact-differs');
  expect(ask(claim({ contacts: [] }))).toBe('contact-differs');
  expect(ask(claim({ company: undefined }))).toBe('contact-differs');
  expect(ask(claim({ licence: undefined }))).toBe('contact-differs');
});

it('misses a number that is not there, or stands under another name', () => {
  expect(ask(claim({ licence: 'SIP3MI 999/2021' }), [])).toBe('missing');
  expect(ask(claim({ company: 'PT Lain Sekali' }))).toBe('missing');
});

it('never misses a company: most employers are no agency', () => {
  expect(ask(claim({ licence: undefined, company: 'Hotel Contoh' }), [])).toBe('nothing-claimed');
  expect(ask(claim({ licence: 'resmi', company: undefined }), [])).toBe('nothing-claimed');
});

it('cannot tell by an old list, by none, or by another country’s', () => {
  const unknown = claim({ licence: 'SIP3MI 999/2021' });
  expect(ask(unknown, [], [register({ fetchedAt: daysAgo(31) })])).toBe('could-not-be-checked');
  expect(ask(unknown, [], [])).toBe('could-not-be-checked');
  expect(ask({ ...unknown, contacts: [] }, [], [register({ country: 'PH' })])).toBe('could-not-be-checked');
  // Its phone number says where the agency would be, when nothing else does.
  expect(ask(unknown, [], [register()], [])).toBe('missing');
  // One of two lists of that country is old: the number may be in it.
  expect(ask(unknown, [], [register(), register({ id: 'other', fetchedAt: daysAgo(40) })])).toBe(
    'could-not-be-checked',
  );
  // A stale list does not speak for anybody either.
  expect(ask(claim(), [entry()], [register({ fetchedAt: daysAgo(31) })])).toBe('could-not-be-checked');
});

it.each([
  ['SIP3MI No. 0123/MEN/2020', '123-2020'],
  ['123-2020', '123-2020'],
  ['DMW-123-LB-03022023-R', '123-3022023'],
  ['LN12345', 'LN12345'],
  ['P3MI', undefined],
  ['resmi BP2MI', undefined],
  ['no 12', undefined],
])('reads the licence number of "%s"', (written, key) => {
  expect(licenceKey(written)).toBe(key);
});

it('compares names by every letter, but for one', () => {
  const same = (one: string, other: string) => isSameName(nameKey(one), nameKey(other));
  expect(same('PT. Contoh Bersama Tbk', 'contoh  bersama')).toBe(true);
  expect(same('PT Contoh Bersama', 'PT Contoh Bersamo')).toBe(true);
  expect(same('PT Contoh Bersama', 'PT Contoh Bersma')).toBe(true);
  expect(same('PT Contoh Bersama', 'PT Contoh')).toBe(false);
  expect(same('PT Contoh Bersama', 'PT Bersama Contoh')).toBe(false);
  expect(same('PT Contoh Bersama', 'PT Contoh Bersamaan')).toBe(false);
  expect(same('PT Abadi', 'PT Abada')).toBe(false);
  expect(same('北京某某有限公司', '北京某某')).toBe(true);
});

it('finds by its near keys exactly every name within one letter', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '北'), minLength: 6, maxLength: 9 });
  const edit = fc.record({
    at: fc.nat(8),
    letter: fc.constantFrom('a', 'b', 'x'),
    how: fc.constantFrom('add', 'drop', 'swap'),
  });
  fc.assert(
    fc.property(name, edit, (one, { at, letter, how }) => {
      const letters = [...one];
      const other = letters
        .toSpliced(Math.min(at, letters.length - 1), how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : [letter]))
        .join('');
      fc.pre([...other].length >= 6);
      expect(isSameName(one, other)).toBe(true);
      const keys = new Set(nearKeys(one));
      expect(nearKeys(other).some((key) => keys.has(key))).toBe(true);
    }),
  );
});

it('compares a number with and without its country, and no part of one', () => {
  const listed = ['021-555-0123', '+62 812-0000-1111', 'https://www.contoh.example/hubungi', '12'].flatMap(
    (one) => listedContactKey(one) ?? [],
  );
  expect(listed).toEqual(['215550123', '6281200001111', 'contoh.example']);
  expect(isListed('+62215550123', listed)).toBe(true);
  expect(isListed('+6281200001111', listed)).toBe(true);
  expect(isListed('5550123', listed)).toBe(false);
  expect(isListed('+6281200001112', listed)).toBe(false);
  expect(isListed('contoh.example', listed)).toBe(true);
  expect(isListed('evil-contoh.example', listed)).toBe(false);
});
