import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offerTurningPoints } from '../../src/core/turning-point.ts';
import { type Store } from '../../src/store/index.ts';
import { launchChromium } from '../browser/support.ts';
import { deskChatId, type House, hireResponder, openHouse } from '../support/house.ts';
import { openPosterPrinter } from '../support/reading/poster.ts';

const withinMs = 40_000;
const lure =
  'Lowongan customer service di Sihanoukville, semua biaya ditanggung, jangan bilang siapa-siapa. WA 0812-0000-4417';
let house: House;
let store: Store;
beforeAll(async () => {
  house = await openHouse();
  await house.start();
  store = await house.join();
  await hireResponder(store);
});
afterAll(async () => {
  await store.close();
  await house.close();
});

const answersTo = (person: number) =>
  house.standin.sentTo(person).filter(({ text }) => text.includes('Sudah kami baca') && text.includes('\n\n'));
const waitForAnswer = (person: number) =>
  house.standin.waitForSent(person, ({ text }) => text.includes('Sudah kami baca') && text.includes('\n\n'), withinMs);

/** Somebody who has been asked for the offer. */
async function begin(person: number): Promise<void> {
  house.standin.writeText(person, 'halo');
  await house.standin.waitForSent(person, ({ buttons }) => buttons.length > 0, withinMs);
  house.standin.pressButton(person, 'welcome.which.job');
  await house.standin.waitForSent(person, ({ text }) => text.includes('Tempel tawaran'), withinMs);
}
async function thatIsAll(person: number): Promise<void> {
  await house.standin.waitForSent(
    person,
    ({ buttons }) => buttons.some(({ choice }) => choice.endsWith('thats-all')),
    withinMs,
  );
  house.standin.pressButton(person, 'job-offer.offer.thats-all');
}

describe('a job offer over Telegram', () => {
  it('is answered with its own words, and with one question about where the person is', async () => {
    const person = 771_001;
    await begin(person);
    house.standin.writeText(person, lure);
    await thatIsAll(person);
    const answer = await waitForAnswer(person);
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
    await begin(person);
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
    await thatIsAll(person);
    expect((await waitForAnswer(person)).text).toContain('Sihanoukville');
    expect(answersTo(person)).toHaveLength(1);
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
    await begin(person);
    // The stand-in keeps a file's bytes as they are given.
    house.standin.sendPhoto(person, { bytes: poster });
    await thatIsAll(person);
    const { text } = await waitForAnswer(person);
    expect(text).toContain('Terbaca dari gambar');
    expect(text).toMatch(/Sihanoukville/iu);
  });

  it('calls the desk at once for somebody on the way', async () => {
    const person = 771_004;
    await begin(person);
    house.standin.writeText(person, lure);
    await thatIsAll(person);
    await waitForAnswer(person);
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
    await begin(person);
    house.standin.writeText(person, lure);
    await house.standin.waitForSent(
      person,
      ({ buttons }) => buttons.some(({ choice }) => choice.endsWith('thats-all')),
      withinMs,
    );
    await house.kill();
    await house.start({ at, nth: 1 });
    house.standin.pressButton(person, 'job-offer.offer.thats-all');
    await house.ended();
    // Nobody waits for the lease of the process that died.
    await store.db.updateTable('offer_check').set({ due_at: new Date() }).where('state', '=', 'waiting').execute();
    await house.start();
    await waitForAnswer(person);
    await house.standin.waitForSent(
      person,
      ({ buttons }) => buttons.some(({ choice }) => choice.startsWith('job-offer.stage')),
      withinMs,
    );
    expect(answersTo(person)).toHaveLength(1);
    const kept = await store.db.selectFrom('offer_check').select('state').where('state', '=', 'waiting').execute();
    expect(kept).toEqual([]);
  });
});
