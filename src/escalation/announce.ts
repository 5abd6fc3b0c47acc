import { sql } from 'kysely';
import { z } from 'zod';
import { type AlertId } from '../core/brand.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type DeskMessage } from '../core/outbound.ts';
import { type Draft } from '../outbox/index.ts';
import { purpose, type SealingKey, type Tx } from '../store/index.ts';
import { type CaseOfAlert } from './alert-record.ts';
import { type Expired, type OfferMove, type TakenBecause } from './ladder.ts';

/** A text of `locales/<language>/desk.ftl`. */
export type DeskText = (id: string, args?: Record<string, string>) => string;

export interface DeskChatAccount {
  readonly channel: ChannelId;
  readonly account: string;
}

type Offered = Pick<OfferMove, 'rung' | 'round' | 'audience' | 'dueAt'>;
type AnnouncedCase = Pick<CaseOfAlert, 'id' | 'code' | 'person' | 'kind' | 'severity'>;

/** What the desk chat is told about alerts. Without a desk chat every function here returns nothing. */
export interface Announcer {
  /** The topic, with a title that holds no personal words, and the first offer in it. */
  opened(about: AnnouncedCase, key: SealingKey, alertId: AlertId, offer: Offered, told: Told): Draft[];
  /** A later offer, and why there is one; each is louder by naming the rung and the round. */
  offered(about: AnnouncedCase, key: SealingKey, alertId: AlertId, offer: Offered, why: Why): Draft[];
  /** Something graver on a case that has already been offered or accepted. */
  strengthened(about: AnnouncedCase, key: SealingKey, alertId: AlertId, at: Date, told: Told): Draft[];
  /** `of`: a reply that the person waits for, or a case on which nothing happens. */
  reminded(
    about: AnnouncedCase,
    key: SealingKey,
    alertId: AlertId,
    dueAt: Date,
    owner: string,
    of?: 'reply' | 'stale',
  ): Draft[];
  /** The person has stopped us, or somebody has their phone; `row` is of the inbox and makes it one line. */
  blocked(about: AnnouncedCase, key: SealingKey, row: string, owner: string): Draft[];
  /** Something written to the person did not arrive, or is held; `row` is of the outbox and makes it one line. */
  undelivered(about: AnnouncedCase, key: SealingKey, row: string, what: Undelivered): Draft[];
  /** Takes the button from an offer: what it said stays, with what became of it. */
  ended(tx: Tx, about: AnnouncedCase, key: SealingKey, offer: OfferPlace, text: string): Promise<Draft[]>;
}

/** Why the alert was raised, and the signs with quotes. */
interface Told {
  readonly reason: string;
  readonly summary: string;
}

export interface Undelivered {
  readonly kind: 'failed' | 'held' | 'not-taken-back' | 'arrived' | 'another-way';
  /** Where it was sent instead, for `another-way`. */
  readonly channel?: string;
  /** A code of the outbox. */
  readonly reason: string;
  readonly from: 'responder' | 'script';
}

interface Why {
  readonly reason: string;
  readonly because: Because;
  /** From whom the case was taken; null where nobody had it. */
  readonly from?: CaseOfAlert['owner'];
}

export type Because = Expired | TakenBecause | 'graver' | 'room-made';
export interface OfferPlace {
  readonly alertId: AlertId;
  readonly round: number;
  readonly rung: number;
}

/** Telegram's limit of a message is 4,096; the lines around a summary need the rest. */
const longestSummary = 3_000;
const longestText = 4_000;
/** Bot API, createForumTopic: name of 1–128 characters. */
const longestTitle = 128;

export const offerKey = ({ alertId, round, rung }: OfferPlace): string => `offer-${alertId}-${round}-${rung}`;

