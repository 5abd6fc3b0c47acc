import { expect, it } from 'vitest';
import { type CaseFile } from '../../../src/cases/index.ts';
import { withFoldsTogether } from '../../../src/desk/console/folded-events.ts';

type Event = CaseFile['events'][number];
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 12) + seconds * 1_000);
const fold = (seconds: number, count: number, took: number): Event => ({
  ...{ kind: 'messages-folded', actor: 'person', at: at(seconds), text: null },
  detail: { count, seconds: took },
});
const other = (seconds: number): Event => ({
  ...{ kind: 'field-filled', actor: 'person', at: at(seconds), text: null },
  detail: { field: 'age' },
});

it('shows a flood as one line, where it ended', () => {
  const shown = withFoldsTogether([
    other(0),
    fold(10, 60, 10),
    other(15),
    fold(100, 100, 10),
    fold(180, 54, 9),
    other(200),
  ]);
  expect(shown.map(({ kind }) => kind)).toEqual(['field-filled', 'field-filled', 'messages-folded', 'field-filled']);
  expect(shown[2]).toMatchObject({ at: at(180), detail: { folded: '214 messages in 3 minutes' } });
});

it('keeps two floods apart, and leaves a case without one as it is', () => {
  const two = withFoldsTogether([fold(0, 50, 10), fold(600, 70, 30)]);
  expect(two.map(({ detail }) => detail)).toEqual([
    { folded: '50 messages in 10 seconds' },
    { folded: '70 messages in 30 seconds' },
  ]);
  const events = [other(0), other(1)];
  expect(withFoldsTogether(events)).toEqual(events);
});
