import { z } from 'zod';

/**
 * What a case record can hold, in the order in which it matters. Tiers and sources: indicators.json of the research,
 * "report_fields". A flow that fills any other field is refused by the lint.
 */
export const caseFieldNames = [
  // First minute.
  'safe_now',
  'whose_phone',
  'danger_now',
  'nationality',
  // Core.
  'name_as_in_passport',
  'age',
  'home_place',
  'passport',
  'passport_holder',
  'country',
  'city',
  'compound',
  // Id of a place of the gazetteer, chosen by the person.
  'compound_place',
  'building_room',
  'landmarks',
  'people_count',
  'children',
  'injuries',
  'pregnancy',
  'debt',
  'debt_deadline',
  'recruited_how',
  'safe_hours',
  'consent_embassy',
  'consent_ngo',
  'consent_family',
  // Optional.
  'location_pin',
  'boss_names',
  'evidence_note',
  'told_already',
  // Out already: where, who knows, and the danger of being taken again.
  'safe_place',
  'followed',
  'place_known_by',
  'overstay',
  'new_offer',
  // A relative writes.
  'relation',
  'last_contact',
  'ransom',
  'ransom_detail',
  'enquirer_name',
  'consent_tell_person',
  // A child, or thoughts of ending one's life.
  'under_18',
  'trusted_near',
  'self_harm',
  'self_harm_today',
  'self_harm_near',
  // Asked for the paper that an embassy needs; topics of ILO's indicators.
  'can_go_out',
  'food_and_water',
  'paid',
  'threats',
  'police_threat',
  // How far somebody is on the way to a job that was offered, and whether they want to hear of it again.
  'offer_stage',
  'consent_news',
  // Afterwards.
  'check_in',
  'changed_since',
  'place_to_stay',
  'papers_needed',
  'care_needed',
  'work_needed',
  'warn_others',
  'correction',
] as const;
export const caseFieldSchema = z.enum(caseFieldNames);
export type CaseField = z.infer<typeof caseFieldSchema>;

/** A person's answers. A value is a choice id or the person's own words; personal, encrypted at rest. */
export const caseFieldsSchema = z.partialRecord(caseFieldSchema, z.string());
export type CaseFields = z.infer<typeof caseFieldsSchema>;

export const caseKinds = ['distress', 'family', 'job_offer', 'aftercare', 'rights', 'unclear'] as const;
export const caseKindSchema = z.enum(caseKinds);
export type CaseKind = z.infer<typeof caseKindSchema>;

/** What a report of each kind should hold; what is missing of it is named to the responder. */
const firstMinute = ['safe_now', 'whose_phone', 'danger_now', 'nationality'] as const satisfies readonly CaseField[];
const core = caseFieldNames.slice(
  caseFieldNames.indexOf('name_as_in_passport'),
  caseFieldNames.indexOf('location_pin'),
);
const who = ['name_as_in_passport', 'age', 'home_place', 'nationality'] as const satisfies readonly CaseField[];
export const reportFields: Readonly<Record<CaseKind, readonly CaseField[]>> = {
  distress: [...firstMinute, ...core],
  family: [...who, 'relation', 'country', 'last_contact', 'recruited_how', 'ransom', 'told_already', 'enquirer_name'],
  job_offer: ['offer_stage', 'evidence_note'],
  aftercare: ['followed', 'place_to_stay', 'papers_needed', 'care_needed', 'work_needed', 'city', 'warn_others'],
  rights: [],
  unclear: firstMinute,
};
