import { isCorporate, isPersonal } from '../contacts.ts';
import { anyOf, type Sign } from '../sign.ts';

/** A private number, handle or messenger, and no address of a firm. */
export const contactPersonalOnly: Sign = (advert) => {
  const all = advert.parts.flatMap((part) => part.contacts.map((contact) => ({ part, contact })));
  if (all.some(({ contact }) => isCorporate(contact))) return undefined;
  const own = all.find(({ contact }) => isPersonal(contact));
  if (own === undefined) return anyOf('personal_channel')(advert);
  return { at: { part: own.part, start: own.contact.start, end: own.contact.end } };
};
