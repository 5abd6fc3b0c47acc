import { type Sign } from '../sign.ts';

/** A word or number was disguised, and we read it all the same. */
export const evasion: Sign = ({ parts }) => {
  for (const part of parts) {
    const [undone] = part.view.undone;
    if (undone !== undefined) return { at: { part, ...undone } };
    const contact = part.contacts.find(({ disguised }) => disguised);
    if (contact !== undefined) return { at: { part, start: contact.start, end: contact.end } };
  }
  return undefined;
};
