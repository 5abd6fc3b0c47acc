import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseFieldsSchema } from '../../../src/core/case-fields.ts';
import { type PersonId } from '../../../src/core/brand.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';
import { purpose } from '../../../src/store/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse } from '../escalation/house.ts';
import { talkWith } from './talk.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

it('keeps on the case what was answered, through messages that answer nothing', async () => {
  const say = talkWith(store, aHouse(store), loadScript(packageFolder, 'id'));
  await say('person-answers', 'tolong saya disekap', '1');
  const answered = await theCase();
  expect(answered.fields).toEqual({ safe_now: 'yes' });
  await say('person-answers', 'qzx vbwk', 'dan satu lagi');
  const later = await theCase();
  expect(later.fields).toEqual(answered.fields);
  expect(later.handled).toBe(4);
});

async function theCase() {
  const row = await store.db.selectFrom('cases').select(['person_id', 'fields']).executeTakeFirstOrThrow();
  if (row.fields === null) throw new Error('the case holds no fields');
  const key = await store.keys.ofOne(store.db, row.person_id as PersonId); // A foreign key to person.
  const handled = await store.db.selectFrom('inbox').select('id').where('handled_at', 'is not', null).execute();
  return { fields: key.open(row.fields, purpose.caseFields, caseFieldsSchema), handled: handled.length };
}
