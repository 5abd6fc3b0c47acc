import { type Act } from './act.ts';
import { exits, likenessOf } from './exits.ts';
import { type House } from './house.ts';
import { foldInvariants, invariants, sampledInvariants } from './invariants/index.ts';
import { inventAgreement } from './invent-owner.ts';
import { inventAct, type Phone } from './invent.ts';
import { type Lived, live } from './live.ts';
import { createRandom } from './random.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { emptyWorld, type PlayedTurn, type World } from './world.ts';

export interface Breach {
  readonly invariant: string;
  /** What is broken, without anybody's words. */
  readonly detail: string;
}

export interface Conversation {
  readonly acts: readonly Act[];
  readonly breach: Breach | undefined;
}

/** How thoroughly a state is looked at; `always` when a conversation is shrunk or played again. */
type Look = (turn: number, state: World) => { readonly exits: boolean; readonly sampled: boolean };

const always: Look = () => ({ exits: true, sampled: true });
/** For a fault of a turn: exits are forty turns each, and say nothing of it. */
export const turnsAlone: Look = () => ({ exits: false, sampled: true });
const lookAgainOnceIn = 112;
const sampleOnceIn = 16;
/** Most conversations are short; a few run through a whole flow. */
const shortActs = 10;
const longActs = 60;
const longOnceIn = 18;
/** Conversations that begin with an agreement on check-ins. */
const agreedOnceIn = 8;

/** What the conversations of one run share. */
export interface Memory {
  readonly vocabulary: Vocabulary;
  /** States whose exits were looked at. Bounded, since publications and languages multiply them. */
  readonly looked: Set<string>;
}

export function createMemory(house: House): Memory {
  return { vocabulary: vocabularyOf(house), looked: new Set() };
}
const mostRemembered = 200_000;

/**
 * Plays the conversation of this number. It depends on the seed and the number alone.
 * @param memory shared by the conversations of one run
 * @param onTurn is given every turn, in order
 */
export function playConversation(
  house: House,
  { seed, number }: { readonly seed: number; readonly number: number },
  { vocabulary, looked }: Memory,
  onTurn: (turn: PlayedTurn) => void,
): Conversation {
  const random = createRandom(seed, number);
  const length = 1 + random.below(random.once(longOnceIn) ? longActs : shortActs);
  const look: Look = (turn, state) => ({
    exits: (number + turn) % lookAgainOnceIn === 0 || isNew(looked, likenessOf(state)),
    sampled: (number + turn) % sampleOnceIn === 0,
  });
  const isAgreed = random.once(agreedOnceIn);
  const ahead = isAgreed ? inventAgreement(random) : [];
  const most = length + ahead.length;
  const acts: Act[] = [];
  let late: Act | undefined;
  let phone: Phone = { offered: [], older: [] };
  let world = emptyWorld;
  const publications = house.publications.length;
  while (acts.length < most) {
    const begun = ahead.shift();
    const invented = begun ?? inventAct(random, { vocabulary, phone, world, publications, isAgreed });
    // Networks bring things late, in another order, and twice.
    const late_ = late;
    late = begun === undefined && late === undefined && random.once(20) ? invented : undefined;
    const arriving = [...(late === undefined ? [invented] : []), ...(late_ === undefined ? [] : [late_])];
    if (random.once(25)) arriving.push(...arriving);
    for (const act of arriving) {
      acts.push(act);
      const played = playAct(house, world, act, acts.length, look, onTurn);
      if ('invariant' in played) return { acts, breach: played };
      world = played.after;
      phone = phoneAfter(phone, played.offered);
    }
  }
  return { acts, breach: undefined };
}

/** Plays acts again, looking at everything if not told otherwise. */
export function replayActs(
  house: House,
  acts: readonly Act[],
  onTurn: (turn: PlayedTurn) => void = () => undefined,
  look: Look = always,
): Breach | undefined {
  let world = emptyWorld;
  for (const [index, act] of acts.entries()) {
    const played = playAct(house, world, act, index, look, onTurn);
    if ('invariant' in played) return played;
    world = played.after;
  }
  return undefined;
}

function playAct(
  house: House,
  before: World,
  act: Act,
  number: number,
  look: Look,
  onTurn: (turn: PlayedTurn) => void,
): Breach | { readonly after: World; readonly offered: readonly string[] } {
  try {
    const lived = live(house, before, act);
    const { after } = lived;
    const { exits: withExits, sampled } = look(number, after);
    const breach = breachOf(house, lived, sampled, onTurn);
    if (breach !== undefined) return breach;
    for (const exit of withExits && lived.turns.length > 0 ? exits : []) {
      const detail = exit.missing(house, after);
      if (detail !== undefined) return { invariant: exit.name, detail };
    }
    const said = (lived.fold ?? lived.turns.at(-1))?.plan.messages ?? [];
    return { after, offered: said.at(-1)?.choices.map(({ id }) => id) ?? [] };
  } catch (error) {
    // A turn that throws is the breach that is looked for: the message would be set aside and answered by nobody.
    return { invariant: 'never-throws', detail: error instanceof Error ? error.name : typeof error };
  }
}

function breachOf(
  house: House,
  { turns, fold }: Lived,
  sampled: boolean,
  onTurn: (turn: PlayedTurn) => void,
): Breach | undefined {
  const held = sampled ? [...invariants, ...sampledInvariants] : invariants;
  for (const turn of turns) {
    onTurn(turn);
    for (const invariant of held) {
      const detail = invariant.breach(house, turn);
      if (detail !== undefined) return { invariant: invariant.name, detail };
    }
  }
  if (fold === null) return undefined;
  onTurn(fold);
  for (const invariant of foldInvariants) {
    const detail = invariant.breach(house, fold);
    if (detail !== undefined) return { invariant: invariant.name, detail };
  }
  return undefined;
}

function isNew(looked: Set<string>, likeness: string): boolean {
  if (looked.has(likeness)) return false;
  if (looked.size < mostRemembered) looked.add(likeness);
  return true;
}

function phoneAfter({ offered, older }: Phone, shown: readonly string[]): Phone {
  return shown.length === 0 ? { offered, older } : { offered: shown, older: [...older, ...offered].slice(-20) };
}
