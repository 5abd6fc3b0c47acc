import { type Generated, type Insertable, type Selectable } from 'kysely';
import { type ReadingTable } from './schema-reading.ts';
import { type AdvertTables } from './schema-adverts.ts';
import { type CheckInTables } from './schema-check-in.ts';
import { type DoorTables } from './schema-doors.ts';
import { type RosterTables } from './schema-roster.ts';
import { type WhatsAppTables } from './schema-whatsapp.ts';

/** The tables as Kysely sees them; the meaning of each is in the migration that makes it. bigint comes as text. */
export interface Tables extends AdvertTables, CheckInTables, DoorTables, RosterTables, WhatsAppTables {
  person: PersonTable;
  conversation: ConversationTable;
  conversation_alias: ConversationAliasTable;
  inbox: InboxTable;
  responder: ResponderTable;
  sign_in_link: SignInLinkTable;
  cases: CasesTable;
  case_event: CaseEventTable;
  alert: AlertTable;
  offer: OfferTable;
  outbox: OutboxTable;
  outbox_part: OutboxPartTable;
  early_report: EarlyReportTable;
  desk_topic: DeskTopicTable;
  evidence: EvidenceTable;
  flow_version: FlowVersionTable;
  contact_check: ContactCheckTable;
  flow_draft: FlowDraftTable;
  flow_publication: FlowPublicationTable;
  offer_check: OfferCheckTable;
  offer_check_piece: { check_id: string; inbox_id: string };
  api_key: ApiKeyTable;
  reading: ReadingTable;
  master_key_check: { id: Generated<boolean>; sealed: Buffer };
  flood: { conversation_id: string; until: Date };
  way_word: { conversation_id: string; word_mark: Buffer; expires_at: Date };
}

interface OfferCheckTable {
  id: string;
  conversation_id: string;
  person_id: string;
  state: 'gathering' | 'waiting' | 'answered' | 'dropped';
  asked: string | null;
  advert_id: string | null;
  due_at: Date | null;
  attempts: Generated<number>;
  codes: unknown;
  created_at: Generated<Date>;
  answered_at: Date | null;
}

