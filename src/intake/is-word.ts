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
      return false;
    default:
      return kind satisfies never;
  }
}

type PersonEvent = Exclude<TurnInput['event'], { kind: 'silence' | 'checked' | 'given-back' }>;

/** Neither a timer, nor what a check or a responder sets off, is anything that the person did. */
export function isOfPerson(event: TurnInput['event']): event is PersonEvent {
  return event.kind !== 'silence' && event.kind !== 'checked' && event.kind !== 'given-back';
}
