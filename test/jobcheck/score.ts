import { z } from 'zod';
import { type Rule, ruleSchema, type Verdict } from '../../src/jobcheck/index.ts';

/** A text that somebody labelled, as it lies in `test/data/jobcheck/`. */
export const labelledSchema = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  label: z.enum(['lure', 'ordinary', 'in_transit']),
  /** Of ordinary texts the first examples tell why they are ordinary: no rules of ours. */
  reasons: z.array(z.string()).transform((reasons) => reasons.filter(isRule)),
});
export type Labelled = z.infer<typeof labelledSchema>;

const isRule = (name: string): name is Rule => ruleSchema.safeParse(name).success;

/** What some checker made of a text. */
export interface Judged {
  readonly flagged: boolean;
  readonly strong: boolean;
  readonly rules: readonly Rule[];
}

export interface Marked {
  readonly text: Labelled;
  readonly got: Judged;
}

/** A share with its 95 % interval (Wilson, 1927). */
export interface Share {
  readonly part: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
}

export interface Score {
  readonly texts: number;
  readonly recall: Share;
  readonly falseAlarms: Share;
  readonly strongPrecision: Share;
  readonly reasonRecall: Share;
  readonly reasonPrecision: Share;
}

export interface RuleScore {
  readonly recall: Share;
  readonly precision: Share;
}

export function judgedOf({ kind, tier, findings }: Verdict): Judged {
  const flagged = kind === 'person_in_transit' || tier === 'some_signs' || tier === 'strong_signs';
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return { flagged, strong: tier === 'strong_signs', rules };
}

/** Flagged is a text that gets a tier of signs, or a human at once. Reasons are held to the texts that have any: lures and people in transit. */
export function scoreOf(marked: readonly Marked[]): Score {
  const lures = marked.filter(({ text }) => text.label !== 'ordinary');
  const ordinary = marked.filter(({ text }) => text.label === 'ordinary');
  const strong = marked.filter(({ got }) => got.strong);
  const said = lures.flatMap(({ text, got }) => got.rules.map((rule) => text.reasons.includes(rule)));
  const asked = lures.flatMap(({ text, got }) => text.reasons.map((rule) => got.rules.includes(rule)));
  return {
    texts: marked.length,
    recall: shareOf(lures.map(({ got }) => got.flagged)),
    falseAlarms: shareOf(ordinary.map(({ got }) => got.flagged)),
    strongPrecision: shareOf(strong.map(({ text }) => text.label !== 'ordinary')),
    reasonRecall: shareOf(asked),
    reasonPrecision: shareOf(said),
  };
}

export function scoreByRule(marked: readonly Marked[]): Partial<Record<Rule, RuleScore>> {
  const lures = marked.filter(({ text }) => text.label !== 'ordinary');
  const scores = ruleSchema.options.flatMap((rule) => {
    const wanted = lures.filter(({ text }) => text.reasons.includes(rule));
    const got = lures.filter((one) => one.got.rules.includes(rule));
    if (wanted.length + got.length === 0) return [];
    const recall = shareOf(wanted.map((one) => one.got.rules.includes(rule)));
    const precision = shareOf(got.map(({ text }) => text.reasons.includes(rule)));
    return [[rule, { recall, precision }] as const];
  });
  return Object.fromEntries(scores);
}

/** What went otherwise than its author said: ids and rules, no words. */
export function missesIn(marked: readonly Marked[]): object[] {
  return marked.flatMap(({ text, got }) => {
    const lure = text.label !== 'ordinary';
    const missed = lure ? text.reasons.filter((rule) => !got.rules.includes(rule)) : [];
    const wrong = lure ? got.rules.filter((rule) => !text.reasons.includes(rule)) : got.flagged ? got.rules : [];
    const verdict = lure === got.flagged ? {} : { verdict: lure ? 'missed' : 'false alarm' };
    if (missed.length + wrong.length === 0 && lure === got.flagged) return [];
    return [{ id: text.id, lang: text.lang, label: text.label, ...verdict, missed, wrong }];
  });
}

const Z = 1.96;

export function shareOf(yes: readonly boolean[]): Share {
  const of = yes.length;
  const part = yes.filter(Boolean).length;
  if (of === 0) return { part, of, share: null, low: 0, high: 1 };
  const share = part / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const middle = share + (Z * Z) / (2 * of);
  const whole = 1 + (Z * Z) / of;
  const [low, high] = [(middle - spread) / whole, (middle + spread) / whole];
  return { part, of, share: rounded(share), low: rounded(low), high: rounded(high) };
}

const rounded = (number: number): number => Math.round(number * 1_000) / 1_000;
