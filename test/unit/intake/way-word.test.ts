import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Channel } from '../../../src/core/channel.ts';
import { newWayWord, shownWayWord, wayWordIn } from '../../../src/intake/way-word.ts';
import { loadScript } from '../../../src/script.ts';
import { openWays } from '../../../src/wiring/open-ways.ts';

const fresh = (): string => newWayWord((below) => randomInt(below));

describe('a word for another way', () => {
  it('has eight signs, none of which is a vowel or taken for another', () => {
    const all = new Set(Array.from({ length: 400 }, fresh).flatMap((word) => [...word]));
    expect([...all].toSorted().join('')).toBe('23456789CDFHJKMNPQRTVWX');
    expect(shownWayWord('K7QFM2WX')).toBe('K7QF-M2WX');
  });

  it.each([
    'K7QF-M2WX',
    'k7qf-m2wx',
    'K7QFM2WX',
    ' k7qf m2wx\n',
    'K7 QF – M2 WX',
    '/start K7QF-M2WX',
    '/START k7qfm2wx',
    'Ｋ７ＱＦ－Ｍ２ＷＸ',
  ])('is read in “%s”', (text) => {
    expect(wayWordIn(text)).toBe('K7QFM2WX');
  });

  it.each([
    '',
    '/start',
    'halo',
    'K7QF-M2W',
    'K7QF-M2WXX',
    'K7QF-M2WX tolong',
    'tolong K7QF-M2WX',
    'K0QF-M2WX',
    'KEQF-M2WX',
    '/start=K7QF-M2WX',
    '/help K7QF-M2WX',
    `K7QF${' '.repeat(60)}M2WX`,
    'K7QF-M2WX'.repeat(50),
  ])('is not read in “%s”', (text) => {
    expect(wayWordIn(text)).toBeUndefined();
  });

  it('reads back whatever it makes', () => {
    for (let times = 0; times < 200; times += 1) {
      const word = fresh();
      expect(wayWordIn(shownWayWord(word))).toBe(word);
    }
  });
});

describe('the offer of another way', () => {
  const script = loadScript('.', 'id');
  // Nothing here asks the store.
  const ways = (channels: Parameters<typeof openWays>[0]) =>
    openWays(channels, {
      store: undefined as never,
      texts: script.texts,
      defaultLanguage: 'id',
      logger: { info: nothing, warn: nothing, error: nothing },
    });
  const nothing = (): void => undefined;
  const places = [
    {
      channel: 'telegram',
      account: '42',
      address: '@suar_bot',
      linkWith: (word: string) => `https://t.me/suar_bot?start=${word}`,
    },
    { channel: 'whatsapp', account: 'main', address: '+15550100' },
  ] as const;

  it('knows the places once the messengers have told them, and does without those that cannot', async () => {
    const channel = (account: string, publicAddress: Channel['publicAddress']): Channel => ({
      ...{ id: 'whatsapp', account, limits: { textUnits: 100, buttons: 0 } },
      ...{
        start: () => Promise.resolve(),
        stop: () => Promise.resolve(),
        send: () => Promise.resolve({ providerId: '' }),
      },
      ...(publicAddress === undefined ? {} : { publicAddress }),
    });
    let asked = 0;
    const { places } = ways([
      channel('main', () => Promise.resolve({ address: `+15550${(asked += 1)}` })),
      channel('unlinked', () => Promise.resolve(undefined)),
      channel('away', () => Promise.reject(new Error('no answer'))),
      channel('quiet', undefined),
    ]);
    expect(places()).toEqual([]);
    await new Promise((wake) => setImmediate(wake));
    expect(places()).toEqual([{ channel: 'whatsapp', account: 'main', address: '+155501' }]);
    expect(places()).toHaveLength(1);
    expect(asked).toBe(1);
  });

  it.each(['id', 'en', 'zh-Hans', 'vi', 'am', 'hi', 'my', 'zh-Hant', null])(
    'passes the gate in %s, with every place and the word',
    (language) => {
      const text = ways([]).offer(language, places, 'K7QF-M2WX');
      expect(script.checkReply(text)).toEqual({ ok: true });
      expect(text).toContain('https://t.me/suar_bot?start=K7QF-M2WX');
      expect(text).toContain('+15550100');
      expect(text.split('K7QF-M2WX')).toHaveLength(3);
      // The first line stands on a lock screen.
      expect(text.split('\n')[0]).not.toMatch(/telegram|whatsapp|K7QF/i);
    },
  );
});
