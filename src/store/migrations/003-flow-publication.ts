import { type Kysely, sql } from 'kysely';

const statements = [
  // What a flow was at one time: its YAML, and the texts that were changed with it (Fluent by language). Never changed, since
  // sessions finish on the version they began with. `version` is the content's hash.
  `alter table flow_version add column texts jsonb not null default '{}'`,
  // A flow on its way. Everybody who ever saved into it is one of its authors, and none of them may let it out.
  `create table flow_draft (
    id uuid primary key,
    flow text not null,
    source text not null,
    texts jsonb not null default '{}',
    based_on text,
    status text not null check (status in ('draft', 'in-review', 'published', 'discarded')),
    authors uuid[] not null,
    reviewer_id uuid references responder,
    remark text not null default '',
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    check (cardinality(authors) > 0 and array_position(authors, null) is null),
    check ((status = 'published') = (reviewer_id is not null)),
    check (reviewer_id is null or not (reviewer_id = any (authors)))
  )`,
  // One at a time: two drafts of one flow would overwrite each other's words when they are published.
  `create unique index flow_draft_one_open on flow_draft (flow) where status in ('draft', 'in-review')`,
  // What was put in force, when and by whom; the newest row of a flow is the one that is. A roll back is a row as well.
  `create table flow_publication (
    id bigint generated always as identity primary key,
    flow text not null,
    version text not null,
    origin text not null check (origin in ('file', 'desk', 'roll-back')),
    published_by uuid references responder,
    authors uuid[] not null default '{}',
    draft_id uuid unique references flow_draft,
    at timestamptz not null default now(),
    foreign key (flow, version) references flow_version,
    check ((origin = 'file') = (published_by is null)),
    check ((origin = 'desk') = (draft_id is not null)),
    check (origin <> 'desk' or (cardinality(authors) > 0 and array_position(authors, null) is null
      and not (published_by = any (authors))))
  )`,
  `create index flow_publication_newest on flow_publication (flow, id desc)`,
  `create trigger flow_publication_append_only before update or delete on flow_publication
    for each statement execute function refuse_change()`,
  `create trigger flow_version_append_only before update or delete on flow_version
    for each statement execute function refuse_change()`,
  // Every process listens on suar_flows and reads again what is in force; the notice leaves with the commit.
  `create function tell_flows() returns trigger language plpgsql as $$
    begin perform pg_notify('suar_flows', ''); return null; end $$`,
  `create trigger flow_publication_tells after insert on flow_publication
    for each statement execute function tell_flows()`,
  // Somebody who writes flows and texts, and sees no case.
  `alter table responder drop constraint responder_role_check`,
  `alter table responder add constraint responder_role_check
    check (role in ('responder', 'supervisor', 'administrator', 'editor'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
