import { z } from 'zod';
import { buildPhraseIndex } from '../text/index.ts';

const patterns = z.array(z.string().trim().min(1)).min(1);
const classes = z.record(z.string(), z.array(z.string().min(1)).min(1)).default({});

/** What a group of forbidden words would say, had it been sent. */
export const forbiddenKinds = ['safety', 'rescue', 'time', 'legal', 'victim', 'accusation'] as const;

/** `locales/<lang>/gate.yaml`. */
export const gateFileSchema = z.strictObject({
  language: z.string().min(2).max(35),
  source: z.string().min(1),
  classes,
  inbound: z.strictObject({
    /**
     * Danger words, the only place for them: someone reads along, or the talk must stop at once. The script falls silent at
     * them, so a plea is none. These count only as the whole message: said in passing they are common words.
     */
    dangerAlone: patterns,
    danger: patterns,
    stopAlone: patterns,
    stop: patterns,
    watched: patterns,
  }),
  /** What may never be said to a person, each group with the reason. */
  forbidden: z
    .array(
      z.strictObject({
        kind: z.enum(forbiddenKinds),
        reason: z.string().min(1),
        patterns,
        /** Forms that hold a forbidden one and are harmless, such as "I cannot promise that …". */
        except: z.array(z.string().trim().min(1)).default([]),
      }),
    )
    .min(1),
});
export type GateFile = z.infer<typeof gateFileSchema>;

type Inbound = keyof GateFile['inbound'];
export type ForbiddenKind = (typeof forbiddenKinds)[number];
type ForbiddenTag = { readonly forbidden: ForbiddenKind; readonly except: boolean };

/** The gate's words of all languages: a person may mix them, and so may a responder. */
export interface GateWords {
  readonly inbound: ReturnType<typeof buildPhraseIndex<Inbound>>;
  readonly forbidden: ReturnType<typeof buildPhraseIndex<ForbiddenTag>>;
}

/** @throws RangeError when a pattern is no pattern. */
export function compileGateWords(files: readonly GateFile[]): GateWords {
  const inbound = files.flatMap((file) =>
    inboundKinds.map((kind) => ({
      tag: kind,
      patterns: file.inbound[kind],
      classes: file.classes,
      dropsVowels: false,
    })),
  );
  const forbidden = files.flatMap((file) =>
    file.forbidden.flatMap((group) => [
      {
        tag: { forbidden: group.kind, except: false },
        patterns: group.patterns,
        classes: file.classes,
        dropsVowels: false,
      },
      {
        tag: { forbidden: group.kind, except: true },
        patterns: group.except,
        classes: file.classes,
        dropsVowels: false,
      },
    ]),
  );
  return { inbound: buildPhraseIndex<Inbound>(inbound), forbidden: buildPhraseIndex<ForbiddenTag>(forbidden) };
}

const inboundKinds: readonly Inbound[] = ['dangerAlone', 'danger', 'stopAlone', 'stop', 'watched'];
