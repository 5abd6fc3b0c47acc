import { z } from 'zod';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLogger } from '../../../src/core/logger.ts';
import { stixBundleSchema } from '../../../src/desk/adverts/export/stix-schema.ts';
import { confirmedContacts } from '../../../src/desk/adverts/export/rows.ts';
import { type ExportedContact } from '../../../src/desk/adverts/export/exported.ts';
import { purpose } from '../../../src/store/index.ts';
import { AdvertHouse, privateWords } from './advert-house.ts';
import { type Visitor } from './desk-house.ts';

const confirmedPhone = '+6281200001111';
const unconfirmedPhone = '+6281200002222';
const refusedPhone = '+6281200003333';
/** The person's own: in the words that they sent, and found there like any other. */
const ownPhone = '+6281200004444';

let adverts: AdvertHouse;
beforeEach(async () => {
  adverts = await AdvertHouse.open();
});
afterEach(() => adverts.house.close());

const take = async (visitor: Visitor, format: string): Promise<string> => {
  const response = await visitor.post(`/desk/adverts/exports/${format}`, {});
  expect([format, response.status]).toEqual([format, 200]);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="suar-/u);
  return response.text();
};
const formats = ['adverts-csv', 'contacts-csv', 'contacts-stix'];

/** An advert of somebody with a name and a case; it names three numbers, of which one is confirmed. */
async function aConfirmedAdvert() {
  const asker = await adverts.house.aCase({ address: privateWords.address });
  const id = await adverts.anAdvert({
    asker,
    at: new Date('2026-11-18T10:11:12Z'),
    text: `Saya ${privateWords.name}, ${privateWords.address}, ${privateWords.plea}, nomor saya ${ownPhone}. jangan bilang siapa-siapa`,
    contacts: [confirmedPhone, unconfirmedPhone, refusedPhone, ownPhone].map((value) => ({ kind: 'phone', value })),
    quotes: { secrecy: 'jangan bilang siapa-siapa' },
  });
  const rina = await adverts.aVisitor('responder', 'Rina Wati');
  await rina.post(`/desk/adverts/${id}/note`, { text: privateWords.note });
  await adverts.confirmed(id);
  const ids = new Map(
    (await adverts.known()).map((row) => {
      const sealed = row.value ?? Buffer.alloc(0);
      const value = adverts.house.store.vault.house.open(sealed, purpose.knownContactValue, z.string());
      return [value, row.id];
    }),
  );
  await rina.post(`/desk/adverts/contacts/${ids.get(confirmedPhone) ?? ''}/confirm`, {});
  await rina.post(`/desk/adverts/contacts/${ids.get(refusedPhone) ?? ''}/end`, {});
  return { id, asker };
}

it('tells partners confirmed contacts and codes, and nothing that a person said, is or was called', async () => {
  const { id, asker } = await aConfirmedAdvert();
  await adverts.anAdvert({ text: 'This one nobody has confirmed', quotes: { urgency: 'nobody' } });
  const supervisor = await adverts.aVisitor('supervisor', 'Budi Santoso');
  const files = new Map<string, string>();
  for (const format of formats) files.set(format, await take(supervisor, format));
  const whole = [...files.values()].join('\n');

  const kept = [
    ...Object.values(privateWords),
    ...[unconfirmedPhone, refusedPhone, ownPhone, 'jangan bilang', 'nobody'],
    ...[asker.code, asker.person, asker.conversation, asker.id, id, 'chat-'],
    ...['Rina', 'Budi', 'Responder r', '10:11:12', '2026-11-18', 'person_in_transit'],
  ];
  for (const word of kept) expect([word, whole.toLowerCase().includes(word.toLowerCase())]).toEqual([word, false]);
  for (const value of [unconfirmedPhone, ownPhone]) expect(whole).not.toContain(value.slice(1));

  const advertRows: Record<string, string>[] = parse(files.get('adverts-csv') ?? '', { columns: true });
  expect(advertRows).toMatchObject([
    { week: '2026-11-16', language: 'id', tier: 'strong_signs', rules: 'secrecy', destinations: 'KH', contacts: '4' },
  ]);
  const contactRows: Record<string, string>[] = parse(files.get('contacts-csv') ?? '', { columns: true });
  expect(contactRows).toMatchObject([
    { kind: 'phone', value: `tel:${confirmedPhone}`, adverts: '1', first_week: '2026-11-16' },
  ]);
  const { objects } = stixBundleSchema.parse(JSON.parse(files.get('contacts-stix') ?? ''));
  expect(
    objects.flatMap((object) => (object.type === 'user-account' && 'user_id' in object ? [object.user_id] : [])),
  ).toEqual([confirmedPhone]);
});

