import { type DoorText } from '../../../src/doors/say.ts';
import { loadTexts } from '../../../src/i18n/index.ts';

let texts: ReturnType<typeof loadTexts> | undefined;

/** The project's own words, read once. */
export function readTexts(): DoorText {
  const loaded = (texts ??= loadTexts('locales'));
  return (id, args) => loaded.format('en', id, args);
}
