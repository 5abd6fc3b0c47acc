import { deskChatId, type House as WholeHouse, staffTelegramId } from '../support/house.ts';
import { seeded } from '../support/seeded.ts';

/** Where people write and responders answer. */
type House = Pick<WholeHouse, 'standin'>;

/** What people write: pleas, answers, nothing in particular. Invented. */
const words = [
  'tolong',
  'ya',
  '1',
  '2',
  'lewati',
  'saya di kk park',
  'paspor diambil',
  'Budi',
  'tidak',
  'help me',
  'saya takut',
  'kembali',
];

export interface Load {
  /** How many messages people have written so far. */
  written(): number;
  stop(): Promise<void>;
}

/** `people` write one message after another, without waiting for answers. Bounded by `messages`. Seeded. */
export function startLoad(
  house: House,
  options: { people: number; messages: number; everyMs: number; seed: number },
): Load {
  let written = 0;
  let stopped = false;
  const next = seeded(options.seed);
  const run = async (): Promise<void> => {
    while (!stopped && written < options.messages) {
      const person = 500_000 + (written < options.people ? written : next(options.people));
      const text = written < options.people ? 'tolong' : (words[next(words.length)] ?? 'tolong');
      house.standin.writeText(person, text);
      written += 1;
      await new Promise((wake) => setTimeout(wake, options.everyMs));
    }
  };
  const running = run();
  return {
    written: () => written,
    async stop() {
      stopped = true;
      await running;
    },
  };
}

/** A responder who accepts whatever is offered in the desk chat and answers once. */
export function startResponder(house: House): () => void {
  return house.standin.onSent((message) => {
    if (message.chatId !== deskChatId || message.threadId === undefined) return;
    const accept = message.buttons.find(({ choice }) => choice.startsWith('accept:'));
    if (accept === undefined) return;
    const { threadId, messageId } = message;
    setTimeout(() => {
      // An offer that was accepted or offered anew meanwhile has lost its buttons.
      if (message.buttons.length === 0) return;
      house.standin.deskPress(accept.choice, messageId, { id: staffTelegramId });
      house.standin.deskMessage(threadId, 'Halo, saya di sini.', { id: staffTelegramId });
    }, 20);
  });
}
