import { type ContactKind } from '../core/contact-kind.ts';
import { type Contact, type ContactWay } from './contact.ts';

/** What is known of who asks. Countries as ISO 3166-1; undefined where nobody knows: then nothing is guessed. */
export interface Asker {
  readonly nationality: string | undefined;
  readonly place: string | undefined;
  /** BCP 47, the language that the conversation speaks. */
  readonly language: string;
  readonly kinds: readonly ContactKind[];
}

/** A contact with those of its ways that work where the person is. */
export interface ChosenContact {
  readonly contact: Contact;
  readonly ways: readonly ContactWay[];
}

/** As many as can be read in one glance. */
const mostChosen = 4;

/**
 * The contacts that fit, the embassy first, then in the order of the kinds; what is meant for this nationality, this
 * place and this language before what is for everybody.
 * @param verified contacts whose standing is `verified`, and no others: the directory sees to it
 */
export function chooseContacts(verified: readonly Contact[], asker: Asker): ChosenContact[] {
  return verified
    .filter((contact) => contact.staff_only === undefined)
    .filter(({ kind }) => asker.kinds.includes(kind))
    .filter((contact) => meant(contact.for_nationals_of, asker.nationality) && meant(contact.located_in, asker.place))
    .map((contact) => ({
      contact,
      ways: contact.ways.filter(({ from }) => from === undefined || from === asker.place),
    }))
    .filter(({ ways }) => ways.length > 0)
    .toSorted((one, other) => compare(rank(one.contact, asker), rank(other.contact, asker)))
    .slice(0, mostChosen);
}

function meant(countries: readonly string[], country: string | undefined): boolean {
  return countries.includes('*') || (country !== undefined && countries.includes(country));
}

/** Smaller is nearer; the id last, so that the same person is told the same. */
function rank(contact: Contact, { nationality, place, language, kinds }: Asker): readonly (number | string)[] {
  const own = (fits: boolean) => (fits ? 0 : 1);
  return [
    contact.kind === 'embassy' ? -1 : kinds.indexOf(contact.kind),
    own(nationality !== undefined && contact.for_nationals_of.includes(nationality)),
    own(place !== undefined && contact.located_in.includes(place)),
    own(contact.languages.some((spoken) => base(spoken) === base(language))),
    contact.id,
  ];
}

function base(language: string): string {
  return language.split('-')[0] ?? language;
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index];
    if (against === undefined || value === against) continue;
    return value < against ? -1 : 1;
  }
  return 0;
}
