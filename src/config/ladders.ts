import { z } from 'zod';
import { type Ladder, type SpecialLadder, takesLanguage } from '../core/ladder.ts';
import { type Severity, severitySchema } from '../core/severity.ts';
import { skills } from '../roster/index.ts';
import { durationSchema } from './duration.ts';

const teamExpected = 'expected the name of a team';
const nameExpected = 'expected the sign-in name of somebody on the staff list';

const rungSchema = z.discriminatedUnion(
  'offer',
  [
    z.strictObject({
      offer: z.literal('team'),
      team: z.string({ error: teamExpected }).min(1, { error: teamExpected }),
      within: durationSchema,
    }),
    z.strictObject({ offer: z.literal('supervisors'), within: durationSchema }),
    z.strictObject({ offer: z.literal('administrators'), within: durationSchema }),
    z.strictObject({
      offer: z.literal('responder'),
      name: z
        .string({ error: nameExpected })
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, { error: nameExpected }),
      within: durationSchema,
    }),
    z.strictObject({
      offer: z.literal('skill'),
      skill: z.enum(skills, { error: `expected ${skills.join(', ')}` }),
      within: durationSchema,
    }),
  ],
  { error: 'expected team, supervisors, administrators, responder or skill' },
);
type Rung = z.infer<typeof rungSchema>;

/** One rung alone would be the end of the ladder: an alert that nobody takes must reach somebody else. */
const rungsExpected = 'expected a list of at least two rungs';

export const rungsSchema = z
  .array(rungSchema, { error: rungsExpected })
  .min(2, { error: rungsExpected })
  .superRefine((rungs, context) => {
    const last = rungs.length - 1;
    const offer = rungs[last]?.offer;
    // It is repeated for ever: whom it is offered to must not hang on one phone, or on who happens to be able.
    if (offer !== 'responder' && offer !== 'skill') return;
    const message =
      'expected team, supervisors or administrators on the last rung, so that no alert ends without a human';
    context.addIssue({ code: 'custom', path: [last, 'offer'], message });
  });

const languageExpected = 'expected languages such as id or zh-Hant';
const severitiesExpected = 'expected severities from 1 to 5, such as [4, 5]';

const specialLadderSchema = z.strictObject(
  {
    severity: z
      .array(severitySchema, { error: severitiesExpected })
      .min(1, { error: severitiesExpected })
      .refine((severities) => new Set(severities).size === severities.length, { error: 'expected each severity once' }),
    language: z
      .array(
        z.string({ error: languageExpected }).regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: languageExpected }),
        { error: languageExpected },
      )
      .min(1, { error: languageExpected })
      .optional(),
    rungs: rungsSchema,
    firstReplyWithin: durationSchema.optional(),
    remindAfter: durationSchema.optional(),
    replyWithin: durationSchema.optional(),
    staleAfter: durationSchema.optional(),
    staleGrace: durationSchema.optional(),
  },
  { error: 'expected severity, language, rungs and times' },
);
type SpecialLadderSetting = z.infer<typeof specialLadderSchema>;

/** Every case has one ladder: two that would take the same case are refused. */
export const laddersSchema = z
  .array(specialLadderSchema, { error: 'expected a list of ladders, each with severity and rungs' })
  .superRefine((ladders, context) => {
    for (const [at, ladder] of ladders.entries()) {
      const earlier = ladders.slice(0, at).findIndex((other) => takesSameCase(other, ladder));
      if (earlier < 0) continue;
      const shared = ladder.severity.filter((one) => ladders[earlier]?.severity.includes(one) === true);
      const message = `expected severities that no other ladder has: ladders[${earlier}] has ${shared.join(', ')} too`;
      context.addIssue({ code: 'custom', path: [at, 'severity'], message });
      return;
    }
  });

/** A ladder for a language stands before one for all: those two may share a severity. */
function takesSameCase(one: SpecialLadderSetting, other: SpecialLadderSetting): boolean {
  if (!one.severity.some((severity) => other.severity.includes(severity))) return false;
  if (one.language === undefined || other.language === undefined) return one.language === other.language;
  const others = other.language;
  return one.language.some((a) => others.some((b) => takesLanguage(a, b) || takesLanguage(b, a)));
}

const allSeverities: readonly Severity[] = [1, 2, 3, 4, 5];

/** Severities for which some case would have no ladder of this list; the list stands alone, without a plain `ladder`. */
export function severitiesWithout(ladders: readonly SpecialLadderSetting[]): readonly Severity[] {
  return allSeverities.filter(
    (severity) => !ladders.some((one) => one.language === undefined && one.severity.includes(severity)),
  );
}

/** @param plain whose times hold where a ladder says nothing else */
export function toSpecialLadders(
  ladders: readonly SpecialLadderSetting[],
  plain: Omit<Ladder, 'rungs'>,
): readonly SpecialLadder[] {
  return ladders.map((one) => ({
    name: [`severity ${one.severity.toSorted().join(' ')}`, ...(one.language ?? [])].join(' '),
    severities: new Set(one.severity),
    ...(one.language === undefined ? {} : { languages: one.language }),
    rungs: one.rungs.map(toRung),
    firstReplyWithinMs: one.firstReplyWithin ?? plain.firstReplyWithinMs,
    remindAfterMs: one.remindAfter ?? plain.remindAfterMs,
    replyWithinMs: one.replyWithin ?? plain.replyWithinMs,
    ...(plain.stale === undefined
      ? {}
      : {
          stale: { afterMs: one.staleAfter ?? plain.stale.afterMs, graceMs: one.staleGrace ?? plain.stale.graceMs },
        }),
  }));
}

export function toRung(rung: Rung): Ladder['rungs'][number] {
  const acceptWithinMs = rung.within;
  switch (rung.offer) {
    case 'team':
      return { audience: { kind: 'team', team: rung.team }, acceptWithinMs };
    case 'supervisors':
      return { audience: { kind: 'role', role: 'supervisor' }, acceptWithinMs };
    case 'administrators':
      return { audience: { kind: 'role', role: 'administrator' }, acceptWithinMs };
    case 'responder':
      return { audience: { kind: 'responder', signInName: rung.name }, acceptWithinMs };
    case 'skill':
      return { audience: { kind: 'skill', skill: rung.skill }, acceptWithinMs };
  }
}

/** A reminder that comes with the re-offer, or after it, reminds nobody. @returns the reply that it is too late for */
export function remindsTooLate(ladder: Ladder): 'firstReplyWithin' | 'replyWithin' | undefined {
  if (ladder.remindAfterMs >= ladder.firstReplyWithinMs) return 'firstReplyWithin';
  return ladder.remindAfterMs >= ladder.replyWithinMs ? 'replyWithin' : undefined;
}
