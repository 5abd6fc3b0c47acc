import { hash, type Options, verify } from '@node-rs/argon2';

/** NIST SP 800-63B asks for length, not for signs of every kind; the upper end bounds the work of hashing. */
export const passwordLength = { shortest: 12, longest: 200 } as const;

/**
 * argon2id, the package's own default algorithm. 46 MiB, two passes, one lane: above the first choice of the OWASP password
 * storage cheat sheet (46 MiB, t=1).
 */
const options: Options = { memoryCost: 47_104, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, options);
}

/** What is checked when there is no such name, so that the answer takes as long as for one that exists. */
const nobody = hashPassword('a password that nobody has');

/** @param stored null for a name that is unknown, inactive or has no password yet: false, after the same work */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password.slice(0, passwordLength.longest));
  return matches && stored !== null;
}
