import { expect, it } from 'vitest';
import { workshop } from '../../src/flow/index.ts';
import { loadTexts } from '../../src/i18n/index.ts';
import { loadPlaces } from '../../src/places/index.ts';

const flows = workshop.loadFlows('flows');
const words = workshop.loadFlowWords('locales', loadTexts('locales'), loadPlaces('places').matches);
const transcripts = workshop.loadTranscripts('test/flows');
const now = workshop.goldenMoment;

it.each(transcripts.map((file) => [file.file, file.transcript] as const))('%s', (_file, transcript) => {
  const { turns, otherwise } = workshop.replay(flows, words, transcript, now);
  // Compared turn by turn, so that a failure shows what was said.
  for (const number of otherwise) expect(turns[number - 1]).toEqual(transcript.turns[number - 1]);
  expect(otherwise).toEqual([]);
});

it.each(['welcome', 'distress'])('%s has its good, silent, confused and watched way', (flow) => {
  const names = transcripts.filter(({ transcript }) => transcript.flow === flow).map(({ file }) => file);
  for (const way of [
    'good-way',
    'silent-way',
    'confused-way',
    'watched-way',
    'back',
    'stop',
    'human',
    'language',
    'media',
  ]) {
    expect(names.some((name) => name.includes(`/${flow}/${way}`))).toBe(true);
  }
});

it.each([...flows.present.keys()])('%s has its good, silent, confused and watched way, and one in English', (flow) => {
  const own = transcripts.filter(({ transcript }) => transcript.flow === flow);
  const ways = own.map(({ file }) => file.split('/').at(-1));
  expect(ways).toEqual(
    expect.arrayContaining(['good-way.yaml', 'silent-way.yaml', 'confused-way.yaml', 'watched-way.yaml']),
  );
  if (flow !== 'welcome') expect(own.some(({ transcript }) => transcript.locale === 'en')).toBe(true);
});

it('notices a transcript that the flow does not keep', () => {
  const [first] = transcripts;
  const turns =
    first?.transcript.turns.map((turn, index) => (index === 0 ? { ...turn, out: ['stopped'] } : turn)) ?? [];
  const changed = { about: 'changed', flow: 'distress', locale: 'id', ...first?.transcript, turns };
  expect(workshop.replay(flows, words, changed, now).otherwise).toEqual([1]);
});
