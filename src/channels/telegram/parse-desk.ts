import { type DeskContent } from '../../core/inbound.ts';
import { attachmentsOf } from './parse-media.ts';
import { type TelegramMessage } from './update-schema.ts';

/** Of the chat itself: no topic has this id. */
const generalTopic = '0';
const dutyWord = /^\s*\/(on|off)\b/i;

/**
 * A message in a topic of the desk chat, or "/on" and "/off" anywhere in it. Undefined for what is none: our own messages, service
 * messages ("topic created"), and talk outside of topics, which belongs to no case and is not kept. Who is staff is not decided here.
 */
export function parseDeskMessage(
  message: TelegramMessage,
  account: string,
): { readonly staffAddress: string; readonly content: DeskContent } | undefined {
  // A reply outside of topics has a thread id too, but is no topic message: Bot API, Message.
  const inTopic = message.is_topic_message === true && message.message_thread_id !== undefined;
  if (message.from === undefined || String(message.from.id) === account) return undefined;
  const attachments = attachmentsOf(message);
  const text = message.text ?? message.caption;
  if (text === undefined && attachments.length === 0) return undefined;
  if (!inTopic && !dutyWord.test(text ?? '')) return undefined;
  const threadId = inTopic ? String(message.message_thread_id) : generalTopic;
  return {
    staffAddress: String(message.from.id),
    content: { kind: 'desk-message', threadId, text: text ?? '', attachments },
  };
}
