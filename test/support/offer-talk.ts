import { type TelegramStandin } from '../standins/telegram/index.ts';

/** Invented, with a number that nobody has. */
export const lure =
  'Lowongan customer service di Sihanoukville, semua biaya ditanggung, jangan bilang siapa-siapa. WA 0812-0000-4417';

const isAnswer = ({ text }: { readonly text: string }): boolean =>
  text.includes('Sudah kami baca') && text.includes('\n\n');

/** Somebody who asks on Telegram what to think of a job offer. */
export function offerTalk(standin: TelegramStandin, withinMs: number) {
  return {
    /** Until they are asked for the offer. */
    async begin(person: number): Promise<void> {
      standin.writeText(person, 'halo');
      await standin.waitForSent(person, ({ buttons }) => buttons.length > 0, withinMs);
      standin.pressButton(person, 'welcome.which.job');
      await standin.waitForSent(person, ({ text }) => text.includes('Tempel tawaran'), withinMs);
    },
    /** What they sent was heard, and they may say that it is all. */
    async heard(person: number): Promise<void> {
      const mayEnd = (choice: string) => choice.endsWith('thats-all');
      await standin.waitForSent(person, ({ buttons }) => buttons.some(({ choice }) => mayEnd(choice)), withinMs);
    },
    thatIsAll: (person: number) => {
      standin.pressButton(person, 'job-offer.offer.thats-all');
    },
    waitForAnswer: (person: number) => standin.waitForSent(person, isAnswer, withinMs),
    /** Resolves when they are asked where they are. */
    waitForQuestion: (person: number) =>
      standin.waitForSent(
        person,
        ({ buttons }) => buttons.some(({ choice }) => choice.startsWith('job-offer.stage')),
        withinMs,
      ),
    answersTo: (person: number) => standin.sentTo(person).filter(isAnswer),
  };
}
