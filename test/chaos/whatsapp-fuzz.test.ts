import { afterAll, beforeAll, expect, it } from 'vitest';
import { hotline, openWhatsAppHouse, type WhatsAppHouse } from '../support/whatsapp-house.ts';

/**
 * WHATSAPP_FUZZ says how many: 300 in the suite, 10,000 for the whole of it (half of them do not open, and are asked for again). CHAOS_SEED
 * repeats a run.
 */
const stanzas = Number(process.env['WHATSAPP_FUZZ'] ?? 300);
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
const rounds = 5;

let whole: WhatsAppHouse;
beforeAll(async () => {
  whole = await openWhatsAppHouse({ people: rounds + 1, seed });
}, 300_000);
afterAll(async () => {
  await whole.close();
});

it(
  `${stanzas} stanzas that nobody should send, and people are answered as before`,
  { timeout: 600_000 + stanzas * 100 },
  async () => {
    const { house, whatsapp, people } = whole;
    const begun = performance.now();
    const [hostile = '', ...others] = people;
    for (const [round, contact] of others.entries()) {
      const given = { account: hotline, contact: hostile };
      const sent = await whatsapp.ask('fuzz', { ...given, count: stanzas / rounds, seed: seed + round });
      expect(sent).toBe(stanzas / rounds);
      const id = await whatsapp.ask('write', { contact, account: hotline, content: { kind: 'text', words: 'tolong' } });
      const reply = await whatsapp.ask('waitForReply', { contact, timeoutMs: 60_000 + stanzas * 100 });
      expect(reply.text).not.toBe('');
      const written = (await whatsapp.ask('truth', {})).contacts.find(({ phone }) => phone === contact)?.written;
      expect(written?.find((one) => one.id === id)?.outcomes).toEqual({ 1: 'receipted' });
      expect(house.isRunning()).toBe(true);
    }
    const seconds = Math.round((performance.now() - begun) / 1_000);
    process.stderr.write(`chaos whatsapp fuzz (seed ${seed}): ${stanzas} stanzas in ${seconds} s\n`);
  },
);
