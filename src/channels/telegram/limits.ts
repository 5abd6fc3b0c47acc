import { type ChannelLimits } from '../../core/channel.ts';

/** Numbers of the Bot API (core.telegram.org/bots/api), each with the method or object that states it. */
export const telegramLimits = {
  /** sendMessage, text: 1–4,096 characters, counted in UTF-16 units. */
  textUnits: 4_096,
  /** InlineKeyboardButton, callback_data: 1–64 bytes. */
  callbackDataBytes: 64,
  /** Not in the Bot API's pages; the server refuses keyboards of more than 100 buttons (REPLY_MARKUP_TOO_LONG). */
  buttons: 100,
  /** createForumTopic, name: 1–128 characters. */
  topicTitle: 128,
  /** answerCallbackQuery, text: 0–200 characters. */
  pressAnswer: 200,
  /** getFile: bots can download files of up to 20 MB. */
  downloadBytes: 20 * 1024 * 1024,
  /** getUpdates, limit: 1–100. */
  updatesPerPoll: 100,
  /** setWebhook, max_connections: 1–100, 40 where it is left out. */
  webhookConnections: 40,
} as const;

/** Our own numbers. */
export const telegramTimes = {
  /** A long poll that Telegram answers with nothing after this time. */
  pollSeconds: 30,
  /** Added to the poll's own time before the connection counts as dead. */
  pollGraceMs: 10_000,
  /** Time limit of every other request: after it a send counts as `unknown`. */
  requestMs: 20_000,
  /** No connection after this time: the request was certainly never sent. */
  connectMs: 8_000,
  /** First and longest pause of the poll after a failure; doubled in between, with jitter. */
  backOffFirstMs: 500,
  backOffLongestMs: 30_000,
  /** How often a process that does not poll looks whether it may. */
  leaseLookMs: 500,
} as const;

/** Body of one webhook call. An update holds one message of at most 4,096 characters; a megabyte leaves ample room. */
export const webhookBodyBytes = 1024 * 1024;

/**
 * What we ask Telegram for. `my_chat_member` and `edited_message` would come by default; naming all of them keeps the
 * list from growing with the Bot API.
 */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

export const telegramChannelLimits: ChannelLimits = {
  textUnits: telegramLimits.textUnits,
  buttons: telegramLimits.buttons,
  // sendPhoto.
  pictures: true,
  // Bot API, deleteMessage: "can only be deleted if it was sent less than 48 hours ago".
  revokesWithinMs: 48 * 3_600_000,
  // The Bot API has no update about delivery or reading.
  neverReports: true,
};
