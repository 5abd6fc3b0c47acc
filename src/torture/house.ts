import { type PersonMessage } from '../core/outbound.ts';
import { type Flows, type FlowWords, type workshop } from '../flow/index.ts';
import { type TurnInput, type TurnPlan } from '../intake/index.ts';
import { type Agreement } from './act.ts';

export type CheckInNow = NonNullable<TurnInput['checkIn']>;
export type Case = NonNullable<TurnInput['openCase']>;

/** What is tortured, and what it is held against. */
export interface House {
  /** The flows as they are, and changed ones that may be published while people talk. */
  readonly publications: readonly Flows[];
  readonly words: FlowWords;
  readonly texts: workshop.TextSource;
  /**
   * One event, one decision: the service's own pure turn. What a text alone tells may be remembered from an earlier turn;
   * `afresh` remembers nothing, as the service does.
   */
  turn(flows: Flows, input: TurnInput, now: Date, memory?: 'afresh'): TurnPlan;
  /** Many events of one conversation as one turn, with the input that it is applied by. */
  fold(
    flows: Flows,
    inputs: readonly TurnInput[],
    now: Date,
    rest: boolean,
  ): { readonly input: TurnInput; readonly plan: TurnPlan };
  /** Whether the service folds an event with no other. */
  isHeardAlone(input: TurnInput): boolean;
  /** The closed case that an event opens again. */
  reopenedBy(input: TurnInput): Case | null;
  /** Whether the owner of the case owes an answer to what the person did. */
  owesAnswer(input: TurnInput, plan: TurnPlan): boolean;
  /** What words are, held against what was agreed. */
  proofOf(agreement: Agreement, text: string): NonNullable<CheckInNow['proof']>;
  /** What is wrong with a message that a person would read; undefined when it may go. */
  judge(message: PersonMessage, language: string): Fault | undefined;
}

export interface Fault {
  readonly kind: 'fits-channel' | 'harmless-first-line' | 'no-forbidden-promise';
  readonly detail: string;
}
