/** Why a human is called, by a flow or by what somebody wrote. */
export const alertReasons = [
  'first-signal',
  'asked-for-human',
  'danger-word',
  'went-silent',
  'confused',
  'asked-to-wipe',
  'asked-to-change',
  'language-missing',
  // On the way to a job that was offered, or there already.
  'in-transit',
  // A child writes, or is there: for a responder who is trained for it.
  'child',
  // Somebody may want to end their life: for a responder who is trained for it.
  'self-harm',
  // An agreed check-in brought no answer in its time, or could not be asked.
  'check-in-missed',
  // The duress word, or wrong answers to the private question: somebody else writes.
  'phone-taken',
] as const;
export type AlertReason = (typeof alertReasons)[number];

/** Gravest last. A reason that is not named here counts like the mildest. */
const gravity: Readonly<Record<string, number>> = {
  'went-silent': 1,
  confused: 1,
  'asked-to-wipe': 1,
  'asked-to-change': 1,
  'language-missing': 1,
  'first-signal': 2,
  'message-set-aside': 2,
  // Raised by the house itself: what was written to the person did not reach them.
  'delivery-failed': 1,
  // Likewise: the person of a closed case has written.
  'wrote-again': 2,
  'asked-for-human': 3,
  'in-transit': 3,
  child: 3,
  // Its owner is warned and owes an answer; the case is not taken from them for it.
  'check-in-missed': 1,
  'danger-word': 4,
  'phone-taken': 4,
  // Above all others, so that it is heard on a case in hand; its second time does not take the talk from its responder again.
  'self-harm': 5,
};

function gravityOf(reason: string): number {
  return gravity[reason] ?? 1;
}

/** Whoever has the case is told each time, whatever it was raised for before: what they last heard was that all is well. */
export function warnsAlways(reason: string): boolean {
  return reason === 'check-in-missed' || reason === 'phone-taken';
}

export function isGraver(reason: string, than: string): boolean {
  return gravityOf(reason) > gravityOf(than);
}
