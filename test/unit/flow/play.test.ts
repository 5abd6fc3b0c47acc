import { describe, expect, it } from 'vitest';
import { telegramChannelLimits } from '../../../src/channels/telegram/limits.ts';
import { whatsAppLimits } from '../../../src/channels/whatsapp/talk/limits.ts';
import { webchatLimits } from '../../../src/channels/webchat/limits.ts';
import { workshop } from '../../../src/flow/index.ts';
import { loadGateWords, maySend } from '../../../src/safety/index.ts';
import { flows, texts, words } from './rehearsal.ts';

const now = new Date('2026-07-01T12:00:00Z');
const gateWords = loadGateWords('locales');

function stage(channel: workshop.PhoneFace): workshop.Stage {
  return {
    flows,
    words,
    textsOf: () => texts,
    fit: (message) =>
      maySend(message, { limits: workshop.phoneFaces[channel], author: 'flow', mayShow: () => false }, gateWords),
  };
}

const play = (channel: workshop.PhoneFace, typed: readonly string[], language = 'en') =>
  workshop.playThrough(stage(channel), { flow: 'distress', language }, typed.map(workshop.readTyped), now);

describe('what the phone shows', () => {
  it('is buttons where the channel has them, and numbered lines where not', () => {
    const [telegram] = play('telegram', []);
    const [whatsapp] = play('whatsapp', []);
    expect(telegram?.messages[0]?.buttons.map(({ label }) => label)).toEqual(['OK now', 'Later']);
    expect(telegram?.messages[0]?.text).not.toContain('1. OK now');
    expect(whatsapp?.messages[0]?.buttons).toEqual([]);
    expect(whatsapp?.messages[0]?.text).toContain('1. OK now\n2. Later');
  });

  it('is the first line alone on a locked screen', () => {
    const [first] = play('telegram', []);
    expect(first?.messages[0]?.notification).toBe('Hello, we read you.');
    expect(first?.messages[0]?.text).toContain('\nIs it OK to chat now?');
  });

  it('is marked where the gate lets nothing out', () => {
    const promising = { ...texts, format: () => 'Hello.\nYou are safe now.' };
    const [first] = workshop.playThrough(
      { ...stage('telegram'), textsOf: () => promising },
      { flow: 'distress', language: 'en' },
      [],
      now,
    );
    expect(first?.messages[0]?.refused).toContain('forbidden-promise');
  });
});

describe('what the person does', () => {
  it.each([['/press 1'], ['1'], ['OK now'], ['/press distress.safe-now.yes']])('answers by %s', (typed) => {
    expect(play('telegram', [typed]).at(-1)?.session.step).toBe('whose-phone');
  });

  it('is silence, a medium, or words that begin with a slash', () => {
    expect(play('telegram', ['/silence']).at(-1)?.effects).toContainEqual({ kind: 'note', event: 'went-silent' });
    expect(play('telegram', ['/photo']).at(-1)?.effects).toContainEqual({ kind: 'note', event: 'unanswered-media' });
    expect(play('telegram', ['/stop']).at(-1)?.session.state).toBe('stopped');
  });

  it('changes the language without losing the place', () => {
    const last = play('telegram', ['1', '/language', 'Bahasa Indonesia']).at(-1);
    expect(last?.session).toMatchObject({ language: 'id', step: 'whose-phone' });
    expect(last?.messages[0]?.text).toContain('HP');
  });

  it('cannot be a button that is not there', () => {
    const [first] = play('telegram', []);
    if (first === undefined) throw new Error('the play did not open');
    const played = workshop.continuePlay(stage('telegram'), first, { press: 3 }, now);
    expect(played).toMatchObject({ kind: 'no-such-button', offered: [{ label: 'OK now' }, { label: 'Later' }] });
  });

  it('may be numbered on a channel without buttons although none is shown', () => {
    const [first] = play('whatsapp', []);
    expect(first?.offered.map(({ label }) => label)).toEqual(['OK now', 'Later']);
  });
});

it('plays the same inputs the same way', () => {
  const inputs = ['1', 'halo', '/voice', '/back', '/silence', 'stop', 'hi'];
  expect(JSON.stringify(play('webchat', inputs))).toBe(JSON.stringify(play('webchat', inputs)));
});

it('knows the limits that the channels have', () => {
  expect(telegramChannelLimits).toMatchObject(workshop.phoneFaces.telegram);
  expect(webchatLimits).toMatchObject(workshop.phoneFaces.webchat);
  expect(whatsAppLimits).toMatchObject(workshop.phoneFaces.whatsapp);
});
