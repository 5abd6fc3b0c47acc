import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { advertLines, contactLines } from '../../../../src/desk/adverts/export/csv.ts';
import {
  exportedAdvertSchema,
  type ExportedContact,
  exportedContactSchema,
  type ExportedValue,
} from '../../../../src/desk/adverts/export/exported.ts';
import { objectsOf, stixBundle } from '../../../../src/desk/adverts/export/stix.ts';
import { stixBundleSchema, stixObjectSchema } from '../../../../src/desk/adverts/export/stix-schema.ts';
import { uuid5 } from '../../../../src/desk/adverts/export/uuid5.ts';

const week = (day: string) => new Date(`${day}T00:00:00Z`);
const aContact = (contact: ExportedValue, part: Partial<ExportedContact> = {}): ExportedContact =>
  exportedContactSchema.parse({
    contact,
    confirmedAt: new Date('2026-11-20T10:11:12.345Z'),
    expiresAt: week('2027-05-19'),
    adverts: 3,
    seen: { first: week('2026-11-02'), last: week('2026-11-16') },
    ...part,
  });
const contacts = [
  aContact({ kind: 'phone', value: '+15550100' }),
  aContact({ kind: 'handle', value: "@o'brien\\hr" }),
  aContact({ kind: 'domain', value: 'jobs.example' }),
  aContact({ kind: 'email', value: 'hr@jobs.example' }, { expiresAt: null }),
  aContact({ kind: 'account', value: '0012345678' }, { seen: null, adverts: 0 }),
];

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) yield await Promise.resolve(row);
}
async function textOf(parts: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const part of parts) text += String(part);
  return text;
}
const bundle = async (rows: readonly ExportedContact[]) =>
  stixBundleSchema.parse(JSON.parse(await textOf(stixBundle(each(rows)))));

