import { type AddressInfo } from 'node:net';
import http from 'node:http';
import { type Chat, createChats, type SentMessage } from './chats.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFiles, type Files } from './files.ts';
import { type MethodContext } from './methods.ts';
import { createPeople, type People } from './people.ts';
import { createBotApi } from './bot-api.ts';
import { createUpdateQueue } from './update-queue.ts';
import { createWebhookDelivery, type WebhookDelivery } from './webhook-delivery.ts';

export interface TelegramStandinOptions {
  /** Any free port where left out. */
  readonly port?: number;
  readonly token?: string;
  /** Makes a supergroup with topics under this id (negative, as Telegram's are). */
  readonly deskChatId?: number;
  /** For faults that strike by chance. */
  readonly seed?: number;
  readonly firstUpdateId?: number;
  /** Makes a handler of requests that are not of the Bot API, such as the control interface; true where it took one. */
  readonly alsoServe?: (
    standin: TelegramStandin,
  ) => (request: http.IncomingMessage, response: http.ServerResponse) => boolean;
}

export interface UpdateTroubles {
  /** The next ids are left out. */
  readonly skipIds: (count: number) => void;
  /** So many batches are delivered back to front. */
  readonly reorderBatches: (count: number) => void;
  /** So many batches hold their first update twice. */
  readonly duplicateInBatches: (count: number) => void;
  /** The update that was confirmed last comes once more. */
  readonly repeatConfirmed: () => void;
}

export interface TelegramStandin extends People {
  readonly url: string;
  readonly token: string;
  readonly botId: number;
  readonly faults: Faults;
  readonly updates: UpdateTroubles;
  readonly webhook: Pick<WebhookDelivery, 'current' | 'statuses' | 'info'>;
  readonly files: Pick<Files, 'lose'>;
  /** Puts a whole update in, of any shape; only the id is added. */
  readonly pushRaw: (fields: Readonly<Record<string, unknown>>) => number;
  /** Ids of all updates that the bot has told us it has: by offset or by a webhook's 2xx. In order of confirmation. */
  readonly confirmedUpdates: () => readonly number[];
  readonly pendingUpdates: () => number;
  /** Everything the bot said to a chat, in order, including what it was never told that it had said. */
  readonly sentTo: (chatId: number) => readonly SentMessage[];
  /** Resolves with the first message that fits, an earlier one too. Rejects after the time limit. */
  readonly waitForSent: (
    chatId: number,
    fits: (message: SentMessage) => boolean,
    timeoutMs?: number,
  ) => Promise<SentMessage>;
  readonly onSent: (listener: (message: SentMessage) => void) => () => void;
  readonly sentCount: () => number;
  readonly answeredPresses: () => readonly { readonly id: string; readonly text: string }[];
  readonly topics: (chatId: number) => ReadonlyMap<number, { readonly name: string; readonly closed: boolean }>;
  /** How often each method was called. */
  readonly calls: () => Readonly<Record<string, number>>;
  /** Connections that clients have opened: tells whether they reuse them. */
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

/** A stand-in of the Bot API on 127.0.0.1. See the README beside this file. */
export async function startTelegramStandin(options: TelegramStandinOptions = {}): Promise<TelegramStandin> {
  const token = options.token ?? '700100200:stand-in-token_for-tests';
  const botId = Number(token.split(':')[0]);
  const bot = { id: botId, is_bot: true, first_name: 'Suar under test' };
  const updates = createUpdateQueue(options.firstUpdateId ?? 1_000);
  const chats = createChats(bot);
  const files = createFiles();
  const faults = createFaults(options.seed ?? 1);
  const webhook = createWebhookDelivery(updates);
  const presses: MethodContext['presses'] = { open: new Set(), answered: [] };
  const people = createPeople(updates, chats, files, presses.open, options.deskChatId);
  if (options.deskChatId !== undefined) chats.open(options.deskChatId, 'supergroup');

  const botApi = createBotApi({ token, bot, updates, chats, files, faults, webhook, presses });
  const server = http.createServer((request, response) => {
    if (alsoServe?.(request, response) !== true) botApi.handle(request, response);
  });
  let connections = 0;
  server.on('connection', () => (connections += 1));
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  // Holds: a listening TCP server has an AddressInfo.
  const { port } = server.address() as AddressInfo;

  const sentTo = (chatId: number): readonly SentMessage[] => chats.get(chatId)?.sent ?? [];
  const standin: TelegramStandin = {
    ...people,
    url: `http://127.0.0.1:${port}`,
    token,
    botId,
    faults,
    updates,
    webhook,
    files,
    pushRaw: (fields) => updates.pushRaw(fields),
    confirmedUpdates: updates.confirmed,
    pendingUpdates: updates.pendingCount,
    sentTo,
    waitForSent: (chatId, fits, timeoutMs = 5_000) =>
      new Promise((resolve, reject) => {
        const earlier = sentTo(chatId).find(fits);
        if (earlier) return resolve(earlier);
        const timer = setTimeout(() => {
          stopListening();
          reject(new Error(`nothing that fits was sent to ${chatId} within ${timeoutMs} ms`));
        }, timeoutMs);
        const stopListening = chats.onSent((message) => {
          if (message.chatId !== chatId || !fits(message)) return;
          clearTimeout(timer);
          stopListening();
          resolve(message);
        });
      }),
    onSent: chats.onSent,
    sentCount: () => [...chats.all()].reduce((sum: number, chat: Chat) => sum + chat.sent.length, 0),
    answeredPresses: () => presses.answered,
    topics: (chatId) => chats.find(chatId).topics,
    calls: botApi.calls,
    connections: () => connections,
    stop: () =>
      new Promise((resolve, reject) => {
        webhook.stop();
        botApi.stop();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
  const alsoServe = options.alsoServe?.(standin);
  return standin;
}
