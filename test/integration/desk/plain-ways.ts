import { type DeskWays } from '../../../src/desk/index.ts';
import { endWay } from '../../../src/intake/index.ts';

/** A house that can be reached by two messengers; its words are told by their number. */
export const plainWays: DeskWays = {
  places: () => [
    {
      channel: 'telegram',
      account: '42',
      address: '@suar_test_bot',
      linkWith: (word) => `t.me/suar_test_bot?start=${word}`,
    },
    { channel: 'whatsapp', account: 'main', address: '+15550100' },
  ],
  giveWord: () => Promise.resolve('K7QF-M2WX'),
  end: endWay,
  offer: (_language, places, word) => `${places.map(({ address }) => address).join(' ')} ${word}`,
};
