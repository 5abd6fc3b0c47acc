import { type Chats, type SentRecord, buttonsOf } from './chats.ts';
import { type Files } from './files.ts';
import { badRequest, integer, type Keyboard, type Parameters, text, type User } from './protocol.ts';

/** What a method gives back, and the message it put into a chat, so that a lost answer can be recorded. */
export interface Done {
  readonly result: unknown;
  readonly sent?: SentRecord;
}

export interface MethodContext {
  readonly bot: User;
  readonly chats: Chats;
  readonly files: Files;
  /** Presses that wait for an answer, and what they were answered with. */
  readonly presses: { readonly open: Set<string>; readonly answered: { id: string; text: string }[] };
}

type Method = (context: MethodContext, parameters: Parameters) => Done;

const done = (result: unknown): Done => ({ result });

/** Bot API, sendMessage: 1–4,096 characters. */
function checkedText(parameters: Parameters): string {
  const value = text(parameters, 'text');
  if (value === undefined || value.trim() === '') throw badRequest('message text is empty');
  if (value.length > 4_096) throw badRequest('message is too long');
  return value;
}

function checkedKeyboard(parameters: Parameters): Keyboard | undefined {
  const given = parameters['reply_markup'];
  if (given === undefined) return undefined;
  const parsed: unknown = typeof given === 'string' ? JSON.parse(given) : given;
  if (typeof parsed !== 'object' || parsed === null) throw badRequest('object expected as reply markup');
  if (!('inline_keyboard' in parsed)) return undefined;
  // Holds well enough for a stand-in: the client under test is typed, and every button is checked below.
  const keyboard = parsed as Keyboard;
  const buttons = keyboard.inline_keyboard.flat();
  if (buttons.length > 100) throw badRequest('REPLY_MARKUP_TOO_LONG');
  for (const button of buttons) {
    if (button.text === '')
      throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    const bytes = Buffer.byteLength(button.callback_data ?? 'none');
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  return buttons.length === 0 ? undefined : keyboard;
}

const sendMessage: Method = ({ chats }, parameters) => {
  const chat = chats.writable(integer(parameters, 'chat_id'));
  const words = checkedText(parameters);
  const keyboard = checkedKeyboard(parameters);
  const threadId = integer(parameters, 'message_thread_id');
  // An administrator may write into a closed topic; into a deleted one nobody may.
  if (threadId !== undefined) chats.topic(chat, threadId);
  const preview = parameters['link_preview_options'];
  const linkPreview = !(
    typeof preview === 'object' &&
    preview !== null &&
    'is_disabled' in preview &&
    preview.is_disabled === true
  );
  const { message, sent } = chats.say(chat, words, keyboard, threadId, linkPreview);
  return { result: message, sent };
};

/** Bot API, sendPhoto: a file of at most 10 MB; its sides at most 10,000 together. What is no PNG or JPEG is refused. */
const sendPhoto: Method = ({ chats }, parameters) => {
  const chat = chats.writable(integer(parameters, 'chat_id'));
  const attached = /^attach:\/\/(.+)$/u.exec(text(parameters, 'photo') ?? '')?.[1];
  const file = attached === undefined ? undefined : parameters[attached];
  if (!Buffer.isBuffer(file) || file.length === 0) throw badRequest('there is no photo in the request');
  const magic = file.toString('latin1', 0, 4);
  if (magic !== '\u0089PNG' && !magic.startsWith('\u00ff\u00d8')) throw badRequest('IMAGE_PROCESS_FAILED');
  const caption = text(parameters, 'caption') ?? '';
  const { message, sent } = chats.say(chat, caption, checkedKeyboard(parameters), undefined, false);
  sent.photo = file;
  const { text: words, ...rest } = message;
  return {
    result: { ...rest, photo: [{ file_id: `photo-${sent.messageId}` }], ...(words !== '' && { caption: words }) },
    sent,
  };
};

function ownMessage({ chats }: MethodContext, parameters: Parameters) {
  const chat = chats.writable(integer(parameters, 'chat_id'));
  const id = integer(parameters, 'message_id');
  const kept = id === undefined ? undefined : chat.messages.get(id);
  if (kept === undefined) throw badRequest('message to edit not found');
  if (kept.sent === undefined) throw badRequest("message can't be edited");
  return { chat, id: kept.message.message_id, message: kept.message, sent: kept.sent };
}

const notModified = () =>
  badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );

function edit(context: MethodContext, parameters: Parameters, words: string | undefined): Done {
  const { chat, id, message, sent } = ownMessage(context, parameters);
  const keyboard = checkedKeyboard(parameters);
  const sameButtons = JSON.stringify(message.reply_markup) === JSON.stringify(keyboard);
  if (sameButtons && (words === undefined || words === message.text)) throw notModified();
  const edited = {
    ...message,
    text: words ?? message.text ?? '',
    edit_date: Math.floor(Date.now() / 1_000),
    reply_markup: keyboard,
  };
  chat.messages.set(id, { sent, message: edited });
  if (words !== undefined && words !== sent.text) {
    sent.edits = [...sent.edits, sent.text];
    sent.text = words;
  }
  sent.buttons = buttonsOf(keyboard);
  return done(edited);
}

