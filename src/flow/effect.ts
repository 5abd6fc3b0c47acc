import { type AlertReason } from '../core/alert-reason.ts';
import { type CaseField, type CaseKind } from '../core/case-fields.ts';
import { type ContactKind } from '../core/contact-kind.ts';
import { type Severity } from '../core/severity.ts';

/** Of what a person wants to hear later: the whole offer, or only the numbers, names and addresses in it. */
export const newsTopics = ['offer', 'contacts'] as const;
export type NewsTopic = (typeof newsTopics)[number];

/** A button: its label is a text of the locale, or the name of something, which no language changes. */
export type OfferedChoice =
  { readonly id: string; readonly label: string } | { readonly id: string; readonly name: string };

/** What a step asks the house to do. Applied in the transaction that marks the event handled. */
export type Effect =
  /** Say a text of the locale; choices are the answers offered with it, `label` being a text id too. */
  | {
      readonly kind: 'say';
      readonly text: string;
      readonly choices: readonly OfferedChoice[];
      /** Where the session's own language lacks the text: one that the person reads too. */
      readonly language?: string;
      /** The question is about the place where the person is: a channel may show a button that sends it. */
      readonly asks?: 'location';
      /** The private question that was agreed with this person is said below. */
      readonly proves?: true | undefined;
    }
  /** Tell whom else to turn to: `text` before contacts that fit this person, or `none` when no verified one does. */
  | {
      readonly kind: 'refer';
      readonly to: readonly ContactKind[];
      readonly text: string;
      readonly none: string;
      /** As with `say`. */
      readonly language?: string;
    }
  /** An empty value empties the field: what it held belonged to an answer that has been changed. */
  | { readonly kind: 'fill-field'; readonly field: CaseField; readonly value: string }
  /** Opens a case if this person has none that is open; otherwise its kind stands and the severity may rise. */
  | { readonly kind: 'open-case'; readonly caseKind: CaseKind; readonly severity: Severity }
  | { readonly kind: 'raise-severity'; readonly atLeast: Severity; readonly because: string }
  /** An alert for a human. Repeats on a case with an open alert only strengthen it. */
  | { readonly kind: 'raise-alert'; readonly because: AlertReason }
  /** What an answer to the private question was; `taken`: somebody else has the phone, or the person says so. */
  | { readonly kind: 'proof'; readonly outcome: 'right' | 'wrong' | 'taken' }
  /** Wake this conversation with a silence event after so long without a word. Each turn replaces the last timer. */
  | { readonly kind: 'set-timer'; readonly afterMs: number }
  | { readonly kind: 'clear-timer' }
  /** This message belongs to an offer that is to be checked; `fresh`: to another than those before it. */
  | { readonly kind: 'keep-evidence'; readonly fresh: boolean }
  /** Check what has been kept. The answer comes as an event that names `asked`. */
  | { readonly kind: 'check-offer'; readonly asked: number }
  /** Say the answer that this event brought. */
  | { readonly kind: 'tell-check' }
  /** The person wants to be told when the offer that was checked last is confirmed later. */
  | { readonly kind: 'agree-news'; readonly about: NewsTopic }
  /** Send what friends can be warned of as a picture: these rules, heaviest first. */
  | { readonly kind: 'warn-friends'; readonly rules: readonly string[] }
  | {
      readonly kind: 'note';
      readonly event:
        | 'unanswered-media'
        | 'skipped'
        | 'went-back'
        | 'went-silent'
        | 'stopped'
        /** The talk is to be gone from the person's phone: what we said there is taken back where the channel can. */
        | 'asked-to-wipe'
        | 'language-changed'
        | 'language-missing';
    };
