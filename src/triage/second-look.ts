import { type MediaKind } from '../core/inbound.ts';
import { type Severity } from '../core/severity.ts';
import { cutText } from '../text/index.ts';
import { type Decision, doubt, hasOf, onlyPoliteness } from './decide.ts';
import { featuresOf } from './features.ts';
import { isOverseer } from './matters.ts';
import { type Likelihoods, type Opinion, opinionOn, weightiestWords } from './opinion.ts';
import { type Reading } from './read-message.ts';
import { familySeverity, type Has } from './severity.ts';
import { isStrong } from './strong-signs.ts';
import { type Subject } from './subject.ts';
import { type TriageLabel, type TriageSign } from './verdict.ts';

type Another = Exclude<TriageLabel, 'distress'>;

/**
 * From which likelihood on a message is distress, by what it would be otherwise. Low: a plea that is missed costs more than a
 * look in vain. Held to whole sets that were left out (docs/decisions/010).
 */
export const distressFrom: Readonly<Record<Another, number>> = { other: 0.1, job_offer: 0.2, family: 0.08 };
/** From which likelihood of distress on a human looks at what is called another matter. */
const humanFrom = 0.03;
/** From which likelihood on a plea that the lists did not see is as grave as every other: 4 instead of doubt. */
const pleaFrom = 0.8;
/** Below this likelihood nobody is sure what another matter it is. */
const sureFrom = 0.5;
/** From which likelihood on a phone counts as watched: where the lists have words for it, and where they have none. */
const watchedFrom = { seen: 0.06, unseen: 0.3 };
/** Of a message of which the lists know less than this part, no learned letters say that all is well. */
const enoughUnderstood = 0.1;
/** And where the language is not certain, of which less than this is known, a human looks whatever it is called. */
const mostUnderstood = 0.5;

const wordsShown = 4;
const quoteUnits = 80;

/** What triage makes of a message when both opinions are heard. */
export interface Second {
  readonly decision: Decision;
  /** Set when it is called distress for its turns of phrase, where the lists saw another matter. */
  readonly raisedBy?: TriageSign;
}

/**
 * Hears the second opinion. It may always raise: what reads like a plea is distress, 3, or 4 where it hardly reads like anything
 * else, and a human looks. It may lower what the lists call distress only where their signs are weak, and a human looks then as
 * well: the label is the likeliest, `unsure` says that it is a doubt. What the lists see of the writer's own harm stands (`isStrong`), and so does what nobody understands.
 */
export function secondLook(
  first: Decision,
  reading: Reading,
  subject: Subject,
  media: readonly MediaKind[],
  opinion: Opinion | undefined,
): Second {
  if (opinion === undefined || onlyPoliteness(reading)) return { decision: first };
  const likely = opinionOn(featuresOf(reading, subject, media), opinion);
  const has = hasOf(reading);
  const overseer = isOverseer(has);
  const watched = overseer || likely.watched >= (first.watched ? watchedFrom.seen : watchedFrom.unseen);
  const label = labelOf(likely);
  if (first.label === 'distress') {
    const stands = label === 'distress' || isStrong(subject, has, overseer) || !isUnderstood(reading);
    return { decision: stands ? { ...first, watched } : inDoubt(label, has) };
  }
  if (label === 'distress') {
    const severity = likely.labels.distress >= pleaFrom ? 4 : doubt.severity;
    return { decision: { ...doubt, severity, watched }, raisedBy: signOf(reading, opinion) };
  }
  const doubted = likely.labels.distress >= humanFrom || likely.labels[label] < sureFrom;
  const unsure = first.unsure || doubted || !isKnown(reading);
  if (label === first.label) return { decision: { ...first, unsure } };
  return { decision: { label, severity: severityOf(label, has), unsure, watched: false } };
}

const others = ['family', 'job_offer', 'other'] as const satisfies readonly Another[];

function labelOf({ labels }: Likelihoods): TriageLabel {
  const likeliest = others.reduce<Another>((best, label) => (labels[label] > labels[best] ? label : best), 'other');
  return labels.distress >= distressFrom[likeliest] ? 'distress' : likeliest;
}

/** Some list knows some of its words. A script or a language without a list is never explained away. */
function isUnderstood({ language, understood }: Reading): boolean {
  return language !== 'und' && understood >= enoughUnderstood;
}

/** Another matter, most likely, though the lists feared for the writer: never as quiet as one of which nobody doubted. */
function inDoubt(label: Another, has: Has): Decision {
  const severity = severityOf(label, has);
  return { label, severity: severity === 1 ? 2 : severity, unsure: true, watched: false };
}

/** The language is certain, or most words are known: else a borrowed word may have told the wrong matter. */
function isKnown({ sure, understood }: Reading): boolean {
  return sure || understood >= mostUnderstood;
}

function severityOf(label: Another, has: Has): Severity | null {
  switch (label) {
    case 'family':
      return familySeverity(has);
    case 'job_offer':
      return has('travel_now') ? 3 : 1;
    case 'other':
      return null;
    default:
      return label satisfies never;
  }
}

function signOf(reading: Reading, opinion: Opinion): TriageSign {
  const words = weightiestWords(reading.text, opinion, wordsShown);
  // Digits and pictures alone are no words: they are shown as they are.
  const quote = cutText(words.length === 0 ? reading.text.trim() : words.join(' … '), quoteUnits);
  return { concept: 'second_opinion', quote, language: reading.language };
}
