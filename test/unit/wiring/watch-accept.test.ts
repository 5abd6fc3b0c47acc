import { expect, it } from 'vitest';
import { anEvent } from '../../support/builders.ts';
import { watchAccept } from '../../../src/wiring/watch-accept.ts';

class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;
  constructor(code: string) {
    super('could not extend file');
    this.code = code;
  }
}

function aDoor() {
  let failure: Error | undefined;
  let at = 0;
  const watched = watchAccept(() => (failure === undefined ? Promise.resolve() : Promise.reject(failure)), {
    now: () => new Date(at),
  });
  return {
    problem: watched.problem,
    come: () => watched.accept([anEvent()]).catch(() => undefined),
    breakWith: (error: Error | undefined) => (failure = error),
    pass: (ms: number) => (at += ms),
  };
}

it('says that nothing is taken in while the disk is full, until something is', async () => {
  const door = aDoor();
  await door.come();
  expect(door.problem()).toBeUndefined();
  door.breakWith(new DatabaseError('53100'));
  await door.come();
  expect(door.problem()).toBe('inbox: 53100, nothing is taken in');
  door.breakWith(undefined);
  await door.come();
  expect(door.problem()).toBeUndefined();
});

it('forgets a failure after which nobody has come for long: whoever is kept away could never show that all is well', async () => {
  const door = aDoor();
  door.breakWith(new DatabaseError('53100'));
  await door.come();
  door.pass(29_000);
  expect(door.problem()).toBeDefined();
  door.pass(2_000);
  expect(door.problem()).toBeUndefined();
});

it('does not take one event that nobody can read for a trouble of the house', async () => {
  const door = aDoor();
  door.breakWith(new TypeError('text is not as expected'));
  await door.come();
  expect(door.problem()).toBeUndefined();
});
