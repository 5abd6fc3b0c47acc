import { type Router } from 'express';
import { type CaseId, type InboxId, type PersonId } from '../core/brand.ts';
import { type ChannelLimits } from '../core/channel.ts';
import { type Clock } from '../core/clock.ts';
import { type ChannelId, type InboundContent } from '../core/inbound.ts';
import { type Logger } from '../core/logger.ts';
import { type TermEars } from '../checkins/index.ts';
import { type Directory } from '../contacts/index.ts';
import { type Draft, type Settle } from '../outbox/index.ts';
import { type DoorsOfResponder } from '../doors/index.ts';
import { type TeamHours } from '../roster/index.ts';
import { type SealingKey, type Store } from '../store/index.ts';
import { createActions } from './actions.ts';
import { createConsole } from './console/console.tsx';
import {
  type CheckReply,
  type DeskAuthoring,
  type DeskEscalation,
  type DeskNumbers,
  type DeskWays,
  type NamePlace,
  type ResumeTalk,
  type SheetParts,
} from './ports.ts';
import { topicDraft } from './topics/topic-draft.ts';
import { createTopics, type HandleDeskEvent } from './topics/topics.ts';

export interface DeskOptions {
  readonly store: Store;
  readonly escalation: DeskEscalation;
  readonly checkReply: CheckReply;
  readonly resumeTalk: ResumeTalk;
  /** What may be asked as a private question, and be its answer. */
  readonly checkInEars: TermEars;
  readonly ways: DeskWays;
  readonly sheet: SheetParts;
  readonly namePlace: NamePlace;
  /** When teams work that plan no shifts. */
  readonly teamHours: ReadonlyMap<string, TeamHours>;
  readonly settle: Settle;
  readonly contacts: Directory;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly leaseMs: number;
  readonly limitsOf: (channel: string) => ChannelLimits;
  /** Present where cases have topics in a desk chat. */
  readonly deskChat?: { readonly channel: ChannelId; readonly account: string } | undefined;
  /** Present where flows are drafted and published at the desk. */
  readonly authoring?: DeskAuthoring | undefined;
  /** Present where WhatsApp numbers are configured. */
  readonly numbers?: DeskNumbers | undefined;
  /** Present where responders are told beside the desk and its chat. */
  readonly doors?: DoorsOfResponder | undefined;
  /** No messenger is configured: the desk opens without password inside the rehearsal room. */
  readonly rehearsal: boolean;
  /** Whether browsers reach the desk by https: its cookie is then bound to it. */
  readonly https?: boolean;
}

/** What a person sent on a case, as intake knows it. */
export interface MirrorRequest {
  readonly caseId: CaseId;
  readonly turn: { readonly person: PersonId; readonly key: SealingKey; readonly inboxId: InboxId };
  readonly content: InboundContent;
  /** How many other messages came with it and are told as one line; the console shows them. */
  readonly folded?: number;
}

/** Where responders work: the console under `/desk`, and the topics of a desk chat. */
export interface Desk {
  readonly router: Router;
  readonly handle: HandleDeskEvent;
  /** What the desk chat is told about something a person sent. Call it only where there is a desk chat. */
  readonly mirror: (about: MirrorRequest) => Draft;
  close(): Promise<void>;
}

/** @throws TypeError for a rehearsal beside a messenger: real people's cases are never open without a password */
export function createDesk(options: DeskOptions): Desk {
  const { deskChat, rehearsal, https = false } = options;
  if (rehearsal && deskChat !== undefined) throw new TypeError('no rehearsal desk beside a messenger');
  const actions = createActions(options);
  const desk = createConsole({ ...options, actions, https });
  return {
    router: desk.router,
    handle: createTopics({ ...options, actions }).handle,
    mirror({ caseId, turn: { person, key, inboxId }, content, folded = 0 }) {
      if (deskChat === undefined) throw new TypeError('there is no desk chat to mirror to');
      return topicDraft({ caseId, person, key, inboxId, content, folded, ...deskChat });
    },
    close: () => desk.close(),
  };
}
