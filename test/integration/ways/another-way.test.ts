import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ResponderId } from '../../../src/core/brand.ts';
import { type SendFailure } from '../../../src/core/outbound.ts';
import { readCase } from '../../../src/cases/index.ts';
import { type Departure } from '../../../src/outbox/index.ts';
import { loadScript } from '../../../src/script.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse, aResponder, type House } from '../escalation/house.ts';
import { aDesk, carry as carryOf, tellOf } from './ways-desk.ts';
import { aTalk, joinedPerson, type Known, onTelegram, plea, type Talk } from './ways-house.ts';

let store: TestStore;
let house: House;
let talk: Talk;
let rina: { id: ResponderId; name: string };
const script = loadScript('.', 'id');
beforeAll(async () => {
  store = await openTestStore();
  rina = await aResponder(store, 'Rina');
});
beforeEach(() => {
  house = aHouse(store, { clock: { now: () => new Date() } });
  talk = aTalk(store, house, script);
});
afterAll(async () => {
  await store.drop();
});

const theDesk = () => aDesk({ store, house, talk, script, rina });
const carry = (departures: readonly Departure[], answer: Parameters<typeof carryOf>[2]) =>
  carryOf(store, departures, answer);
const tell = () => tellOf(house);
const restricted: SendFailure = { kind: 'refused', reason: 'restricted' };
const kindsOf = async (person: Known): Promise<string[]> => (await talk.eventsOf(person)).map(({ kind }) => kind);

/** Whose case Rina has, and who wrote last by WhatsApp. */
async function someone() {
  const desk = theDesk();
  const { whatsapp, telegram, first, second } = await joinedPerson(talk);
  await desk.accept(first);
  await talk.write(whatsapp, 'saya di lantai 7');
  return { desk, whatsapp, telegram, first, second };
}

describe('a reply', () => {
  it('goes to where the person wrote last', async () => {
    const { desk, first, second, telegram } = await someone();
    await desk.reply(first, 'satu');
    await talk.write(telegram, 'saya di sini sekarang');
    await desk.reply(first, 'dua');
    expect((await talk.saidIn(first)).at(-1)?.text).toBe('satu');
    expect((await talk.saidIn(second)).at(-1)?.text).toBe('dua');
  });

  it('passes over a way that the person has blocked or a responder ended', async () => {
    const { desk, first, second, telegram } = await someone();
    await store.db
      .updateTable('conversation')
      .set({ blocked_at: new Date() })
      .where('id', '=', first.conversation)
      .execute();
    await desk.reply(first, 'satu');
    expect((await talk.saidIn(second)).at(-1)?.text).toBe('satu');
    await store.db.updateTable('conversation').set({ blocked_at: null }).where('id', '=', first.conversation).execute();
    await talk.write(telegram, 'halo');
    expect(await desk.end(first, second)).toBe('way-ended');
    await desk.reply(first, 'dua');
    expect((await talk.saidIn(first)).at(-1)?.text).toBe('dua');
  });

  it('stays there while a timer runs out in the other conversation', async () => {
    const { desk, first, second, telegram } = await someone();
    await talk.write(telegram, 'halo');
    await talk.accept();
    await store.db
      .insertInto('inbox')
      .values({
        ...{ conversation_id: first.conversation, channel: 'whatsapp', account: 'main', provider_id: randomUUID() },
        ...{ kind: 'silence', body: Buffer.alloc(0), sent_at: new Date() },
      })
      .execute();
    await talk.handle();
    expect((await talk.casesOf(first))[0]?.conversation_id).toBe(second.conversation);
    await desk.reply(first, 'satu');
    expect((await talk.saidIn(second)).at(-1)?.text).toBe('satu');
  });
});

