import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../../src/checkins/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aCheckInHouse, hour, minute } from './check-in-house.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

const question = 'Siapa nama kucing nenek?';
const hello = 'Hai, apa kabar?';
const news = 'Senang dengar kabarmu.\nApa yang baru sejak terakhir?';
const kindsOf = (events: readonly { kind: string }[]) => events.map(({ kind }) => kind);
const countOf = (events: readonly { kind: string }[], kind: string) =>
  events.filter((event) => event.kind === kind).length;

/** Asked, and come as far as the private question. */
async function asked(part: Parameters<ReturnType<typeof aCheckInHouse>['someone']>[0] = {}) {
  const at = aCheckInHouse(store);
  const who = await at.someone(part);
  at.house.pass(hour);
  await at.sweep();
  await who.writes('baik', 'bisa');
  return { ...at, ...who };
}

describe('a check-in that is due', () => {
  it('is asked once, by whichever of two processes is first, and not again after a restart', async () => {
    const { house, someone, handle } = aCheckInHouse(store);
    const who = await someone();
    house.pass(hour - 1_000);
    const { id: early } = await who.checkIn();
    await fallDue({ store, clock: house }, early);
    expect(await who.checkIn()).toMatchObject({ round_state: null });
    house.pass(1_000);
    const { id } = await who.checkIn();
    await Promise.all(Array.from({ length: 8 }, () => fallDue({ store, clock: house }, id)));
    // Killed here; another process finds the row in the inbox.
    await Promise.all([handle(), handle()]);
    await fallDue({ store, clock: house }, id);
    await handle();
    expect((await who.told()).map((text) => text.split('\n')[0])).toEqual([hello]);
    expect(countOf(await who.events(), 'check-in-asked')).toBe(1);
    expect(await who.checkIn()).toMatchObject({
      due_at: new Date('2026-03-02T13:00:00Z'),
      round_due: new Date('2026-03-01T13:00:00Z'),
      round_state: 'asked',
      grace_until: new Date('2026-03-01T15:00:00Z'),
    });
  });

  it('is asked with the first process killed before its commit', async () => {
    const { house, someone, sweep } = aCheckInHouse(store);
    const who = await someone();
    house.pass(hour);
    const { id } = await who.checkIn();
    const dying = { ...store, vault: { ...store.vault, house: undefined as never } }; // It dies where it seals the event.
    await expect(fallDue({ store: dying, clock: house }, id)).rejects.toThrow();
    expect(await who.checkIn()).toMatchObject({ round_state: null });
    await sweep();
    expect(await who.told()).toHaveLength(1);
  });

  it('is asked once after ten days of downtime, and never at an hour that nobody agreed to', async () => {
    const { house, someone, sweep } = aCheckInHouse(store);
    const who = await someone();
    house.pass(10 * 24 * hour + hour + 30 * minute);
    await sweep();
    await sweep();
    expect(await who.told()).toHaveLength(1);
    const late = aCheckInHouse(store);
    const other = await late.someone();
    late.house.pass(8 * hour);
    await late.sweep();
    expect(await other.told()).toEqual([]);
    expect(await other.events()).toContainEqual({ kind: 'check-in-not-asked', detail: { because: 'late' } });
    expect(await other.alert()).toMatchObject({ status: 'accepted' });
    expect(await other.checkIn()).toMatchObject({ round_state: 'not-asked', due_at: new Date('2026-03-02T13:00:00Z') });
  });

  it('says nothing to somebody who asked for quiet, or has blocked us, and tells a human at once', async () => {
    for (const because of ['stopped', 'blocked'] as const) {
      const { house, someone, sweep, handle } = aCheckInHouse(store);
      const who = await someone();
      if (because === 'blocked')
        await store.db
          .updateTable('conversation')
          .set({ blocked_at: new Date() })
          .where('id', '=', who.conversation)
          .execute();
      else {
        // Stopped before Rina took the case: while she has it the script hears no "stop".
        await store.db.updateTable('cases').set({ status: 'open', owner_id: null }).where('id', '=', who.id).execute();
        await who.writes('/human');
      }
      house.pass(hour);
      const before = await who.told();
      await sweep();
      await handle();
      expect(await who.told()).toEqual(before);
      const expected = because === 'blocked' ? 'blocked' : 'nobody-came';
      expect(await who.events()).toContainEqual({ kind: 'check-in-not-asked', detail: { because: expected } });
    }
  });

  it('has ended with its case, and with its person', async () => {
    const { house, someone, sweep, actions } = aCheckInHouse(store);
    const [closed, erased] = [await someone(), await someone()];
    const at = house.now();
    await actions.closeCase({ code: closed.code, responder: closed.rina, reason: 'helped', mayCloseAny: false, at });
    await store.db
      .updateTable('person')
      .set({ wrapped_key: null, erased_at: at })
      .where('id', '=', erased.person)
      .execute();
    house.pass(hour);
    await sweep();
    expect(await closed.told()).toEqual([]);
    expect(await closed.checkIn()).toMatchObject({ ended_because: 'case-closed', due_at: null });
    expect(await erased.checkIn()).toMatchObject({ ended_because: 'erased', due_at: null, grace_until: null });
  });
});

