import { type RightOfWay } from './right-of-way.ts';

/**
 * How many sends are under way at once, and who is next. An alarm that waits behind a thousand answers is an alarm that nobody
 * hears: the most urgent goes first, then whoever waits longest, some places are kept for the urgent alone, and few are left to
 * answers while alarms pass.
 */
export interface Room {
  /** Resolves when there is a place. @param urgency see `Draft` */
  enter(urgency: number): Promise<void>;
  leave(): void;
}

interface Waiting {
  readonly urgency: number;
  readonly enter: () => void;
}

export interface Places {
  readonly all: number;
  /** Of all, those that urgency 0 may take, and as long as something urgent passed lately. */
  readonly answers: number;
  readonly answersWhileBusy: number;
}

export function createRoom(places: Places, rightOfWay: Pick<RightOfWay, 'isBusy'>): Room {
  const waiting: Waiting[] = [];
  let taken = 0;

  const hasPlace = (urgency: number): boolean =>
    taken < (urgency > 0 ? places.all : rightOfWay.isBusy() ? places.answersWhileBusy : places.answers);

  function admit(): void {
    // In the order of urgency, so that whoever stands first and finds no place keeps out only those behind.
    for (let first = waiting[0]; first !== undefined && hasPlace(first.urgency); first = waiting[0]) {
      waiting.shift();
      taken += 1;
      first.enter();
    }
  }

  return {
    enter: (urgency) =>
      new Promise((enter) => {
        const behind = waiting.findIndex((one) => one.urgency < urgency);
        waiting.splice(behind === -1 ? waiting.length : behind, 0, { urgency, enter });
        admit();
      }),
    leave() {
      taken -= 1;
      admit();
    },
  };
}