interface ApiKeyTable {
  id: string;
  name: string;
  key_hash: Buffer;
  per_minute: number;
  created_at: Generated<Date>;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

interface PersonTable {
  id: string;
  wrapped_key: Buffer | null;
  key_version: number;
  created_at: Generated<Date>;
  erased_at: Date | null;
}

interface ConversationTable {
  id: string;
  person_id: string;
  channel: string;
  account: string;
  address_index: Buffer;
  address: Buffer;
  language: string | null;
  session: Buffer | null;
  silence_due_at: Date | null;
  blocked_at: Date | null;
  created_at: Generated<Date>;
  last_word_at: Generated<Date | null>;
  joined_to: Generated<string | null>;
  ended_at: Generated<Date | null>;
}

interface ConversationAliasTable {
  address_index: Buffer;
  conversation_id: string;
  created_at: Generated<Date>;
}

interface InboxTable {
  id: Generated<string>;
  conversation_id: string | null;
  channel: string;
  account: string;
  provider_id: string;
  kind: string;
  body: Buffer;
  sent_at: Date;
  received_at: Generated<Date>;
  handled_at: Date | null;
  failures: Generated<number>;
  set_aside_at: Date | null;
  urgent: Generated<boolean>;
}

interface ResponderTable {
  id: string;
  sign_in_name: string;
  display_name: string;
  role: 'responder' | 'supervisor' | 'administrator' | 'editor';
  password_hash: string | null;
  languages: Generated<string[]>;
  teams: Generated<string[]>;
  telegram_id: string | null;
  active: Generated<boolean>;
  created_at: Generated<Date>;
  skills: Generated<string[]>;
  capacity: Generated<number | null>;
}

interface SignInLinkTable {
  token_hash: Buffer;
  responder_id: string;
  expires_at: Date;
  used_at: Date | null;
}

interface CasesTable {
  id: string;
  code: string;
  person_id: string;
  conversation_id: string;
  kind: string;
  severity: number;
  status: 'open' | 'owned' | 'closed';
  watched: Generated<boolean>;
  language: string | null;
  owner_id: string | null;
  fields: Buffer | null;
  opened_at: Date;
  closed_at: Date | null;
  last_inbound_at: Date;
  heavy: Generated<boolean>;
  given_back_at: Generated<Date | null>;
}

interface CaseEventTable {
  id: Generated<string>;
  case_id: string;
  kind: string;
  actor: string;
  at: Date;
  detail: Generated<unknown>;
  body: Buffer | null;
}

interface AlertTable {
  id: string;
  case_id: string;
  reason: string;
  status: 'offered' | 'accepted' | 'answered' | 'resolved';
  rung: number;
  round: number;
  reminded: Generated<boolean>;
  raised_at: Date;
  due_at: Date | null;
  ladder: Generated<string>;
}

interface OfferTable {
  id: string;
  alert_id: string;
  rung: number;
  round: number;
  audience: string;
  offered_at: Date;
  ended_at: Date | null;
  outcome: 'accepted' | 'expired' | 'superseded' | null;
}

interface OutboxTable {
  id: Generated<string>;
  dedupe_key: string;
  lane: string;
  audience: 'person' | 'desk';
  person_id: string | null;
  conversation_id: string | null;
  case_id: string | null;
  author: string;
  channel: string;
  account: string;
  body: Buffer;
  status: 'queued' | 'held' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';
  attempts: Generated<number>;
  due_at: Date;
  lease_until: Date | null;
  lease_by: string | null;
  possibly_doubled: Generated<boolean>;
  provider_id: string | null;
  failure: string | null;
  created_at: Generated<Date>;
  sent_at: Date | null;
  delivered_at: Generated<Date | null>;
  read_at: Generated<Date | null>;
  held_at: Generated<Date | null>;
  untold: Generated<boolean>;
  taken_back_at: Generated<Date | null>;
  passes_held: Generated<boolean>;
  urgency: Generated<number>;
}

interface OutboxPartTable {
  outbox_id: string;
  position: number;
  channel: string;
  account: string;
  provider_id: string;
  state: 'sent' | 'delivered' | 'read' | 'failed';
  failure: string | null;
}

interface EarlyReportTable {
  channel: string;
  account: string;
  provider_id: string;
  state: 'delivered' | 'read' | 'failed' | 'window-closed';
  reason: string | null;
  at: Date;
  received_at: Generated<Date>;
}

interface DeskTopicTable {
  case_id: string;
  thread_id: string;
  created_at: Generated<Date>;
}

interface EvidenceTable {
  id: string;
  person_id: string;
  inbox_id: string;
  position: number;
  channel: string;
  account: string;
  kind: string;
  reference: Buffer;
  status: 'waiting' | 'stored' | 'failed';
  attempts: Generated<number>;
  due_at: Date | null;
  media_type: string | null;
  bytes: string | null;
  sha256: Buffer | null;
  failure: string | null;
  created_at: Generated<Date>;
}

interface ContactCheckTable {
  id: Generated<string>;
  contact: string;
  content_hash: string;
  checked_by: string;
  checked_at: Date;
  how: 'called' | 'wrote' | 'official-site' | 'visited';
  outcome: 'reached' | 'no-answer' | 'wrong' | 'closed';
  note: string | null;
  expires_at: Date | null;
}

interface FlowVersionTable {
  flow: string;
  version: string;
  source: string;
  published_at: Generated<Date>;
  texts: Generated<unknown>;
}

interface FlowDraftTable {
  id: string;
  flow: string;
  source: string;
  texts: unknown;
  based_on: string | null;
  status: 'draft' | 'in-review' | 'published' | 'discarded';
  authors: string[];
  reviewer_id: string | null;
  remark: Generated<string>;
  revision: Generated<number>;
  created_at: Generated<Date>;
  changed_at: Generated<Date>;
}

interface FlowPublicationTable {
  id: Generated<string>;
  flow: string;
  version: string;
  origin: 'file' | 'desk' | 'roll-back';
  published_by: string | null;
  authors: Generated<string[]>;
  draft_id: string | null;
  at: Generated<Date>;
}

export type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;
export type NewRow<Name extends keyof Tables> = Insertable<Tables[Name]>;