export function createAnnouncer(deskChat: DeskChatAccount | undefined, deskText: DeskText): Announcer {
  if (deskChat === undefined) {
    return {
      opened: none,
      offered: none,
      strengthened: none,
      reminded: none,
      blocked: none,
      undelivered: none,
      ended: () => Promise.resolve([]),
    };
  }
  const draft = (about: AnnouncedCase, key: SealingKey, dedupeKey: string, body: DeskMessage): Draft => ({
    dedupeKey,
    destination: { kind: 'case-topic', case: about.id, person: about.person },
    channel: deskChat.channel,
    account: deskChat.account,
    author: 'system',
    key,
    body,
    urgency: about.severity,
  });
  const argumentsOf = (about: AnnouncedCase) => ({
    code: about.code,
    severity: String(about.severity),
    kind: about.kind,
  });
  const offerDraft = (about: AnnouncedCase, key: SealingKey, place: OfferPlace, text: string): Draft =>
    draft(about, key, offerKey(place), {
      kind: 'topic-text',
      text,
      choices: [{ id: `accept:${about.code}`, label: deskText('desk-accept') }],
    });
  const topic = (about: AnnouncedCase, key: SealingKey): Draft =>
    draft(about, key, `topic-${about.id}`, {
      kind: 'open-topic',
      title: deskText('desk-topic-title', argumentsOf(about)).slice(0, longestTitle),
    });

  return {
    opened(about, key, alertId, offer, { reason, summary }) {
      const offered = deskText('desk-offer', { ...argumentsOf(about), ...audienceArguments(offer) });
      const lines = [offered, careLine(reason, deskText), shorten(summary)];
      return [topic(about, key), offerDraft(about, key, { alertId, ...offer }, joined(lines))];
    },
    offered(about, key, alertId, offer, { reason, because, from = null }) {
      const who = { because, owner: from?.name ?? '' };
      const place = { rung: String(offer.rung + 1), round: String(offer.round + 1), ...who };
      const text = deskText('desk-offer-again', { ...argumentsOf(about), ...audienceArguments(offer), ...place });
      const lines = [text, careLine(reason, deskText)];
      return [topic(about, key), offerDraft(about, key, { alertId, ...offer }, joined(lines))];
    },
    strengthened(about, key, alertId, at, { reason, summary }) {
      const text = joined([deskText('desk-graver', argumentsOf(about)), careLine(reason, deskText), shorten(summary)]);
      return [draft(about, key, `graver-${alertId}-${at.getTime()}`, { kind: 'topic-text', text, choices: [] })];
    },
    blocked(about, key, row, owner) {
      const text = deskText('desk-blocked', { code: about.code, owner });
      return [draft(about, key, `blocked-${row}`, { kind: 'topic-text', text, choices: [] })];
    },
    reminded(about, key, alertId, dueAt, owner, of = 'reply') {
      const text = deskText(of === 'stale' ? 'desk-stale' : 'desk-reminder', { code: about.code, owner });
      return [draft(about, key, `remind-${alertId}-${dueAt.getTime()}`, { kind: 'topic-text', text, choices: [] })];
    },
    undelivered(about, key, row, { kind, reason, from, channel = '' }) {
      const text = deskText('desk-undelivered', { code: about.code, kind, reason, from, channel });
      return [
        draft(about, key, `${kind === 'arrived' ? 'arrived' : 'undelivered'}-${row}`, {
          kind: 'topic-text',
          text,
          choices: [],
        }),
      ];
    },
    async ended(tx, about, key, offer, text) {
      const messageKey = offerKey(offer);
      const said = await textOf(tx, key, messageKey);
      if (said === undefined) return [];
      const body = { kind: 'kill-choices' as const, messageKey, text: joined([said, text]) };
      return [draft(about, key, `ended-${messageKey}`, body)];
    },
  };
}

const none = (): Draft[] => [];

/** Who should take it, where not everybody should, and what an agreed check-in came to. */
function careLine(reason: string, deskText: DeskText): string {
  if (reason === 'check-in-missed' || reason === 'phone-taken') return deskText('desk-check-in', { reason });
  return reason === 'child' || reason === 'self-harm' ? deskText('desk-care', { reason }) : '';
}

function audienceArguments({ audience }: Offered): Record<string, string> {
  switch (audience.kind) {
    case 'team':
      return { audience: 'team', team: audience.team };
    case 'role':
      return { audience: audience.role, team: '' };
    case 'responder':
      return { audience: 'responder', team: audience.signInName };
    case 'skill':
      return { audience: 'skill', team: audience.skill };
  }
}

const shorten = (summary: string): string =>
  summary.length <= longestSummary ? summary : `${summary.slice(0, longestSummary)}…`;
const joined = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .join('\n\n')
    .slice(0, longestText);

/** What an offer said in the topic; undefined when it was raised before there was a desk chat. */
async function textOf(tx: Tx, key: SealingKey, dedupeKey: string): Promise<string | undefined> {
  const { rows } = await sql<{ body: Buffer }>`select body from outbox where dedupe_key = ${dedupeKey}`.execute(tx);
  const [row] = rows;
  return row === undefined ? undefined : key.open(row.body, purpose.outbox, z.object({ text: z.string() })).text;
}