it('is written down before it leaves: who took what', async () => {
  await aConfirmedAdvert();
  const supervisor = await adverts.aVisitor('supervisor', 'Budi Santoso');
  for (const format of formats) await take(supervisor, format);
  const events = await adverts.house.store.db
    .selectFrom('advert_event')
    .selectAll()
    .where('kind', '=', 'exported')
    .orderBy('id')
    .execute();
  expect(events.map(({ detail }) => detail)).toEqual(formats.map((what) => ({ what, rows: 1 })));
  const names = await adverts.house.store.db.selectFrom('responder').select(['id', 'display_name']).execute();
  expect(new Set(events.map(({ actor }) => names.find(({ id }) => id === actor)?.display_name))).toEqual(
    new Set(['Budi Santoso']),
  );
  const page = await (await supervisor.get('/desk/adverts/exports')).text();
  expect(page.match(/Budi Santoso/gu)?.length).toBe(4); // In the bar, and beside each file.
  const responder = await adverts.aVisitor();
  expect((await responder.post('/desk/adverts/exports/adverts-csv', {})).status).toBe(403);
  expect((await supervisor.get('/desk/adverts/exports/adverts-csv')).status).toBe(404);
});

it('leaves out what has expired, was undone, or does not fit, and goes on with the rest', async () => {
  const { store, clock } = adverts.house;
  const [first, second] = [await adverts.house.aResponder(), await adverts.house.aResponder()];
  const confirm = async (typed: string, kind: 'phone' | 'handle' = 'phone') => {
    const at = clock.now();
    await adverts.house.actions.proposeKnownContact({ kind, typed, source: 'a partner', responder: first, at });
    const row = (await adverts.known()).at(-1);
    await adverts.house.actions.confirmKnownContact({ id: row?.id ?? '', responder: second, at });
    return row?.id ?? '';
  };
  await confirm('+15555550103');
  clock.advance(181 * 86_400_000);
  const undone = await confirm('+15555550104');
  await adverts.house.actions.endKnownContact({ id: undone, responder: first, at: clock.now() });
  const odd = await confirm('+15555550105');
  const value = store.vault.house.seal('call Siti at home', purpose.knownContactValue);
  await store.db.updateTable('known_contact').set({ value }).where('id', '=', odd).execute();
  await confirm('@hr_example', 'handle');

  const warnings: unknown[] = [];
  const logger = { ...silentLogger, warn: (event: string, fields?: object) => warnings.push([event, fields]) };
  const rows: ExportedContact[] = [];
  for await (const row of confirmedContacts({ store, logger, now: clock.now() })) rows.push(row);
  expect(rows.map(({ contact }) => contact)).toEqual([{ kind: 'handle', value: '@hr_example' }]);
  expect(rows[0]).toMatchObject({ adverts: 0, seen: null });
  expect(warnings).toEqual([['desk.export-left-out', { count: 1 }]]);
});

it('is read a batch at a time, each row once', async () => {
  const { store, clock } = adverts.house;
  const [first, second] = [await adverts.house.aResponder(), await adverts.house.aResponder()];
  const at = clock.now();
  const numbers = Array.from({ length: 1_203 }, (_, index) => `+1555${String(index).padStart(7, '0')}`);
  const row = (value: string) => ({
    id: crypto.randomUUID(),
    contact_index: store.vault.blindIndex('advert-contact', 'phone', value),
    kind: 'phone' as const,
    value: store.vault.house.seal(value, purpose.knownContactValue),
    source: 'a partner',
    advert_id: null,
    state: 'confirmed' as const,
    proposed_by: first.id,
    proposed_at: at,
    confirmed_by: second.id,
    confirmed_at: at,
    expires_at: new Date(at.getTime() + 86_400_000),
  });
  await store.db.insertInto('known_contact').values(numbers.map(row)).execute();
  const supervisor = await adverts.aVisitor('supervisor');
  const rows: Record<string, string>[] = parse(await take(supervisor, 'contacts-csv'), { columns: true });
  expect(rows.map(({ value }) => value?.slice('tel:'.length)).sort()).toEqual(numbers);
  stixBundleSchema.parse(JSON.parse(await take(supervisor, 'contacts-stix')));
});
