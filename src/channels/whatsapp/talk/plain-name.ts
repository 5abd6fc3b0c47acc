/**
 * A name that somebody else chose (of a contact, of a file) without what would disturb whoever reads it: controls, marks that
 * reverse or hide text, lone surrogates. The gate's set (src/safety/may-send.ts), line feeds included.
 */
export function plainName(name: string): string {
  return name
    .replace(
      /(?![\u200c\u200d])[\p{Cc}\p{Surrogate}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu,
      '',
    )
    .trim();
}