it('a UUID of version 5 is that of RFC 9562, appendix A.4', () => {
  expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

describe('a STIX bundle', () => {
  it('holds an identity, the marking, and for each contact what was observed and an indicator based on it', async () => {
    const { objects } = await bundle(contacts);
    expect(objects.map(({ type }) => type)).toEqual([
      'marking-definition',
      'identity',
      ...['user-account', 'indicator', 'observed-data', 'relationship'],
      ...['user-account', 'indicator', 'observed-data', 'relationship'],
      ...['domain-name', 'indicator', 'observed-data', 'relationship'],
      ...['email-addr', 'indicator', 'observed-data', 'relationship'],
      ...['user-account', 'indicator'],
    ]);
    const ids = objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // Whatever is referred to is there.
    for (const reference of JSON.stringify(objects).match(/"[a-z-]+--[0-9a-f-]{36}"/gu) ?? []) {
      expect(ids).toContain(JSON.parse(reference));
    }
  });

  it('says a number as the account that it is, until its confirmation expires', () => {
    const [observable, indicator, observed] = objectsOf(aContact({ kind: 'phone', value: '+15550100' }));
    expect(observable).toMatchObject({ account_type: 'phone', user_id: '+15550100' });
    expect(indicator).toMatchObject({
      pattern: "[user-account:account_type = 'phone' AND user-account:user_id = '+15550100']",
      valid_from: '2026-11-20T10:11:12.345Z',
      valid_until: '2027-05-19T00:00:00.000Z',
    });
    expect(observed).toMatchObject({ number_observed: 3, first_observed: '2026-11-02T00:00:00.000Z' });
  });

  it('escapes what would end the text of a pattern', () => {
    const [, indicator] = objectsOf(aContact({ kind: 'handle', value: "@o'brien\\hr" }));
    expect(indicator).toMatchObject({ pattern: expect.stringContaining(String.raw`= 'o\'brien\\hr']`) as string });
  });

  it('has the same bytes for the same contents, and another id for others', async () => {
    const [one, again] = [await textOf(stixBundle(each(contacts))), await textOf(stixBundle(each(contacts)))];
    expect(again).toBe(one);
    expect((await bundle(contacts)).id).not.toBe((await bundle(contacts.slice(1))).id);
    expect((await bundle([])).objects).toHaveLength(2);
  });

  it('takes the id of an observable from the namespace of the standard', () => {
    expect(objectsOf(aContact({ kind: 'domain', value: 'jobs.example' }))[0]?.id).toBe(
      `domain-name--${uuid5('00abedb4-aa42-466c-9c01-fed23315a9b7', '{"value":"jobs.example"}')}`,
    );
  });

  it('takes no property that is not known', () => {
    const [observable] = objectsOf(aContact({ kind: 'phone', value: '+15550100' }));
    expect(stixObjectSchema.safeParse(observable).success).toBe(true);
    expect(stixObjectSchema.safeParse({ ...observable, display_name: 'Somebody' }).success).toBe(false);
  });
});

describe('CSV', () => {
  it('has a line for each contact, and nothing that a spreadsheet would run', async () => {
    const text = await textOf(contactLines(each(contacts)));
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows.map(({ value }) => value)).toEqual([
      'tel:+15550100',
      "o'brien\\hr",
      'jobs.example',
      'hr@jobs.example',
      '0012345678',
    ]);
    expect(rows[0]).toEqual({
      kind: 'phone',
      value: 'tel:+15550100',
      confirmed: '2026-11-20',
      expires: '2027-05-19',
      adverts: '3',
      first_week: '2026-11-02',
      last_week: '2026-11-16',
    });
    expect(rows[4]).toMatchObject({ adverts: '0', first_week: '', last_week: '' });
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@-]/u);
  });

  it('disarms a formula that hides in a value', async () => {
    const text = await textOf(contactLines(each([aContact({ kind: 'handle', value: '@=1+1' })])));
    expect(text.split('\r\n')[1]).toMatch(/^handle,'=1\+1,/u);
  });

  it('breaks off with an error when its rows do, rather than look whole', async () => {
    async function* broken() {
      yield await Promise.resolve(contacts[0] ?? never());
      throw new Error('the database went away');
    }
    await expect(textOf(contactLines(broken()))).rejects.toThrow('the database went away');
  });

  it('of adverts tells codes and a week', async () => {
    const advert = exportedAdvertSchema.parse({
      id: uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'x'),
      week: '2026-11-23',
      confirmed_week: '2026-11-30',
      language: 'id',
      tier: 'strong_signs',
      score: 9,
      rules: ['secrecy', 'dest_scam_hub'],
      destinations: ['KH'],
      contacts: 2,
    });
    expect(await textOf(advertLines(each([advert])))).toBe(
      `id,week,confirmed_week,language,tier,score,rules,destinations,contacts\r\n${advert.id},2026-11-23,2026-11-30,id,strong_signs,9,secrecy dest_scam_hub,KH,2\r\n`,
    );
  });
});

describe('what leaves the house', () => {
  it('has no room for words or moments', () => {
    const fits = (value: ExportedValue) => exportedContactSchema.safeParse({ ...contacts[0], contact: value }).success;
    expect(fits({ kind: 'phone', value: '+15550100' })).toBe(true);
    for (const value of ['+1 555 0100', 'call +15550100', '15550100 Siti', ''])
      expect(fits({ kind: 'phone', value })).toBe(false);
    expect(fits({ kind: 'handle', value: '@a b' })).toBe(false);
    expect(fits({ kind: 'domain', value: 'jobs.example/apply?for=me' })).toBe(false);
    expect(fits({ kind: 'account', value: '00 Siti 1' })).toBe(false);
    expect(exportedContactSchema.safeParse({ ...contacts[0], note: 'seen by her brother' }).success).toBe(false);
    expect(exportedAdvertSchema.shape.week.safeParse('2026-11-23T10:00:00Z').success).toBe(false);
    expect(exportedAdvertSchema.shape.rules.safeParse(['They took her passport']).success).toBe(false);
  });
});

function never(): never {
  throw new Error('there is no such contact');
}
