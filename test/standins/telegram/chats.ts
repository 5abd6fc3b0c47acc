import { badRequest, forbidden, type Keyboard, type Message, Refusal, type User } from './protocol.ts';

/** One message of the bot as the stand-in accepted it, also when the answer never reached the bot. */
export interface SentMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly threadId: number | undefined;
  readonly text: string;
  readonly buttons: readonly { readonly text: string; readonly choice: string }[];
  readonly edits: readonly string[];
  readonly deleted: boolean;
  /** False when a fault kept the answer from the bot. */
  readonly answered: boolean;
  readonly linkPreview: boolean;
  /** The bytes of a photo; `text` is then what stands beneath it. */
  readonly photo: Buffer | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The same, while it can still change. */
export type SentRecord = { -readonly [Field in keyof SentMessage]: SentMessage[Field] };

export interface Topic {
  name: string;
  closed: boolean;
}

export interface Chat {
  readonly id: number;
  readonly type: 'private' | 'supergroup';
  blocked: boolean;
  deactivated: boolean;
  movedTo: number | undefined;
  readonly topics: Map<number, Topic>;
  topicsAllowed: boolean;
  readonly sent: SentRecord[];
  readonly messages: Map<number, { sent: SentRecord | undefined; message: Message }>;
}

export type Chats = ReturnType<typeof createChats>;

/** Who can be written to, and what has been said. Private chats exist once a person has written: bots cannot begin. */
export function createChats(bot: User) {
  const chats = new Map<number, Chat>();
  let privateMessages = 0;
  let groupMessages = 0;
  const sentListeners = new Set<(message: SentMessage) => void>();

  const open = (id: number, type: Chat['type']): Chat => {
    let chat = chats.get(id);
    if (chat === undefined) {
      chat = {
        id,
        type,
        blocked: false,
        deactivated: false,
        movedTo: undefined,
        topics: new Map(),
        topicsAllowed: true,
        sent: [],
        messages: new Map(),
      };
      chats.set(id, chat);
    }
    return chat;
  };
  const find = (id: number | undefined): Chat => {
    const chat = id === undefined ? undefined : chats.get(id);
    if (chat === undefined) throw badRequest('chat not found');
    if (chat.movedTo !== undefined) {
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: chat.movedTo,
      });
    }
    return chat;
  };
  const nextMessageId = (chat: Chat) => (chat.type === 'private' ? ++privateMessages : ++groupMessages);

  return {
    open,
    find,
    nextMessageId,
    get: (id: number) => chats.get(id),
    writable: (id: number | undefined): Chat => {
      const chat = find(id);
      if (chat.blocked) throw forbidden('bot was blocked by the user');
      if (chat.deactivated) throw forbidden('user is deactivated');
      return chat;
    },
    topic: (chat: Chat, threadId: number | undefined): Topic => {
      const topic = threadId === undefined ? undefined : chat.topics.get(threadId);
      if (topic === undefined) throw badRequest('message thread not found');
      return topic;
    },
    say: (
      chat: Chat,
      text: string,
      keyboard: Keyboard | undefined,
      threadId: number | undefined,
      linkPreview: boolean,
    ): { message: Message; sent: SentRecord } => {
      const messageId = nextMessageId(chat);
      const at = Date.now();
      const message: Message = {
        message_id: messageId,
        from: bot,
        chat: { id: chat.id, type: chat.type },
        date: Math.floor(at / 1_000),
        text,
        ...(threadId !== undefined && { message_thread_id: threadId, is_topic_message: true }),
        ...(keyboard && { reply_markup: keyboard }),
      };
      const sent: SentRecord = {
        chatId: chat.id,
        messageId,
        threadId,
        text,
        buttons: buttonsOf(keyboard),
        edits: [],
        deleted: false,
        answered: true,
        linkPreview,
        photo: undefined,
        at,
      };
      chat.sent.push(sent);
      chat.messages.set(messageId, { sent, message });
      for (const listener of sentListeners) listener(sent);
      return { message, sent };
    },
    keep: (chat: Chat, message: Message) => {
      chat.messages.set(message.message_id, { sent: undefined, message });
    },
    onSent: (listener: (message: SentMessage) => void): (() => void) => {
      sentListeners.add(listener);
      return () => sentListeners.delete(listener);
    },
    all: (): Iterable<Chat> => chats.values(),
  };
}

export function buttonsOf(keyboard: Keyboard | undefined): { text: string; choice: string }[] {
  return (keyboard?.inline_keyboard ?? [])
    .flat()
    .map((button) => ({ text: button.text, choice: button.callback_data ?? '' }));
}
