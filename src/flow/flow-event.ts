import { type MediaKind } from '../core/inbound.ts';
import { type CheckOutcome, type Found } from './steps/check.ts';

/** What the engine is told. It reads no clock, database or network. */
export type FlowEvent =
  /**
   * The conversation begins, or is sent into a flow by triage. `text` is the message that led here: it answers no
   * question, but a danger word or a wish to stop in it is heard before anything is asked.
   */
  | { readonly kind: 'enter'; readonly text?: string }
  /**
   * Words and media of one message; `choice` when a button was pressed. `proof`: what the words are, held against what was agreed with
   * this person; absent where nothing was.
   */
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly media: readonly MediaKind[];
      readonly choice?: string;
      readonly proof?: 'right' | 'wrong' | 'duress' | undefined;
    }
  /** A check has come back; `asked` is that of its effect. */
  | { readonly kind: 'checked'; readonly asked: number; readonly outcome: CheckOutcome; readonly found: Found }
  /** A responder gives the talk back to the script; `filled`: fields of the case that hold an answer. */
  | { readonly kind: 'resume'; readonly filled: readonly string[] }
  /** The timer of the present wait has fired. */
  | { readonly kind: 'silence' };
