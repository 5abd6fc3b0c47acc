import { type CaseFields, caseFieldNames, type CaseKind, reportFields } from '../../../core/case-fields.ts';
import { type CaseFile } from '../../../cases/index.ts';
import { advertName } from '../../adverts/advert-name.ts';
import { type advertsOfPerson } from '../../adverts/queries.ts';
import { stateWords, tierWords } from '../advert-words.ts';
import { eventWords } from '../event-words.ts';
import { withFoldsTogether } from '../folded-events.ts';
import { fieldWords } from '../words.ts';
import { Time } from './time.tsx';

export function Fields({ fields, kind }: { readonly fields: CaseFields; readonly kind: CaseKind }) {
  const known = caseFieldNames.filter((name) => fields[name] !== undefined);
  const unknown = reportFields[kind].filter((name) => fields[name] === undefined);
  return (
    <>
      <h2>What we know</h2>
      {known.length === 0 ? <p class="empty">Nothing yet.</p> : null}
      <dl class="fields">
        {known.map((name) => (
          <div key={name}>
            <dt>{fieldWords[name]}</dt>
            <dd dir="auto">{fields[name]}</dd>
          </div>
        ))}
      </dl>
      {unknown.length === 0 ? null : (
        <p class="unknown">
          <b>Still unknown:</b> {unknown.map((name) => fieldWords[name]).join(', ')}
        </p>
      )}
    </>
  );
}

/** Each with what the check came to; nothing where they asked about none. */
export function AskedAdverts({ adverts }: { readonly adverts: Awaited<ReturnType<typeof advertsOfPerson>> }) {
  if (adverts.length === 0) return null;
  return (
    <>
      <h2>Job offers they asked about</h2>
      <ul class="events">
        {adverts.map(({ id, at, tier, state }) => (
          <li key={id}>
            <a class="code" href={`/desk/adverts/${id}`}>
              {advertName(id)}
            </a>{' '}
            <span class="meta">
              {tierWords[tier] ?? tier} · {stateWords[state]} · <Time at={at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Events({ names, ...props }: { events: CaseFile['events']; names: ReadonlyMap<string, string> }) {
  const events = withFoldsTogether(props.events);
  return (
    <>
      <h2>Notes and events</h2>
      <ol class="events">
        {events.toReversed().map((event, index) => (
          <li key={events.length - index} class={event.kind === 'noted' ? 'note' : ''}>
            <p>
              <b>{eventWords[event.kind]}</b> {detailWords(event.detail)}
              <span class="meta">
                {' '}
                {actorWords(event.actor, names)} <Time at={event.at} />
              </span>
            </p>
            {event.text === null ? null : (
              <p class="words" dir="auto">
                {event.text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function actorWords(actor: string, names: ReadonlyMap<string, string>): string {
  if (actor === 'person' || actor === 'system') return actor;
  return names.get(actor) ?? 'a responder';
}

/** Codes of the event's open detail; a form's own mark says nothing to a reader. */
function detailWords(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([name]) => name !== 'request')
    .map(([name, value]) => (name === 'folded' ? String(value) : `${name} ${String(value)}`))
    .join(', ');
}
