import { type Severity } from '../core/severity.ts';
import { type Concept } from './concepts.ts';

/** Asks whether a concept was found and not denied. */
export type Has = (...concepts: readonly Concept[]) => boolean;

/**
 * 5 life in danger now: death threatened, suicide, injury, being hunted, sale or transfer at hand; 3 out already and stranded,
 * or doubt; 4 every other plea. The scale is that of first-messages.jsonl of the research.
 */
export function distressSeverity(has: Has): Severity {
  if (has('life_threat', 'self_harm', 'medical', 'hunted')) return 5;
  if (has('sale') && (has('imminent') || !has('conditional'))) return 5;
  if (has('move') && has('imminent')) return 5;
  if (has('torture') && has('recent')) return 5;
  if (has('child') && has('taken_away', 'sexual_harm', 'violence', 'torture')) return 5;
  if (has('escape') && !has('wants_escape')) return 3;
  const held: readonly Concept[] = [
    'plea',
    'confinement',
    'violence',
    'torture',
    'passport_taken',
    'sale',
    'move',
    'debt_to_leave',
    'wants_escape',
    'tricked',
    'taken_away',
    'sexual_harm',
    'own',
    'watched',
    'quota',
    'child',
  ];
  return has(...held) ? 4 : 3;
}

/** 4 ransom or violence, 3 missing or held, 2 worry without a sign. */
export function familySeverity(has: Has): Severity {
  const urgent: readonly Concept[] = [
    'ransom',
    'violence',
    'torture',
    'sexual_harm',
    'life_threat',
    'sale',
    'self_harm',
    'medical',
    'hunted',
  ];
  if (has(...urgent)) return 4;
  if (
    has(
      'missing',
      'confinement',
      'debt_to_leave',
      'passport_taken',
      'tricked',
      'move',
      'place',
      'escape',
      'stranded',
      'taken_away',
      'reporter',
      'child',
    )
  )
    return 3;
  return 2;
}
