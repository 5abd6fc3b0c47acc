import { type TelegramStandin } from '../standins/telegram/index.ts';
import { volumeDeskChatId } from './volume-house.ts';

const patienceMs = 60_000;
/** A greeting, then "language": one answer to each message, for as long as one likes. */
const [greeting, afterwards] = ['halo', 'bahasa'];
/** Stands in the offer, since the signs of triage are quoted there. */
const plea = 'tolong saya disekap';

/**
 * Each of these people writes, waits for the answer, and writes again. @returns milliseconds for all of it
 * @param known who have talked before: they greet nobody again, since a greeting is no answer to what they were asked last
 */
export function talk(
  standin: TelegramStandin,
  people: readonly number[],
  messagesEach: number,
  known: readonly number[] = [],
): Promise<number> {
  return new Promise((done, failed) => {
    const written = new Map(people.map((person) => [person, 0]));
    let open = people.length;
    const began = performance.now();
    const stop = (): void => {
      clearTimeout(timer);
      stopListening();
    };
    const timer = setTimeout(() => {
      stop();
      failed(new Error(`${open} of ${people.length} people were not answered within ${patienceMs} ms`));
    }, patienceMs);
    const write = (person: number): void => {
      const number = written.get(person) ?? 0;
      written.set(person, number + 1);
      standin.writeText(person, number === 0 && !known.includes(person) ? greeting : afterwards);
    };
    const stopListening = standin.onSent(({ chatId }) => {
      const number = written.get(chatId);
      if (number === undefined) return;
      if (number < messagesEach) write(chatId);
      else {
        written.delete(chatId);
        open -= 1;
        if (open > 0) return;
        stop();
        done(performance.now() - began);
      }
    });
    for (const person of people) write(person);
  });
}

/** Somebody pleads. @returns milliseconds until the desk is offered their case */
export function plead(standin: TelegramStandin, person: number): Promise<number> {
  return new Promise((seen, failed) => {
    const stop = (): void => {
      clearTimeout(timer);
      stopListening();
    };
    const timer = setTimeout(() => {
      stop();
      failed(new Error(`a plea was not offered within ${patienceMs} ms`));
    }, patienceMs);
    const stopListening = standin.onSent(({ chatId, text, buttons }) => {
      if (chatId !== volumeDeskChatId || buttons.length === 0 || !text.includes('disekap')) return;
      stop();
      seen(performance.now() - began);
    });
    const began = performance.now();
    standin.writeText(person, plea);
  });
}
