import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRoom } from '../../../src/outbox/room.ts';

/** Whoever waits, by name, and who has been let in. */
function doorOf(all: number, answers: number, isBusy = () => false) {
  const room = createRoom({ all, answers, besideUrgent: 2 }, { isBusy });
  const inside: string[] = [];
  const leaves = new Map<string, () => void>();
  return {
    inside,
    async come(name: string, urgency: number): Promise<void> {
      void room.enter(urgency).then((leave) => {
        inside.push(name);
        leaves.set(name, leave);
      });
      await Promise.resolve();
    },
    async leave(name: string): Promise<void> {
      leaves.get(name)?.();
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
    for (let left = 0; left < 5; left += 1) await door.leave(door.inside.at(-1) ?? '');
    expect(door.inside).toEqual(['first', 'plea', 'another plea', 'doubt', 'answer', 'another answer']);
  });

  it('keeps places that no flood of answers takes', async () => {
    const door = doorOf(4, 2);
    for (let count = 0; count < 100; count += 1) await door.come(`answer ${count}`, 0);
    expect(door.inside).toHaveLength(2);
    await door.come('alarm', 3);
    expect(door.inside.at(-1)).toBe('alarm');
    // Its place is not an answer's.
    await door.leave('answer 0');
    expect(door.inside).toHaveLength(3);
  });

  it('has few places for what is not urgent while alarms pass, and all of them again when they have', async () => {
    let isBusy = true;
    const door = doorOf(8, 6, () => isBusy);
    for (const name of ['one', 'two', 'three', 'four']) await door.come(name, 0);
    expect(door.inside).toEqual(['one', 'two']);
    for (const name of ['human', 'another human', 'third human']) await door.come(name, 3);
    expect(door.inside.slice(2)).toEqual(['human', 'another human']);
    for (const name of ['alarm', 'another alarm', 'third alarm']) await door.come(name, 5);
    expect(door.inside.slice(4)).toEqual(['alarm', 'another alarm', 'third alarm']);
    isBusy = false;
    await door.leave('one');
    expect(door.inside.slice(7)).toEqual(['third human']);
    for (const name of ['human', 'alarm', 'two']) await door.leave(name);
    expect(door.inside.slice(8)).toEqual(['three', 'four']);
  });

  it('never holds more than there are places, and in the end lets everybody in once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        async (urgencies, ordinary, kept, isBusy) => {
          const places = { all: ordinary + kept, answers: ordinary, besideUrgent: 1 };
          const room = createRoom(places, { isBusy: () => isBusy });
          let [now, most, passed] = [0, 0, 0];
          await Promise.all(
            urgencies.map(async (urgency) => {
              const leave = await room.enter(urgency);
              now += 1;
              most = Math.max(most, now);
              await new Promise((wake) => setImmediate(wake));
              now -= 1;
              passed += 1;
              leave();
            }),
          );
          expect(most).toBeLessThanOrEqual(ordinary + kept);
          expect(passed).toBe(urgencies.length);
        },
      ),
    );
  });
});
