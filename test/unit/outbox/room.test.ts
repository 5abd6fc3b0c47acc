import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRoom } from '../../../src/outbox/room.ts';

/** Whoever waits, by name, and who has been let in. */
function doorOf(all: number, answers: number, isBusy = () => false) {
  const room = createRoom({ all, answers, answersWhileBusy: 1 }, { isBusy });
  const inside: string[] = [];
  return {
    inside,
    async come(name: string, urgency: number): Promise<void> {
      void room.enter(urgency).then(() => inside.push(name));
      await Promise.resolve();
    },
    async leave(): Promise<void> {
      room.leave();
      await Promise.resolve();
    },
  };
}

describe('the room of sends', () => {
  it('lets the most urgent in first, then whoever waits longest', async () => {
    const door = doorOf(1, 1);
    await door.come('first', 0);
    for (const [name, urgency] of [
      ['answer', 0],
      ['doubt', 3],
      ['plea', 5],
      ['another answer', 0],
      ['another plea', 5],
    ] as const)
      await door.come(name, urgency);
    for (let left = 0; left < 5; left += 1) await door.leave();
    expect(door.inside).toEqual(['first', 'plea', 'another plea', 'doubt', 'answer', 'another answer']);
  });

  it('keeps places that no flood of answers takes', async () => {
    const door = doorOf(4, 2);
    for (let count = 0; count < 100; count += 1) await door.come('answer', 0);
    expect(door.inside).toHaveLength(2);
    await door.come('alarm', 3);
    expect(door.inside.at(-1)).toBe('alarm');
    // Its place is not an answer's.
    await door.leave();
    expect(door.inside).toHaveLength(3);
  });

  it('has few places for answers while alarms pass, and all of them for words of humans', async () => {
    let isBusy = true;
    const door = doorOf(4, 3, () => isBusy);
    for (const name of ['one', 'two', 'three']) await door.come(name, 0);
    expect(door.inside).toEqual(['one']);
    for (const name of ['human', 'alarm', 'another alarm']) await door.come(name, 3);
    expect(door.inside).toEqual(['one', 'human', 'alarm', 'another alarm']);
    isBusy = false;
    for (let left = 0; left < 4; left += 1) await door.leave();
    expect(door.inside.slice(4)).toEqual(['two', 'three']);
  });

  it('never holds more than there are places, and in the end lets everybody in once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        async (urgencies, ordinary, kept, isBusy) => {
          const room = createRoom(
            { all: ordinary + kept, answers: ordinary, answersWhileBusy: 1 },
            { isBusy: () => isBusy },
          );
          let [now, most, passed] = [0, 0, 0];
          await Promise.all(
            urgencies.map(async (urgency) => {
              await room.enter(urgency);
              most = Math.max(most, (now += 1));
              await Promise.resolve();
              now -= 1;
              passed += 1;
              room.leave();
            }),
          );
          expect(passed).toBe(urgencies.length);
          expect(most).toBeLessThanOrEqual(ordinary + kept);
        },
      ),
    );
  });
});
