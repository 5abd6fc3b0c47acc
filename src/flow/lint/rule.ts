import { type TextSource } from '../build-words.ts';
import { type Flow, type Flows, type FlowStep } from '../flow.ts';
import { lineOf } from '../../text/index.ts';
import { type LintLimits } from './limits.ts';

export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

export interface Finding {
  /** The written path that is wrong, such as `steps.hello.text`. */
  readonly path: string;
  readonly message: string;
  readonly mend: string;
}

/** What a rule may look at. */
export interface Ground {
  readonly flows: Flows;
  readonly texts: TextSource;
  readonly limits: LintLimits;
}

export interface Rule {
  readonly name: string;
  find(flow: Flow, ground: Ground): Finding[];
}

export function problemOf(flow: Flow, rule: string, { path, message, mend }: Finding): Problem {
  return { file: flow.source.file, line: lineOf(flow.source.lines, path), rule, message, mend };
}

export interface UsedText {
  readonly id: string;
  readonly path: string;
  readonly label: boolean;
}

/** Every text that a step may say, with the place where it is written. */
export function textsOf(name: string, step: FlowStep): UsedText[] {
  const at = `steps.${name}`;
  switch (step.kind) {
    case 'say':
      return [{ id: step.text, path: `${at}.text`, label: false }];
    case 'ask':
      return [
        { id: step.text, path: `${at}.text`, label: false },
        ...step.again.map((id, index) => ({ id, path: `${at}.again.${index}`, label: false })),
        ...step.choices.map(({ label }, index) => ({ id: label, path: `${at}.choices.${index}.label`, label: true })),
      ];
    case 'refer':
      return [
        { id: step.text, path: `${at}.text`, label: false },
        { id: step.none, path: `${at}.none`, label: false },
      ];
    case 'check':
      return [
        { id: step.text, path: `${at}.text`, label: false },
        ...step.again.map((id, index) => ({ id, path: `${at}.again.${index}`, label: false })),
        { id: step.gathered, path: `${at}.gathered`, label: false },
        { id: step.reading, path: `${at}.reading`, label: false },
        { id: step.done, path: `${at}.done`, label: true },
      ];
    case 'branch':
    case 'do':
      return [];
    default:
      return step satisfies never;
  }
}

export interface WrittenText extends UsedText {
  readonly language: string;
  readonly text: string;
}

/** Every text of a flow in every language that has it. */
export function writtenTexts(flow: Flow, { texts }: Ground): WrittenText[] {
  return [...flow.steps].flatMap(([name, step]) =>
    textsOf(name, step).flatMap((used) =>
      texts.written
        .filter((language) => texts.has(language, used.id))
        .map((language) => ({ ...used, language, text: texts.preview(language, used.id) })),
    ),
  );
}
