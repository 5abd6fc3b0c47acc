import { z } from 'zod';
import { faultRuleSchema } from '../faults.ts';
import { type Account, type Companion } from '../people.ts';
import { type Contact } from '../contact.ts';
import { type WhatsAppStandin } from '../start.ts';
import { contentSchema, messageOf } from './content-spec.ts';
import { converse, pour } from './converse.ts';
import { companionsOf, truthOf } from './truth.ts';

const phone = z.string().regex(/^\d+$/);
const writeOptions = z.object({
  id: z.string().optional(),
  addressing: z.enum(['lid', 'phone']).optional(),
  device: z.int().optional(),
  corrupt: z.boolean().optional(),
  pushName: z.string().optional(),
  into: z.string().optional(),
  atSeconds: z.int().optional(),
});
const letter = z.object({ contact: phone, account: phone, content: contentSchema, options: writeOptions.optional() });

const manners = z.object({
  offlineBatch: z.int().positive(),
  offlineBatchWaitMs: z.int().nonnegative(),
  saysOfflineEnd: z.boolean(),
  sendsPast: z.boolean(),
  oldestVersion: z.tuple([z.int(), z.int(), z.int()]),
  failNextLogin: z.record(z.string(), z.string()),
});

interface Command<Given extends z.ZodType, Answer> {
  readonly given: Given;
  readonly run: (given: z.infer<Given>) => Answer | Promise<Answer>;
}
const command = <Given extends z.ZodType, Answer>(
  given: Given,
  run: (given: z.infer<Given>) => Answer | Promise<Answer>,
): Command<Given, Answer> => ({ given, run });

export type Commands = ReturnType<typeof commandsOf>;

