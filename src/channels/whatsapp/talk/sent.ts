import type { proto } from '@whiskeysockets/baileys';
import { z } from 'zod';
import { purpose, type Store } from '../../../store/index.ts';
import { type Chats } from './chats.ts';
import { personAddress } from './jid.ts';
import { talkTimes } from './limits.ts';

/** What we have sent, for a phone that could not read it. Without this a contact sees "Waiting for this message". */
export interface SentMessages {
  /** Durable before the message leaves: the phone may ask for it after a restart. */
  keep(messageId: string, address: string, message: proto.IMessage): Promise<void>;
  /** Only for the person that it was sent to: whoever knows an id may ask. */
  find(messageId: string, jid: string | null | undefined): Promise<proto.IMessage | undefined>;
  forget(now: Date): Promise<void>;
}

const bodySchema = z.object({ address: z.string(), message: z.string() });

export function openSentMessages(store: Pick<Store, 'db' | 'vault'>, account: string, chats: Chats): SentMessages {
  const { db, vault } = store;
  return {
    async keep(messageId, address, message) {
      const { proto } = await import('@whiskeysockets/baileys');
      const bytes = Buffer.from(proto.Message.encode(message).finish()).toString('base64');
      const body = vault.house.seal({ address, message: bytes }, purpose.whatsAppSent);
      await db
        .insertInto('whatsapp_sent')
        .values({
          account,
          message_id: messageId,
          // To find a person's rows again when they are erased.
          address_index: vault.blindIndex('whatsapp', account, address),
          body,
        })
        .onConflict((conflict) => conflict.columns(['account', 'message_id']).doUpdateSet({ body }))
        .execute();
    },
    async find(messageId, jid) {
      const asking = personAddress(jid ?? undefined);
      const row = await db
        .selectFrom('whatsapp_sent')
        .select('body')
        .where('account', '=', account)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      if (row === undefined || asking === undefined) return undefined;
      const { address, message } = vault.house.open(row.body, purpose.whatsAppSent, bodySchema);
      if (asking !== address && !(await samePerson(chats, asking, address))) return undefined;
      const { proto } = await import('@whiskeysockets/baileys');
      return proto.Message.decode(Buffer.from(message, 'base64'));
    },
    async forget(now) {
      await db
        .deleteFrom('whatsapp_sent')
        .where('sent_at', '<', new Date(now.getTime() - talkTimes.keepSentDays * 86_400_000))
        .execute();
    },
  };
}

async function samePerson(chats: Chats, one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([chats.find(one), chats.find(other)]);
  return first !== undefined && second !== undefined && first.personIndex.equals(second.personIndex);
}
