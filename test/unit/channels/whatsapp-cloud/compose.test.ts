import fc from 'fast-check';
import { expect, it } from 'vitest';
import { whatsAppCloudChannelLimits as limits } from '../../../../src/channels/whatsapp-cloud/index.ts';
import { composeMessage } from '../../../../src/channels/whatsapp-cloud/compose.ts';
import { loadGateWords, maySend } from '../../../../src/safety/index.ts';
import { readSend } from '../../../standins/whatsapp-cloud/read-send.ts';

const words = loadGateWords('locales');
const letters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 1_500 }),
  fc.integer({ min: 0, max: 9_000 }).map((units) => 'Satu dua tiga. '.repeat(600).slice(0, units)),
);
const labels = fc.array(
  fc.oneof(fc.constantFrom('Ya', 'ya', 'Tidak'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 })),
  { maxLength: 14 },
);

it('whatever the gate lets out is as Meta wants it, and no choice is lost', () => {
  fc.assert(
    fc.property(letters, labels, (text, given) => {
      const choices = given.map((label, position) => ({ id: `flow.step.${position}`, label }));
      const context = { limits, author: 'responder' as const, mayShow: () => true };
      const decision = maySend({ kind: 'text', text, choices }, context, words);
      if (decision.kind !== 'send') return;
      const shown = decision.messages.map((message) =>
        // JSON, as it goes over the wire.
        readSend(
          JSON.parse(JSON.stringify(composeMessage('6281200004417', message, 'opaque'))) as Record<string, unknown>,
        ),
      );
      const offered = shown.flatMap((message) => message.choices.map(({ id }) => id));
      if (offered.length === 0) return;
      expect(offered).toEqual(choices.map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['ten short ones', Array.from({ length: 10 }, (_, index) => `Pilihan ${index}`), true],
  ['one of 72 units', ['Ya', 'x'.repeat(72)], true],
  ['eleven', Array.from({ length: 11 }, (_, index) => `Pilihan ${index}`), false],
  ['one of 73 units', ['Ya', 'x'.repeat(73)], false],
])('has buttons for %s: %s', (_name, given, hasButtons) => {
  const choices = given.map((label, position) => ({ id: `c.${position}`, label }));
  const context = { limits, author: 'flow' as const, mayShow: () => true };
  const decision = maySend({ kind: 'text', text: 'Pilih:', choices }, context, words);
  if (decision.kind !== 'send') throw new Error('expected it to be sent');
  expect((decision.messages.at(-1)?.choices.length ?? 0) > 0).toBe(hasButtons);
  if (!hasButtons) expect(decision.messages.at(-1)?.text).toContain(`2. ${given[1] ?? ''}`);
});

it('cuts a long row between characters as people see them', () => {
  const family = '👨‍👩‍👧';
  const message = {
    kind: 'text' as const,
    text: 'Siapa?',
    choices: [{ id: 'a', label: `${'x'.repeat(15)}${family}${family}` }],
  };
  const request = JSON.parse(JSON.stringify(composeMessage('6281200004417', message, 'o'))) as Record<string, unknown>;
  expect(readSend(request).choices[0]?.title).toBe(`1. ${'x'.repeat(15)}…`);
});

it('writes to a number by `to` and to a BSUID by `recipient`', () => {
  const message = { kind: 'text' as const, text: 'Halo', choices: [] };
  expect(composeMessage('6281200004417', message, 'o')).toMatchObject({ to: '6281200004417' });
  expect(composeMessage('ID.13491208655302741918', message, 'o')).toMatchObject({
    recipient: 'ID.13491208655302741918',
  });
  expect(composeMessage('ID.13491208655302741918', message, 'o')).not.toHaveProperty('to');
});

it('never lets WhatsApp fetch a page that a text names', () => {
  const message = { kind: 'text' as const, text: 'https://contoh.example', choices: [] };
  expect(composeMessage('6281200004417', message, 'o')).toMatchObject({ text: { preview_url: false } });
});

it('asks for the place with the button that sends it, with text that fits above', () => {
  const context = { limits, author: 'flow' as const, mayShow: () => true };
  const text = 'Satu dua tiga. '.repeat(100);
  const decision = maySend({ kind: 'text', text, choices: [], asks: 'location' }, context, words);
  if (decision.kind !== 'send') throw new Error('expected it to be sent');
  const shown = decision.messages.map((message) =>
    readSend(JSON.parse(JSON.stringify(composeMessage('6281200004417', message, 'o'))) as Record<string, unknown>),
  );
  expect(shown.map(({ type }) => type)).toEqual(['text', 'location-request']);
});
