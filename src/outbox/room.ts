import { urgentFrom } from '../core/severity.ts';
import { type RightOfWay } from './right-of-way.ts';

/**
 * How many sends are under way at once, and who is next. An alarm that waits behind a thousand answers is an alarm that nobody
 * hears: the most urgent goes first, then whoever waits longest, some places are kept for what is not an answer, and few are left
 * to all that is not urgent while alarms pass.
 */
export interface Room {
  /** Resolves when there is a place, with what gives it back. @param urgency see `Draft` */
  enter(urgency: number): Promise<() => void>;
}

export interface Places {
  readonly all: number;
  /** Of all, those that urgency 0 may take. */
  readonly answers: number;
  /** Those that answers may take as long as something urgent passed lately, and as many that may whatever stands between. */
  readonly besideUrgent: number;
}

interface Waiting {
  readonly urgency: number;
  readonly enter: (leave: () => void) => void;
}

/** A slow provider that keeps the answers must not keep a human's words. */
function kindOf(urgency: number): 'answer' | 'between' | 'urgent' {
  if (urgency === 0) return 'answer';
  return urgency < urgentFrom ? 'between' : 'urgent';
}

export function createRoom(places: Places, rightOfWay: Pick<RightOfWay, 'isBusy'>): Room {
  const waiting: Waiting[] = [];
  const taken = { urgent: 0, between: 0, answer: 0 };

  function hasPlace(urgency: number): boolean {
    const kind = kindOf(urgency);
    if (kind !== 'urgent' && rightOfWay.isBusy() && taken[kind] >= places.besideUrgent) return false;
    return taken.urgent + taken.between + taken.answer < (kind === 'answer' ? places.answers : places.all);
  }

  function admit(): void {
    // In the order of urgency, so that whoever stands first and finds no place keeps out only those behind.
    for (let first = waiting[0]; first !== undefined && hasPlace(first.urgency); first = waiting[0]) {
      waiting.shift();
      letIn(first);
    }
  }

  function letIn({ urgency, enter }: Waiting): void {
    const kind = kindOf(urgency);
    taken[kind] += 1;
    enter(() => {
      taken[kind] -= 1;
      admit();
    });
  }

  return {
    enter: (urgency) =>
      new Promise((enter) => {
        const behind = waiting.findIndex((one) => one.urgency < urgency);
        waiting.splice(behind === -1 ? waiting.length : behind, 0, { urgency, enter });
        admit();
      }),
  };
}
