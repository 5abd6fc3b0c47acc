import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { sessionSchema, startSession, step, workshop } from '../../../src/flow/index.ts';
import { gazetteerSchema } from '../../../src/places/gazetteer.ts';
import { conversation, flows, presses, says, turn, words } from './rehearsal.ts';

const atCompound = () => {
  let result = conversation('distress', 'bisa', 'hp saya', 'tidak', 'wni');
  for (let turns = 0; result.session.step !== 'compound' && turns < 20; turns++) {
    result = turn(result.session, says('lewati'));
  }
  return result.session;
};

describe('a question that matches', () => {
  it('shows the names of known places as buttons, and the words as they were said stay on the case', () => {
    const { effects } = turn(atCompound(), says('mereka bilang kk park'));
    expect(effects).toContainEqual({ kind: 'fill-field', field: 'compound', value: 'mereka bilang kk park' });
    expect(effects.find(({ kind }) => kind === 'say')).toMatchObject({
      text: 'distress-which-place',
      choices: [
        { id: 'distress.which-place.mm-kk-park', name: 'KK Park' },
        { id: 'distress.which-place.none-of-these', label: 'choice-none-of-these' },
      ],
    });
  });

  it('takes a press on an offered place, and none on a place that was never offered', () => {
    const { session } = turn(atCompound(), says('kk park'));
    const chosen = turn(session, presses('distress.which-place.mm-kk-park'));
    expect(chosen.effects).toContainEqual({ kind: 'fill-field', field: 'compound_place', value: 'mm-kk-park' });
    const invented = turn(session, presses('distress.which-place.kh-bavet'));
    expect(invented.effects.map(({ kind }) => kind)).toEqual(['say', 'set-timer']);
  });

  it('is passed over where nothing is like the words, and where no place is known at all', () => {
    expect(turn(atCompound(), says('Huanya')).session.step).toBe('building');
    const bare = { ...words, findPlaces: undefined };
    expect(step(flows, atCompound(), says('kk park'), new Date(0), bare).session.step).toBe('building');
  });

  it('forgets the place chosen for an earlier answer', () => {
    let { session } = turn(atCompound(), says('kk park'));
    session = turn(session, says('1')).session;
    expect(session.answers.compound_place).toBe('mm-kk-park');
    for (const back of ['kembali', 'kembali']) session = turn(session, says(back)).session;
    const { session: after, effects } = turn(session, says('Huanya'));
    expect(after.answers.compound_place).toBeUndefined();
    expect(effects).toContainEqual({ kind: 'fill-field', field: 'compound_place', value: '' });
  });

  it('reads sessions from before it was there', () => {
    const { matches, ...old } = startSession(flows, 'distress', 'id');
    expect(matches).toBeUndefined();
    expect(sessionSchema.safeParse(old).success).toBe(true);
  });

  it('has room in its buttons for every place', () => {
    const limits = workshop.loadLintLimits('locales');
    const { places } = gazetteerSchema.parse(JSON.parse(readFileSync('places/gazetteer.json', 'utf8')));
    for (const { id, shown } of places) {
      expect(`distress.which-place.${id}`.length).toBeLessThanOrEqual(limits.choiceIdBytes);
      expect(shown.length).toBeLessThanOrEqual(limits.labelUnits);
    }
  });
});
