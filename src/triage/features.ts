import { type MediaKind, mediaKinds } from '../core/inbound.ts';
import { conceptNames } from './concepts.ts';
import { type Features, runsOf } from './opinion.ts';
import { type Reading } from './read-message.ts';
import * as slot from './sign-slots.ts';
import { type Subject } from './subject.ts';

export function featuresOf(reading: Reading, subject: Subject, media: readonly MediaKind[]): Features {
  return { runs: runsOf(reading.text), signs: signsOf(reading, subject, media) };
}

function signsOf(reading: Reading, subject: Subject, media: readonly MediaKind[]): readonly number[] {
  const slots = new Set<number>();
  const seen = new Set<number>();
  const told = reading.hits.filter(({ concept }) => concept !== 'language_mark');
  for (const hit of told) {
    const place = slot.placeOf.get(hit.concept) ?? 0;
    if (hit.denied) slots.add(slot.denied + place);
    else if (seen.has(place)) slots.add(slot.twice + place);
    else seen.add(place);
  }
  const [begins, ends] = [told.at(0), told.at(-1)];
  if (begins !== undefined) slots.add(slot.first + (slot.placeOf.get(begins.concept) ?? 0));
  if (ends !== undefined) slots.add(slot.last + (slot.placeOf.get(ends.concept) ?? 0));
  slot.wholes.forEach((whole, place) => {
    if (subject[whole]) seen.add(conceptNames.length + place);
  });
  for (const higher of seen) {
    slots.add(higher);
    for (const lower of seen) if (lower < higher) slots.add(slot.pairs + (higher * (higher - 1)) / 2 + lower);
  }
  slots.add(slot.understood + Math.min(slot.shares - 1, Math.floor(reading.understood * slot.shares)));
  slots.add(slot.length + Math.min(slot.lengths - 1, Math.floor(Math.log2(reading.words.length + 1))));
  for (const kind of media) slots.add(slot.mediaFrom + mediaKinds.indexOf(kind));
  return [...slots];
}
