import { type Severity } from './severity.ts';

/** Who is offered an alert on a rung. */
export type LadderAudience =
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'role'; readonly role: 'supervisor' | 'administrator' }
  /** One person alone, by their sign-in name. Never the last rung: one person may be away. */
  | { readonly kind: 'responder'; readonly signInName: string }
  /** Whoever can do this, of whatever team. Never the last rung either. */
  | { readonly kind: 'skill'; readonly skill: string };

/** The way of an alert: rungs one after another, the last repeated for ever. At least two rungs. */
export interface Ladder {
  /** Stands on the alert beside its rung; absent for the plain ladder. */
  readonly name?: string;
  readonly rungs: readonly { readonly audience: LadderAudience; readonly acceptWithinMs: number }[];
  /** After accepting, the owner owes a first reply within this time. */
  readonly firstReplyWithinMs: number;
  /** Half-way warning to the owner before it is offered again. */
  readonly remindAfterMs: number;
  /** Later replies, counted from the person's oldest unanswered message. */
  readonly replyWithinMs: number;
  /** A case on which nobody owes anything and nothing has happened for so long: its owner is reminded. Absent: never. */
  readonly stale?: { readonly afterMs: number; readonly graceMs: number } | undefined;
}

/** A ladder for some cases alone. */
export interface SpecialLadder extends Ladder {
  readonly name: string;
  readonly severities: ReadonlySet<Severity>;
  /** BCP 47; `zh` takes `zh-Hant` too. Absent: cases in every language. */
  readonly languages?: readonly string[];
}

/** Whether a ladder's language takes a case's. */
export function takesLanguage(wanted: string, language: string): boolean {
  return language === wanted || language.startsWith(`${wanted}-`);
}

/** The ladder of a case: one for its language before one for all languages, and the plain one where none fits. */
export function ladderOf(
  plain: Ladder,
  special: readonly SpecialLadder[],
  about: { readonly severity: Severity; readonly language: string | null },
): Ladder {
  const { language } = about;
  const fitting = special.filter(({ severities }) => severities.has(about.severity));
  const own = fitting.find(
    ({ languages }) => language !== null && languages?.some((wanted) => takesLanguage(wanted, language)) === true,
  );
  return own ?? fitting.find(({ languages }) => languages === undefined) ?? plain;
}
