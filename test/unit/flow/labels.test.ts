import { describe, expect, it } from 'vitest';
import { startSession } from '../../../src/flow/index.ts';
import { flows, presses, says, texts, turn, words } from './rehearsal.ts';

const choices = [...flows.present.values()].flatMap((flow) =>
  [...flow.steps].flatMap(([step, ask]) =>
    ask.kind === 'ask' ? ask.choices.map(({ id, label }) => ({ flow: flow.id, step, id, label })) : [],
  ),
);

// Where a channel has no buttons, or a person writes all the same, the words of a button must do what the button does.
describe.each(texts.languages)('a label that is written in %s', (language) => {
  it.each(choices)('is a press on $flow $step $id', ({ flow, step, id, label }) => {
    const session = { ...startSession(flows, flow, language), step };
    const pressed = turn(session, presses(`${flow}.${step}.${id}`));
    const written = texts.preview(language, label);
    expect(turn(session, says(written))).toEqual(pressed);
    expect(turn(session, says(`${written.toUpperCase()} !`))).toEqual(pressed);
  });
});

it('hears every other word for a choice as that choice, and never as a wish for something else', () => {
  const otherwise = choices.flatMap(({ flow, step, id, label }) => {
    const session = { ...startSession(flows, flow, 'id'), step };
    const pressed = JSON.stringify(turn(session, presses(`${flow}.${step}.${id}`)));
    return [...words.answersTo(label)].flatMap((word) =>
      JSON.stringify(turn(session, says(word))) === pressed ? [] : `${flow} ${step} ${id}: ${word}`,
    );
  });
  expect(otherwise).toEqual([]);
});
