import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScript } from '../../../src/script.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse } from '../escalation/house.ts';
import { aTalk, joinedPerson, onTelegram, onWhatsApp, plea, type Talk } from './ways-house.ts';

let store: TestStore;
let talk: Talk;
const script = loadScript('.', 'id');
beforeAll(async () => {
  store = await openTestStore();
  talk = aTalk(store, aHouse(store), script);
});
afterAll(async () => {
  await store.drop();
});

describe('a word that we gave', () => {
  it('makes whoever writes it from a new address the same person, with one case', async () => {
    const { first, second, telegram } = await joinedPerson(talk);
    expect(second.person).toBe(first.person);
    expect(second.conversation).not.toBe(first.conversation);
    expect(await talk.kindsIn(second)).toEqual(['joined']);
    const said = await talk.saidIn(second);
    expect(said.map(({ text }) => text)).toEqual([script.texts.format('id', 'second-way-joined')]);
    expect((await talk.eventsOf(first)).filter(({ kind }) => kind === 'second-way-joined')).toEqual([
      { kind: 'second-way-joined', detail: { channel: 'telegram' } },
    ]);
    const [before, ...others] = await talk.casesOf(first);
    expect(others).toEqual([]);
    // What they write there belongs to the same case.
    await talk.write(telegram, 'saya di lantai 7, tolong');
    const cases = await talk.casesOf(first);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ id: before?.id, conversation_id: second.conversation });
  });

  it('is heard in small letters, with spaces, and as a link to the bot brings it', async () => {
    const spoken = [
      (word: string) => word.toLowerCase(),
      (word: string) => word.replace('-', ' '),
      (word: string) => ` ${word.replace('-', ' – ')}\n`,
      (word: string) => `/start ${word.replace('-', '')}`,
    ];
    for (const say of spoken) {
      const first = onWhatsApp();
      const second = onTelegram();
      await talk.write(first, plea);
      const known = await talk.known(first);
      await talk.write(second, say(await talk.giveWord(known)));
      expect((await talk.known(second)).person).toBe(known.person);
    }
  });

  it('joins nobody a second time, nor once it is too old, replaced, mistyped or said among other words', async () => {
    const first = onWhatsApp();
    await talk.write(first, plea);
    const known = await talk.known(first);
    const isStranger = async (text: string): Promise<void> => {
      const place = onTelegram();
      await talk.write(place, text);
      const other = await talk.known(place);
      expect(other.person).not.toBe(known.person);
      expect(await talk.kindsIn(other)).toEqual(['message']);
    };
    const replaced = await talk.giveWord(known);
    const word = await talk.giveWord(known);
    await isStranger(replaced);
    await isStranger(`${word} tolong`);
    await isStranger('K7QF-M2WX');
    await store.db
      .updateTable('way_word')
      .set({ expires_at: new Date(Date.now() - 1_000) })
      .where('conversation_id', '=', known.conversation)
      .execute();
    await isStranger(word);
    const valid = await talk.giveWord(known);
    await talk.write(onTelegram(), valid);
    await isStranger(valid);
  });

  it('is kept as a mark alone', async () => {
    const first = onWhatsApp();
    await talk.write(first, plea);
    const word = await talk.giveWord(await talk.known(first));
    const rows = await store.db.selectFrom('way_word').selectAll().execute();
    expect(JSON.stringify(rows.map((row) => row.word_mark.toString('latin1')))).not.toContain(word.replace('-', ''));
  });

  it('leaves somebody who has written before who they were', async () => {
    const [first, second] = [onWhatsApp(), onTelegram()];
    await talk.write(first, plea);
    await talk.write(second, 'halo');
    const known = await talk.known(first);
    await talk.write(second, await talk.giveWord(known));
    const other = await talk.known(second);
    expect(other.person).not.toBe(known.person);
    expect(await talk.kindsIn(other)).toEqual(['message', 'message']);
    expect((await talk.eventsOf(known)).some(({ kind }) => kind === 'second-way-joined')).toBe(false);
  });

  it('joins one address, however many processes hear it at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const first = onWhatsApp();
      await talk.write(first, plea);
      const known = await talk.known(first);
      const word = await talk.giveWord(known);
      const places = Array.from({ length: 4 }, onTelegram);
      // Each call has a door, and so a transaction, of its own; in every other round somebody gives a new word meanwhile.
      const replaces = round % 2 === 1;
      await Promise.all([
        ...places.map((place) => talk.accept(talk.says(place, word))),
        ...(replaces ? [talk.giveWord(known)] : []),
      ]);
      const people = await Promise.all(places.map((place) => talk.known(place)));
      const joined = people.filter(({ person }) => person === known.person).length;
      expect(replaces ? Math.max(1, joined) : joined).toBe(1);
    }
  });

  it('joins one of two strangers that say it in one batch', async () => {
    const first = onWhatsApp();
    await talk.write(first, plea);
    const known = await talk.known(first);
    const word = await talk.giveWord(known);
    const places = [onTelegram(), onTelegram()] as const;
    await talk.accept(...places.map((place) => talk.says(place, word)));
    const people = await Promise.all(places.map((place) => talk.known(place)));
    expect(people.filter(({ person }) => person === known.person)).toHaveLength(1);
    await talk.handle();
  });

  it('joins nobody to somebody who has been erased', async () => {
    const first = onWhatsApp();
    await talk.write(first, plea);
    const known = await talk.known(first);
    const word = await talk.giveWord(known);
    await store.db
      .updateTable('person')
      .set({ wrapped_key: null, erased_at: new Date() })
      .where('id', '=', known.person)
      .execute();
    store.keys.forget(known.person);
    const second = onTelegram();
    await talk.write(second, word);
    expect((await talk.known(second)).person).not.toBe(known.person);
  });
});
