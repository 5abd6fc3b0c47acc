import { z } from 'zod';
import { type Ladder, type SpecialLadder } from '../core/ladder.ts';
import { severitySchema } from '../core/severity.ts';
import { type HeavyCases, type TeamHours } from '../roster/index.ts';
import { durationSchema } from './duration.ts';
import { type FloodLimits, floodSchema } from './flood.ts';
import { laddersSchema, remindsTooLate, rungsSchema, severitiesWithout, toRung, toSpecialLadders } from './ladders.ts';
import { notifySchema, type NotifySettings } from './notify.ts';
import { teamsSchema, toTeamHours } from './team-hours.ts';
import { wholeNumber } from './whole-number.ts';

/*
 * The settings file. Error texts say what was expected; the reader adds what it got, with file, line and field.
 * Every key may be left out: the file that ships (config/default.yaml) fills it in.
 */

const languageSchema = z
  .string({ error: 'expected a language such as id or en' })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'expected a language such as id or en' });

const numberIdExpected = 'expected small letters, digits and dashes, such as main';
const numberRoleExpected = 'expected a word or two, such as public or spare';

/** One of our WhatsApp numbers. The number itself stands nowhere: whoever links a phone to it says which it is. */
const whatsAppNumberSchema = z.strictObject(
  {
    id: z.string({ error: numberIdExpected }).regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: numberIdExpected }),
    role: z
      .string({ error: numberRoleExpected })
      .regex(/^[a-z][a-z0-9 -]{0,39}$/, { error: numberRoleExpected })
      .optional(),
    language: languageSchema.optional(),
  },
  { error: 'expected id, role, language' },
);

const onOrOff = z.boolean({ error: 'expected true or false' });

/** "Template names": lower-case letters, digits and underscores, at most 512. */
const templateExpected = 'expected names of templates by language, such as id: suar_check_in';
const checkInTemplatesSchema = z.record(
  z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: templateExpected }),
  z.string({ error: templateExpected }).regex(/^[a-z0-9_]{1,512}$/, { error: templateExpected }),
  { error: templateExpected },
);

const quickExitExpected = 'expected an address that begins with https://';

const fieldsSchema = z.strictObject(
  {
    ladder: rungsSchema.optional(),
    ladders: laddersSchema.optional(),
    heavyCases: z
      .strictObject(
        {
          severity: severitySchema.optional(),
          perShift: wholeNumber(1, 100),
        },
        { error: 'expected severity, perShift' },
      )
      .optional(),
    teams: teamsSchema.optional(),
    firstReplyWithin: durationSchema.optional(),
    remindAfter: durationSchema.optional(),
    replyWithin: durationSchema.optional(),
    staleAfter: durationSchema.optional(),
    staleGrace: durationSchema.optional(),
    delivery: z
      .strictObject(
        {
          lease: durationSchema.optional(),
          attempts: wholeNumber(1, 1_000).optional(),
          firstRetry: durationSchema.optional(),
          longestRetry: durationSchema.optional(),
        },
        { error: 'expected lease, attempts, firstRetry, longestRetry' },
      )
      .optional(),
    sweep: durationSchema.optional(),
    flood: floodSchema.optional(),
    polling: z.strictObject({ lease: durationSchema.optional() }, { error: 'expected lease' }).optional(),
    defaultLanguage: languageSchema.optional(),
    evidence: z
      .strictObject({ maximumBytes: wholeNumber(1, 2_000_000_000).optional() }, { error: 'expected maximumBytes' })
      .optional(),
    whatsapp: z
      .strictObject(
        {
          numbers: z
            .array(whatsAppNumberSchema, { error: 'expected a list of numbers, each with its id' })
            .min(1, { error: 'expected at least one number' })
            .superRefine((numbers, context) => {
              const again = numbers.findIndex(({ id }, at) => numbers.findIndex((other) => other.id === id) < at);
              if (again === -1) return;
              context.addIssue({
                code: 'custom',
                path: [again, 'id'],
                message: 'expected an id that no other number has',
              });
            })
            .optional(),
          readReceipts: onOrOff.optional(),
          typing: onOrOff.optional(),
        },
        { error: 'expected numbers, readReceipts, typing' },
      )
      .optional(),
    notify: notifySchema.optional(),
    quickExitUrl: z.url({ protocol: /^https$/, error: quickExitExpected }).optional(),
    whatsappCloud: z
      .strictObject({ checkInTemplates: checkInTemplatesSchema.optional() }, { error: 'expected checkInTemplates' })
      .optional(),
  },
  { error: 'expected settings such as ladder, delivery or sweep' },
);

