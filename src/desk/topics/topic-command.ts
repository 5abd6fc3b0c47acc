import { type CloseReason, closeReasonSchema } from '../acts/close-case.ts';

/** What a line in a case's topic asks for. */
export type TopicCommand =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'give-back' }
  | { readonly kind: 'close'; readonly reason: CloseReason }
  /** What is agreed about check-ins, or the end of it. Agreeing is for the desk: a chat is no place for the answer. */
  | { readonly kind: 'check-in'; readonly end: boolean }
  /** A command we do not know, or one that lacks something: never words for the person. */
  | { readonly kind: 'misunderstood' }
  /** Words, to be relayed to the person. */
  | { readonly kind: 'words'; readonly text: string };

/** Reads `/note …`, `/giveback` and `/close …` (Telegram adds @name of the bot in groups); everything else with a slash is a slip. */
export function readTopicCommand(text: string): TopicCommand {
  const [, name, rest = ''] = /^\s*\/([a-z]*)(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  if (name === undefined) return text.trimStart().startsWith('/') ? { kind: 'misunderstood' } : { kind: 'words', text };
  switch (name.toLowerCase()) {
    case 'note':
      return rest.trim() === '' ? { kind: 'misunderstood' } : { kind: 'note', text: rest };
    case 'giveback':
      return rest.trim() === '' ? { kind: 'give-back' } : { kind: 'misunderstood' };
    case 'close': {
      // Without a reason: the commonest one. The console asks for it.
      const reason = closeReasonSchema.safeParse(rest.trim().toLowerCase() || 'helped');
      return reason.success ? { kind: 'close', reason: reason.data } : { kind: 'misunderstood' };
    }
    case 'checkin': {
      const wish = rest.trim().toLowerCase();
      return wish === '' || wish === 'end' ? { kind: 'check-in', end: wish === 'end' } : { kind: 'misunderstood' };
    }
    default:
      return { kind: 'misunderstood' };
  }
}