describe('a reply that the messenger may not carry', () => {
  it('is sent the other way, once, and the case says so instead of calling', async () => {
    const { desk, first, second } = await someone();
    expect(await carry(await desk.reply(first, 'kami baca pesanmu'), restricted)).toEqual([]);
    // Several processes tell at once.
    house.settled.length = 0;
    await Promise.all([1, 2, 3].map(() => house.escalation.tellUndelivered()));
    const again = house.settled.flatMap(({ departures }) => departures);
    expect(await carry(again, 'ok')).toEqual(['kami baca pesanmu']);
    expect(await tell()).toEqual([]);
    const said = await talk.saidIn(second);
    expect(said.filter(({ text }) => text === 'kami baca pesanmu').map(({ row }) => row.status)).toEqual(['sent']);
    const events = await talk.eventsOf(first);
    expect(events.at(-1)).toEqual({ kind: 'sent-another-way', detail: { reason: 'restricted', channel: 'telegram' } });
    expect(events.map(({ kind }) => kind)).not.toContain('delivery-failed');
    // The talk shows both, as they were.
    const file = await readCase(store, await desk.codeOf(first));
    const shown = (file?.transcript ?? []).flatMap((line) =>
      line.direction === 'out' && line.body.kind === 'text' && line.body.text === 'kami baca pesanmu'
        ? [[line.channel, line.delivery.status, line.sentAnotherWay, line.instead]]
        : [],
    );
    expect(shown).toEqual([
      ['whatsapp', 'failed', true, false],
      ['telegram', 'sent', false, true],
    ]);
  });

  it('calls a human instead where the person came to be watched after the way was agreed', async () => {
    const { desk, first, second, whatsapp } = await someone();
    await talk.write(whatsapp, 'dia lihat hp saya');
    expect((await talk.casesOf(first)).map(({ watched }) => watched)).toEqual([true]);
    await carry(await desk.reply(first, 'kami baca pesanmu'), restricted);
    await tell();
    expect((await talk.saidIn(second)).map(({ text }) => text)).not.toContain('kami baca pesanmu');
    expect((await kindsOf(first)).slice(-2)).toEqual(['delivery-failed', 'alert-raised']);
  });

  it('keeps its order when several fail', async () => {
    const { desk, first } = await someone();
    const departures = [
      ...(await desk.reply(first, 'satu')),
      ...(await desk.reply(first, 'dua')),
      ...(await desk.reply(first, 'tiga')),
    ];
    await carry(departures, restricted);
    expect(await carry(await tell(), 'ok')).toEqual(['satu', 'dua', 'tiga']);
    expect((await talk.eventsOf(first)).at(-1)?.detail).toEqual({
      reason: 'restricted',
      channel: 'telegram',
      count: 3,
    });
  });

  it('is an ordinary failure when the other way fails too, and hops no further', async () => {
    const { desk, first } = await someone();
    await carry(await desk.reply(first, 'halo'), restricted);
    await carry(await tell(), { kind: 'refused', reason: 'unauthorized' });
    expect(await tell()).toEqual([]);
    expect((await kindsOf(first)).slice(-3)).toEqual(['sent-another-way', 'delivery-failed', 'alert-raised']);
  });

  it.each<[string, Parameters<typeof carryOf>[2]]>([
    ['they have blocked us', { kind: 'refused', reason: 'blocked' }],
    ['the words are refused', { kind: 'refused', reason: 'policy' }],
    ['nobody knows whether it arrived', { kind: 'unknown', reason: 'no-answer' }],
    // The third try is the last.
    [
      'the last try alone may have arrived',
      (nth) => ({ kind: nth < 3 ? 'unavailable' : 'unknown', reason: 'no-answer' }),
    ],
  ])('goes nowhere else where %s', async (_why, failure) => {
    const { desk, first } = await someone();
    await carry(await desk.reply(first, 'halo'), failure);
    expect(await tell()).toEqual([]);
    expect((await kindsOf(first)).slice(-2)).toEqual(['delivery-failed', 'alert-raised']);
  });

  it('goes nowhere else where the other way is ended or blocked, or there is none', async () => {
    const ended = await someone();
    expect(await ended.desk.end(ended.first, ended.second)).toBe('way-ended');
    const blocked = await someone();
    await store.db
      .updateTable('conversation')
      .set({ blocked_at: new Date() })
      .where('id', '=', blocked.second.conversation)
      .execute();
    const only = onTelegram();
    await talk.write(only, plea);
    const lonely = { desk: theDesk(), first: await talk.known(only) };
    await lonely.desk.accept(lonely.first);
    for (const { desk, first } of [ended, blocked, lonely]) {
      await carry(await desk.reply(first, 'halo'), restricted);
      expect(await tell()).toEqual([]);
      expect(await kindsOf(first)).toContain('delivery-failed');
    }
  });

  it('opens no closed case when it went another way', async () => {
    const { desk, first } = await someone();
    const departures = await desk.reply(first, 'sampai jumpa');
    await store.db
      .updateTable('cases')
      .set({ status: 'closed', closed_at: new Date() })
      .where('person_id', '=', first.person)
      .execute();
    await store.db.updateTable('alert').set({ status: 'resolved', due_at: null }).execute();
    await carry(departures, restricted);
    expect(await carry(await tell(), 'ok')).toEqual(['sampai jumpa']);
    expect((await talk.casesOf(first))[0]?.status).toBe('closed');
    expect(await kindsOf(first)).toContain('sent-another-way');
  });

  it('is sent by nobody once the person has been erased', async () => {
    const { desk, first } = await someone();
    await carry(await desk.reply(first, 'halo'), restricted);
    await store.db
      .updateTable('person')
      .set({ wrapped_key: null, erased_at: new Date() })
      .where('id', '=', first.person)
      .execute();
    store.keys.forget(first.person);
    expect(await tell()).toEqual([]);
  });
});

describe('a way that a responder has ended', () => {
  it('brings what is written there to the case, and is answered by nobody but its owner, elsewhere', async () => {
    const { desk, first, second, telegram } = await someone();
    const before = (await talk.saidIn(second)).length;
    expect(await desk.end(first, second)).toBe('way-ended');
    expect(await desk.end(first, second)).toBe('no-such-way');
    expect(await desk.end(first, first)).toBe('last-way');
    await talk.write(telegram, 'tolong, mereka pukul saya');
    expect((await talk.saidIn(second)).length).toBe(before);
    const [open] = await talk.casesOf(first);
    expect(open).toMatchObject({ conversation_id: first.conversation });
    const file = await readCase(store, await desk.codeOf(first));
    expect(JSON.stringify(file?.transcript)).toContain('mereka pukul saya');
    expect(await kindsOf(first)).toContain('second-way-ended');
  });

  it('takes with it what waits to go there, and its case is told', async () => {
    const { desk, first, second, telegram } = await someone();
    await talk.write(telegram, 'halo');
    await carry(await desk.reply(first, 'besok'), { kind: 'window-closed' });
    await desk.end(first, second);
    expect((await talk.saidIn(second)).at(-1)?.row).toMatchObject({ status: 'failed', failure: 'way-ended' });
    expect(await tell()).toEqual([]);
    expect(await kindsOf(first)).toContain('delivery-failed');
  });
});
