import { type Generated } from 'kysely';

/** A WhatsApp number's account and its talk; the meaning of each is in the migration that makes it. */
export interface WhatsAppTables {
  whatsapp_account: WhatsAppAccountTable;
  whatsapp_key: WhatsAppKeyTable;
  whatsapp_journal: WhatsAppJournalTable;
  whatsapp_chat: WhatsAppChatTable;
  whatsapp_sent: WhatsAppSentTable;
}

interface WhatsAppAccountTable {
  id: string;
  creds: Buffer | null;
  paired_at: Date | null;
  lease_owner: string | null;
  lease_epoch: Generated<string>;
  lease_until: Date | null;
  state: Generated<'unpaired' | 'connecting' | 'online' | 'waiting' | 'offline' | 'logged-out' | 'banned' | 'refused'>;
  reason: string | null;
  state_at: Generated<Date>;
  last_frame_at: Date | null;
  limits: Generated<unknown>;
}

interface WhatsAppKeyTable {
  account: string;
  kind: string;
  key_index: Buffer;
  sealed: Buffer;
}

interface WhatsAppJournalTable {
  sequence: Generated<string>;
  account: string;
  ciphertext_hash: Buffer;
  message_index: Buffer;
  state: 'kept' | 'awaited' | 'taken';
  body: Buffer | null;
  due_at: Generated<Date>;
  journalled_at: Generated<Date>;
}

interface WhatsAppChatTable {
  account: string;
  address_index: Buffer;
  person_index: Buffer;
  expiration_seconds: number | null;
  heard_at: Generated<Date>;
}

interface WhatsAppSentTable {
  account: string;
  message_id: string;
  address_index: Buffer;
  body: Buffer;
  sent_at: Generated<Date>;
}
