import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offerTurningPoints } from '../../src/core/turning-point.ts';
import { type Store } from '../../src/store/index.ts';
import { launchChromium } from '../browser/support.ts';
import { deskChatId, type House, hireResponder, openHouse } from '../support/house.ts';
import { lure, offerTalk } from '../support/offer-talk.ts';
import { openPosterPrinter } from '../support/reading/poster.ts';

const withinMs = 40_000;
let house: House;
let store: Store;
let talk: ReturnType<typeof offerTalk>;
beforeAll(async () => {
  house = await openHouse();
  await house.start();
  store = await house.join();
  await hireResponder(store);
  talk = offerTalk(house.standin, withinMs);
});
afterAll(async () => {
  await store.close();
  await house.close();
});

describe('a job offer over Telegram', () => {
  it('is answered with its own words, and with one question about where the person is', async () => {
    const person = 771_001;
    await talk.begin(person);
    house.standin.writeText(person, lure);
    await talk.heard(person);
    talk.thatIsAll(person);
    const answer = await talk.waitForAnswer(person);
    expect(answer.text).toContain('“Sihanoukville”');
    const asked = await house.standin.waitForSent(
      person,
      ({ buttons }) => buttons.some(({ choice }) => choice === 'job-offer.stage.airport'),
      withinMs,
    );
    expect(asked.buttons.map(({ choice }) => choice)).toContain('job-offer.stage.person');
  });

  it('joins a forwarded message and what is written after it', async () => {
    const person = 771_002;
    await talk.begin(person);
    house.standin.say(person, {
      text: 'Dicari admin chat',
      forward_origin: {
        type: 'channel',
        date: 1_760_000_000,
        chat: { id: -1_001, type: 'channel', username: 'kerja_cepat' },
        message_id: 5,
      },
    });
    house.standin.writeText(person, 'kerjanya di Sihanoukville, tiket dan mess gratis');
    await talk.heard(person);
    talk.thatIsAll(person);
    expect((await talk.waitForAnswer(person)).text).toContain('Sihanoukville');
    expect(talk.answersTo(person)).toHaveLength(1);
  });

  it('reads a photographed poster, and echoes what it read', async () => {
    const browser = await launchChromium();
    const printer = await openPosterPrinter(browser);
    const poster = await printer.print(
      [
        'LOWONGAN KERJA',
        'customer service',
        'di Sihanoukville',
        'gaji 15 juta',
        'tiket gratis',
        'mess gratis',
        'WA 0812-0000-4417',
        'SEGERA',
      ],
      'jpeg',
    );
    await browser.close();
    const person = 771_003;
    await talk.begin(person);
    // The stand-in keeps a file's bytes as they are given.
    house.standin.sendPhoto(person, { bytes: poster });
    await talk.heard(person);
    talk.thatIsAll(person);
    const { text } = await talk.waitForAnswer(person);
    expect(text).toContain('Terbaca dari gambar');
    expect(text).toMatch(/Sihanoukville/iu);
  });

  it('calls the desk at once for somebody on the way', async () => {
    const person = 771_004;
    await talk.begin(person);
    house.standin.writeText(person, lure);
    await talk.heard(person);
    talk.thatIsAll(person);
    await talk.waitForAnswer(person);
    await house.standin.waitForSent(
      person,
      ({ buttons }) => buttons.some(({ choice }) => choice === 'job-offer.stage.on-the-way'),
      withinMs,
    );
    const before = house.standin.sentTo(deskChatId).length;
    house.standin.pressButton(person, 'job-offer.stage.on-the-way');
    await house.standin.waitForSent(
      person,
      ({ buttons }) => buttons.some(({ choice }) => choice.startsWith('distress.')),
      withinMs,
    );
    await expect.poll(() => house.standin.sentTo(deskChatId).length, { timeout: withinMs }).toBeGreaterThan(before);
  });
});

describe.each(offerTurningPoints)('a process that is killed at %s', (at) => {
  it('has answered once after its next start', async () => {
    const person = 772_000 + offerTurningPoints.indexOf(at);
    await talk.begin(person);
    house.standin.writeText(person, lure);
    await talk.heard(person);
    await house.kill();
    await house.start({ at, nth: 1 });
    talk.thatIsAll(person);
    await house.ended();
    // Nobody waits for the lease of the process that died.
    await store.db.updateTable('offer_check').set({ due_at: new Date() }).where('state', '=', 'waiting').execute();
    await house.start();
    await talk.waitForAnswer(person);
    await talk.waitForQuestion(person);
    expect(talk.answersTo(person)).toHaveLength(1);
    const kept = await store.db.selectFrom('offer_check').select('state').where('state', '=', 'waiting').execute();
    expect(kept).toEqual([]);
  });
});
