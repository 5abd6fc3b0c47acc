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
] as const;
export const caseFieldSchema = z.enum(caseFieldNames);
export type CaseField = z.infer<typeof caseFieldSchema>;

/** A person's answers. A value is a choice id or the person's own words; personal, encrypted at rest. */
export const caseFieldsSchema = z.partialRecord(caseFieldSchema, z.string());
export type CaseFields = z.infer<typeof caseFieldsSchema>;

export const caseKinds = ['distress', 'family', 'job_offer', 'unclear'] as const;
export const caseKindSchema = z.enum(caseKinds);
export type CaseKind = z.infer<typeof caseKindSchema>;
