import { adviceOn, type Checked, outcomeOf, shortForm, type WarningRule, warningsIn } from '../advice/index.ts';
import { type EvidencePart } from '../jobcheck/index.ts';
import { type CheckDoorParts } from './ports.ts';

export interface DoorAnswer {
  readonly checked: Checked;
  readonly text: string;
  readonly nextStep: string;
  readonly friends: string | undefined;
  /** Of what friends are warned, heaviest first: the picture for them is made of these. */
  readonly warnings: readonly WarningRule[];
}

/** Judges what was given and puts it into words. The situation is not known here: the next step is that before leaving. */
export async function answerTo(
  { judge, texts }: CheckDoorParts,
  parts: readonly EvidencePart[],
  unread: Checked['unread'],
  language: string,
): Promise<DoorAnswer> {
  const read = parts.filter(({ source }) => source !== 'typed').map(({ text }) => text);
  const checked: Checked = {
    kind: 'checked',
    asked: 0,
    ...(await judge(parts)),
    read: read.join('\n').slice(0, 600),
    unread,
  };
  const { text } = adviceOn(checked, texts, language);
  return {
    checked,
    text,
    nextStep: nextStepOf(checked, texts, language),
    friends: shortForm(checked, texts, language),
    warnings: warningsIn(checked) ?? [],
  };
}

function nextStepOf(checked: Checked, texts: CheckDoorParts['texts'], language: string): string {
  const id = outcomeOf(checked) === 'in-transit' ? 'job-check-next-on-the-way' : 'job-check-next-not-left';
  // The first line is for a lock screen; who has the page open needs the second.
  return texts.format(language, id).split('\n').slice(1).join('\n');
}
