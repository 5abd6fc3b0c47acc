import { workshop } from '../flow/index.ts';
import { type Act } from './act.ts';
import { gibberish } from './first-messages.ts';
import { type House } from './house.ts';
import { live } from './live.ts';
import { flowsOf, type World } from './world.ts';

/** What is asked of a state that a conversation has reached, beside the turn that led there. */
export interface Exit {
  readonly name: string;
  /** What is wrong with this state; undefined when there is a way out. */
  missing(house: House, state: World): string | undefined;
}

const says = (text: string): Act => ({ kind: 'sends', text, media: [] });
/** More questions than the longest flow has. */
const mostQuestions = 120;
/** A question is asked again twice in other words; the third answer that is none brings a human. Design, section 5. */
const confusedAnswers = 3;

/** One step: whoever says the human word, in any language, has a human. */
const byTheWord: Exit = {
  name: 'human-within-two-steps',
  missing(house, state) {
    const words = [...house.words.whole].flatMap(([word, command]) => (command === 'human' ? [word] : []));
    // One word of many at each state: a run meets each state often.
    const word = words[state.at % words.length] ?? '/human';
    for (const plea of ['/human', word]) {
      const { after, turns } = live(house, state, says(plea));
      if (after.session?.state !== 'human') return `said the human word and is ${after.session?.state ?? 'nowhere'}`;
      if (after.openCase === null) return 'said the human word and there is no case';
      const hadHuman = state.openCase !== null && (state.openCase.owned || state.session?.state === 'human');
      if (!hadHuman && turns[0]?.plan.alert == null) return 'said the human word and nobody is alerted';
    }
    return undefined;
  },
};

/** Who knows no word of it: what cannot be understood ends at a human, and so does silence. */
const withoutWords: Exit = {
  name: 'human-without-words',
  missing(house, state) {
    for (const act of [says(gibberish), { kind: 'is-silent' } as const]) {
      if (act.kind === 'is-silent' && !hearsSilence(house, state)) continue;
      const fault = confused(house, state, act);
      if (fault !== undefined) return fault;
    }
    return undefined;
  },
};

/** Whoever asked for quiet, has blocked us, or has been closed by staff, is left in peace by the clock. */
function hearsSilence(house: House, state: World): boolean {
  const { session, blocked, closed } = state;
  if (session?.state !== 'asking' || blocked || closed) return false;
  const flows = flowsOf(house, state);
  // A version that is kept no more is gone on with in the present one.
  const flow = flows.versions.get(`${session.flow}@${session.version}`) ?? flows.present.get(session.flow);
  const step = session.step === '~language' ? session.trail.at(-1) : session.step;
  const ask = flow === undefined || step === undefined ? null : workshop.askIn(flow, step);
  // Where an author wrote that silence changes nothing (questions about one's own messages), it calls nobody.
  return ask?.silence?.do !== 'wait';
}

function confused(house: House, state: World, act: Act): string | undefined {
  let here = state;
  let repeats = 0;
  for (let times = 0; times < confusedAnswers; times += 1) {
    const { after, turns } = live(house, here, act);
    const [turn] = turns;
    const alerted = turn?.plan.alert != null;
    // The alert stands for as long as the case does, until a human accepts it.
    if (times === 1 && after.openCase === null) return `two times ${act.kind}, and no human knows`;
    // Whoever comes back after stop or a closed case is asked anew, which is not asking again.
    const asked = here.session?.state === 'asking' && !here.closed;
    const stays = asked && after.session?.state === 'asking' && after.session.step === here.session?.step;
    repeats = stays && (turn?.plan.messages.length ?? 0) > 0 ? repeats + 1 : 0;
    if (alerted && times > 0) return undefined;
    here = after;
  }
  return repeats >= confusedAnswers ? 'asked again and again, and no human is called' : undefined;
}

/** Whoever answers nothing comes to an end, a human, or an open ear that a human reads; in no circle. */
const bySkipping: Exit = {
  name: 'skipping-arrives',
  missing(house, state) {
    if (state.session?.state !== 'asking') return undefined;
    let here = state;
    for (let questions = 0; questions < mostQuestions; questions += 1) {
      const { after, turns } = live(house, here, says('/skip'));
      if (after.session === null || after.session.state !== 'asking') return undefined;
      // An open ear: it stays where it is, says nothing more, and the case is with a human; or was, where a check-in outlived it.
      const stays = after.session.step === here.session?.step && after.session.flow === here.session.flow;
      const isCheckIn = after.session.flow === 'check-in';
      if (stays && turns[0]?.plan.messages.length === 0 && (after.openCase !== null || isCheckIn)) return undefined;
      here = after;
    }
    return `skipped ${mostQuestions} questions and came to no end`;
  },
};

export const exits: readonly Exit[] = [byTheWord, withoutWords, bySkipping];

/** What decides the way out of a state; states alike in it are looked at once in a run, and some of them again by chance. */
export function likenessOf(world: World): string {
  const { publication, session, language, blocked, openCase, closed, checkIn } = world;
  const place =
    session === null
      ? ''
      : [
          session.flow,
          session.version,
          session.state,
          session.step,
          session.repeats,
          session.language,
          session.trail.at(-1),
          session.checkIn?.wrong,
        ];
  const talk = [openCase?.owned, openCase?.givenBack, openCase?.kind, closed, checkIn?.state === 'asked'];
  return JSON.stringify([publication, place, language, blocked, ...talk]);
}
