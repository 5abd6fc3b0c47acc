import { type Api } from 'grammy';
import { type DeskChat } from '../../core/channel.ts';
import { type DeskMessage, type SendReceipt } from '../../core/outbound.ts';
import { numeric, sendText } from './deliver.ts';
import { telegramLimits } from './limits.ts';
import { isAlreadySo, isMessageGone, toSendError } from './send-failure.ts';

/** A supergroup with topics, one topic per case. A text without thread goes to the group's general topic. */
export function createDeskChat(api: Api, address: string): DeskChat {
  return {
    address,
    perform: async (message, threadId, messageProviderId) => {
      try {
        return await performOnce(api, address, message, threadId, messageProviderId);
      } catch (error) {
        throw toSendError(error);
      }
    },
  };
}

async function performOnce(
  api: Api,
  chatId: string,
  message: DeskMessage,
  threadId: string | undefined,
  messageProviderId: string | undefined,
): Promise<SendReceipt> {
  switch (message.kind) {
    case 'open-topic': {
      const topic = await api.createForumTopic(chatId, message.title);
      return { providerId: String(topic.message_thread_id) };
    }
    case 'rename-topic':
      await unlessAlreadySo(api.editForumTopic(chatId, numeric(threadId), { name: message.title }));
      return { providerId: String(threadId) };
    case 'close-topic':
      await unlessAlreadySo(api.closeForumTopic(chatId, numeric(threadId)));
      return { providerId: String(threadId) };
    case 'topic-text':
      return sendText(api, chatId, message, threadId);
    case 'kill-choices':
      await killChoices(api, chatId, numeric(messageProviderId), message.text);
      return { providerId: String(messageProviderId) };
    case 'answer-press':
      await api.answerCallbackQuery(message.pressId, { text: shortened(message.text) });
      return { providerId: message.pressId };
  }
}

/** An edit without reply_markup takes the buttons away: Bot API, editMessageText. */
async function killChoices(api: Api, chatId: string, messageId: number, text: string): Promise<void> {
  try {
    await unlessAlreadySo(
      api.editMessageText(chatId, messageId, text, { link_preview_options: { is_disabled: true } }),
    );
  } catch (error) {
    if (!isMessageGone(error)) throw error;
  }
}

async function unlessAlreadySo(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!isAlreadySo(error)) throw error;
  }
}

function shortened(text: string): string {
  return text.length <= telegramLimits.pressAnswer ? text : `${text.slice(0, telegramLimits.pressAnswer - 1)}…`;
}
