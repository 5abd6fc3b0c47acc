import { type MediaKind } from '../../../src/core/inbound.ts';
import {
  type Effect,
  type FlowEvent,
  type Flows,
  type Session,
  startSession,
  step,
  workshop,
} from '../../../src/flow/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { loadPlaces } from '../../../src/places/index.ts';

export const texts = loadTexts('locales');
export const flows = workshop.loadFlows('flows');
export const words = workshop.loadFlowWords('locales', texts, loadPlaces('places').matches);
const now = new Date('2026-07-01T12:00:00Z');

export const says = (text: string, ...media: MediaKind[]): FlowEvent => ({ kind: 'answer', text, media });
export const presses = (choice: string): FlowEvent => ({ kind: 'answer', text: '', media: [], choice });

export function turn(session: Session, event: FlowEvent, published: Flows = flows) {
  return step(published, session, event, now, words);
}

/** A conversation that has been entered and then has heard these words. */
export function conversation(flow: string, ...heard: string[]): { session: Session; effects: readonly Effect[] } {
  let result = turn(startSession(flows, flow, 'id'), { kind: 'enter' });
  for (const text of heard) result = turn(result.session, says(text));
  return result;
}

export function said(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => (effect.kind === 'say' ? [effect.text] : []));
}

export function alerts(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => (effect.kind === 'raise-alert' ? [effect.because] : []));
}
