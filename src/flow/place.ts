import { type CaseField, caseFieldSchema } from '../core/case-fields.ts';
import { ConfigurationError } from '../core/errors.ts';
import { menuPageOf } from './choice-id.ts';
import { type Flow, type Flows, homeFlow } from './flow.ts';
import { askIn } from './question.ts';
import { type Session } from './session.ts';

/** A session with the flow it stands in. */
export interface Place {
  readonly flow: Flow;
  readonly session: Session;
  /** False when the session stands at no question: not yet entered, or its question is gone. */
  readonly atQuestion: boolean;
  /** The page of the language menu that lies over the question, or null. */
  readonly menuPage: number | null;
}

/**
 * A session that has not been entered yet; step it with `enter`.
 * @param agreed languages that the person reads too
 * An unknown flow begins at `welcome`. @throws ConfigurationError where there is no such flow either
 */
export function startSession(flows: Flows, flowId: string, language: string, agreed: Session['agreed'] = []): Session {
  const flow = flows.present.get(flowId) ?? flows.present.get(homeFlow);
  if (flow === undefined) {
    throw new ConfigurationError({ file: 'flows' }, `neither ${flowId} nor ${homeFlow} is published`, 'add the file');
  }
  return {
    flow: flow.id,
    version: flow.version,
    state: 'asking',
    step: flow.start,
    repeats: 0,
    trail: [],
    answers: {},
    language,
    agreed,
  };
}

/**
 * Finds the flow of a session: the version it began with; if that is gone, the present one, at the same question where it
 * still exists, else at its start. The language menu is closed on the way, since every event but a choice in it closes it.
 */
export function placeOf(flows: Flows, before: Session): Place {
  const menuPage = menuPageOf(before.step);
  const menuOpen = menuPage !== null;
  const stood = menuOpen
    ? { ...before, step: before.trail.at(-1) ?? before.step, trail: before.trail.slice(0, -1) }
    : before;
  const flow = flows.versions.get(`${stood.flow}@${stood.version}`) ?? flows.present.get(stood.flow);
  if (flow === undefined) {
    const anew = startSession(flows, homeFlow, stood.language, stood.agreed);
    return placeOf(flows, { ...anew, state: stood.state });
  }
  const session = {
    ...stood,
    version: flow.version,
    trail: stood.trail.filter((step) => askIn(flow, step) !== null),
  };
  if (askIn(flow, stood.step) !== null) return { flow, session, atQuestion: true, menuPage };
  return { flow, session: { ...session, step: flow.start, trail: [], repeats: 0 }, atQuestion: false, menuPage: null };
}

/** The case field that the present question fills; null where none is asked, or it fills none. */
export function fieldAsked(flows: Flows, session: Session): CaseField | null {
  const { flow, session: stood } = placeOf(flows, session);
  return caseFieldSchema.safeParse(askIn(flow, stood.step)?.field).data ?? null;
}

/** Whether the flow of this session opens its case before it asks anything, so that a session under way has had one. */
export function opensCase(flows: Flows, session: Session): boolean {
  const flow = flows.versions.get(`${session.flow}@${session.version}`) ?? flows.present.get(session.flow);
  const start = flow?.steps.get(flow.start);
  return start?.kind === 'do' && start.open_case !== undefined;
}
