import { type TurnInput } from './turn.ts';

/**
 * Whether an event is a word of the person, after which a channel with a window carries ours again. A change of an old message
 * is not counted: no provider says that it opens the window, and one that thinks so loses nothing by our waiting.
 */
export function isWord({ kind }: TurnInput['event']): boolean {
  switch (kind) {
    case 'message':
    case 'choice':
    case 'location':
    case 'contact':
    case 'unknown':
      return true;
    case 'edit':
    case 'taken-back':
    case 'blocked':
    case 'unblocked':
    case 'silence':
    case 'checked':
    case 'given-back':
    case 'check-in':
    case 'check-in-missed':
      return false;
    default:
      return kind satisfies never;
  }
}

/** What the house itself puts into the inbox: nothing that the person did. */
type OwnEvent = Extract<
  TurnInput['event'],
  { kind: 'silence' | 'checked' | 'given-back' | 'check-in' | 'check-in-missed' }
>;

export function isOwnEvent(event: TurnInput['event']): event is OwnEvent {
  switch (event.kind) {
    case 'silence':
    case 'checked':
    case 'given-back':
    case 'check-in':
    case 'check-in-missed':
      return true;
    case 'message':
    case 'choice':
    case 'location':
    case 'contact':
    case 'unknown':
    case 'edit':
    case 'taken-back':
    case 'blocked':
    case 'unblocked':
      return false;
    default:
      return event satisfies never;
  }
}
