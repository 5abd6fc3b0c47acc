import { createHash, randomUUID } from 'node:crypto';
import { type InboxId } from '../../core/brand.ts';
import { type ChannelId, type DeskContent } from '../../core/inbound.ts';
import { type DeskMessage } from '../../core/outbound.ts';
import { type AfterCommit, type Draft, enqueue, joinAfterCommit, nothingAfterCommit } from '../../outbox/index.ts';
import { readCheckIn } from '../../checkins/index.ts';
import { parseCaseCode } from '../../cases/index.ts';
import { type Store, type Tx } from '../../store/index.ts';
import { type Actions } from '../actions.ts';
import { caseOfTopic, type TopicCase } from '../queries.ts';
import { findByTelegram, type Responder } from '../staff/roster.ts';
import { type DutyCommand, readDutyCommand } from './duty-command.ts';
import { readTopicCommand } from './topic-command.ts';
import {
  acceptWords,
  checkInWords,
  closeWords,
  dutyWords,
  endCheckInWords,
  giveBackWords,
  keptAsNoteWords,
  misunderstood,
  notOnRoster,
  noteWords,
  onlyText,
  replyWords,
  unknownButton,
} from './topic-words.ts';

/** Something a member of the desk did in the desk chat, as intake hands it over. */
export interface DeskInboundEvent {
  readonly inboxId: InboxId;
  readonly channel: ChannelId;
  readonly account: string;
  /** The channel's id of the staff member. */
  readonly staffAddress: string;
  readonly at: Date;
  readonly content: DeskContent;
}

export interface TopicParts {
  readonly store: Store;
  readonly actions: Actions;
  readonly leaseMs: number;
}

/** Handles one desk event in the transaction that marks it handled: killed before the commit, nothing of it happened. */
export type HandleDeskEvent = (tx: Tx, event: DeskInboundEvent) => Promise<AfterCommit>;

export function createTopics(parts: TopicParts): { readonly handle: HandleDeskEvent } {
  return {
    async handle(tx, event) {
      const responder = await findByTelegram(tx, event.staffAddress);
      switch (event.content.kind) {
        case 'desk-press':
          return press(tx, parts, event, event.content, responder);
        case 'desk-message':
          return message(tx, parts, event, event.content, responder);
      }
    },
  };
}

async function press(
  tx: Tx,
  parts: TopicParts,
  event: DeskInboundEvent,
  { choice, pressId }: Extract<DeskContent, { kind: 'desk-press' }>,
  responder: Responder | undefined,
): Promise<AfterCommit> {
  const answer = async (text: string, after = nothingAfterCommit): Promise<AfterCommit> => {
    const draft: Draft = {
      dedupeKey: `press-${event.inboxId}`,
      // A lane of its own: a button spins until it is answered, and waits for no topic.
      destination: { kind: 'desk', lane: randomUUID() },
      channel: event.channel,
      account: event.account,
      author: 'system',
      urgency: 1,
      key: parts.store.vault.house,
      body: { kind: 'answer-press', pressId, text },
    };
    const enqueued = await enqueue(tx, [draft], parts.leaseMs);
    return joinAfterCommit([after, { ...enqueued, wakeUps: [] }]);
  };
  if (responder === undefined) return answer(notOnRoster);
  const code = choice.startsWith('accept:') ? parseCaseCode(choice.slice('accept:'.length)) : undefined;
  if (code === undefined) return answer(unknownButton);
  const { result, after } = await parts.actions.acceptCase.within(tx, { code, responder, at: event.at });
  return answer(acceptWords(result), after);
}

