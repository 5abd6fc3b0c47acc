/** What somebody of the desk says of themselves, in any topic or outside of them. */
export type DutyCommand =
  | { readonly kind: 'duty'; readonly onDuty: boolean; readonly forMs: number | undefined }
  /** A time that is none: nothing was changed. */
  | { readonly kind: 'misunderstood' };

const hourMs = 3_600_000;
/** Longer is said by shifts, or by an administrator. */
const longestHours = 24 * 31;

/** Reads `/on`, `/off`, `/on 8`, `/off 8h` (hours). Undefined: something else. */
export function readDutyCommand(text: string): DutyCommand | undefined {
  const [, word, rest = ''] = /^\s*\/(on|off)(?:@\w+)?(?:\s+(.*))?$/i.exec(text.trimEnd()) ?? [];
  if (word === undefined) return undefined;
  const onDuty = word.toLowerCase() === 'on';
  if (rest.trim() === '') return { kind: 'duty', onDuty, forMs: undefined };
  const [, amount] = /^(\d{1,4})\s*(?:h|hours?)?$/i.exec(rest.trim()) ?? [];
  const hours = Number(amount);
  if (amount === undefined || hours < 1 || hours > longestHours) return { kind: 'misunderstood' };
  return { kind: 'duty', onDuty, forMs: hours * hourMs };
}
