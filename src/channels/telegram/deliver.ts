import { type Api, InlineKeyboard, InputFile } from 'grammy';
import { type Choice, type DrawText, type PersonMessage, SendError, type SendReceipt } from '../../core/outbound.ts';
import { isGoneAlready, toSendError } from './send-failure.ts';

/** Plain text without a parse mode: a person's own words can never become markup. @throws SendError */
export async function sendText(
  api: Api,
  chatId: string,
  { text, choices }: Pick<PersonMessage, 'text' | 'choices'>,
  threadId?: string,
): Promise<SendReceipt> {
  try {
    const sent = await api.sendMessage(chatId, text, {
      // A preview fetches the linked page and shows it on the screen.
      link_preview_options: { is_disabled: true },
      ...(threadId !== undefined && { message_thread_id: numeric(threadId) }),
      ...(choices.length > 0 && { reply_markup: keyboard(choices) }),
    });
    return { providerId: String(sent.message_id) };
  } catch (error) {
    throw toSendError(error);
  }
}

/**
 * What was wished as a picture goes as one, without words beneath it: the text has been said already. Where it cannot be
 * drawn it goes as a text. @throws SendError
 */
export async function sendToPerson(
  api: Api,
  draw: DrawText | undefined,
  chatId: string,
  message: PersonMessage,
): Promise<SendReceipt> {
  const { asPicture, text, choices } = message;
  if (asPicture === undefined || draw === undefined || choices.length > 0) return sendText(api, chatId, message);
  const png = await draw(text, asPicture.language).catch(() => undefined);
  if (png === undefined) return sendText(api, chatId, message);
  try {
    const sent = await api.sendPhoto(chatId, new InputFile(png, 'picture.png'));
    return { providerId: String(sent.message_id) };
  } catch (error) {
    throw toSendError(error);
  }
}

/** Takes back what we said. What the person has deleted themselves is gone as they wish. @throws SendError */
export async function takeBack(api: Api, chatId: string, messageId: string): Promise<void> {
  try {
    await api.deleteMessage(chatId, numeric(messageId));
  } catch (error) {
    if (isGoneAlready(error)) return;
    throw toSendError(error);
  }
}

/** One choice per row: labels are sentences, in scripts of any width. */
function keyboard(choices: readonly Choice[]): InlineKeyboard {
  return InlineKeyboard.from(choices.map(({ id, label }) => [InlineKeyboard.text(label, id)]));
}

/** Message and thread ids are numbers at Telegram and text with us. @throws SendError for an id that is none */
export function numeric(id: string | undefined): number {
  const value = Number(id);
  if (id === undefined || id === '' || !Number.isSafeInteger(value)) {
    throw new SendError({ kind: 'refused', reason: 'malformed' });
  }
  return value;
}
