import { expect, it } from 'vitest';
import { readDutyCommand } from '../../../src/desk/topics/duty-command.ts';

const hour = 3_600_000;

it.each([
  ['/on', true, undefined],
  ['/off', false, undefined],
  [' /OFF@suar_bot 8h ', false, 8 * hour],
  ['/on 12', true, 12 * hour],
  ['/off 1 hour', false, hour],
])('reads %j', (text, onDuty, forMs) => {
  expect(readDutyCommand(text)).toEqual({ kind: 'duty', onDuty, forMs });
});

it.each(['/off tomorrow', '/on 0', '/on 99999', '/off 800'])('changes nothing for %j', (text) => {
  expect(readDutyCommand(text)).toEqual({ kind: 'misunderstood' });
});

it.each(['/one', 'on', 'I am /off', '/note /off', '/offer', ''])('takes %j for something else', (text) => {
  expect(readDutyCommand(text)).toBeUndefined();
});