/** Everything that can be asked of the stand-in from another process. People are named by their phone numbers. */
export function commandsOf(standin: WhatsAppStandin) {
  const contacts = new Map<string, Contact>();
  const contact = (number: string): Contact => contacts.get(number) ?? unknown('contact', number);
  const account = (number: string): Account =>
    standin.exchange.directory.accounts.get(number) ?? unknown('account', number);
  const companions = (number: string): Companion[] => [...account(number).companions.values()];
  const writeOne = async (given: z.infer<typeof letter>): Promise<string> => {
    const from = contact(given.contact);
    const message = messageOf(given.content, from.jid, standin.media, standin.exchange.nowSeconds());
    return from.send(account(given.account), message, given.options ?? {});
  };

  return {
    addAccount: command(z.object({ phone, lid: z.string() }), (given) => void standin.addAccount(given)),
    addContacts: command(
      z.array(z.object({ phone, lid: z.string().optional(), name: z.string().optional() })),
      (given) => {
        for (const one of given) contacts.set(one.phone, standin.addContact(one));
      },
    ),
    scanQr: command(z.object({ account: phone, text: z.string() }), async (given) => {
      return (await standin.scanQr(account(given.account), given.text)).number;
    }),
    typePairingCode: command(z.object({ account: phone, code: z.string() }), async (given) => {
      return (await standin.typePairingCode(account(given.account), given.code)).number;
    }),
    sendHistory: command(z.object({ account: phone }), async (given) => {
      for (const companion of companions(given.account)) await standin.sendHistory(companion);
    }),
    writeFromOwnPhone: command(z.object({ account: phone, contact: phone, words: z.string() }), (given) =>
      standin.writeFromOwnPhone(account(given.account), contact(given.contact), given.words),
    ),
    write: command(letter, writeOne),
    writeMany: command(z.array(letter), async (letters) => {
      const ids: string[] = [];
      for (const one of letters) ids.push(await writeOne(one));
      return ids;
    }),
    markRead: command(z.object({ contact: phone, account: phone, id: z.string() }), (given) => {
      contact(given.contact).markRead(account(given.account), given.id);
    }),
    askAgain: command(
      z.object({ contact: phone, account: phone, id: z.string(), count: z.int().optional() }),
      (given) => {
        contact(given.contact).askAgain(account(given.account), given.id, { count: given.count ?? 1 });
      },
    ),
    switchPhone: command(z.object({ contact: phone, on: z.boolean() }), (given) =>
      contact(given.contact).switchPhone(given.on),
    ),
    linkDevice: command(z.object({ contact: phone }), (given) => contact(given.contact).linkDevice()),
    unlinkDevice: command(z.object({ contact: phone, device: z.int() }), (given) => {
      contact(given.contact).unlinkDevice(given.device);
    }),
    reinstall: command(z.object({ contact: phone }), (given) => {
      contact(given.contact).reinstall();
    }),
    addFault: command(faultRuleSchema, (given) => {
      standin.faults.add(given);
    }),
    clearFaults: command(z.object({}), () => {
      standin.faults.clear();
    }),
    faultCounts: command(z.object({}), () => standin.faults.counts()),
    setManners: command(manners.partial(), (given) => void Object.assign(standin.manners, given)),
    endPast: command(z.object({ account: phone }), (given) => {
      for (const companion of companions(given.account)) standin.endPast(companion);
    }),
    ban: command(z.object({ account: phone, banned: z.boolean() }), (given) => {
      account(given.account).banned = given.banned;
    }),
    /** `code` left out: sends are taken again. */
    refuseSends: command(z.object({ account: phone, code: z.int().optional() }), (given) => {
      account(given.account).refuseSends = given.code;
    }),
    limitReachOut: command(z.object({ account: phone, untilSeconds: z.int().optional() }), (given) => {
      standin.announceReachOutLimit(account(given.account), given.untilSeconds);
    }),
    unlink: command(z.object({ account: phone }), (given) => {
      for (const companion of companions(given.account)) standin.unlink(companion);
    }),
    streamError: command(z.object({ account: phone, code: z.int() }), (given) => {
      for (const companion of companions(given.account)) standin.streamError(companion, given.code);
    }),
    /** Ends the connections without a word. */
    cut: command(z.object({ account: phone }), (given) => {
      for (const { connection } of companions(given.account)) connection?.cut();
    }),
    publishInNewsletter: command(z.object({ account: phone, newsletter: z.string(), words: z.string() }), (given) =>
      standin.publishInNewsletter(account(given.account), given.newsletter, given.words),
    ),
    fuzz: command(
      z.object({
        account: phone,
        contact: phone,
        count: z.int().positive(),
        seed: z.int(),
      }),
      async ({ account: number, contact: by, count, seed }) => {
        let sent = 0;
        for (const companion of companions(number)) sent += await standin.fuzz(companion, contact(by), { count, seed });
        return sent;
      },
    ),
    /** Each contact writes, waits for an answer, and writes again: for benches. */
    converse: command(
      z.object({
        account: phone,
        contacts: z.array(phone),
        messagesEach: z.int().positive(),
        timeoutMs: z.int().positive(),
        texts: z.array(z.string()).min(1),
      }),
      (given) => converse(standin, account(given.account), given.contacts.map(contact), given),
    ),
    /** All at once, and how long until all is acknowledged: for benches. */
    pour: command(
      z.object({
        account: phone,
        contacts: z.array(phone),
        messagesEach: z.int().positive(),
        timeoutMs: z.int().positive(),
        words: z.string(),
      }),
      (given) => pour(standin, account(given.account), given.contacts.map(contact), given),
    ),
    waitForReply: command(
      z.object({
        contact: phone,
        part: z.string().optional(),
        after: z.int().optional(),
        timeoutMs: z.int().optional(),
      }),
      async ({ contact: by, part = '', after = 0, timeoutMs }) => {
        const { replies, waitForReply } = contact(by);
        const fits = (reply: (typeof replies)[number]): boolean =>
          replies.indexOf(reply) >= after && (reply.text ?? '').includes(part);
        const { id, text } = await waitForReply(fits, timeoutMs);
        return { id, text };
      },
    ),
    companions: command(z.object({}), () => companionsOf(standin.exchange)),
    truth: command(z.object({}), () => truthOf(standin)),
  } satisfies Record<string, Command<z.ZodType, unknown>>;
}

function unknown(what: string, number: string): never {
  throw new Error(`the stand-in has no ${what} ${number}: add it first`);
}
