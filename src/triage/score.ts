import { type Severity } from '../core/severity.ts';
import { type TriageLabel, triageLabels } from './verdict.ts';

/** What a message is, by whoever labelled it or by triage. */
interface Marking {
  readonly label: TriageLabel;
  /** Null where there is none; a labelled message whose severity nobody gave counts for no severity. */
  readonly severity: Severity | null;
  readonly watched: boolean;
}

/** One labelled message and what triage made of it. */
export interface Marked {
  readonly language: string;
  readonly wanted: Marking;
  readonly got: Marking;
}

/** A part of a whole: how many of how many. */
interface Part {
  readonly part: number;
  readonly of: number;
}

export interface Score {
  /** Of the messages that are distress, those that were told so. */
  readonly recall: Part;
  /** Of the messages told to be distress, those that are. */
  readonly precision: Part;
  /** Of the messages with a severity, those told one within one of it: none told is a miss. */
  readonly severityWithinOne: Part;
  /** Of the messages whose phone is watched, those told so. */
  readonly watched: Part;
  /** Messages told to be watched that are not: each makes the script fall silent for no reason. */
  readonly falselyWatched: number;
  /** Mean of the F1 of the labels that occur, 0 to 1; undefined when there are none. */
  readonly macroF1: number | undefined;
}

export function scoreOf(marked: readonly Marked[]): Score {
  const isDistress = ({ label }: Marking) => label === 'distress';
  const heard = marked.filter(({ wanted, got }) => isDistress(wanted) && isDistress(got)).length;
  const rated = marked.flatMap(({ wanted, got }) =>
    wanted.severity === null ? [] : [Math.abs(wanted.severity - (got.severity ?? Infinity))],
  );
  const watched = marked.filter(({ wanted }) => wanted.watched);
  return {
    recall: { part: heard, of: marked.filter(({ wanted }) => isDistress(wanted)).length },
    precision: { part: heard, of: marked.filter(({ got }) => isDistress(got)).length },
    severityWithinOne: { part: rated.filter((apart) => apart <= 1).length, of: rated.length },
    watched: { part: watched.filter(({ got }) => got.watched).length, of: watched.length },
    falselyWatched: marked.filter(({ wanted, got }) => !wanted.watched && got.watched).length,
    macroF1: macroF1Of(marked),
  };
}

/** The part as a number from 0 to 1; a part of nothing is whole. */
export function shareOf({ part, of }: Part): number {
  return of === 0 ? 1 : part / of;
}

function macroF1Of(marked: readonly Marked[]): number | undefined {
  const each = triageLabels.flatMap((label) => {
    const wanted = marked.filter((one) => one.wanted.label === label).length;
    const got = marked.filter((one) => one.got.label === label).length;
    const both = marked.filter((one) => one.wanted.label === label && one.got.label === label).length;
    return wanted + got === 0 ? [] : [(2 * both) / (wanted + got)];
  });
  return each.length === 0 ? undefined : each.reduce((sum, one) => sum + one, 0) / each.length;
}
