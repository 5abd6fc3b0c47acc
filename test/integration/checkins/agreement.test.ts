import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aCheckInHouse, everyEvening, hour } from './check-in-house.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

const countOf = (events: readonly { kind: string }[], kind: string) =>
  events.filter((event) => event.kind === kind).length;
const kindsOf = (events: readonly { kind: string }[]) => events.map(({ kind }) => kind);

describe('what was agreed', () => {
  it('rests sealed: no word of question, answer or duress word in any row', async () => {
    const { someone } = aCheckInHouse(store);
    const who = await someone();
    const row = await who.checkIn();
    const dump = JSON.stringify({ ...row, secret: row.secret.toString('latin1') });
    expect(dump).not.toMatch(/kucing|bintang|mangga/iu);
    const events = JSON.stringify(await who.events());
    expect(events).not.toMatch(/kucing|bintang|mangga/iu);
    expect((await who.deskWas()).join()).not.toMatch(/kucing|bintang|mangga/iu);
    await store.db
      .updateTable('person')
      .set({ wrapped_key: null, erased_at: new Date() })
      .where('id', '=', who.person)
      .execute();
    store.keys.forget(who.person);
    await expect(store.keys.ofOne(store.db, who.person)).rejects.toThrow('could not be opened');
  });

  it('is changed and ended by its owner alone, and each leaves an event', async () => {
    const { someone, actions, house } = aCheckInHouse(store);
    const [who, other] = [await someone(), await someone()];
    const act = { code: who.code, responder: who.rina, at: house.now() };
    const written = { ...everyEvening, time: '21:00', question: '', answer: '', duress: '' };
    expect((await actions.agreeOnCheckIn({ ...act, responder: other.rina, written })).kind).toBe('not-owner');
    expect(await actions.agreeOnCheckIn({ ...act, written: { ...written, grace: '3' } })).toEqual({
      kind: 'check-in-refused',
      problems: { grace: 'not-a-grace' },
    });
    expect((await actions.agreeOnCheckIn({ ...act, written })).kind).toBe('check-in-agreed');
    expect(await who.checkIn()).toMatchObject({ due_at: new Date('2026-03-01T14:00:00Z') });
    await who.writes('mangga');
    expect(kindsOf(await who.events())).toContain('phone-taken');
    expect((await actions.endCheckIn({ ...act, responder: other.rina })).kind).toBe('not-owner');
    const theirs = { code: other.code, responder: other.rina, at: house.now() };
    expect((await actions.endCheckIn(theirs)).kind).toBe('check-in-ended');
    expect((await actions.endCheckIn(theirs)).kind).toBe('no-check-in');
    expect(kindsOf(await who.events())).toEqual(expect.arrayContaining(['check-in-agreed', 'check-in-changed']));
    expect(kindsOf(await other.events())).toContain('check-in-ended');
  });

  it('is left alone by an inbox that brings the same round twice', async () => {
    const { house, someone, sweep, handle } = aCheckInHouse(store);
    const who = await someone();
    house.pass(hour);
    await sweep();
    const events = await store.db.selectFrom('inbox').selectAll().where('kind', '=', 'check-in').execute();
    const mine = events.filter(({ conversation_id: id }) => id === who.conversation);
    expect(mine).toHaveLength(1);
    await store.db
      .updateTable('inbox')
      .set({ handled_at: null })
      .where('id', '=', mine[0]?.id ?? '')
      .execute();
    await who.writes('baik', 'bisa', 'bintang');
    await handle();
    expect(countOf(await who.events(), 'proof-of-life')).toBe(1);
  });
});
