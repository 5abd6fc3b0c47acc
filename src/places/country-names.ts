import { z } from 'zod';

/** `places/countries.yaml`. */
export const countryNamesSchema = z
  .array(
    z.strictObject({
      /** ISO 3166-1. */
      country: z.string().length(2),
      names: z.array(z.string().min(2)).min(1),
      /** Only with these very accents. */
      exact: z.array(z.string().min(2)).default([]),
    }),
  )
  .min(1);
export type CountryNames = z.infer<typeof countryNamesSchema>;

/** Languages whose names for countries are known to Node: those in which people write. */
const languages = 'en id ms fil vi th zh-Hans zh-Hant hi bn my km ne si ta ur am sw'.split(' ');
/** Shorter names in Latin letters are words too ("Lao", "Anh"). */
const SHORTEST = 4;

/** The same with each language's own name for the country. */
export function withOwnNames(written: CountryNames): CountryNames {
  const named = languages.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  return written.map((entry) => {
    // "Myanmar (Burma)" is said as either.
    const own = named.flatMap((names) => (names.of(entry.country) ?? '').split(/[()（）]/u)).map((name) => name.trim());
    return { ...entry, names: [...entry.names, ...own.filter(isNoOtherWord)] };
  });
}

const isNoOtherWord = (name: string): boolean =>
  name !== '' && (/[^\u0000-\u024f\u1e00-\u1eff]/u.test(name) || name.length >= SHORTEST);