async function message(
  tx: Tx,
  parts: TopicParts,
  event: DeskInboundEvent,
  content: Extract<DeskContent, { kind: 'desk-message' }>,
  responder: Responder | undefined,
): Promise<AfterCommit> {
  const duty = readDutyCommand(content.text);
  if (duty !== undefined) return tellDuty(tx, parts, event, duty, responder);
  const about = await caseOfTopic(tx, content.threadId);
  // A topic that is no case's: people may talk there.
  if (about === undefined) return nothingAfterCommit;
  const say = (text: string, after?: AfterCommit) => sayInTopic(tx, parts, event, about, text, after);
  if (responder === undefined) return sayToStranger(tx, parts, event, about);
  if (content.attachments.length > 0) return say(onlyText);
  const command = readTopicCommand(content.text);
  const act = { code: about.code, responder, at: event.at, requestId: `topic-${event.inboxId}` };
  switch (command.kind) {
    case 'misunderstood':
      return say(misunderstood);
    case 'note': {
      const { result, after } = await parts.actions.noteOnCase.within(tx, { ...act, text: command.text });
      return say(noteWords(result), after);
    }
    case 'give-back': {
      const { result, after } = await parts.actions.giveTalkBack.within(tx, act);
      return say(giveBackWords(result), after);
    }
    case 'close': {
      const mayCloseAny = responder.role !== 'responder';
      const request = { ...act, reason: command.reason, mayCloseAny };
      const { result, after } = await parts.actions.closeCase.within(tx, request);
      return say(closeWords(result), after);
    }
    case 'check-in': {
      if (!command.end) return say(checkInWords(await readCheckIn(parts.store, about.id, about.person), about.code));
      const { result, after } = await parts.actions.endCheckIn.within(tx, act);
      const words = endCheckInWords(result);
      return words === undefined ? after : say(words, after);
    }
    case 'words':
      return relay(tx, parts, { ...act, text: command.text }, say);
  }
}

/** "I am on", "I am off": said in the general topic for all to see. Somebody who is not on the roster is told so there too. */
async function tellDuty(
  tx: Tx,
  parts: TopicParts,
  event: DeskInboundEvent,
  duty: DutyCommand,
  responder: Responder | undefined,
): Promise<AfterCommit> {
  let after = nothingAfterCommit;
  if (responder !== undefined && duty.kind === 'duty') {
    const { onDuty, forMs } = duty;
    ({ after } = await parts.actions.sayDuty.within(tx, { responder, onDuty, at: event.at, forMs }));
  }
  const draft: Draft = {
    dedupeKey: `duty-${event.inboxId}`,
    destination: { kind: 'desk', lane: randomUUID() },
    channel: event.channel,
    account: event.account,
    author: 'system',
    key: parts.store.vault.house,
    body: {
      kind: 'topic-text',
      text: responder === undefined ? notOnRoster : dutyWords(responder.name, duty),
      choices: [],
    },
  };
  const enqueued = await enqueue(tx, [draft], parts.leaseMs);
  return joinAfterCommit([after, { ...enqueued, wakeUps: [] }]);
}

/** The owner's words go to the person; anybody else's stay with colleagues, and they are told so. */
async function relay(
  tx: Tx,
  parts: TopicParts,
  act: Parameters<Actions['noteOnCase']>[0],
  say: (text: string, after?: AfterCommit) => Promise<AfterCommit>,
): Promise<AfterCommit> {
  const { result, after } = await parts.actions.replyToCase.within(tx, { ...act, from: 'topic' });
  if (result.kind !== 'not-owner') {
    const words = replyWords(result);
    return words === undefined ? after : say(words, after);
  }
  const note = await parts.actions.noteOnCase.within(tx, act);
  const words = note.result.kind === 'noted' ? keptAsNoteWords(result.owner) : noteWords(note.result);
  return say(words, joinAfterCommit([after, note.after]));
}

async function sayInTopic(
  tx: Tx,
  parts: TopicParts,
  event: DeskInboundEvent,
  about: TopicCase,
  text: string,
  after: AfterCommit = nothingAfterCommit,
  dedupeKey = `topicreply-${event.inboxId}`,
): Promise<AfterCommit> {
  const body: DeskMessage = { kind: 'topic-text', text, choices: [] };
  const draft: Draft = {
    dedupeKey,
    destination: { kind: 'case-topic', case: about.id, person: about.person },
    channel: event.channel,
    account: event.account,
    author: 'system',
    key: await parts.store.keys.ofOne(tx, about.person),
    body,
  };
  const enqueued = await enqueue(tx, [draft], parts.leaseMs);
  return joinAfterCommit([after, { ...enqueued, wakeUps: [] }]);
}

/** Once per person and topic: somebody who talks on is not answered again and again. */
function sayToStranger(tx: Tx, parts: TopicParts, event: DeskInboundEvent, about: TopicCase): Promise<AfterCommit> {
  const who = createHash('sha256').update(event.staffAddress).digest('hex').slice(0, 16);
  const text = `${notOnRoster} Nothing was sent or kept.`;
  return sayInTopic(tx, parts, event, about, text, nothingAfterCommit, `stranger-${about.id}-${who}`);
}
