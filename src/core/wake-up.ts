/**
 * A wake-up is a hint that a row may be due. It carries an id and nothing else; whoever wakes reads the truth from
 * PostgreSQL and acts only if it is still due. Losing one costs at most one sweep.
 */
export const wakeUpKinds = [
  'alert',
  'delivery',
  'silence',
  'evidence',
  'offer',
  'reading',
  'check-in',
  'notice',
] as const;
export type WakeUpKind = (typeof wakeUpKinds)[number];

export interface WakeUp {
  readonly kind: WakeUpKind;
  /** Row id: alert, outbox row, conversation, evidence (also for a reading), check of an offer, check-in, page or notification. */
  readonly id: string;
  readonly dueAt: Date;
}

/** Never throws and is never awaited on the way of an acknowledgement: the row is already committed. */
export type ScheduleWakeUp = (wakeUp: WakeUp) => void;
