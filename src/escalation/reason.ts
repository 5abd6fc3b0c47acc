/** Why alerts are raised, gravest last. A reason that is not named here counts like the mildest. */
const gravity: Readonly<Record<string, number>> = {
  'went-silent': 1,
  confused: 1,
  'asked-to-wipe': 1,
  'language-missing': 1,
  'first-signal': 2,
  'message-set-aside': 2,
  'asked-for-human': 3,
  'danger-word': 4,
};

function gravityOf(reason: string): number {
  return gravity[reason] ?? 1;
}

export function isGraver(reason: string, than: string): boolean {
  return gravityOf(reason) > gravityOf(than);
}

/**
 * Whether a reason calls for somebody new although the case is in hand. Each danger word does, also the second: it
 * tells of a danger that was not there when the last one was answered.
 */
export function callsAnew(reason: string, answered: string): boolean {
  return reason === 'danger-word' || isGraver(reason, answered);
}
