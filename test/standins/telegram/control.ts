import { controlPort } from '../control-port.ts';
import { type TelegramStandin } from './start.ts';

/** What can be asked for from another process: everything but listeners, functions and `stop`. */
type Remote = Omit<
  TelegramStandin,
  'url' | 'token' | 'botId' | 'onSent' | 'waitForSent' | 'stop' | 'faults' | 'updates' | 'webhook' | 'files'
>;

export type Commands = ReturnType<typeof commandsOf>;

/** Commands beside the stand-in's own, made for benches and chaos runs. */
function commandsOf(standin: TelegramStandin) {
  return {
    info: () => ({ url: standin.url, token: standin.token, botId: standin.botId }),
    addFault: standin.faults.add,
    clearFaults: standin.faults.clear,
    faultCounts: standin.faults.counts,
    skipIds: standin.updates.skipIds,
    reorderBatches: standin.updates.reorderBatches,
    duplicateInBatches: standin.updates.duplicateInBatches,
    repeatConfirmed: standin.updates.repeatConfirmed,
    webhookInfo: standin.webhook.info,
    /** Many texts in one call. */
    writeTexts: (texts: readonly { chatId: number; text: string }[]) =>
      texts.map(({ chatId, text }) => standin.writeText(chatId, text)),
    /** @param part that the text must hold. */
    waitForText: (chatId: number, part: string, timeoutMs?: number) =>
      standin.waitForSent(chatId, (message) => message.text.includes(part), timeoutMs),
    waitForSentCount: (count: number, timeoutMs: number) => waitForSentCount(standin, count, timeoutMs),
    topicsOf: (chatId: number) => Object.fromEntries(standin.topics(chatId)),
    /** Conversations at full speed: see `converse`. */
    converse: (people: number, messagesEach: number, timeoutMs: number, texts?: readonly string[]) =>
      converse(standin, people, messagesEach, timeoutMs, texts),
  };
}

/** The names that may be called on the stand-in itself. */
const direct: readonly (keyof Remote)[] = [
  'say',
  'writeText',
  'sendPhoto',
  'sendVoice',
  'sendDocument',
  'sendLocation',
  'sendContact',
  'editMessage',
  'pressButton',
  'block',
  'unblock',
  'deactivate',
  'addPerson',
  'migrate',
  'deskMessage',
  'deskPress',
  'deleteTopic',
  'forbidTopics',
  'pushRaw',
  'confirmedUpdates',
  'pendingUpdates',
  'sentTo',
  'sentCount',
  'answeredPresses',
  'calls',
  'connections',
];

/** See `controlPort`. */
export function createControl(standin: TelegramStandin) {
  const commands = new Map<string, (...given: never[]) => unknown>(Object.entries(commandsOf(standin)));
  for (const name of direct) commands.set(name, standin[name]);
  return controlPort(commands);
}

function waitForSentCount(standin: TelegramStandin, count: number, timeoutMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let seen = standin.sentCount();
    if (seen >= count) return resolve(seen);
    const timer = setTimeout(() => {
      stopListening();
      reject(new Error(`${seen} of ${count} were sent within ${timeoutMs} ms`));
    }, timeoutMs);
    const stopListening = standin.onSent(() => {
      seen += 1;
      if (seen < count) return;
      clearTimeout(timer);
      stopListening();
      resolve(seen);
    });
  });
}

/** `p50Ms` and `p99Ms`: from a word to its answer, as the person waits for it. */
interface Conversed {
  readonly messages: number;
  readonly ms: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Ids of the people in `converse` begin here. */
const firstPerson = 10_000_000;

/**
 * @param texts the first, the second, … message; the last again and again
 * Each person writes, waits for an answer, and writes again; the clock runs from the first word to the last answer.
 * Rejects when the bot has not answered everything in time, saying how far it came.
 */
function converse(
  standin: TelegramStandin,
  people: number,
  messagesEach: number,
  timeoutMs: number,
  texts?: readonly string[],
): Promise<Conversed> {
  return new Promise((resolve, reject) => {
    const total = people * messagesEach;
    const written = new Map<number, number>();
    const writtenAt = new Map<number, number>();
    const waits: number[] = [];
    const startedAt = performance.now();
    const write = (chatId: number) => {
      const number = (written.get(chatId) ?? 0) + 1;
      written.set(chatId, number);
      writtenAt.set(chatId, performance.now());
      standin.writeText(chatId, texts?.[Math.min(number, texts.length) - 1] ?? `message ${number} of ${chatId}`);
    };
    const timer = setTimeout(() => {
      stopListening();
      reject(new Error(`${waits.length} of ${total} were answered within ${timeoutMs} ms`));
    }, timeoutMs);
    const stopListening = standin.onSent(({ chatId }) => {
      const number = written.get(chatId);
      if (number === undefined) return;
      waits.push(performance.now() - (writtenAt.get(chatId) ?? 0));
      if (number < messagesEach) write(chatId);
      if (waits.length < total) return;
      clearTimeout(timer);
      stopListening();
      const ms = performance.now() - startedAt;
      waits.sort((one, other) => one - other);
      const share = (part: number) => waits[Math.floor(part * (total - 1))] ?? NaN;
      resolve({ messages: total, ms, p50Ms: share(0.5), p99Ms: share(0.99) });
    });
    for (let index = 0; index < people; index += 1) write(firstPerson + index);
  });
}