/** Where an operator replaces the ladder by several, the one that ships holds for none of their cases: its teams are not theirs. */
export const settingsSchema = fieldsSchema.superRefine(({ ladder, ladders }, context) => {
  const missing = ladder === undefined && ladders !== undefined ? severitiesWithout(ladders) : [];
  if (missing.length === 0) return;
  const message = `expected a ladder for every severity, without language: none for ${missing.join(', ')}. Add them, or a plain ladder for all others`;
  context.addIssue({ code: 'custom', path: ['ladders'], message });
});
export type SettingsFile = z.infer<typeof settingsSchema>;

/** What the settings file decides, ready for the rooms. Times in milliseconds. */
export interface Settings {
  /** For every case that none of `ladders` takes. */
  readonly ladder: Ladder;
  readonly ladders: readonly SpecialLadder[];
  /** Absent: nobody counts. */
  readonly heavyCases: HeavyCases | undefined;
  /** When teams work that plan no shifts. */
  readonly teamHours: ReadonlyMap<string, TeamHours>;
  readonly delivery: {
    /** How long a process may take over one message before another may send it. */
    readonly leaseMs: number;
    readonly maximumAttempts: number;
    readonly firstRetryMs: number;
    readonly longestRetryMs: number;
  };
  readonly sweepMs: number;
  readonly flood: FloodLimits;
  /** How long the process that polls a bot may be silent before another polls. */
  readonly pollLeaseMs: number;
  /** BCP 47. */
  readonly defaultLanguage: string;
  readonly evidence: { readonly maximumBytes: number };
  readonly whatsapp: WhatsAppSettings;
  readonly notify: NotifySettings;
  readonly quickExitUrl: string;
  /** Names of the check-in that Meta has approved, by language. */
  readonly checkInTemplates: Readonly<Record<string, string>>;
}

export interface WhatsAppNumber {
  /** Our own name for it, for good: its rows and conversations carry it. */
  readonly id: string;
  /** What it is for, in the desk's words. */
  readonly role: string;
  /** Spoken with whoever writes to it, until they use another. BCP 47. */
  readonly language?: string;
}

export interface WhatsAppSettings {
  readonly numbers: readonly WhatsAppNumber[];
  /** Whether people see that a message was read, and that somebody types. */
  readonly readReceipts: boolean;
  readonly typing: boolean;
}

export interface Contradiction {
  /** The fields that do not fit together; the first that the operator wrote is shown. */
  readonly fields: readonly (readonly PropertyKey[])[];
  readonly problem: string;
}

