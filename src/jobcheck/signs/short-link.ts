import { type Sign } from '../sign.ts';

/** It hides where it leads; we never ask it. */
export const shortLink: Sign = ({ parts }) => {
  for (const part of parts) {
    const link = part.contacts.find((contact) => contact.shortLink);
    if (link !== undefined) return { at: { part, start: link.start, end: link.end } };
  }
  return undefined;
};
