import { type MediaKind } from '../core/inbound.ts';
import { cutText } from '../text/index.ts';
import { type Concept, distressSigns, familySigns, jobSigns, otherMatters } from './concepts.ts';
import { decide, doubt } from './decide.ts';
import { type Lexicons } from './lexicons.ts';
import { type Hit } from './hit.ts';
import { readMessage, type Reading } from './read-message.ts';
import { secondLook } from './second-look.ts';
import { subjectOf } from './subject.ts';
import { type TriageLabel, type TriageSign, type TriageVerdict } from './verdict.ts';

export interface TriageInput {
  readonly text: string;
  /** Media of the message; what they show is not read here. */
  readonly media: readonly MediaKind[];
}

/** Of a longer text, the beginning and the end are read: a person in danger does not hide the plea in the middle of a book. */
export const READ_HEAD_UNITS = 20_000;
export const READ_TAIL_UNITS = 2_000;
const QUOTE_UNITS = 80;
const MOST_SIGNS = 12;

const signsOfLabel: Readonly<Record<TriageLabel, ReadonlySet<Concept>>> = {
  distress: new Set<Concept>([
    ...distressSigns,
    'watched',
    'quota',
    'unpaid',
    'child',
    'building',
    'place',
    'country',
    'trouble',
    'imminent',
    'own',
    'whisper',
    'who_reads',
    'cover_order',
    'superior',
    'retraction',
    'all_well',
  ]),
  family: new Set<Concept>([...distressSigns, ...familySigns, 'place', 'country', 'child']),
  job_offer: new Set<Concept>([...jobSigns, 'place', 'country']),
  other: new Set<Concept>(otherMatters),
};

/**
 * What a first message is about, how urgent it is, and the words that showed it. Pure, linear, and never silent in doubt:
 * what no word list understands is distress 3 for a human. Media without words are distress: 4 for a map pin, else 3.
 */
export function triage({ text, media }: TriageInput, lexicons: Lexicons): TriageVerdict {
  const read = partThatIsRead(text);
  const reading = readMessage(read, lexicons);
  if (reading.words.length === 0) return withoutWords(media);
  const subject = subjectOf(reading);
  const first = decide(reading, subject);
  const { decision, raisedBy } = secondLook(first, reading, subject, media, lexicons.opinion);
  // Where the lists feared for the writer and the likeliest label is another, whoever looks sees what they feared.
  const concepts = first.label === 'distress' ? [decision.label, first.label] : [decision.label];
  const signs = signsFor(concepts, reading);
  return {
    ...decision,
    severity: decision.label === 'other' && decision.unsure ? doubt.severity : decision.severity,
    language: reading.language,
    languageSure: reading.sure,
    ...(reading.alike.length === 0 ? {} : { languagesAlike: reading.alike }),
    signs: raisedBy === undefined ? signs : [raisedBy, ...signs].slice(0, MOST_SIGNS),
  };
}

function partThatIsRead(text: string): string {
  if (text.length <= READ_HEAD_UNITS + READ_TAIL_UNITS) return text;
  return `${text.slice(0, READ_HEAD_UNITS)}\n${text.slice(-READ_TAIL_UNITS)}`;
}

function withoutWords(media: readonly MediaKind[]): TriageVerdict {
  const severity = media.includes('location') ? 4 : 3;
  return { label: 'distress', severity, watched: false, language: 'und', languageSure: false, unsure: true, signs: [] };
}

function signsFor(labels: readonly TriageLabel[], reading: Reading): TriageSign[] {
  const signs = new Map<string, TriageSign>();
  for (const hit of careFirst(reading.hits)) {
    if (hit.denied || !labels.some((label) => signsOfLabel[label].has(hit.concept)) || signs.size >= MOST_SIGNS)
      continue;
    const quote = quoteOf(hit, reading);
    const name = `${hit.concept} ${quote}`;
    // Several lists may know the same word: it is shown as one of the message's language.
    if (signs.get(name)?.language === reading.language) continue;
    signs.set(name, { concept: hit.concept, quote, language: hit.language });
  }
  return [...signs.values()];
}

/** A child, or thoughts of ending one's life, change who answers: a long list of other signs must not crowd them out. */
function careFirst(hits: readonly Hit[]): Hit[] {
  const care = (hit: Hit) => hit.concept === 'self_harm' || hit.concept === 'child';
  return [...hits.filter(care), ...hits.filter((hit) => !care(hit))];
}

function quoteOf(hit: Hit, { text, words }: Reading): string {
  return cutText(text.slice(words[hit.from]?.start, words[hit.to - 1]?.end), QUOTE_UNITS);
}
