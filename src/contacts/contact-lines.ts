import { type ChosenContact } from './choose-contacts.ts';

/**
 * A contact as a person reads it: who, the numbers as they are written, then hours and languages. Nothing in it is
 * translated and no label is needed, so that it is right in every language.
 * @param language in which the names of languages are written
 */
export function contactLines({ contact, ways }: ChosenContact, language: string): string {
  const about = [...(contact.hours === null ? [] : [contact.hours]), languagesIn(contact.languages, language)];
  return [
    contact.organisation,
    ...ways.map(({ by, value }) => (by === 'whatsapp' ? `WhatsApp ${value}` : value)),
    about.filter((part) => part !== '').join(' · '),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function languagesIn(spoken: readonly string[], language: string): string {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'language' });
  return spoken.map((code) => names.of(code) ?? code).join(', ');
}
