import { type CountryCode } from 'libphonenumber-js/min';
import { parsePhone } from '../core/phone-and-host.ts';
import { type Contact, type RegistryAnswer } from '../jobcheck/index.ts';
import { isStale } from './import-register.ts';
import { isListed, isSameName, licenceKey, nameKey } from './register-keys.ts';

export interface KnownRegister {
  readonly id: string;
  readonly source: string;
  readonly country: string;
  readonly fetchedAt: Date;
}

/** An entry that the number or the name of an advert may mean. */
export interface RegisteredEntry {
  readonly register: string;
  readonly licence: string | null;
  readonly nameKey: string;
  readonly contacts: readonly string[];
}

export interface Claimed {
  readonly licence: string | undefined;
  readonly company: string | undefined;
  readonly contacts: readonly Contact[];
}

/**
 * What the registers say of a claim. Only number, name and a listed contact together speak for an agency: numbers and names are
 * easily copied. A number counts as missing only where a fresh register of the country in question lacks it, or has it under
 * another name; a name alone never does, since most employers are in no register of agencies.
 * @param countries where the advert's licence would be from, as far as the caller knows; its phone numbers tell as well
 */
export function answerOf(
  registers: readonly KnownRegister[],
  entries: readonly RegisteredEntry[],
  { licence, company, contacts }: Claimed,
  countries: readonly string[],
  now: Date,
): RegistryAnswer {
  const number = licence === undefined ? undefined : licenceKey(licence);
  const name = company === undefined ? '' : nameKey(company);
  if (number === undefined && name === '') return { kind: 'nothing-claimed' };
  const fresh = registers.filter(({ fetchedAt }) => !isStale(fetchedAt, now));
  for (const register of fresh) {
    const own = entries.filter((entry) => entry.register === register.id);
    const named = own.filter(
      (entry) => (number === undefined || entry.licence === number) && (name === '' || isSameName(entry.nameKey, name)),
    );
    if (named.length === 0) continue;
    const whole = number !== undefined && name !== '';
    const listed = named.some((entry) => contacts.some(({ value }) => isListed(value, entry.contacts)));
    return {
      kind: whole && listed ? 'match' : 'contact-differs',
      source: register.source,
      fetchedAt: register.fetchedAt,
    };
  }
  if (number === undefined) return { kind: 'nothing-claimed' };
  return missingFrom(registers, fresh, [...countries, ...countriesOf(contacts)]);
}

function missingFrom(
  registers: readonly KnownRegister[],
  fresh: readonly KnownRegister[],
  countries: readonly string[],
): RegistryAnswer {
  const asked = registers.filter(({ country }) => countries.includes(country));
  const stale = asked.find((register) => !fresh.includes(register));
  if (stale !== undefined) return { kind: 'could-not-be-checked', source: stale.source };
  const [first] = asked;
  // No register at all, or none of that country.
  if (first === undefined) return { kind: 'could-not-be-checked', source: 'none' };
  const oldest = asked.reduce((one, other) => (other.fetchedAt < one.fetchedAt ? other : one), first);
  return { kind: 'missing', source: oldest.source, fetchedAt: oldest.fetchedAt };
}

function countriesOf(contacts: readonly Contact[]): CountryCode[] {
  return contacts.flatMap(({ kind, value }) => (kind === 'phone' ? (parsePhone(value)?.country ?? []) : []));
}
