import { type CaseId, type InboxId, type PersonId } from '../../core/brand.ts';
import { type ChannelId, type InboundContent } from '../../core/inbound.ts';
import { type Draft } from '../../outbox/index.ts';
import { type SealingKey } from '../../store/index.ts';
import { contentWords } from '../content-words.ts';

/** Telegram's longest message is 4,096 UTF-16 units (Bot API, sendMessage); the rest is for what we add. */
const longestQuote = 3_900;

export interface MirroredContent {
  readonly caseId: CaseId;
  readonly person: PersonId;
  readonly key: SealingKey;
  /** The desk chat's channel and account, wherever the person wrote. */
  readonly channel: ChannelId;
  readonly account: string;
  readonly inboxId: InboxId;
  readonly content: InboundContent;
  /** How many other messages came with it. */
  readonly folded: number;
}

/** What a person sent, as a text for the topic of their case. Pure; once per inbox row. */
export function topicDraft(about: MirroredContent): Draft {
  return {
    dedupeKey: `mirror-${about.inboxId}`,
    destination: { kind: 'case-topic', case: about.caseId, person: about.person },
    channel: about.channel,
    account: about.account,
    author: 'system',
    key: about.key,
    body: {
      kind: 'topic-text',
      text: `👤 ${many(about.folded)}${shortened(contentWords(about.content))}`,
      choices: [],
    },
  };
}

/** A topic that fills by the second hides what matters in it, in this case and in all others of the group. */
const many = (folded: number): string =>
  folded === 0 ? '' : `[${folded + 1} messages at once: all are in the console, this is the last]\n`;

/** Never cut inside a surrogate pair: half of one is refused by the provider. */
export function shortened(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.slice(0, longestQuote).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}… (the rest is in the console)`;
}
