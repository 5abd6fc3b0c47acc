import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import { type Review } from '../i18n/index.ts';

/** Of the words as Fluent has them: a change of one letter is another text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Signed means: signed for these very words. */
export function isSigned(review: Review, id: string, text: string): boolean {
  return review.signatures[id]?.hash === hashOf(text);
}

/** Signatures that were given for other words than those that stand there now, or for a text that is gone. */
export function staleSignatures(review: Review, texts: ReadonlyMap<string, string>): string[] {
  return Object.keys(review.signatures).filter((id) => {
    const text = texts.get(id);
    return text === undefined || !isSigned(review, id, text);
  });
}

/** The file with these signatures, and none that is stale; `reviewed` once every text of the language is signed. */
export function withSignatures(
  content: string,
  review: Review,
  texts: ReadonlyMap<string, string>,
  signed: { readonly ids: readonly string[]; readonly by: string; readonly at: string },
): string {
  const document = parseDocument(content);
  const signatures: Record<string, { by: string; at: string; hash: string }> = {};
  for (const [id, text] of texts) {
    const before = review.signatures[id];
    if (signed.ids.includes(id)) signatures[id] = { by: signed.by, at: signed.at, hash: hashOf(text) };
    else if (before !== undefined && isSigned(review, id, text)) signatures[id] = before;
  }
  document.set('reviewed', Object.keys(signatures).length === texts.size);
  document.set('signatures', document.createNode(signatures));
  return document.toString({ lineWidth: 0 });
}
