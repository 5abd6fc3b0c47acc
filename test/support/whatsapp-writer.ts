import { type RemoteStandin } from '../standins/whatsapp/index.ts';

export interface WhatsAppWriter {
  /** How many messages people have written so far. */
  readonly written: () => number;
  /** So many messages of different people, one after another, without waiting for answers. Every text is different, and a plea. */
  readonly write: (count: number) => Promise<void>;
}

/** Each of these people writes once, and then whoever is drawn. @param account to which they write, E.164 without the plus */
export function whatsAppWriter(
  { whatsapp, people }: { readonly whatsapp: RemoteStandin; readonly people: readonly string[] },
  account: string,
  { chance, everyMs }: { readonly chance: (below: number) => number; readonly everyMs: number },
): WhatsAppWriter {
  let written = 0;
  return {
    written: () => written,
    async write(count) {
      for (let left = count; left > 0; left -= 1) {
        const contact = people[written < people.length ? written : chance(people.length)] ?? '';
        written += 1;
        const content = { kind: 'text' as const, words: `tolong nomor ${written}` };
        await whatsapp.ask('write', { contact, account, content });
        await new Promise((wake) => setTimeout(wake, everyMs));
      }
    },
  };
}
