import { type Contact } from '../contact.ts';
import { type Account } from '../people.ts';
import { type WhatsAppStandin } from '../start.ts';

export interface Conversation {
  readonly messagesEach: number;
  readonly timeoutMs: number;
  /** The first, the second, … message; the last again and again. */
  readonly texts: readonly string[];
}

/**
 * Each contact writes, waits for an answer, and writes again; the clock runs from the first word to the last answer.
 * Rejects when not everything was answered in time, saying how far it came.
 */
export function converse(
  standin: WhatsAppStandin,
  account: Account,
  contacts: readonly Contact[],
  { messagesEach, timeoutMs, texts }: Conversation,
): Promise<{ messages: number; ms: number }> {
  return new Promise((resolve, reject) => {
    const total = contacts.length * messagesEach;
    const byPhone = new Map(contacts.map((contact) => [contact.phone, contact]));
    const written = new Map<string, number>();
    const heard = new Set<string>();
    let answered = 0;
    const startedAt = performance.now();
    const write = (contact: Contact): void => {
      const number = (written.get(contact.phone) ?? 0) + 1;
      written.set(contact.phone, number);
      const words = texts[Math.min(number, texts.length) - 1] ?? '';
      contact.sendText(account, words).catch(reject);
    };
    const look = ({ phone, id }: { readonly phone: string; readonly id: string }): void => {
      const contact = byPhone.get(phone);
      if (contact === undefined || heard.has(`${phone}/${id}`)) return;
      heard.add(`${phone}/${id}`);
      answered += 1;
      if ((written.get(phone) ?? 0) < messagesEach) write(contact);
      if (answered < total) return;
      stop();
      resolve({ messages: total, ms: performance.now() - startedAt });
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`${answered} of ${total} were answered within ${timeoutMs} ms`));
    }, timeoutMs);
    const stop = (): void => {
      clearTimeout(timer);
      standin.events.off('reply', look);
    };
    standin.events.on('reply', look);
    for (const contact of contacts) write(contact);
  });
}

/**
 * Everything is written while the line holds still, then let go at once; the clock runs until all of it is acknowledged. So neither
 * encryption at this end nor the people's pace is measured, only how fast the client takes messages.
 */
export async function pour(
  standin: WhatsAppStandin,
  account: Account,
  contacts: readonly Contact[],
  { messagesEach, words, timeoutMs }: { messagesEach: number; words: string; timeoutMs: number },
): Promise<{ messages: number; ms: number }> {
  const [companion] = account.companions.values();
  if (companion?.connection === undefined) throw new Error('nobody is logged in');
  companion.connection.catchingUp = true;
  for (let number = 0; number < messagesEach; number += 1)
    for (const contact of contacts) await contact.sendText(account, words);
  const waits = (): number => companion.queue.waiting().filter(({ stanza }) => stanza.tag === 'message').length;
  const messages = waits();
  const startedAt = performance.now();
  standin.endPast(companion);
  while (waits() > 0) {
    if (performance.now() - startedAt > timeoutMs) throw new Error(`${waits()} of ${messages} were not taken in time`);
    await new Promise((wake) => setTimeout(wake, 5));
  }
  return { messages, ms: performance.now() - startedAt };
}