describe('proof of life', () => {
  it('is the right answer: nothing more is waited for, and the owner speaks again', async () => {
    const who = await asked();
    expect((await who.told()).at(-1)).toBe(`Sip, makasih.\nAku cuma penasaran satu hal:\n${question}`);
    await who.writes('namanya BINTANG kak');
    expect((await who.told()).at(-1)).toBe(news);
    // The script has answered: Rina owes nothing until they write again.
    expect(await who.alert()).toMatchObject({ status: 'answered' });
    expect(await who.events()).toContainEqual({ kind: 'proof-of-life', detail: {} });
    expect(await who.checkIn()).toMatchObject({ round_state: 'proved', grace_until: null });
    const told = await who.told();
    await who.writes('tidak ada yang baru');
    expect(await who.told()).toEqual(told);
    expect(await who.alert()).toMatchObject({ status: 'accepted' });
    who.house.pass(3 * hour);
    await who.sweep();
    expect(kindsOf(await who.events())).not.toContain('check-in-missed');
    expect(await who.theCase()).toMatchObject({ status: 'owned', watched: false });
  });

  it('may come with the second answer, which is asked for in other words', async () => {
    const who = await asked();
    await who.writes('mawar');
    expect((await who.told()).at(-1)).toBe(`Hmm, gimana tadi?\nAku tadi tanya:\n${question}`);
    await who.writes('bintang');
    expect(await who.checkIn()).toMatchObject({ round_state: 'proved' });
    expect(countOf(await who.events(), 'check-in-wrong-answer')).toBe(1);
  });

  it('may come late, and to a responder who speaks', async () => {
    const who = await asked();
    who.house.pass(2 * hour);
    await who.sweep();
    await who.writes('maaf baru bisa, bintang');
    expect(await who.events()).toContainEqual({ kind: 'proof-of-life', detail: { late: 'yes' } });
    expect(await who.checkIn()).toMatchObject({ round_state: 'proved' });
  });
});

describe('somebody else with the phone', () => {
  it.each([
    ['wrong-answers', ['mawar', 'melati']],
    ['duress-word', ['mangga']],
    ['duress-word', ['bintang, seperti mangga']],
  ])('is told what the right answer brings, and no more (%s)', async (because, answers) => {
    const who = await asked();
    await who.writes(...answers);
    expect((await who.told()).at(-1)).toBe(news);
    const told = await who.told();
    expect(await who.events()).toContainEqual({ kind: 'phone-taken', detail: { because } });
    expect(await who.theCase()).toMatchObject({ watched: true, severity: 5 });
    expect(await who.alert()).toMatchObject({ reason: 'phone-taken', status: 'offered' });
    expect((await who.deskWas()).some((line) => line.includes('desk-check-in phone-taken'))).toBe(true);
    expect(await who.checkIn()).toMatchObject({ ended_because: 'phone-taken', due_at: null, grace_until: null });
    await who.writes('halo?', 'tolong jawab', 'siapa ini');
    who.house.pass(30 * hour);
    await who.sweep();
    expect(await who.told()).toEqual(told);
  });

  it('cannot be told from the right answer by what is sent', async () => {
    const [right, wrong] = [await asked(), await asked()];
    await right.writes('mawar', 'bintang', 'halo?');
    await wrong.writes('mawar', 'melati', 'halo?');
    expect(await wrong.told()).toEqual(await right.told());
  });

  it('is noticed by the duress word outside of a check-in, while the owner speaks: nothing is said', async () => {
    const { someone } = aCheckInHouse(store);
    const who = await someone();
    await who.writes('tadi makan mangga');
    expect(await who.told()).toEqual([]);
    expect(await who.theCase()).toMatchObject({ watched: true, severity: 5 });
    expect(kindsOf(await who.events())).toContain('phone-taken');
  });
});

