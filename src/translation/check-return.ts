import { type CatalogueEntry, placeholdersOf } from './catalogue.ts';
import { type ReturnedText } from './unit.ts';

export interface Refusal {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly problem: string;
  readonly mend: string;
}

/**
 * What came back from a translator, held against English: a text that nobody knows, one that came twice, a placeholder
 * lost or invented, or what is no Fluent. One refusal refuses the file: half an import is worse than none.
 * @returns the texts that differ from those the language has; an empty one was not translated and changes nothing
 */
export function checkReturn(
  file: string,
  returned: readonly ReturnedText[],
  source: ReadonlyMap<string, CatalogueEntry>,
  own: ReadonlyMap<string, CatalogueEntry>,
): { readonly changed: ReadonlyMap<string, string>; readonly refusals: readonly Refusal[] } {
  const changed = new Map<string, string>();
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  for (const { id, target, line } of returned) {
    const refuse = (problem: string, mend: string) => refusals.push({ file, line, id, problem, mend });
    const english = source.get(id);
    if (english === undefined) {
      refuse('no text of this name is known', 'mend the id, or leave the row out');
      continue;
    }
    if (seen.has(id)) refuse('the text comes twice', 'leave one of them out');
    seen.add(id);
    if (target.trim() === '') continue;
    const placeholders = placeholdersOf(target);
    if (placeholders === null) {
      refuse('this is not valid Fluent', 'braces stand only around a placeholder, as in { $name }');
      continue;
    }
    const lost = english.placeholders.filter((name) => !placeholders.includes(name));
    const extra = placeholders.filter((name) => !english.placeholders.includes(name));
    if (lost.length > 0) refuse(`lacks ${namesOf(lost)}`, `put ${namesOf(lost)} where it belongs in the sentence`);
    if (extra.length > 0) refuse(`has ${namesOf(extra)}, which English has not`, `take ${namesOf(extra)} out`);
    if (target !== own.get(id)?.text) changed.set(id, target);
  }
  return { changed, refusals };
}

function namesOf(placeholders: readonly string[]): string {
  return placeholders.map((name) => `{ $${name} }`).join(', ');
}
