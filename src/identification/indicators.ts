import { z } from 'zod';
import { caseFieldSchema } from '../core/case-fields.ts';

/** Languages in which staff may read the sheet. */
export const sheetLanguages = ['en', 'id'] as const;
export type SheetLanguage = (typeof sheetLanguages)[number];

const wordsSchema = z.strictObject({ en: z.string().min(1), id: z.string().min(1) });
const sourcesSchema = z.array(z.string().min(1)).min(1);
export const elementIds = ['act', 'means', 'purpose'] as const;

/** What points to something: signs of triage, and answers. Without `is` any answer to the question does. */
const shownBySchema = z.strictObject({
  signs: z.array(z.string().regex(/^[a-z_]+$/u, 'expected the name of a triage concept')),
  answers: z.array(z.strictObject({ field: caseFieldSchema, is: z.array(z.string()).min(1).optional() })),
});

const indicatorSchema = z.strictObject({
  id: z.string().regex(/^ilo_[a-z]+$/u, 'expected a name such as ilo_debt'),
  name: wordsSchema,
  elements: z.array(z.enum(elementIds)).min(1),
  palermo: z.string().min(1),
  uu21_2007: z.string().min(1),
  /** Column names of the CTDC Global Dataset. */
  ctdc: z.array(z.string().regex(/^meansOfControl[A-Za-z]+$/u, 'expected a CTDC code')).min(1),
  shown_by: shownBySchema,
  /** The questions of the flows that would answer it. */
  asked_by: z.array(caseFieldSchema),
  may_ask: wordsSchema,
  source: sourcesSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;

const elementSchema = z.strictObject({
  id: z.enum(elementIds),
  name: wordsSchema,
  palermo: z.string().min(1),
  uu21_2007: z.string().min(1),
  shown_by: shownBySchema,
  note: wordsSchema.optional(),
  source: sourcesSchema,
});

/** `indicators/indicators.yaml`: ILO has eleven indicators, and the Palermo Protocol three elements. */
export const indicatorsSchema = z.strictObject({
  indicators: z
    .array(indicatorSchema)
    .length(11)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an indicator stands twice'),
  elements: z
    .array(elementSchema)
    .length(3)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an element stands twice'),
  never_ask: z.array(wordsSchema.extend({ source: z.string().min(1) })).min(1),
});
export type Indicators = z.infer<typeof indicatorsSchema>;
