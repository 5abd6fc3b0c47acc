import { z } from 'zod';

const nameSchema = z.strictObject({
  text: z.string().min(2).max(100),
  /** BCP 47, where a source gives the language. */
  language: z.string().optional(),
  /** A spelling that people type, seen in no source. */
  typed: z.literal(true).optional(),
  /** An ordinary word too, or another thing's name: it means the place only as an answer to "which place". */
  common: z.literal(true).optional(),
});

const placeSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2}(-[a-z0-9]+)+$/u),
  kind: z.enum([
    'compound',
    'compound_area',
    'pogo_site',
    'sez',
    'village',
    'town',
    'city',
    'border_town',
    'district',
    'area',
    'transit',
  ]),
  /** ISO 3166-1. */
  country: z.string().length(2),
  /** The place it lies in or beside. */
  parent: z.string().nullable(),
  /** How we name it to people and to responders. */
  shown: z.string().min(2).max(40),
  names: z.array(nameSchema).min(1),
  note: z.string().nullable(),
  source: z.array(z.string().min(1)).min(1),
});
export type Place = z.infer<typeof placeSchema>;

/** `places/gazetteer.json`. */
export const gazetteerSchema = z
  .strictObject({ about: z.string().min(1), places: z.array(placeSchema).min(1) })
  .superRefine(({ places }, context) => {
    const ids = new Set<string>();
    for (const [index, { id, parent }] of places.entries()) {
      if (ids.has(id)) context.addIssue({ code: 'custom', path: ['places', index, 'id'], message: 'stands twice' });
      ids.add(id);
      if (parent !== null && !places.some((other) => other.id === parent)) {
        context.addIssue({ code: 'custom', path: ['places', index, 'parent'], message: `there is no place ${parent}` });
      }
    }
  });
