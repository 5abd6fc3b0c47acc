import { type Act, type PersonAct } from './act.ts';
import { exits } from './exits.ts';
import { type House } from './house.ts';
import { type Breach, replayActs, turnsAlone } from './play.ts';

/** Tries after which what is left is small enough to be read. */
const mostTries = 2_000;

/**
 * The shortest conversation found that still breaks the same invariant: parts are left out, halves first, then texts are
 * shortened. A conversation that does not break when it is played again comes back whole.
 */
export function shrink(house: House, acts: readonly Act[], { invariant }: Breach): readonly Act[] {
  const isBroken = (candidate: readonly Act[]) => replayActs(house, candidate)?.invariant === invariant;
  if (!exits.some(({ name }) => name === invariant)) {
    const quick = smallestOf(acts, (candidate) => {
      return replayActs(house, candidate, undefined, turnsAlone)?.invariant === invariant;
    });
    // What is left may break the way out of a state before it comes to the turn.
    if (isBroken(quick)) return quick;
  }
  return smallestOf(acts, isBroken);
}

function smallestOf(acts: readonly Act[], isBroken: (candidate: readonly Act[]) => boolean): readonly Act[] {
  let tries = 0;
  const breaks = (candidate: readonly Act[]) => {
    tries += 1;
    return tries <= mostTries && isBroken(candidate);
  };
  let smallest = acts;
  if (!breaks(acts)) return acts;
  for (let part = Math.ceil(acts.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let from = 0; from < smallest.length;) {
      const without = smallest.toSpliced(from, part);
      if (breaks(without)) smallest = without;
      else from += part;
    }
  }
  for (const [index, act] of smallest.entries()) {
    for (let here: Act | undefined = act; here !== undefined;) {
      const smaller: Act | undefined = smallerThan(here).find((one) => breaks(smallest.with(index, one)));
      if (smaller !== undefined) smallest = smallest.with(index, smaller);
      here = smaller;
    }
  }
  return smallest;
}

/** Of many messages one less, one shorter, or the only one by itself; of one message the first half of its words. */
function smallerThan(act: Act): readonly Act[] {
  if (act.kind !== 'floods') return shortened(act);
  const { acts } = act;
  const [first] = acts;
  const fewer =
    acts.length === 1 && first !== undefined
      ? [first]
      : acts.map((_, index) => ({ ...act, acts: acts.toSpliced(index, 1) }));
  const shorter = acts.flatMap((one, index) =>
    shortened(one).map((less) => ({ ...act, acts: acts.with(index, less) })),
  );
  return [...fewer, ...shorter];
}

/** What words mean by their list, or by what was agreed, stays whole. */
function shortened<Any extends Act>(act: Any): readonly (Any | Extract<PersonAct, { kind: 'sends' }>)[] {
  if (act.kind !== 'sends' || act.means !== undefined || act.tells !== undefined) return [];
  if (act.media.length > 0 && act.text !== '') return [{ ...act, text: '' }];
  return act.text.length < 2 ? [] : [{ ...act, text: act.text.slice(0, Math.floor(act.text.length / 2)) }];
}
