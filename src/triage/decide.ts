import { type Severity } from '../core/severity.ts';
import { type Concept, distressSigns, happenings } from './concepts.ts';
import { isDataQuestion, isHomeNow, isJoke, isOverseer, isPast, isWhisper } from './matters.ts';
import { type Reading } from './read-message.ts';
import { distressSeverity, familySeverity, type Has } from './severity.ts';
import { type Subject } from './subject.ts';
import { type TriageLabel } from './verdict.ts';

export interface Decision {
  readonly label: TriageLabel;
  readonly severity: Severity | null;
  readonly unsure: boolean;
  /** Someone else reads along, or writes in the owner's place. */
  readonly watched: boolean;
}

/** From this part of known words on, a message in which no list saw trouble may be called another matter. */
const ENOUGH_UNDERSTOOD = 0.5;
/** What a traveller on the way writes too: taken on from here, without papers. */
const isOnTheWay: ReadonlySet<Concept> = new Set<Concept>(['move', 'stranded']);
const other: Decision = { label: 'other', severity: null, unsure: false, watched: false };
/** Unsure between distress and anything else: a human looks. */
export const doubt: Decision = { label: 'distress', severity: 3, unsure: true, watched: false };

/** Asks for concepts that were told and not denied. */
export function hasOf({ hits }: Reading): Has {
  const told = new Set(hits.filter((hit) => !hit.denied).map(({ concept }) => concept));
  return (...concepts) => concepts.some((concept) => told.has(concept));
}

/** What a message is about. The order of the questions is the rule: what happens to the writer comes first. */
export function decide(reading: Reading, subject: Subject): Decision {
  const has = hasOf(reading);
  const count = (concept: Concept) => reading.hits.filter((hit) => hit.concept === concept && !hit.denied).length;
  if (isOverseer(has)) return { ...distress(has), severity: 4, watched: true };
  if (isPast(has, count('past_survivor')) || isHomeNow(has) || isJoke(has)) return other;
  if (isDataQuestion(has)) return other;
  const isOwn = subject.own && !(has('travel_now', 'hypothetical') && isJobQuestion(has));
  if (isOwn || (subject.self && !(subject.relative && writesAsFamily(has)))) return distress(has);
  if (has('inquiry') && !has('watched', 'self_harm')) return other;
  const searches = subject.relative && has('missing', 'ransom', 'worry');
  const asksOfJob = has('genuine') && isJobQuestion(has);
  if (has('news', 'volunteer') && !has('plea', 'watched', 'self_harm') && !asksOfJob && !searches) return other;
  // Bonuses and coins are spam, and also what is offered: who asks whether an offer is true sends none.
  if (has('spam') && !has(...distressSigns, 'missing', 'ransom') && !asksOfJob && !subject.relative) return other;
  if (isFamily(subject, has)) return { label: 'family', severity: familySeverity(has), unsure: false, watched: false };
  if (isHomeDispute(has)) return other;
  if (isWhisper(has)) return distress(has);
  if (isJobQuestion(has))
    return { label: 'job_offer', severity: has('travel_now') ? 3 : 1, unsure: false, watched: false };
  if (has(...distressSigns, 'watched', 'quota') || isAddress(has, count('building')))
    return distress(has, isAddress(has, count('building')));
  if (has('unpaid', 'place') || (has('country') && has('self'))) return { ...doubt, unsure: !has('unpaid') };
  if (has('job') && has('question', 'country', 'pay', 'offer'))
    return { label: 'job_offer', severity: 1, unsure: false, watched: false };
  return withoutSign(reading, has);
}

function distress(has: Has, address = false): Decision {
  const severity = distressSeverity(has);
  return {
    label: 'distress',
    severity: address && severity < 4 && !has('escape', 'stranded') ? 4 : severity,
    unsure: false,
    watched: has('watched'),
  };
}

function writesAsFamily(has: Has): boolean {
  return has('reporter') && !has('together');
}

function isFamily(subject: Subject, has: Has): boolean {
  const trouble = has(...distressSigns, 'missing', 'ransom');
  if (subject.relative) {
    if (!trouble && !has('worry') && has('genuine', 'offer', 'perk') && isJobQuestion(has)) return false;
    return trouble || has('country', 'place', 'worry', 'third_person', 'reporter');
  }
  if (subject.friend) return has('missing', 'ransom') || (trouble && has('country', 'place'));
  // "Cannot be reached" and "cannot talk" are one phrase in some languages: of nobody named, a happening is the writer's.
  const someone = has('third_person') || (has('country', 'place', 'job') && !has(...happenings));
  return has('missing') && someone && !has('travel_now', 'genuine');
}

/** An offer that is asked about or pasted. What "people say" happens there does not happen to the writer. */
function isJobQuestion(has: Has): boolean {
  const kinds = (['job', 'pay', 'perk', 'recruiter', 'offer'] as const).filter((kind) => has(kind)).length;
  if (kinds === 0 && !(has('travel_now') && has('genuine'))) return false;
  const asked = has('genuine', 'hypothetical') || (has('question') && has('offer', 'recruiter', 'job', 'perk'));
  const happening: readonly Concept[] = distressSigns.filter(
    // Who asks may fear a trick; who asks nothing tells of one.
    (sign) => sign !== 'plea' && !(sign === 'tricked' && asked) && !(isOnTheWay.has(sign) && has('travel_now')),
  );
  // Who asks whether what is done to him is lawful is held; who asks of an offer has it before him.
  if (has(...happening, 'watched', 'quota')) return has('genuine') && has('offer', 'recruiter', 'perk', 'hypothetical');
  if (has('unpaid')) return false;
  return asked || kinds >= 2 || has('travel_now');
}

/** Wages and hours at a workplace at home, without a sign of force: a matter for the labour office. */
function isHomeDispute(has: Has): boolean {
  const force: readonly Concept[] = distressSigns.filter((sign) => sign !== 'plea');
  return has('home_labour') && !has(...force, 'watched', 'quota', 'country', 'place');
}

/** Floor and building in a town of compounds: an address with nothing else is a plea. */
function isAddress(has: Has, buildings: number): boolean {
  return buildings >= 2 || (buildings === 1 && has('cover_order')) || (buildings === 1 && has('place', 'country'));
}

function withoutSign(reading: Reading, has: Has): Decision {
  if (has('thanks', 'spam', 'news', 'inquiry', 'volunteer', 'service_question', 'home_labour', 'chat')) return other;
  if (onlyPoliteness(reading)) return other;
  if (reading.understood < ENOUGH_UNDERSTOOD) return doubt;
  // Understood, and nothing in it that any list fears. Who tells of himself, of others or of a place may yet mean a plea.
  return has('trouble', 'self', 'third_person', 'place', 'building', 'taken', 'unpaid', 'child', 'conditional')
    ? doubt
    : { ...other, unsure: true };
}

export function onlyPoliteness({ hits, words }: Reading): boolean {
  const polite = new Set<number>();
  for (const hit of hits) {
    if (hit.concept === 'greeting' || hit.concept === 'thanks')
      for (let at = hit.from; at < hit.to; at += 1) polite.add(at);
  }
  return polite.size === words.length;
}
