import { type Generated } from 'kysely';

/** The tables of adverts as Kysely sees them; the meaning of each is in migration 007. */
export interface AdvertTables {
  advert: AdvertTable;
  advert_contact: AdvertContactTable;
  advert_report: { advert_id: string; reporter: Buffer; at: Date };
  known_contact: KnownContactTable;
  advert_likeness: { id: Generated<number>; advert_id: string; runs: Buffer; confirmed_at: Date };
  advert_anchor: { anchor: number; likeness_id: number };
  advert_event: AdvertEventTable;
  advert_subscription: AdvertSubscriptionTable;
  advert_news: AdvertNewsTable;
  register_snapshot: RegisterSnapshotTable;
  register_entry: RegisterEntryTable;
}

type ContactKind = 'phone' | 'handle' | 'domain' | 'account' | 'email';

interface AdvertTable {
  id: string;
  origin: 'chat' | 'web' | 'api' | 'cli';
  person_id: string | null;
  conversation_id: string | null;
  language: string | null;
  kind: string;
  tier: string;
  score: number;
  disagrees: boolean;
  findings: unknown;
  destinations: Generated<string[]>;
  places: Generated<string[]>;
  text_index: Buffer;
  anchors: Generated<number[]>;
  body: Buffer | null;
  likeness: Buffer | null;
  state: 'checked' | 'in_review' | 'confirmed' | 'dismissed';
  priority: number;
  revision: Generated<number>;
  proposed_verdict: Generated<'confirm' | 'dismiss' | null>;
  proposed_by: Generated<string | null>;
  proposed_at: Generated<Date | null>;
  decided_by: Generated<string | null>;
  decided_at: Generated<Date | null>;
  agreed_to_news_at: Date | null;
  at: Date;
}

interface AdvertContactTable {
  advert_id: string;
  contact_index: Buffer;
  kind: ContactKind;
}

interface KnownContactTable {
  id: string;
  contact_index: Buffer;
  kind: ContactKind;
  value: Buffer | null;
  source: string;
  advert_id: string | null;
  state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn' | 'expired';
  proposed_by: string;
  proposed_at: Date;
  confirmed_by: Generated<string | null>;
  confirmed_at: Generated<Date | null>;
  expires_at: Generated<Date | null>;
  ended_by: Generated<string | null>;
  ended_at: Generated<Date | null>;
}

interface AdvertEventTable {
  id: Generated<string>;
  advert_id: string | null;
  known_contact_id: string | null;
  kind: string;
  actor: string;
  at: Date;
  detail: Generated<unknown>;
  body: Generated<Buffer | null>;
}

interface AdvertSubscriptionTable {
  id: string;
  person_id: string;
  conversation_id: string;
  contact_index: Buffer;
  kind: ContactKind;
  at: Date;
}

interface AdvertNewsTable {
  id: Generated<string>;
  topic: string;
  because: 'same-advert' | 'same-contact' | 'subscription';
  person_id: string;
  conversation_id: string;
  advert_id: string | null;
  known_contact_id: string | null;
  at: Date;
  told_at: Generated<Date | null>;
  withdrawn_at: Generated<Date | null>;
}

interface RegisterSnapshotTable {
  id: string;
  source: string;
  list: 'licensed' | 'misused';
  country: string;
  fetched_at: Date;
  imported_at: Date;
  sha256: Buffer;
  entries: number;
  current: boolean;
}

interface RegisterEntryTable {
  id: Generated<string>;
  snapshot_id: string;
  licence: string | null;
  name: string;
  name_key: string;
  near_keys: string[];
  contacts: string[];
}
