import { type CaseField, caseFieldNames, type CaseFields } from '../core/case-fields.ts';
import { type elementIds, type Indicator, type Indicators } from './indicators.ts';

/** A message of the person, with what triage saw in it. */
export interface SaidLine {
  readonly at: Date;
  readonly text: string;
  readonly signs: readonly { readonly concept: string; readonly quote: string }[];
}

export interface Told {
  readonly fields: CaseFields;
  readonly lines: readonly SaidLine[];
  /** What a report of this kind of case should hold. */
  readonly wanted: readonly CaseField[];
  /** Questions that the person passed over, in their own time. */
  readonly skipped: readonly CaseField[];
}

/** What stands beside an indicator: the person's own words, or the answer that they gave to a question. */
export type Pointer =
  | { readonly kind: 'words'; readonly quote: string; readonly from: string; readonly at: Date }
  | { readonly kind: 'answer'; readonly field: CaseField; readonly value: string };

export interface PointedIndicator {
  readonly indicator: Indicator;
  /** Empty: nothing was said about it, which says nothing either. */
  readonly pointers: readonly Pointer[];
  /** The person has answered or passed over what would be asked about it. */
  readonly settled: boolean;
}

export interface PointedElement {
  readonly element: Indicators['elements'][number];
  /** Of its own, beside those of the indicators named. */
  readonly pointers: readonly Pointer[];
  readonly indicators: readonly Indicator['id'][];
}

export interface Sheet {
  readonly indicators: readonly PointedIndicator[];
  readonly elements: readonly PointedElement[];
  readonly known: readonly { readonly field: CaseField; readonly value: string }[];
  readonly unknown: readonly CaseField[];
  /** Answered or passed over: asking again harms, and wears out the little time there is. */
  readonly notAgain: readonly CaseField[];
  readonly skipped: readonly CaseField[];
}

/** A longer message is shown by its quote alone; the whole of it stands in the talk. */
const longestFrom = 240;
/** Of one sign, the first times that it was said; more wear out the reader. */
const mostWordsEach = 4;

/**
 * Puts a person's words and answers beside the indicators that they may point to. Decides nothing, counts nothing and weighs
 * nothing: only trained staff of an embassy, the police, IOM or a national body identify anybody.
 */
export function mapCase({ indicators, elements }: Indicators, told: Told): Sheet {
  const skipped = told.skipped.filter((field) => told.fields[field] === undefined);
  const known = caseFieldNames.flatMap((field) => {
    const value = told.fields[field];
    return value === undefined ? [] : [{ field, value }];
  });
  const notAgain = caseFieldNames.filter((field) => told.fields[field] !== undefined || skipped.includes(field));
  const pointed = indicators.map((indicator) => ({
    indicator,
    pointers: pointersOf(indicator.shown_by, told),
    settled: indicator.asked_by.length > 0 && indicator.asked_by.every((field) => notAgain.includes(field)),
  }));
  return {
    indicators: pointed,
    elements: elements.map((element) => ({
      element,
      pointers: pointersOf(element.shown_by, told),
      indicators: pointed.flatMap(({ indicator, pointers }) =>
        pointers.length > 0 && belongsTo(indicator, element.id) ? [indicator.id] : [],
      ),
    })),
    known,
    unknown: unknownOf(indicators, told, notAgain),
    notAgain,
    skipped,
  };
}

/** What the report should hold and what the indicators ask about; questions for other kinds of case are not missing here. */
function unknownOf(indicators: readonly Indicator[], { wanted }: Told, notAgain: readonly CaseField[]): CaseField[] {
  const asked = [...wanted, ...indicators.flatMap(({ asked_by }) => asked_by)];
  return caseFieldNames.filter((field) => asked.includes(field) && !notAgain.includes(field));
}

function belongsTo(indicator: Indicator, element: (typeof elementIds)[number]): boolean {
  return indicator.elements.includes(element);
}

function pointersOf({ signs, answers }: Indicator['shown_by'], { fields, lines }: Told): Pointer[] {
  const words = lines.flatMap(({ at, text, signs: seen }) =>
    seen
      .filter(({ concept }) => signs.includes(concept))
      .map(({ quote }) => ({ kind: 'words' as const, quote, from: text.length <= longestFrom ? text : quote, at })),
  );
  // Two signs of one message show the same words once.
  const once = words.filter(({ from }, index) => words.findIndex((other) => other.from === from) === index);
  const answered = answers.flatMap(({ field, is }) => {
    const value = fields[field];
    if (value === undefined || (is !== undefined && !is.includes(value))) return [];
    return [{ kind: 'answer' as const, field, value }];
  });
  return [...once.slice(0, mostWordsEach), ...answered];
}