/** Lays the operator's file over the one that ships. @throws TypeError when neither has a setting: a broken package */
export function layOver(shipped: SettingsFile, own: SettingsFile): Settings {
  const delivery = { ...shipped.delivery, ...own.delivery };
  const times = {
    firstReplyWithinMs: present(own.firstReplyWithin ?? shipped.firstReplyWithin, 'firstReplyWithin'),
    remindAfterMs: present(own.remindAfter ?? shipped.remindAfter, 'remindAfter'),
    replyWithinMs: present(own.replyWithin ?? shipped.replyWithin, 'replyWithin'),
    stale: {
      afterMs: present(own.staleAfter ?? shipped.staleAfter, 'staleAfter'),
      graceMs: present(own.staleGrace ?? shipped.staleGrace, 'staleGrace'),
    },
  };
  const heavy = own.heavyCases ?? shipped.heavyCases;
  return {
    ladder: { rungs: present(own.ladder ?? shipped.ladder, 'ladder').map(toRung), ...times },
    ladders: toSpecialLadders(own.ladders ?? shipped.ladders ?? [], times),
    heavyCases: heavy && { severity: heavy.severity ?? 5, perShift: heavy.perShift },
    teamHours: toTeamHours(own.teams ?? shipped.teams ?? []),
    delivery: {
      leaseMs: present(delivery.lease, 'delivery.lease'),
      maximumAttempts: present(delivery.attempts, 'delivery.attempts'),
      firstRetryMs: present(delivery.firstRetry, 'delivery.firstRetry'),
      longestRetryMs: present(delivery.longestRetry, 'delivery.longestRetry'),
    },
    sweepMs: present(own.sweep ?? shipped.sweep, 'sweep'),
    flood: toFloodLimits({ ...shipped.flood, ...own.flood }),
    pollLeaseMs: present(own.polling?.lease ?? shipped.polling?.lease, 'polling.lease'),
    defaultLanguage: present(own.defaultLanguage ?? shipped.defaultLanguage, 'defaultLanguage'),
    evidence: {
      maximumBytes: present(own.evidence?.maximumBytes ?? shipped.evidence?.maximumBytes, 'evidence.maximumBytes'),
    },
    whatsapp: toWhatsApp({ ...shipped.whatsapp, ...own.whatsapp }),
    notify: toNotify({ ...shipped.notify, ...own.notify }),
    quickExitUrl: present(own.quickExitUrl ?? shipped.quickExitUrl, 'quickExitUrl'),
    checkInTemplates: own.whatsappCloud?.checkInTemplates ?? shipped.whatsappCloud?.checkInTemplates ?? {},
  };
}

/** What no single field shows: two settings that contradict each other. */
export function findContradiction(settings: Settings): Contradiction | undefined {
  const { ladder, ladders, delivery } = settings;
  const late = remindsTooLate(ladder);
  if (late !== undefined)
    return { fields: [['remindAfter'], [late]], problem: `remindAfter must be shorter than ${late}` };
  for (const [at, special] of ladders.entries()) {
    const owed = remindsTooLate(special);
    if (owed === undefined) continue;
    const fields = ['remindAfter', owed].map((field) => ['ladders', at, field]);
    return { fields: [...fields, ['remindAfter']], problem: `remindAfter must be shorter than ${owed}` };
  }
  if (delivery.firstRetryMs > delivery.longestRetryMs) {
    return {
      fields: [
        ['delivery', 'firstRetry'],
        ['delivery', 'longestRetry'],
      ],
      problem: 'firstRetry must not be longer than longestRetry',
    };
  }
  if (settings.notify.gapMs > settings.notify.foldMs) {
    const fields = [
      ['notify', 'urgentGap'],
      ['notify', 'foldWithin'],
    ];
    return { fields, problem: 'urgentGap must not be longer than foldWithin' };
  }
  return undefined;
}

function toNotify(given: NonNullable<SettingsFile['notify']>): NotifySettings {
  return {
    foldMs: present(given.foldWithin, 'notify.foldWithin'),
    gapMs: present(given.urgentGap, 'notify.urgentGap'),
    attempts: present(given.attempts, 'notify.attempts'),
    firstRetryMs: present(given.firstRetry, 'notify.firstRetry'),
    emailFrom: given.emailFrom,
    webhooks: given.webhooks ?? [],
    thisMachine: present(given.thisMachine, 'notify.thisMachine'),
  };
}

function toFloodLimits({ messagesPerMinute, answerEvery, backlog }: NonNullable<SettingsFile['flood']>): FloodLimits {
  return {
    messagesPerMinute: present(messagesPerMinute, 'flood.messagesPerMinute'),
    answerEveryMs: present(answerEvery, 'flood.answerEvery'),
    backlog: present(backlog, 'flood.backlog'),
  };
}

function toWhatsApp({ numbers, readReceipts, typing }: NonNullable<SettingsFile['whatsapp']>): WhatsAppSettings {
  return {
    numbers: present(numbers, 'whatsapp.numbers').map(({ id, role, language }) => ({
      id,
      role: role ?? 'public',
      ...(language === undefined ? {} : { language }),
    })),
    readReceipts: present(readReceipts, 'whatsapp.readReceipts'),
    typing: present(typing, 'whatsapp.typing'),
  };
}

function present<T>(value: T | undefined, setting: string): T {
  if (value === undefined) throw new TypeError(`config/default.yaml lacks ${setting}`);
  return value;
}
