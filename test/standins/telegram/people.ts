import { type Chats } from './chats.ts';
import { type Files } from './files.ts';
import { type Message, type User } from './protocol.ts';
import { type UpdateQueue } from './update-queue.ts';

/** What somebody did, so that a test can name it later. `updateId` is undefined when the bot did not ask for it. */
export interface Happened {
  readonly updateId: number | undefined;
  readonly messageId: number;
}

export interface Writer {
  readonly id?: number;
  readonly firstName?: string;
  readonly languageCode?: string;
}

export interface SentFile {
  readonly bytes?: Buffer | string;
  readonly caption?: string;
  /** For files too large to move about: what Telegram says about their length. */
  readonly declaredBytes?: number;
  readonly mediaType?: string;
  readonly fileName?: string;
}

export type People = ReturnType<typeof createPeople>;

const now = () => Math.floor(Date.now() / 1_000);

/** The hands of the people on the other side: they write, press, send, edit and block. */
export function createPeople(
  updates: UpdateQueue,
  chats: Chats,
  files: Files,
  presses: Set<string>,
  deskChatId: number | undefined,
) {
  let pressCount = 0;
  const user = (chatId: number, from: Writer | undefined): User => ({
    id: from?.id ?? chatId,
    is_bot: false,
    first_name: from?.firstName ?? 'Person',
    ...(from?.languageCode !== undefined && { language_code: from.languageCode }),
  });
  const say = (chatId: number, fields: Readonly<Record<string, unknown>>, from?: Writer): Happened => {
    const chat = chats.open(chatId, chatId > 0 ? 'private' : 'supergroup');
    const message: Message = {
      message_id: chats.nextMessageId(chat),
      from: user(chatId, from),
      chat: { id: chatId, type: chat.type },
      date: now(),
      ...fields,
    };
    chats.keep(chat, message);
    return { updateId: updates.push('message', chatId, message), messageId: message.message_id };
  };
  const file = (folder: string, extension: string, sent: SentFile) => {
    const stored = files.add(folder, extension, Buffer.from(sent.bytes ?? `bytes of ${folder}`), sent.declaredBytes);
    return {
      file_id: stored.id,
      file_unique_id: stored.uniqueId,
      file_size: stored.declaredBytes,
      ...(sent.mediaType !== undefined && { mime_type: sent.mediaType }),
      ...(sent.fileName !== undefined && { file_name: sent.fileName }),
    };
  };
  const captioned = (sent: SentFile) => (sent.caption === undefined ? {} : { caption: sent.caption });
  const desk = (): number => {
    if (deskChatId === undefined) throw new Error('start the stand-in with a deskChatId');
    return deskChatId;
  };
  const changeMembership = (chatId: number, status: 'kicked' | 'member') => {
    const chat = chats.open(chatId, 'private');
    chat.blocked = status === 'kicked';
    const member = (as: string) => ({ user: { id: 0, is_bot: true, first_name: 'bot' }, status: as });
    return updates.push('my_chat_member', chatId, {
      chat: { id: chatId, type: 'private' },
      from: user(chatId, undefined),
      date: now(),
      old_chat_member: member(status === 'kicked' ? 'member' : 'kicked'),
      new_chat_member: member(status),
    });
  };

  function press(
    chatId: number,
    choice: string,
    messageId?: number,
    from?: Writer,
  ): { updateId: number | undefined; pressId: string } {
    const message = chats
      .find(chatId)
      .sent.findLast(
        (sent) =>
          (messageId === undefined || sent.messageId === messageId) &&
          sent.buttons.some((button) => button.choice === choice),
      );
    if (message === undefined) throw new Error(`no button ${choice} in chat ${chatId}`);
    pressCount += 1;
    const pressId = `${4_000_000_000 + pressCount}`;
    presses.add(pressId);
    const shown = chats.find(chatId).messages.get(message.messageId)?.message;
    const body = { id: pressId, from: user(chatId, from), chat_instance: '1', message: shown, data: choice };
    return { updateId: updates.push('callback_query', chatId, body), pressId };
  }

  return {
    /** Any message: the fields beside chat, sender, id and date. */
    say,
    writeText: (chatId: number, text: string, from?: Writer): Happened => say(chatId, { text }, from),
    sendPhoto: (chatId: number, sent: SentFile = {}): Happened => {
      const large = { ...file('photos', 'jpg', sent), width: 1_280, height: 960 };
      const small = { ...file('thumbnails', 'jpg', { bytes: 'small' }), width: 90, height: 67 };
      return say(chatId, { photo: [small, large], ...captioned(sent) });
    },
    sendVoice: (chatId: number, sent: SentFile = {}): Happened =>
      say(chatId, {
        voice: { ...file('voice', 'oga', { mediaType: 'audio/ogg', ...sent }), duration: 3 },
        ...captioned(sent),
      }),
    sendDocument: (chatId: number, sent: SentFile = {}): Happened =>
      say(chatId, {
        document: file('documents', 'pdf', { mediaType: 'application/pdf', ...sent }),
        ...captioned(sent),
      }),
    sendLocation: (chatId: number, latitude: number, longitude: number): Happened =>
      say(chatId, { location: { latitude, longitude } }),
    sendContact: (chatId: number, phone: string, firstName: string, userId?: number): Happened =>
      say(chatId, {
        contact: { phone_number: phone, first_name: firstName, ...(userId !== undefined && { user_id: userId }) },
      }),
    editMessage: (chatId: number, messageId: number, text: string): number | undefined => {
      const kept = chats.find(chatId).messages.get(messageId);
      if (kept === undefined) throw new Error(`no message ${messageId} in chat ${chatId}`);
      const edited = { ...kept.message, text, edit_date: now() };
      chats.keep(chats.find(chatId), edited);
      return updates.push('edited_message', chatId, edited);
    },
    /** Presses a button that is really there. @param messageId the newest message with this button where left out. */
    pressButton: press,
    block: (chatId: number) => changeMembership(chatId, 'kicked'),
    unblock: (chatId: number) => changeMembership(chatId, 'member'),
    /** The account is deleted: sends are refused, and nobody tells the bot beforehand. */
    deactivate: (chatId: number) => {
      chats.open(chatId, 'private').deactivated = true;
    },
    /** A chat that the bot may write to, without a message. */
    addPerson: (chatId: number) => {
      chats.open(chatId, 'private');
    },
    migrate: (chatId: number, movedTo: number) => {
      chats.find(chatId).movedTo = movedTo;
      chats.open(movedTo, 'supergroup');
    },
    deskMessage: (threadId: number, text: string, from: Writer = { id: 7_001 }): Happened =>
      say(desk(), { text, message_thread_id: threadId, is_topic_message: true }, from),
    deskPress: (choice: string, messageId?: number, from: Writer = { id: 7_001 }) =>
      press(desk(), choice, messageId, from),
    deleteTopic: (threadId: number) => {
      chats.find(desk()).topics.delete(threadId);
    },
    forbidTopics: (forbidden = true) => {
      chats.find(desk()).topicsAllowed = !forbidden;
    },
  };
}
