import { describe, expect, it } from 'vitest';
import { canonicalContact } from '../../../../src/desk/adverts/canonical-contact.ts';
import { contactsIn } from '../../../../src/jobcheck/contacts.ts';

describe('a contact that a responder types', () => {
  it.each([
    ['phone', '+62 812-0000-1234', 'WA +62 812-0000-1234 ya'],
    ['phone', '0062 81200001234', 'https://wa.me/6281200001234'],
    ['handle', 'HR_Example', 'tulis ke @hr_example'],
    ['handle', '@Hr_example', 'https://t.me/hr_example'],
    ['domain', 'www.Jobs-Offer.com', 'daftar di https://jobs-offer.com/apply?x=1'],
    ['domain', 'https://jobs-offer.com/apply', 'jobs-offer.com'],
    ['email', 'HR@jobs-offer.com', 'mail: hr@jobs-offer.com'],
    ['account', '0123 4567-8901', 'rekening BCA 012345678901'],
  ] as const)('as %s %s is the one that the check finds in an advert', (kind, typed, advert) => {
    const found = contactsIn(advert, 'id').map((contact) => [contact.kind, contact.value]);
    expect(found).toContainEqual([kind, canonicalContact(kind, typed)]);
  });

  it.each([
    ['phone', '0812-0000-1234'],
    ['phone', 'call me'],
    ['handle', 'a b'],
    ['handle', 'ab'],
    ['domain', 'localhost'],
    ['domain', '10.0.0.1'],
    ['email', 'hr@'],
    ['account', 'BCA'],
  ] as const)('is refused where it is none: %s %s', (kind, typed) => {
    expect(canonicalContact(kind, typed)).toBeUndefined();
  });
});
