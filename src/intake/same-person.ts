import { sql } from 'kysely';
import { type CaseId } from '../core/brand.ts';
import { type NewCaseEvent, recordCaseEvents } from '../cases/index.ts';
import { type Tx } from '../store/index.ts';
import { type ClaimedTurn } from './claim-turns.ts';

/**
 * A provider may say late that two people we know are one. Their histories stay apart, since the provider may be wrong and
 * keys, consents and cases are per person; each open case names the other's newest case, once, so that a responder sees it.
 * Index: case_event_case.
 */
export async function recordSamePerson(tx: Tx, turns: readonly ClaimedTurn[], at: Date): Promise<void> {
  const pairs = turns.flatMap(({ conversation, alsoIn }) =>
    alsoIn.map((other) => ({ here: conversation, there: other })),
  );
  if (pairs.length === 0) return;
  const { rows } = await sql<{ id: CaseId; other: string }>`
    with pair as (
      select here, there from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(here uuid, there uuid)),
    way as (select here, there from pair union select there, here from pair)
    select distinct open.id, other.code as other
    from way join conversation v on v.id = way.here join conversation w on w.id = way.there
    join cases open on open.person_id = v.person_id and open.status <> 'closed'
    cross join lateral (select code from cases where person_id = w.person_id order by opened_at desc limit 1) other
    where v.person_id <> w.person_id and not exists (select 1 from case_event e
      where e.case_id = open.id and e.kind = 'same-person' and e.detail ->> 'case' = other.code)`.execute(tx);
  const events = rows.map(({ id, other }): NewCaseEvent => ({
    caseId: id,
    kind: 'same-person',
    actor: 'system',
    at,
    detail: { case: other },
  }));
  await recordCaseEvents(tx, events);
}
