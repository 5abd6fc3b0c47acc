import { type ChosenContact, contactLines, type Directory } from '../contacts/index.ts';
import { type CaseFields } from '../core/case-fields.ts';
import { type PersonMessage } from '../core/outbound.ts';
import { type Effect } from '../flow/index.ts';
import { type Texts } from '../i18n/index.ts';
import { countryOf, type PlaceFinder } from '../places/index.ts';
import { type PlannedEvent } from './plan-case.ts';

interface ReferParts {
  readonly contacts: Directory;
  readonly places: PlaceFinder;
  readonly texts: Texts;
}

/** Whom a person was told of, in their message and on their case. */
export interface Referral {
  readonly messages: readonly PersonMessage[];
  readonly event: PlannedEvent;
}

/** What decides whom a person is told of. */
export interface Referred {
  readonly fields: CaseFields;
  /** Somebody may read this phone. */
  readonly watched: boolean;
  readonly language: string;
}

/**
 * Turns the wish of a flow to refer into the words for this person: verified contacts alone, chosen by nationality and
 * place. A list of embassies on a phone that is checked betrays its owner, so it is held back and the case says so.
 */
export function refer(
  { contacts, places, texts }: ReferParts,
  { to, text, none }: Extract<Effect, { kind: 'refer' }>,
  { fields, watched, language }: Referred,
  now: Date,
): Referral {
  if (watched || fields.whose_phone === 'checked') return { messages: [], event: { kind: 'contacts-held-back' } };
  const nationality = fields.nationality === undefined ? undefined : countryOf(fields.nationality);
  const chosen = contacts.choose({ nationality, place: countryOfPlace(fields, places), language, kinds: to }, now);
  if (chosen.length === 0) {
    const told: PersonMessage = { kind: 'text', text: texts.format(language, none), choices: [] };
    return { messages: [told], event: { kind: 'contacts-missing', detail: { wanted: to.join(', ') } } };
  }
  return {
    messages: [{ kind: 'text', text: listed(texts.format(language, text), chosen, language), choices: [] }],
    event: { kind: 'contacts-told', detail: { count: chosen.length, first: chosen[0]?.contact.id ?? '' } },
  };
}

function listed(before: string, chosen: readonly ChosenContact[], language: string): string {
  return [before, ...chosen.map((one) => contactLines(one, language))].join('\n\n');
}

/** The place that was chosen by name says more than the country that was guessed at; a city, where only one is meant. */
function countryOfPlace({ compound_place, country, city }: CaseFields, places: PlaceFinder): string | undefined {
  const chosen = compound_place === undefined ? undefined : places.place(compound_place)?.country;
  const said = chosen ?? (country === undefined ? undefined : countryOf(country));
  if (said !== undefined || city === undefined) return said;
  const near = new Set(places.find(city).flatMap(({ place, likeness }) => (likeness === 1 ? place.country : [])));
  const [only, ...others] = near;
  return others.length === 0 ? only : undefined;
}
