/**
 * The moments between which a process may die. The service passes them by; the chaos suite ends the process at each of
 * them and looks whether a promise broke.
 */
export const turningPoints = [
  'inbox.before-commit',
  'inbox.after-commit',
  'intake.claimed',
  'intake.before-commit',
  'intake.after-commit',
  'outbox.before-send',
  'outbox.after-send',
  'outbox.before-mark',
  'outbox.after-mark',
  'ladder.before-commit',
  'ladder.after-commit',
  'desk.before-commit',
  'desk.after-commit',
  'silence.after-commit',
] as const;

/** Those of a check of an offer, which only a house whom somebody asks for one passes by. */
export const offerTurningPoints = ['offer.taken', 'offer.before-commit', 'offer.after-commit'] as const;

/** Those of a WhatsApp number, which only a house with one passes by. */
export const whatsAppTurningPoints = [
  'whatsapp.after-decrypt',
  'whatsapp.after-journal',
  'whatsapp.after-receipt',
  'whatsapp.before-accept',
  'whatsapp.after-accept',
  'whatsapp.before-send',
  'whatsapp.after-send',
] as const;
export type TurningPoint =
  (typeof turningPoints)[number] | (typeof offerTurningPoints)[number] | (typeof whatsAppTurningPoints)[number];

export type Reach = (point: TurningPoint) => void;
