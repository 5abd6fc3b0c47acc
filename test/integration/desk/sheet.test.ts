import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordCaseEvents } from '../../../src/cases/index.ts';
import { aText } from '../../support/builders.ts';
import { DeskHouse, Visitor } from './desk-house.ts';

let house: DeskHouse;
beforeEach(async () => {
  house = await DeskHouse.open();
});
afterEach(() => house.close());

const openings = (caseId: string) =>
  house.store.db
    .selectFrom('case_event')
    .select(['actor', 'detail'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'sheet-opened')
    .execute();

it('shows the words beside the indicators, and each opening is an event of whoever opened it', async () => {
  const opened = await house.aCase({ says: [aText('saya disekap <b>di sini</b>')] });
  await house.store.db.transaction().execute((tx) =>
    recordCaseEvents(tx, [
      { caseId: opened.id, kind: 'question-skipped', actor: 'person', at: new Date(), detail: { field: 'passport' } },
      { caseId: opened.id, kind: 'question-skipped', actor: 'person', at: new Date(), detail: { field: 'no-such' } },
    ]),
  );
  const responder = await house.aResponder();
  const visitor = new Visitor(house);
  await visitor.signIn(responder.signInName);
  const response = await visitor.get(`/desk/cases/${opened.code}/sheet`);
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(page).toContain('“saya disekap &lt;b>di sini&lt;/b>”');
  expect(page).toContain('They are no finding.');
  expect(page).toMatch(/Passed over by the person: <\/b>Passport</u);
  expect(page).not.toMatch(/confirmed|score|victim|<script/iu);
  expect(await openings(opened.id)).toEqual([{ actor: responder.id, detail: { language: 'en' } }]);

  for (const where of ['', '/sheet']) {
    const told = await (await visitor.get(`/desk/cases/${opened.code}${where}`)).text();
    expect(told).toContain('KK Park, Myanmar');
    expect(told).not.toContain('mm-kk-park');
  }

  const inIndonesian = await (await visitor.get(`/desk/cases/${opened.code}/sheet?language=id`)).text();
  expect(inIndonesian).toContain('Lembar identifikasi');
  expect(inIndonesian).not.toMatch(/korban|skor/iu);
  const unknownLanguage = await (await visitor.get(`/desk/cases/${opened.code}/sheet?language=../xx`)).text();
  expect(unknownLanguage).toContain('Identification sheet');
  expect((await openings(opened.id)).map(({ detail }) => detail)).toEqual(
    ['en', 'en', 'id', 'en'].map((language) => ({ language })),
  );
});

it('is shown to nobody who is not signed in, and then nothing is written', async () => {
  const opened = await house.aCase();
  const response = await new Visitor(house).get(`/desk/cases/${opened.code}/sheet`);
  expect(response.status).toBe(303);
  expect(await openings(opened.id)).toEqual([]);
});

it('answers 404 for a code that is no case', async () => {
  const { signInName } = await house.aResponder();
  const visitor = new Visitor(house);
  await visitor.signIn(signInName);
  expect((await visitor.get('/desk/cases/222-222/sheet')).status).toBe(404);
  expect((await visitor.get('/desk/cases/%00/sheet')).status).toBe(404);
});
