import { type Generated } from 'kysely';

/** How responders are told of alerts; the meaning of each table is in the migration that makes it. */
export interface DoorTables {
  push_key: PushKeyTable;
  push_subscription: PushSubscriptionTable;
  email_address: EmailAddressTable;
  untold_offer: UntoldOfferTable;
  page: PageTable;
  page_offer: { page_id: string; offer_id: string };
  untold_call: CallTable;
  page_call: CallTable & { page_id: string };
  notification: NotificationTable;
}

interface PushKeyTable {
  id: Generated<boolean>;
  public_key: string;
  private_key: Buffer;
  created_at: Generated<Date>;
}

interface PushSubscriptionTable {
  id: string;
  responder_id: string;
  endpoint_index: Buffer;
  subscription: Buffer | null;
  device: string;
  created_at: Date;
  ended_at: Date | null;
  ended_because: string | null;
}

interface EmailAddressTable {
  responder_id: string;
  address: Buffer;
  enabled: boolean;
  problem: string | null;
  changed_at: Date;
}

interface UntoldOfferTable {
  offer_id: string;
  noted_at: Generated<Date>;
}

interface CallTable {
  case_id: string;
  kind: 'owed' | 'hand-over';
  noted_at: Date;
}

interface PageTable {
  id: string;
  responder_id: string;
  due_at: Date;
  rung_at: Date | null;
  created_at: Date;
}

interface NotificationTable {
  id: string;
  door: 'push' | 'email' | 'webhook';
  responder_id: string | null;
  page_id: string | null;
  offer_id: string | null;
  subscription_id: string | null;
  webhook: string | null;
  state: Generated<'queued' | 'sent' | 'failed' | 'expired'>;
  attempts: Generated<number>;
  due_at: Date | null;
  lease_until: Date | null;
  failure: string | null;
  expires_at: Date;
  created_at: Date;
  ended_at: Date | null;
}