function removeMessage(context: MethodContext, chatId: number | undefined, id: number): boolean {
  const chat = context.chats.find(chatId);
  const kept = chat.messages.get(id);
  if (kept === undefined) return false;
  if (kept.sent) kept.sent.deleted = true;
  return chat.messages.delete(id);
}

function forum({ chats }: MethodContext, parameters: Parameters) {
  const chat = chats.writable(integer(parameters, 'chat_id'));
  if (chat.type !== 'supergroup') throw badRequest('the chat is not a forum');
  if (!chat.topicsAllowed) throw badRequest('not enough rights to manage topics');
  return chat;
}

function changeTopic(
  context: MethodContext,
  parameters: Parameters,
  change: { name?: string; closed?: boolean },
): Done {
  const topic = context.chats.topic(forum(context, parameters), integer(parameters, 'message_thread_id'));
  const next = { ...topic, ...change };
  if (next.name === topic.name && next.closed === topic.closed) throw badRequest('TOPIC_NOT_MODIFIED');
  Object.assign(topic, next);
  return done(true);
}

function topicName(parameters: Parameters): string {
  const name = text(parameters, 'name') ?? '';
  if (name.length < 1 || name.length > 128) throw badRequest('invalid topic name specified');
  return name;
}

/** Methods that concern the queue of updates, and are answered where that is: `bot-api.ts`. */
export const updateMethods = ['getupdates', 'setwebhook', 'deletewebhook', 'getwebhookinfo'] as const;

/** By name in lower case: the Bot API does not mind the case of a method. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  [
    'getme',
    ({ bot }) => done({ ...bot, username: 'suar_test_bot', can_join_groups: true, can_read_all_group_messages: true }),
  ],
  ['sendmessage', sendMessage],
  ['sendphoto', sendPhoto],
  ['editmessagetext', (context, parameters) => edit(context, parameters, checkedText(parameters))],
  ['editmessagereplymarkup', (context, parameters) => edit(context, parameters, undefined)],
  [
    'answercallbackquery',
    ({ presses }, parameters) => {
      const id = text(parameters, 'callback_query_id') ?? '';
      const words = text(parameters, 'text') ?? '';
      if (words.length > 200) throw badRequest('MESSAGE_TOO_LONG');
      if (!presses.open.has(id))
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      presses.answered.push({ id, text: words });
      return done(true);
    },
  ],
  [
    'deletemessage',
    (context, parameters) => {
      const id = integer(parameters, 'message_id');
      if (id === undefined || !removeMessage(context, integer(parameters, 'chat_id'), id)) {
        throw badRequest('message to delete not found');
      }
      return done(true);
    },
  ],
  [
    'deletemessages',
    (context, parameters) => {
      const ids = parameters['message_ids'];
      if (!Array.isArray(ids) || ids.length < 1 || ids.length > 100) throw badRequest('invalid message_ids');
      for (const id of ids) removeMessage(context, integer(parameters, 'chat_id'), Number(id));
      return done(true);
    },
  ],
  [
    'getfile',
    ({ files }, parameters) => {
      const file = files.byId(text(parameters, 'file_id') ?? '');
      if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable');
      if (file.declaredBytes > 20 * 1024 * 1024) throw badRequest('file is too big');
      return done({
        file_id: file.id,
        file_unique_id: file.uniqueId,
        file_size: file.declaredBytes,
        file_path: file.path,
      });
    },
  ],
  [
    'createforumtopic',
    (context, parameters) => {
      const chat = forum(context, parameters);
      const name = topicName(parameters);
      const threadId = context.chats.nextMessageId(chat);
      chat.topics.set(threadId, { name, closed: false });
      return done({ message_thread_id: threadId, name, icon_color: 7322096 });
    },
  ],
  ['editforumtopic', (context, parameters) => changeTopic(context, parameters, { name: topicName(parameters) })],
  ['closeforumtopic', (context, parameters) => changeTopic(context, parameters, { closed: true })],
  ['reopenforumtopic', (context, parameters) => changeTopic(context, parameters, { closed: false })],
  ['setmycommands', () => done(true)],
  [
    'getchat',
    ({ chats }, parameters) => {
      const chat = chats.find(integer(parameters, 'chat_id'));
      return done({ id: chat.id, type: chat.type });
    },
  ],
  [
    'sendchataction',
    ({ chats }, parameters) => {
      chats.writable(integer(parameters, 'chat_id'));
      return done(true);
    },
  ],
]);
