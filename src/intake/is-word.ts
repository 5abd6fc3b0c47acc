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
    case 'joined':
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

type Kind = TurnInput['event']['kind'];

/** Whether the house itself puts it into the inbox, or the person did it. */
const isOwn = {
  ...{ silence: true, checked: true, 'given-back': true, 'check-in': true, 'check-in-missed': true },
  // They wrote it, and what stands in the inbox of it is ours.
  joined: true,
  ...{ message: false, choice: false, location: false, contact: false, unknown: false },
  ...{ edit: false, 'taken-back': false, blocked: false, unblocked: false },
} as const satisfies Readonly<Record<Kind, boolean>>;

type OwnKind = { [Each in Kind]: (typeof isOwn)[Each] extends true ? Each : never }[Kind];
const ownKinds: ReadonlySet<string> = new Set(Object.entries(isOwn).flatMap(([kind, own]) => (own ? [kind] : [])));

/** @param kind as it stands in the inbox */
export const isOwnKind = (kind: string): boolean => ownKinds.has(kind);

export function isOwnEvent(event: TurnInput['event']): event is Extract<TurnInput['event'], { kind: OwnKind }> {
  return isOwnKind(event.kind);
}
