import { createHash } from 'node:crypto';
import { z } from 'zod';
import { contactKindSchema } from '../core/contact-kind.ts';

const country = z.string().regex(/^(?:[A-Z]{2}|\*)$/u, 'expected an ISO 3166-1 code such as ID, or *');
const day = z.iso.date().transform((written) => new Date(`${written}T00:00:00Z`));

const waySchema = z.strictObject({
  by: z.enum(['phone', 'whatsapp', 'email', 'web']),
  /** As it is to be written to a person. */
  value: z.string().min(2).max(120),
  /** Works only in this country: a short number, a toll-free one. */
  from: country.optional(),
});
export type ContactWay = z.infer<typeof waySchema>;

/** What the research says of an entry. The last three are never shown, whoever claims to have verified them. */
const statuses = [
  'official-source',
  'press-quoting-official',
  'weak',
  'unverified',
  'stale',
  'closed',
  'not-found',
] as const;
const neverShown: ReadonlySet<string> = new Set(['stale', 'closed', 'not-found']);

const contactSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
    kind: contactKindSchema,
    for_nationals_of: z.array(country).min(1),
    /** Where the person is who may be told of it. */
    located_in: z.array(country).min(1),
    organisation: z.string().min(2).max(120),
    ways: z.array(waySchema),
    /** BCP 47. */
    languages: z.array(z.string().min(2).max(35)),
    hours: z.string().max(60).nullable(),
    status: z.enum(statuses),
    source: z.array(z.string().min(1)),
    source_date: z.string().nullable(),
    note: z.string().nullable(),
    /** Why only staff may give it, and no script. */
    staff_only: z.string().min(1).optional(),
    verified_at: day.nullable(),
    verified_by: z.string().min(1).nullable(),
    expires: day.nullable(),
  })
  .superRefine((contact, context) => {
    const complain = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    const { verified_at: at, verified_by: by, expires } = contact;
    const given = [at, by, expires].filter((value) => value !== null).length;
    if (given !== 0 && given !== 3)
      complain('verified_at', 'verified_at, verified_by and expires stand together or not at all');
    if (at !== null && expires !== null && expires.getTime() - at.getTime() > longestValidMs) {
      complain('expires', 'a verification lasts a year at most');
    }
  });
export type Contact = z.infer<typeof contactSchema>;

const dayMs = 86_400_000;
/** Numbers move: embassies change lines with their staff. A year is what the research allows at most. */
export const longestValidMs = 366 * dayMs;

/** `contacts/directory.yaml`. */
export const directorySchema = z
  .strictObject({ contacts: z.array(contactSchema) })
  .superRefine(({ contacts }, context) => {
    const closed = new Set(
      contacts
        .filter(({ status }) => status === 'closed')
        .flatMap(({ ways }) => ways.map(({ value }) => plainValue(value))),
    );
    for (const [index, { id, status, ways }] of contacts.entries()) {
      const complain = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: ['contacts', index, field], message });
      };
      if (contacts.findIndex((other) => other.id === id) !== index) complain('id', `${id} stands twice`);
      const dead = ways.find(({ value }) => status !== 'closed' && closed.has(plainValue(value)));
      if (dead !== undefined) complain('ways', `${dead.value} is closed, as another entry says`);
    }
  });

/** Numbers by their digits, addresses without case: how two ways are compared. */
export function plainValue(value: string): string {
  const digits = value.replace(/\D/gu, '');
  return value.includes('@') || digits === '' ? value.trim().toLowerCase() : digits;
}

/** Closed, stale, or without a way to reach it: nothing that a check could make showable before the entry is changed. */
export function isWithdrawn({ status, ways }: Contact): boolean {
  return neverShown.has(status) || ways.length === 0;
}

/** Of all that is told to people or decides who is told: an entry that has changed is not the one that was verified. */
export function contentHash(contact: Contact): string {
  const { id, kind, for_nationals_of, located_in, organisation, ways, languages, hours, status, staff_only } = contact;
  const told = [
    id,
    kind,
    for_nationals_of,
    located_in,
    organisation,
    ways,
    languages,
    hours,
    status,
    staff_only ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
