import { type Act, type Agreement } from './act.ts';
import { type Agreed, agreements } from './agreements.ts';
import { firstMessages } from './first-messages.ts';
import { type Random } from './random.ts';
import { type World } from './world.ts';

/** Somebody writes, a responder takes the case and agrees on check-ins; the first falls due. */
export function inventAgreement(random: Random): Act[] {
  const { on } = random.pick(agreements);
  const begun: Act[] = [
    { kind: 'sends', text: random.once(2) ? 'tolong' : random.pick(firstMessages), media: [] },
    { kind: 'staff-accepts' },
    { kind: 'staff-agrees', on },
  ];
  if (random.once(3)) begun.push({ kind: 'staff-writes' });
  if (random.once(4)) begun.push({ kind: 'staff-gives-back' }, { kind: 'is-handled' });
  return [...begun, { kind: 'is-due', late: random.once(12) }, { kind: 'is-handled' }];
}

/** What happens between somebody who is asked, whoever has their case, and the clock. */
export function inventRound(random: Random, world: World, around: () => string): Act {
  const { checkIn, openCase } = world;
  const roll = random.below(20);
  if (roll < 5 && checkIn !== null) return tellsSecret(random, checkIn.on, around);
  if (checkIn === null && openCase?.owned === true && roll < 5)
    return { kind: 'staff-agrees', on: random.pick(agreements).on };
  if (roll < 8) return { kind: 'is-due', late: random.once(8) };
  if (roll < 9) return { kind: 'grace-ends' };
  return inventOwner(random);
}

/** What whoever has the case does, or stops doing. */
export function inventOwner(random: Random): Act {
  const roll = random.below(24);
  if (roll < 5) return { kind: 'staff-accepts' };
  if (roll < 9) return { kind: 'staff-writes' };
  if (roll < 15) return { kind: 'staff-gives-back' };
  if (roll < 18) return { kind: 'staff-closes' };
  if (roll < 19) return { kind: 'staff-loses' };
  if (roll < 20) return { kind: 'staff-vouches' };
  if (roll < 21) return { kind: 'staff-ends-check-in' };
  if (roll < 22) return { kind: 'staff-agrees', on: random.pick(agreements).on };
  if (roll < 23) return { kind: 'grace-ends' };
  return { kind: 'is-later', days: 1 + random.below(20) };
}

/** The right answer, alone or with little beside it; the duress word anywhere, also in an old message that is changed. */
function tellsSecret(random: Random, on: Agreement, around: () => string): Act {
  const { duress } = on;
  if (duress === null || random.below(5) < 3) {
    const known: Agreed | undefined = agreements.find((one) => one.on.answer === on.answer);
    return { kind: 'sends', text: random.pick(known?.answers ?? [on.answer]), media: [], tells: on.answer };
  }
  const text = random.once(2) ? duress : random.once(2) ? `${around()} ${duress}` : `${duress}, ${around()}`;
  if (random.once(4)) return { kind: 'edits', text, tells: duress };
  return { kind: 'sends', text, media: [], tells: duress };
}
