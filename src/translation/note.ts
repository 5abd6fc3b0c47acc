import { type Flows, workshop } from '../flow/index.ts';
import { type CatalogueEntry } from './catalogue.ts';

/** Which step of which flow says each text: `distress, question name, field name_as_in_passport`. */
export function placesOfTexts(flows: Flows): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const flow of flows.present.values()) {
    for (const [name, step] of flow.steps) {
      for (const { id, label } of workshop.textsOf(name, step)) {
        const field = step.kind === 'ask' && step.field !== undefined ? `, fills ${step.field}` : '';
        const place = `${flow.id}: ${label ? 'button of' : step.kind === 'ask' ? 'question' : 'said at'} ${name}${field}`;
        places.set(id, places.has(id) ? `${places.get(id) ?? ''}; ${place}` : place);
      }
    }
  }
  return places;
}

/** What a translator must know and cannot see in the sentence. */
export function noteFor({ id, file, comment, placeholders, text }: CatalogueEntry, place: string | undefined): string {
  const isLabel = file === 'choices.ftl' || id.startsWith('choice-');
  return [
    ...(comment === '' ? [] : [comment.replace(/\n/gu, ' ')]),
    ...(place === undefined ? [] : [place]),
    isLabel ? 'A button: at most 20 characters.' : 'At most 160 characters, readable in one glance.',
    ...(isLabel || !text.includes('\n')
      ? []
      : [
          'The first line shows on a locked phone that others may hold: keep it harmless and say nothing of the matter.',
        ]),
    ...(placeholders.length === 0 ? [] : [`Keep ${placeholders.map((name) => `{ $${name} }`).join(', ')}.`]),
  ].join(' | ');
}
