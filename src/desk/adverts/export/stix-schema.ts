import { z } from 'zod';

/* The parts of STIX 2.1 (OASIS Standard, 10 June 2021) that we write, and no others. Section numbers are of that document. */

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
/** 2.9: type, two dashes, UUID; ours are all of version 5. */
const idOf = <Type extends string>(type: Type) => z.string().regex(new RegExp(`^${type}--${uuid}$`, 'u'));
/** 3.2: RFC 3339 in UTC; `created` and `modified` to the millisecond. */
const timestamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u);

/** 7.2.1.4: the four TLP markings are fixed, ids and moment included. We mark with one: limited to the partner who asked. */
export const tlpAmber = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82',
  created: '2017-01-20T00:00:00.000Z',
  definition_type: 'tlp',
  name: 'TLP:AMBER',
  definition: { tlp: 'amber' },
} as const;

const marked = z.tuple([z.literal(tlpAmber.id)]);
const common = { spec_version: z.literal('2.1'), object_marking_refs: marked };
const domainObject = { ...common, created: timestamp, modified: timestamp, created_by_ref: idOf('identity') };

const observableSchema = z.union([
  z.strictObject({
    ...common,
    type: z.literal('user-account'),
    id: idOf('user-account'),
    account_type: z.enum(['phone', 'bank-account']),
    user_id: z.string().min(1),
  }),
  z.strictObject({
    ...common,
    type: z.literal('user-account'),
    id: idOf('user-account'),
    account_type: z.literal('messenger'),
    account_login: z.string().min(1),
  }),
  z.strictObject({ ...common, type: z.literal('domain-name'), id: idOf('domain-name'), value: z.string().min(1) }),
  z.strictObject({ ...common, type: z.literal('email-addr'), id: idOf('email-addr'), value: z.string().includes('@') }),
]);
export type Observable = z.infer<typeof observableSchema>;

export const stixObjectSchema = z.union([
  z.strictObject({
    type: z.literal('marking-definition'),
    spec_version: z.literal('2.1'),
    id: z.literal(tlpAmber.id),
    created: z.literal(tlpAmber.created),
    definition_type: z.literal('tlp'),
    name: z.literal(tlpAmber.name),
    definition: z.strictObject({ tlp: z.literal('amber') }),
  }),
  z.strictObject({
    ...common,
    type: z.literal('identity'),
    id: idOf('identity'),
    created: timestamp,
    modified: timestamp,
    name: z.string().min(1),
    description: z.string().min(1),
    identity_class: z.literal('organization'),
  }),
  z.strictObject({
    ...domainObject,
    type: z.literal('indicator'),
    id: idOf('indicator'),
    name: z.string().min(1),
    description: z.string().min(1),
    indicator_types: z.tuple([z.literal('malicious-activity')]),
    pattern: z.string().regex(/^\[.+\]$/u),
    pattern_type: z.literal('stix'),
    pattern_version: z.literal('2.1'),
    valid_from: timestamp,
    valid_until: timestamp.optional(),
  }),
  z.strictObject({
    ...domainObject,
    type: z.literal('observed-data'),
    id: idOf('observed-data'),
    first_observed: timestamp,
    last_observed: timestamp,
    /** 4.14: between 1 and 999,999,999. */
    number_observed: z.int().min(1).max(999_999_999),
    object_refs: z.tuple([z.string()]),
  }),
  z.strictObject({
    ...domainObject,
    type: z.literal('relationship'),
    id: idOf('relationship'),
    relationship_type: z.literal('based-on'),
    source_ref: idOf('indicator'),
    target_ref: idOf('observed-data'),
  }),
  observableSchema,
]);
export type StixObject = z.infer<typeof stixObjectSchema>;

export const stixBundleSchema = z.strictObject({
  type: z.literal('bundle'),
  objects: z.array(stixObjectSchema).min(2),
  id: idOf('bundle'),
});
