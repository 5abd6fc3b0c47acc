import { type Asker, chooseContacts, type ChosenContact } from './choose-contacts.ts';
import { type Contact, plainValue } from './contact.ts';
import { type ContactCheck, dueOf, type Standing, standingOf } from './standing.ts';

export interface ListedContact {
  readonly contact: Contact;
  readonly standing: Standing;
  /** The newest look at it, whatever it found. */
  readonly check: ContactCheck | undefined;
  /** Null where only a change of the entry helps. */
  readonly dueAt: Date | null;
}

/** The entries of the file, and what humans found out about them. Kept in memory; whoever learns of new checks tells it. */
export interface Directory {
  /** The newest check of each contact, replacing what was known before. */
  learn(checks: readonly ContactCheck[]): void;
  choose(asker: Asker, now: Date): ChosenContact[];
  /** Every entry, what is due first, the longest due before the others; what only a change of the entry helps last. */
  list(now: Date): ListedContact[];
  find(id: string): Contact | undefined;
  /** Whether a number or address stands in a contact that may be shown to people now. */
  mayShow(value: string, now: Date): boolean;
}

export function createDirectory(contacts: readonly Contact[]): Directory {
  let known = new Map<string, ContactCheck>();
  const verified = (now: Date) =>
    contacts.filter((contact) => standingOf(contact, known.get(contact.id), now).kind === 'verified');
  return {
    learn(checks) {
      known = new Map(checks.map((check) => [check.contact, check]));
    },
    choose: (asker, now) => chooseContacts(verified(now), asker),
    list: (now) => contacts.map((contact) => listed(contact, known.get(contact.id), now)).toSorted(byDue),
    find: (id) => contacts.find((contact) => contact.id === id),
    mayShow: (value, now) =>
      verified(now).some(
        (contact) =>
          contact.staff_only === undefined && contact.ways.some((way) => plainValue(way.value) === plainValue(value)),
      ),
  };
}

function listed(contact: Contact, check: ContactCheck | undefined, now: Date): ListedContact {
  const standing = standingOf(contact, check, now);
  return { contact, standing, check, dueAt: dueOf(standing, now) };
}

function byDue(one: ListedContact, other: ListedContact): number {
  return (one.dueAt?.getTime() ?? Infinity) - (other.dueAt?.getTime() ?? Infinity) || 0;
}

/** How many of the entries somebody should look at now. */
export function countDue(contacts: readonly ListedContact[], now: Date): number {
  return contacts.filter(({ dueAt }) => dueAt !== null && dueAt <= now).length;
}
