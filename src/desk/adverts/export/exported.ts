import { z } from 'zod';

/*
 * What leaves the house. Whatever is not named here stays: texts, quotes, notes, names, people, conversations, cases, and moments (a week
 * is told instead, of confirmations a day). Each row is held to these schemas before it is written, so that a column can be added to a table without leaving.
 */

export const exportFormats = ['adverts-csv', 'contacts-csv', 'contacts-stix'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const code = z.string().regex(/^[a-z0-9_-]{1,40}$/u);

/** An advert that two responders confirmed to be a trap. Nothing of who asked: whether somebody is on the way stays here too. */
export const exportedAdvertSchema = z.strictObject({
  id: z.uuid(),
  /** The Monday of the week in which somebody asked. */
  week: z.iso.date(),
  confirmed_week: z.iso.date(),
  /** BCP 47. */
  language: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,35}$/u)
    .nullable(),
  tier: code,
  score: z.number(),
  rules: z.array(code),
  /** ISO 3166-1. */
  destinations: z.array(z.string().regex(/^[A-Za-z]{2}$/u)),
  /** How many numbers, handles and addresses it names; which ones is told of confirmed ones alone, apart from the adverts. */
  contacts: z.int().nonnegative(),
});
export type ExportedAdvert = z.infer<typeof exportedAdvertSchema>;

/** Only what two responders confirmed. The value has its canonical form, and no room for anything else. */
const exportedValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phone'), value: z.string().regex(/^\+?[0-9]{5,15}$/u) }),
  z.strictObject({ kind: z.literal('handle'), value: z.string().regex(/^@[^\s@]{1,64}$/u) }),
  z.strictObject({ kind: z.literal('domain'), value: z.string().regex(/^[^\s/@:]{1,253}$/u) }),
  z.strictObject({ kind: z.literal('email'), value: z.string().regex(/^[^\s@]{1,64}@[^\s/@:]{1,253}$/u) }),
  z.strictObject({ kind: z.literal('account'), value: z.string().regex(/^[0-9]{4,40}$/u) }),
]);
export type ExportedValue = z.infer<typeof exportedValueSchema>;

export const exportedContactSchema = z.strictObject({
  contact: exportedValueSchema,
  /** Days, as midnight UTC. */
  confirmedAt: z.date(),
  expiresAt: z.date().nullable(),
  /** Adverts that named it. */
  adverts: z.int().nonnegative(),
  /** Mondays of the weeks in which adverts named it, first and last; null where none did: it was written down by hand. */
  seen: z.strictObject({ first: z.date(), last: z.date() }).nullable(),
});
export type ExportedContact = z.infer<typeof exportedContactSchema>;
