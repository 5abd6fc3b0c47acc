import { z } from 'zod';
import { type Marked, scoreOf, type Score, shareOf, triageLabels } from '../triage/index.ts';
import { severitySchema } from '../core/severity.ts';

/** What a line of `suar triage --jsonl` says of itself, when somebody has labelled it. */
export const labelSchema = z.object({
  label: z.enum(triageLabels).nullish(),
  severity: severitySchema.nullish(),
  watched: z.boolean().nullish(),
  lang: z.string().nullish(),
});

export type Label = z.infer<typeof labelSchema>;

export interface Examined extends Marked {
  readonly id: string | number;
}

/** The examination as people read it. Names missed pleas by id alone: their words may be someone's. */
export function scoreReport(examined: readonly Examined[], unlabelled: number): string {
  const whole = scoreOf(examined);
  const missed = examined.filter(({ wanted, got }) => wanted.label === 'distress' && got.label !== 'distress');
  return [
    `messages            ${examined.length}${unlabelled > 0 ? `, and ${unlabelled} without a label` : ''}`,
    `distress recall     ${written(whole.recall)}`,
    `distress precision  ${written(whole.precision)}`,
    `severity within one ${written(whole.severityWithinOne)}`,
    `watched             ${written(whole.watched)}, ${whole.falselyWatched} falsely`,
    `macro-F1            ${whole.macroF1?.toFixed(3) ?? 'none'}`,
    ...missed.map(({ id }) => `missed plea         ${id}`),
    '',
    ...table(examined),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function table(examined: readonly Examined[]): string[] {
  const languages = [...new Set(examined.map(({ language }) => language))].sort();
  const rows = languages.map((language) => {
    const own = examined.filter((one) => one.language === language);
    const score = scoreOf(own);
    const right = own.filter(({ wanted, got }) => wanted.label === got.label).length;
    return [
      language,
      `${right}/${own.length}`,
      counted(score.recall),
      counted(score.precision),
      counted(score.severityWithinOne),
    ];
  });
  return [['language', 'right', 'recall', 'precision', 'severity'], ...rows].map((row) =>
    row.map((cell) => cell.padEnd(12)).join(''),
  );
}

const counted = ({ part, of }: Score['recall']) => `${part}/${of}`;
const written = (one: Score['recall']) => `${shareOf(one).toFixed(3)} (${counted(one)})`;
