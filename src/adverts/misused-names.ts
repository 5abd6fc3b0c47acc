import { join } from 'node:path';
import { z } from 'zod';
import { type Contact } from '../jobcheck/index.ts';
import { readYaml } from '../text/index.ts';

const misusedNamesSchema = z.strictObject({
  companies: z
    .array(
      z.strictObject({
        name: z.string().min(3),
        /** Other ways in which adverts write it. */
        also: z.array(z.string().min(3)).default([]),
        /** Where it really hires: an advert that is answered there is its own. */
        domains: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u)).min(1),
        /** Where the company or an authority says so. */
        source: z.url({ protocol: /^https$/u }),
        noted: z.iso.date(),
      }),
    )
    .min(1),
});

export interface MisusedNames {
  /** The first of the names that a text holds, verbatim, unless it is answered at that company's own address. */
  find(text: string, contacts: readonly Contact[]): { readonly company: string; readonly quote: string } | undefined;
}

/** Reads `misused-names.yaml` of a folder. @throws ConfigurationError naming file, line and field */
export function loadMisusedNames(folder: string): MisusedNames {
  return createMisusedNames(readYaml(join(folder, 'misused-names.yaml'), misusedNamesSchema).companies);
}

export function createMisusedNames(
  companies: readonly {
    readonly name: string;
    readonly also: readonly string[];
    readonly domains: readonly string[];
  }[],
): MisusedNames {
  const patterns = companies.map(({ name, also, domains }) => ({ name, domains, pattern: patternOf([name, ...also]) }));
  return {
    find(text, contacts) {
      for (const { name, domains, pattern } of patterns) {
        const [quote] = pattern.exec(text) ?? [];
        const isOwn = contacts.some((contact) => domains.some((domain) => isAt(contact, domain)));
        if (quote !== undefined && !isOwn) return { company: name, quote };
      }
      return undefined;
    },
  };
}

/** The names as whole words, in any case, with any blanks between their parts. */
function patternOf(names: readonly string[]): RegExp {
  const written = names.map((name) => name.split(/\s+/u).map(literally).join('\\s{1,3}'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

function isAt({ kind, value }: Contact, domain: string): boolean {
  if (kind === 'domain') return value === domain || value.endsWith(`.${domain}`);
  return kind === 'email' && (value.endsWith(`@${domain}`) || value.endsWith(`.${domain}`));
}
