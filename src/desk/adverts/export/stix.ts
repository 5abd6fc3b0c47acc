import { createHash } from 'node:crypto';
import { type ExportedContact, type ExportedValue } from './exported.ts';
import { type Observable, type StixObject, stixObjectSchema, tlpAmber } from './stix-schema.ts';
import { uuid5 } from './uuid5.ts';

/** 2.9: for observables, with their contributing properties as name; so that the same number of two houses has one id. */
const observableNamespace = '00abedb4-aa42-466c-9c01-fed23315a9b7';
/** Ours, drawn once. */
const houseNamespace = '5f3a8f0e-6a7c-4d0a-9f57-3c1f3b0d8f11';

const common = { spec_version: '2.1' as const, object_marking_refs: [tlpAmber.id] as [typeof tlpAmber.id] };

const identity = {
  ...common,
  type: 'identity' as const,
  id: `identity--${uuid5(houseNamespace, 'identity')}`,
  created: '2026-11-30T00:00:00.000Z',
  modified: '2026-11-30T00:00:00.000Z',
  name: 'Suar hotline',
  description: 'A hotline for people held in scam compounds. What it names was confirmed by two of its responders.',
  identity_class: 'organization' as const,
};

/**
 * A bundle as text, object by object; each was held to the schema. Equal contents have equal bytes, ids included: the bundle's own id
 * follows from what is in it, and so stands at its end.
 */
export async function* stixBundle(contacts: AsyncIterable<ExportedContact>): AsyncGenerator<string> {
  const contents = createHash('sha256');
  yield '{"type":"bundle","objects":[';
  let separator = '';
  const written = (object: StixObject): string => {
    const text = JSON.stringify(stixObjectSchema.parse(object));
    contents.update(text);
    const line = `${separator}${text}`;
    separator = ',\n';
    return line;
  };
  yield written(tlpAmber);
  yield written(identity);
  for await (const contact of contacts) for (const object of objectsOf(contact)) yield written(object);
  yield `],"id":"bundle--${uuid5(houseNamespace, contents.digest('hex'))}"}\n`;
}

/** Exported for tests of single contacts. */
export function objectsOf({ contact, confirmedAt, expiresAt, adverts, seen }: ExportedContact): StixObject[] {
  const name = `${contact.kind}:${contact.value}`;
  const confirmed = confirmedAt.toISOString();
  const made = { ...common, created: confirmed, modified: confirmed, created_by_ref: identity.id };
  const observable = observableOf(contact);
  const indicator = {
    ...made,
    type: 'indicator' as const,
    id: `indicator--${uuid5(houseNamespace, name)}`,
    name: `${kindWords[contact.kind]} in job adverts that lure people into forced work`,
    description: 'Confirmed by two responders. It says nothing of whoever owns it today: numbers are given to others.',
    indicator_types: ['malicious-activity'] as ['malicious-activity'],
    pattern: patternOf(observable),
    pattern_type: 'stix' as const,
    pattern_version: '2.1' as const,
    valid_from: confirmed,
    ...(expiresAt === null ? {} : { valid_until: expiresAt.toISOString() }),
  };
  if (seen === null || adverts === 0) return [observable, indicator];
  const observed = {
    ...made,
    type: 'observed-data' as const,
    id: `observed-data--${uuid5(houseNamespace, name)}`,
    first_observed: seen.first.toISOString(),
    last_observed: seen.last.toISOString(),
    number_observed: adverts,
    object_refs: [observable.id] as [string],
  };
  const relationship = {
    ...made,
    type: 'relationship' as const,
    id: `relationship--${uuid5(houseNamespace, `based-on ${name}`)}`,
    relationship_type: 'based-on' as const,
    source_ref: indicator.id,
    target_ref: observed.id,
  };
  return [observable, indicator, observed, relationship];
}

const kindWords: Readonly<Record<ExportedValue['kind'], string>> = {
  phone: 'Phone number',
  handle: 'Messenger name',
  domain: 'Domain',
  email: 'Mail address',
  account: 'Payment account',
};

/**
 * STIX 2.1 has no telephone number. A user-account has: its type is an open vocabulary (10.1), every reader of STIX knows it, and it
 * needs no extension that a partner would first have to teach their tool.
 */
function observableOf({ kind, value }: ExportedValue): Observable {
  const id = (type: string, properties: Readonly<Record<string, string>>): string =>
    // The properties stand in the order of their names, as RFC 8785 has it.
    `${type}--${uuid5(observableNamespace, JSON.stringify(properties))}`;
  switch (kind) {
    case 'phone':
    case 'account': {
      const properties = {
        account_type: kind === 'phone' ? ('phone' as const) : ('bank-account' as const),
        user_id: value,
      };
      return { ...common, type: 'user-account', id: id('user-account', properties), ...properties };
    }
    case 'handle': {
      const properties = { account_login: value.slice(1), account_type: 'messenger' as const };
      return { ...common, type: 'user-account', id: id('user-account', properties), ...properties };
    }
    case 'domain':
      return { ...common, type: 'domain-name', id: id('domain-name', { value }), value };
    case 'email':
      return { ...common, type: 'email-addr', id: id('email-addr', { value }), value };
  }
}

/** 9.2: a comparison in brackets; quotes and backslashes in a text are escaped. */
function patternOf(observable: Observable): string {
  const quoted = (value: string): string => `'${value.replaceAll(/['\\]/gu, '\\$&')}'`;
  switch (observable.type) {
    case 'domain-name':
    case 'email-addr':
      return `[${observable.type}:value = ${quoted(observable.value)}]`;
    case 'user-account': {
      const [property, value] =
        observable.account_type === 'messenger'
          ? ['account_login', observable.account_login]
          : ['user_id', observable.user_id];
      return `[user-account:account_type = ${quoted(observable.account_type)} AND user-account:${property} = ${quoted(value)}]`;
    }
  }
}