describe('no answer', () => {
  it('is a miss when the grace ends, once: graver, and the owner is warned', async () => {
    const { house, someone, sweep } = aCheckInHouse(store);
    const who = await someone();
    const before = (await who.theCase()).severity;
    house.pass(hour);
    await sweep();
    house.pass(2 * hour - 1_000);
    await sweep();
    expect(kindsOf(await who.events())).not.toContain('check-in-missed');
    house.pass(1_000);
    const { id } = await who.checkIn();
    await Promise.all([fallDue({ store, clock: house }, id), fallDue({ store, clock: house }, id)]);
    await sweep();
    await sweep();
    expect(countOf(await who.events(), 'check-in-missed')).toBe(1);
    expect((await who.theCase()).severity).toBe(Math.min(5, Math.max(4, before + 1)));
    expect(await who.theCase()).toMatchObject({ status: 'owned', owner_id: who.rina.id });
    expect(await who.alert()).toMatchObject({ status: 'accepted' });
    expect((await who.deskWas()).filter((line) => line.includes('desk-check-in check-in-missed'))).toHaveLength(1);
    expect(await who.told()).toHaveLength(1);
    // The next evening it is asked again.
    house.pass(22 * hour);
    await sweep();
    expect(await who.told()).toHaveLength(2);
  });

  it('is none where the answer was in before the grace ended, however late its turn', async () => {
    const who = await asked();
    const address = (await who.checkIn()).id;
    who.house.pass(2 * hour);
    await who.writes('bintang');
    await who.sweep();
    expect(address).toBe((await who.checkIn()).id);
    expect(kindsOf(await who.events())).not.toContain('check-in-missed');
  });

  it('is still a miss where the talk went on without proof, and where the next one is due already', async () => {
    const { house, someone, sweep } = aCheckInHouse(store);
    const who = await someone({ kind: 'hours', every: '3', time: '20:00', grace: '170' });
    house.pass(hour);
    await sweep();
    await who.writes('baik');
    house.pass(3 * hour + minute);
    await sweep();
    expect(countOf(await who.events(), 'check-in-missed')).toBe(1);
    await sweep();
    expect(countOf(await who.events(), 'check-in-asked')).toBe(2);
  });
});

describe('script and owner', () => {
  it('never both speak: the owner who writes has the talk, and proof is still recognised', async () => {
    const { house, someone, sweep } = aCheckInHouse(store);
    const who = await someone();
    house.pass(hour);
    await sweep();
    await who.reply('Ini Rina, bagaimana?');
    const told = await who.told();
    await who.writes('baik', 'bisa', 'halo');
    expect(await who.told()).toEqual(told);
    expect(kindsOf(await who.events())).toContain('check-in-taken-over');
    expect(await who.checkIn()).toMatchObject({ round_state: 'taken-over' });
    await who.writes('kucingnya bintang');
    expect(await who.told()).toEqual(told);
    expect(await who.checkIn()).toMatchObject({ round_state: 'proved', grace_until: null });
  });

  it('hand a plea in the middle of a check-in to the owner, not to another flow', async () => {
    const { house, someone, sweep } = aCheckInHouse(store);
    const who = await someone();
    house.pass(hour);
    await sweep();
    const told = await who.told();
    await who.writes('tolong saya dipukuli, mau dibunuh');
    expect(await who.told()).toEqual(told);
    expect(await who.alert()).toMatchObject({ status: expect.stringMatching(/accepted|offered/) as string });
  });

  it('both hear a danger word', async () => {
    const who = await asked();
    await who.writes('salah sambung');
    expect((await who.told()).at(-1)).toContain('tokonya lagi tutup');
    expect(await who.alert()).toMatchObject({ reason: 'danger-word' });
  });

  it('leave it to the owner to be sure by other means', async () => {
    const who = await asked();
    const { code, rina, actions, house } = who;
    expect(await actions.vouchForPerson({ code, responder: rina, at: house.now() })).toEqual({
      kind: 'check-in-vouched',
    });
    house.pass(3 * hour);
    await who.sweep();
    expect(kindsOf(await who.events())).not.toContain('check-in-missed');
  });
});
